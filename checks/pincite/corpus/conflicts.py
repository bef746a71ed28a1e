"""Join all claims, relations and disputes: what cannot hold together, and which dispute says so.

Finds, never judges, as resolve.py does; the rules on conflicts are shown a `Contradiction`, a `CheckedDispute`, an
`UndecidedConflict` or an `MixedPeriods`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from pincite.claims import Dispute
from pincite.corpus.disputes import acknowledging, names_of
from pincite.corpus.periods import MixedPeriods, mixed_periods
from pincite.corpus.relations import CheckedRelation
from pincite.corpus.resolve import Corpus
from pincite.corpus.subjects import CheckedClaim
from pincite.corpus.wordings import WordingPair
from pincite.model import File, Place, Related
from pincite.numbers import NumberMention
from pincite.relations import (
    Contradiction,
    Outcome,
    RelationVerdict,
    Table,
    Undecided,
    UnitContradiction,
    Value,
    row_key,
    spoken,
)
from pincite.yamlfile import Scalar


class QuantityEntry(NamedTuple):
    """One value as it stands in a claims file: its key, its claim, the quantity it measures, its unit."""

    key: str
    evidenced: CheckedClaim
    text: Scalar
    quantity: str
    period: str
    mention: NumberMention

    @property
    def unit(self) -> str:
        """Its unit, as people say it."""
        mention = self.mention
        return spoken(Value.of(mention).dimension) if mention.unit or mention.date else ""

    @property
    def place(self) -> Place:
        return self.evidenced.file.at(self.text)

    def sources(self) -> Iterator[Related]:
        """Where the claim's quotes stand."""
        for pinned in self.evidenced.pinned:
            if pinned.document.file is not None and pinned.match is not None and pinned.match.span:
                yield Related(
                    pinned.document.file.place(*pinned.match.span),
                    f"quoted by {self.evidenced.claim.id.value}",
                )


class Conflict(NamedTuple):
    """Values and relations that cannot all hold, or (`units`) one quantity in unlike units.

    `dispute` acknowledges it, with a reason; None if nobody did.
    """

    entries: tuple[QuantityEntry, ...]
    relations: tuple[CheckedRelation, ...]
    found: Contradiction | UnitContradiction
    dispute: Dispute | None


class CheckedDispute(NamedTuple):
    """One dispute, which of its names are in conflict with no other of them, which name nothing, and whether
    an earlier dispute names the same."""

    file: File
    dispute: Dispute
    idle: tuple[Scalar, ...]
    unknown: tuple[Scalar, ...]
    earlier: Dispute | None


class UndecidedConflict(NamedTuple):
    """Values and relations of which it could not be decided whether they can hold together.

    `lacks_solver`: the extra `pincite[solver]`, which might decide it, is not installed.
    """

    entries: tuple[QuantityEntry, ...]
    relations: tuple[CheckedRelation, ...]
    lacks_solver: bool


class Joint(NamedTuple):
    """Everything that only shows when all is taken together."""

    clashes: tuple[Conflict, ...]
    disputed: tuple[CheckedDispute, ...]
    undecided: tuple[UndecidedConflict, ...]
    across: tuple[MixedPeriods, ...]


def join(corpus: Corpus, worded: Iterable[WordingPair]) -> Joint:
    """Solve all claims and relations that are sound by themselves; `worded` are the claims whose words differ."""
    entries = {entry.key: entry for entry in _entries(corpus)}
    relations = {
        each.relation.id.value: each
        for each in corpus.weighed
        if each.expression
        and each.judgement
        and each.judgement.verdict not in (None, RelationVerdict.IMPOSSIBLE)
    }
    quantities = {
        entry.key: f"{entry.quantity} ({entry.period})" if entry.period else entry.quantity
        for entry in entries.values()
        if entry.quantity
    }
    disputes = [(file.file, dispute) for file in corpus.loaded.claims_files for dispute in file.disputes]
    clashes, unchecked = _solved(corpus, entries, quantities, relations, [dispute for _, dispute in disputes])
    undecided = tuple(
        UndecidedConflict(
            tuple(entries[name] for name in each.members if name in entries),
            tuple(relations[name] for name in each.members if name in relations),
            each.lacks_solver,
        )
        for each in unchecked
    )
    disputed = tuple(_disputed(corpus, disputes, clashes, entries, worded))
    return Joint(tuple(clashes), disputed, undecided, tuple(mixed_periods(corpus)))


MOST_ROUNDS = 10


def _solved(
    corpus: Corpus,
    entries: dict[str, QuantityEntry],
    quantities: dict[str, str],
    relations: dict[str, CheckedRelation],
    disputes: list[Dispute],
) -> tuple[list[Conflict], tuple[Undecided, ...]]:
    """All conflicts. What a dispute acknowledges is set apart and the rest solved again, so that one
    conflict that is known never hides another."""
    clashes: list[Conflict] = []
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
            clash
            for clash in _clashes(outcome, corpus, entries, relations, disputes)
            if _members(clash) not in seen
        ]
        clashes += fresh
        seen.update(_members(clash) for clash in fresh)
        known = [clash.found for clash in fresh if clash.dispute and isinstance(clash.found, Contradiction)]
        if not known:
            break
        for conflict in known:
            _set_apart(conflict, apart, left, f"set apart {number}")
    return clashes, unchecked


