"""Which dispute speaks of a conflict, and which disputes speak of none."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from pincite.claims import Dispute
from pincite.corpus.subjects import CheckedClaim, CheckedDispute, Conflict, Corpus, QuantityEntry, WordingPair
from pincite.relations import Contradiction, Value


def values_disputed(dispute: Dispute, claims: Mapping[str, CheckedClaim]) -> set[str]:
    """The names by which a dispute says that numbers disagree; none for claims whose words it is about."""
    names = {name.value for name in dispute.between}
    told = [claims[name].claim.utterance for name in names if name in claims]
    utterances = [each.value for each in told if each]
    is_about_words = len(utterances) > len(set(utterances))
    return {name for name in names if "." in name} if is_about_words else names


def acknowledging(
    disputes: Iterable[Dispute], sides: Iterable[Iterable[str]], claims: Mapping[str, CheckedClaim]
) -> Dispute | None:
    """The dispute that names values, or their claims, of at least two sides of a conflict."""
    called = [{name for key in side for name in names_of(key)} for side in sides]
    for dispute in disputes:
        between = values_disputed(dispute, claims)
        named = [between & side for side in called if between & side]
        if any(a != b for one, other in combinations(named, 2) for a in one for b in other):
            return dispute
    return None


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
    differing = [each.ids for each in pairs]
    unlike = _Unlike(corpus, entries)
    complete = corpus.loaded.complete
    earlier: dict[frozenset[str], Dispute] = {}
    for path, dispute in disputes:
        between = frozenset(name.value for name in dispute.between)
        active = acknowledged.get(dispute, set()) | unlike.among(between)
        active.update(*(ids for ids in differing if ids <= between))
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


def _acknowledged(corpus: Corpus, conflicts: Iterable[Conflict]) -> dict[Dispute, set[str]]:
    """By dispute, what it may call the values of the conflicts and false relations that it explains."""
    found: dict[Dispute, set[str]] = {}
    for conflict in conflicts:
        if conflict.dispute:
            found.setdefault(conflict.dispute, set()).update(_called(conflict))
    for each in corpus.checked_relations:
        if each.dispute and each.is_false and each.expression:
            named = {name for key in each.expression.names for name in names_of(key.key)}
            found.setdefault(each.dispute, set()).update(named)
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
        found: set[str] = set()
        for one, other in combinations(told.values(), 2):
            if self._differ(one, other):
                found.update((*names_of(one.key), *names_of(other.key)))
        return found

    def _differ(self, one: QuantityEntry, other: QuantityEntry) -> bool:
        if not one.quantity or (one.quantity, one.period) != (other.quantity, other.period):
            return False
        first, second = self._values[one.key], self._values[other.key]
        return first.dimension != second.dimension or first.bounds.meet(second.bounds) is None


def _are_proven(names: Iterable[str], corpus: Corpus) -> bool:
    """Whether all claims named stand on their quotes, so that there being no conflict proves something."""
    claims = {name.partition(".")[0] for name in names}
    return all(corpus.claims[name].proven for name in claims if name in corpus.claims)


def _is_known(name: str, corpus: Corpus) -> bool:
    return name in corpus.claims or name in corpus.values
