"""What cannot hold together, of all values and relations, and which dispute says so. Finds, never judges."""

from collections import Counter
from collections.abc import Iterator, Mapping

from pincite.corpus.disputes import Speaking, acknowledging, speaking
from pincite.corpus.subjects import (
    CheckedRelation,
    Conflict,
    Corpus,
    QuantityEntry,
    UndecidedConflict,
)
from pincite.model import Related
from pincite.relations import (
    Contradiction,
    Outcome,
    RelationVerdict,
    Table,
    Undecided,
    Value,
    row_key,
)


def find_conflicts(
    corpus: Corpus, entries: Mapping[str, QuantityEntry]
) -> tuple[list[Conflict], list[UndecidedConflict]]:
    """Solve all values and relations that are sound by themselves: what cannot hold together, and of what that could not
    be decided. `entries` are the values by their key."""
    relations = {
        each.id: each
        for each in corpus.checked_relations
        if each.expression
        and each.judgement
        and each.judgement.verdict not in (None, RelationVerdict.IMPOSSIBLE)
    }
    quantities = {
        entry.key: f"{entry.quantity} ({entry.period})" if entry.period else entry.quantity
        for entry in entries.values()
        if entry.quantity
    }
    disputes = speaking(
        (dispute for file in corpus.loaded.claims_files for dispute in file.disputes), corpus.claims
    )
    conflicts, unchecked = _solved(corpus, entries, quantities, relations, disputes)
    undecided = [
        UndecidedConflict(
            tuple(entries[name] for name in each.members if name in entries),
            tuple(relations[name] for name in each.members if name in relations),
            each.lacks_solver,
            each.disputed,
        )
        for each in unchecked
    ]
    return conflicts, undecided


def entries_of(corpus: Corpus) -> dict[str, QuantityEntry]:
    """The values that could be read, by their key."""
    return {entry.key: entry for entry in _entries(corpus)}


MOST_ROUNDS = 10


def _solved(
    corpus: Corpus,
    entries: Mapping[str, QuantityEntry],
    quantities: dict[str, str],
    relations: dict[str, CheckedRelation],
    disputes: Speaking,
) -> tuple[list[Conflict], tuple[Undecided, ...]]:
    """All conflicts. What a dispute acknowledges is set apart and the rest solved again, so that one
    conflict that is known never hides another."""
    conflicts: list[Conflict] = []
    seen: set[frozenset[str]] = set()
    unchecked: tuple[Undecided, ...] = ()
    apart, left = dict(quantities), dict(relations)
    lookup = _in_play(corpus, quantities, relations)
    if not lookup and not relations:
        return [], ()
    from pincite.relations.solver import solve

    for number in range(MOST_ROUNDS):
        demands = {name: list(each.judgement.constraints) for name, each in left.items() if each.judgement}
        outcome = solve(lookup, apart, demands)
        if number:
            outcome = Outcome(outcome.conflicts, (), outcome.unchecked)
        unchecked = outcome.unchecked
        fresh = [
            conflict
            for conflict in _conflicts(outcome, corpus, entries, relations, disputes)
            if _members(conflict) not in seen
        ]
        conflicts += fresh
        seen.update(_members(conflict) for conflict in fresh)
        known = [each.found for each in fresh if each.dispute and isinstance(each.found, Contradiction)]
        if not known:
            break
        for conflict in known:
            _set_apart(conflict, apart, left, f"set apart {number}")
    else:
        unchecked = (*unchecked, *_unlooked(fresh))
    return conflicts, unchecked


def _unlooked(last: list[Conflict]) -> Iterator[Undecided]:
    """What was set apart in the last round, and not looked at for further conflicts: of each quantity and each
    relation, unless one dispute speaks of all."""
    groups: dict[tuple[str, ...], list[Conflict]] = {}
    for each in last:
        if each.dispute:
            about = (each.relations[-1].id,) if each.relations else tuple({e.quantity for e in each.entries})
            groups.setdefault(about, []).append(each)
    for about, group in groups.items():
        if about[0] and len({id(each.dispute) for each in group}) > 1:
            entries = {entry.key: None for each in group for entry in each.entries}
            yield Undecided(
                (*entries, *{r.id: None for each in group for r in each.relations}), disputed=True
            )


def _in_play(
    corpus: Corpus, quantities: Mapping[str, str], relations: Mapping[str, CheckedRelation]
) -> dict[str, Value | Table]:
    """The values that something else speaks of: a relation, or another value of the same quantity."""
    named = {name.name for each in relations.values() if each.expression for name in each.expression.names}
    count = Counter(quantities.values())
    named |= {key.partition("[")[0] for key, quantity in quantities.items() if count[quantity] > 1}
    return {name: corpus.values[name] for name in corpus.values if name in named}


def _members(conflict: Conflict) -> frozenset[str]:
    return frozenset((*(e.key for e in conflict.entries), *(w.id for w in conflict.relations)))


def _set_apart(
    conflict: Contradiction, quantities: dict[str, str], left: dict[str, CheckedRelation], mark: str
) -> None:
    """Without one of its relations, or with one of its values on its own, a conflict is none."""
    if conflict.relations:
        left.pop(conflict.relations[-1], None)
        return
    key = conflict.values[-1]
    for each in (key, *dict(conflict.alike).get(key, ())):
        quantities[each] = f"{quantities[each]} {mark}"


def _entries(corpus: Corpus) -> Iterator[QuantityEntry]:
    for name, each in corpus.claims.items():
        period = each.claim.as_of.period.value if each.claim.as_of else ""
        quoted = tuple(
            Related(quote.in_source(*quote.span), f"quoted by {each.id}")
            for quote in each.checked_quotes
            if each.values and quote.span
        )
        for stated, mention in each.values:
            if mention is None:
                continue
            key = f"{name}.{stated.name.value}"
            quantity = stated.quantity.value if stated.quantity else ""
            if stated.row is not None:
                key = row_key(key, stated.row.value)
                quantity = row_key(quantity, stated.row.value) if quantity else ""
            text = stated.text
            yield QuantityEntry(key, each.id, text.value, quantity, period, mention, each.at(text), quoted)


def _conflicts(
    outcome: Outcome,
    corpus: Corpus,
    entries: Mapping[str, QuantityEntry],
    relations: dict[str, CheckedRelation],
    disputes: Speaking,
) -> Iterator[Conflict]:
    for conflict in outcome.conflicts:
        alike = dict(conflict.alike)
        sides = [{key, *alike.get(key, ())} for key in conflict.values]
        yield Conflict(
            tuple(entries[key] for key in conflict.values),
            tuple(relations[name] for name in conflict.relations),
            conflict,
            acknowledging(disputes, sides),
        )
    for units in outcome.unit_conflicts:
        sides = [set(keys) for _, keys in units.units]
        keys = [key for _, keys in units.units for key in keys]
        yield Conflict(tuple(entries[key] for key in keys), (), units, acknowledging(disputes, sides))