def _in_play(
    corpus: Corpus, quantities: Mapping[str, str], relations: Mapping[str, CheckedRelation]
) -> dict[str, Value | Table]:
    """The values that something else speaks of: a relation, or another value of the same quantity."""
    named = {name.name for each in relations.values() if each.expression for name in each.expression.names}
    count = Counter(quantities.values())
    named |= {key.partition("[")[0] for key, quantity in quantities.items() if count[quantity] > 1}
    return {name: corpus.values[name] for name in corpus.values if name in named}


def _members(clash: Conflict) -> frozenset[str]:
    return frozenset((*(e.key for e in clash.entries), *(w.relation.id.value for w in clash.relations)))


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
    """The values that could be read, one for each key."""
    for name, each in corpus.claims.items():
        period = each.claim.as_of.period.value if each.claim.as_of else ""
        for stated, mention in each.values:
            if mention is None:
                continue
            key = f"{name}.{stated.name.value}"
            quantity = stated.quantity.value if stated.quantity else ""
            if stated.row is not None:
                key = row_key(key, stated.row.value)
                quantity = row_key(quantity, stated.row.value) if quantity else ""
            yield QuantityEntry(key, each, stated.text, quantity, period, mention)


def _clashes(
    outcome: Outcome,
    corpus: Corpus,
    entries: dict[str, QuantityEntry],
    relations: dict[str, CheckedRelation],
    disputes: list[Dispute],
) -> Iterator[Conflict]:
    for conflict in outcome.conflicts:
        alike = dict(conflict.alike)
        sides = [{key, *alike.get(key, ())} for key in conflict.values]
        yield Conflict(
            tuple(entries[key] for key in conflict.values),
            tuple(relations[name] for name in conflict.relations),
            conflict,
            acknowledging(disputes, sides, corpus.claims),
        )
    for units in outcome.unit_conflicts:
        sides = [set(keys) for _, keys in units.units]
        keys = [key for _, keys in units.units for key in keys]
        yield Conflict(
            tuple(entries[key] for key in keys), (), units, acknowledging(disputes, sides, corpus.claims)
        )


def _disputed(
    corpus: Corpus,
    disputes: list[tuple[File, Dispute]],
    clashes: Iterable[Conflict],
    entries: dict[str, QuantityEntry],
    worded: Iterable[WordingPair],
) -> Iterator[CheckedDispute]:
    if not disputes:
        return
    acknowledged: dict[int, set[str]] = {}
    for clash in clashes:
        if clash.dispute:
            acknowledged.setdefault(id(clash.dispute), set()).update(_called(clash))
    for each in corpus.weighed:
        if each.dispute and each.is_false and each.expression:
            named = {name for key in each.expression.names for name in names_of(key.key)}
            acknowledged.setdefault(id(each.dispute), set()).update(named)
    differing = [each.ids for each in worded]
    from pincite.relations.solver import flat

    values = flat(corpus.values)
    earlier: dict[frozenset[str], Dispute] = {}
    for file, dispute in disputes:
        between = frozenset(name.value for name in dispute.between)
        claims = {name.partition(".")[0] for name in between}
        told = [entry for key, entry in entries.items() if between & set(names_of(key))]
        active = set(acknowledged.get(id(dispute), ()))
        active.update(*(pair for pair in differing if pair <= between))
        for one, other in combinations(told, 2):
            if _differ(one, other, values):
                active.update(names_of(one.key), names_of(other.key))
        sound = corpus.loaded.complete and all(
            corpus.claims[name].proven for name in claims if name in corpus.claims
        )
        idle = tuple(name for name in dispute.between if name.value not in active)
        unknown = tuple(
            name
            for name in dispute.between
            if name.value not in corpus.claims and name.value not in corpus.values
        )
        whole = corpus.loaded.complete
        first = earlier.setdefault(between, dispute)
        yield CheckedDispute(
            file,
            dispute,
            idle if sound else (),
            unknown if whole else (),
            first if first is not dispute else None,
        )


def _called(clash: Conflict) -> Iterator[str]:
    """What a dispute may call the values of a clash, and those that say the same."""
    alike = clash.found.alike if isinstance(clash.found, Contradiction) else ()
    for key in (*(entry.key for entry in clash.entries), *(each for _, keys in alike for each in keys)):
        yield from names_of(key)


def _differ(one: QuantityEntry, other: QuantityEntry, values: dict[str, Value]) -> bool:
    """Two values of one quantity that cannot both be true."""
    if not one.quantity or (one.quantity, one.period) != (other.quantity, other.period):
        return False
    first, second = values[one.key], values[other.key]
    return first.dimension != second.dimension or first.bounds.meet(second.bounds) is None
