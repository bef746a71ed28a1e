"""Relations that name values of several periods."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from pincite.corpus.subjects import CheckedClaim, Corpus, MixedPeriods, PeriodOfClaim
from pincite.relations import Table, Value, ValueName, day_bounds


def mixed_periods(corpus: Corpus) -> Iterator[MixedPeriods]:
    """The relations that do, unless they say that they mean to."""
    for checked in corpus.checked_relations:
        if (
            checked.expression is None
            or checked.relation.across is not None
            or says_change(checked.relation.holds.value)
        ):
            continue
        periods: dict[str, PeriodOfClaim] = {}
        for name in checked.expression.names:
            found = corpus.values.get(name.name)
            claim = corpus.claims.get(name.name.partition(".")[0])
            if found is not None and claim is not None and claim.claim.as_of and not _is_date(found):
                period = claim.claim.as_of.period
                periods.setdefault(period.value, PeriodOfClaim(claim.id, period.value, claim.at(period)))
        if any(_apart(one, other) for one, other in combinations(periods, 2)):
            yield MixedPeriods(checked, tuple(periods.values()))


def claims_apart(corpus: Corpus, claim: CheckedClaim, names: Iterable[ValueName]) -> tuple[ValueName, ...]:
    """The names of values whose claims speak of another period than a claim does."""
    own = claim.claim.as_of.period.value if claim.claim.as_of else ""
    found = []
    for name in names:
        theirs = corpus.claims[name.name.partition(".")[0]].claim.as_of
        if own and theirs and _apart(own, theirs.period.value) and not _is_date(corpus.values[name.name]):
            found.append(name)
    return tuple(found)


def _is_date(found: Value | Table) -> bool:
    """A date says by itself when; a day of the week does not."""
    return isinstance(found, Value) and found.unit == "date"


def says_change(text: str) -> bool:
    """`change(old, new)` says by itself that it looks across periods."""
    return "change(" in "".join(text.split())


def _apart(one: str, other: str) -> bool:
    first, second = day_bounds(one), day_bounds(other)
    if first is None or second is None:
        return bool(one and other and one != other)
    return first.meet(second) is None
