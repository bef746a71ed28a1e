"""Which dispute speaks of a conflict, and which disputes speak of none."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pincite.claims import Dispute
from pincite.corpus.subjects import CheckedClaim, CheckedDispute, Conflict, Corpus, QuantityEntry, WordingPair
from pincite.relations import Contradiction, Value
from pincite.yamlfile import Scalar


class Speaking(NamedTuple):
    """Disputes, each with what it says disagrees; `naming` has the numbers of those that name a value or claim."""

    told: list[tuple[Dispute, set[str]]]
    naming: dict[str, list[int]]


def values_disputed(dispute: Dispute, claims: Mapping[str, CheckedClaim]) -> set[str]:
    """The names by which a dispute says that numbers disagree; none for claims whose words it is about."""
    names = {name.value for name in dispute.between}
    told = [claims[name].claim.utterance for name in names if name in claims]
    utterances = [each.value for each in told if each]
    is_about_words = len(utterances) > len(set(utterances))
    return {name for name in names if "." in name} if is_about_words else names


def acknowledging(disputes: Speaking, sides: Iterable[Iterable[str]]) -> Dispute | None:
    """The dispute that names values, or their claims, of at least two sides of a conflict."""
    called = [{name for key in side for name in names_of(key)} for side in sides]
    numbers = {number for side in called for name in side for number in disputes.naming.get(name, ())}
    for dispute, between in (disputes.told[number] for number in sorted(numbers)):
        named = [both for side in called if (both := side & between)]
        if len(named) > 1 and len(set[str]().union(*named)) > 1:
            return dispute
    return None


def speaking(disputes: Iterable[Dispute], claims: Mapping[str, CheckedClaim]) -> Speaking:
    """The disputes by the names by which they say that numbers disagree."""
    told = [(dispute, values_disputed(dispute, claims)) for dispute in disputes]
    naming: dict[str, list[int]] = {}
    for number, (_, between) in enumerate(told):
        for name in between:
            naming.setdefault(name, []).append(number)
    return Speaking(told, naming)


def names_of(key: str) -> tuple[str, str]:
    """How a dispute may call a value: `claim.value`, or just its claim."""
    value = key.partition("[")[0]
    return value, value.partition(".")[0]


def check_disputes(
    corpus: Corpus,
    conflicts: Iterable[Conflict],
    entries: Mapping[str, QuantityEntry],
    pairs: Iterable[WordingPair],
) -> Iterator[CheckedDispute]:
    """What becomes of each dispute, beside all conflicts, all values by their key, and all claims whose words differ."""
    disputes = [(file.file.path, dispute) for file in corpus.loaded.claims_files for dispute in file.disputes]
    if not disputes:
        return
    acknowledged = _acknowledged(corpus, conflicts)
    differing: dict[str, list[frozenset[str]]] = {}
    for pair in pairs:
        if pair.unread:
            continue
        differing.setdefault(min(pair.ids), []).append(frozenset(pair.ids))
    unlike = _Unlike(corpus, entries)
    complete = corpus.loaded.complete
    earlier: dict[frozenset[str], Dispute] = {}
    for path, dispute in disputes:
        between = frozenset(name.value for name in dispute.between)
        active = acknowledged.get(dispute.id, set()) | unlike.among(between)
        active.update(*(ids for name in between for ids in differing.get(name, ()) if ids <= between))
        idle = tuple(name for name in dispute.between if name.value not in active)
        unknown = tuple(name for name in dispute.between if not _is_known(name.value, corpus))
        first = earlier.setdefault(between, dispute)
        yield CheckedDispute(
            path,
            dispute,
            idle if complete and _are_proven(between, corpus) else (),
            unknown if complete else (),
            first.id.value if first is not dispute else "",
        )


def _acknowledged(corpus: Corpus, conflicts: Iterable[Conflict]) -> dict[Scalar, set[str]]:
    """By the id of a dispute, what it may call the values of the conflicts and false relations that it explains."""
    found: dict[Scalar, set[str]] = {}
    for conflict in conflicts:
        if conflict.dispute:
            found.setdefault(conflict.dispute.id, set()).update(_called(conflict))
    for each in corpus.checked_relations:
        if each.dispute and each.is_false and each.expression:
            named = {name for key in each.expression.names for name in names_of(key.key)}
            found.setdefault(each.dispute.id, set()).update(named)
    return found


def _called(conflict: Conflict) -> Iterator[str]:
    """What a dispute may call the values of a conflict, and those that say the same."""
    alike = conflict.found.alike if isinstance(conflict.found, Contradiction) else ()
    keys = (*(entry.key for entry in conflict.entries), *(key for _, more in alike for key in more))
    for key in keys:
        yield from names_of(key)


class _Unlike:
    """Values of one quantity and period that cannot both be true."""

    def __init__(self, corpus: Corpus, entries: Mapping[str, QuantityEntry]) -> None:
        from pincite.relations.solver import flat

        self._values: dict[str, Value] = flat(corpus.values)
        self._by_name: dict[str, list[QuantityEntry]] = {}
        for key, entry in entries.items():
            for name in names_of(key):
                self._by_name.setdefault(name, []).append(entry)

    def among(self, names: Iterable[str]) -> set[str]:
        """What a dispute may call the values below `names` that differ."""
        told = {entry.key: entry for name in names for entry in self._by_name.get(name, ())}
        from pincite.relations.solver import apart

        found: set[str] = set()
        groups: dict[tuple[str, str], dict[str, Value]] = {}
        for key, entry in told.items():
            if entry.quantity:
                groups.setdefault((entry.quantity, entry.period), {})[key] = self._values[key]
        for values in groups.values():
            unlike = len({each.dimension for each in values.values()}) > 1
            for key in values if unlike else apart({key: each.bounds for key, each in values.items()}):
                found.update(names_of(key))
        return found


def _are_proven(names: Iterable[str], corpus: Corpus) -> bool:
    """Whether all claims named stand on their quotes, so that there being no conflict proves something."""
    claims = {name.partition(".")[0] for name in names}
    return all(corpus.claims[name].proven for name in claims if name in corpus.claims)


def _is_known(name: str, corpus: Corpus) -> bool:
    return name in corpus.claims or name in corpus.values
