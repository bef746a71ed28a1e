"""Relations that name values of several periods."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from pincite.corpus.relations import CheckedRelation
from pincite.corpus.resolve import Corpus
from pincite.corpus.subjects import CheckedClaim
from pincite.relations import Table, Value, day_bounds


class MixedPeriods(NamedTuple):
    """A relation that names values of several periods, and for each period a claim that has it."""

    weighed: CheckedRelation
    claims: tuple[CheckedClaim, ...]


def mixed_periods(corpus: Corpus) -> Iterator[MixedPeriods]:
    for weighed in corpus.weighed:
        if weighed.expression is None or weighed.relation.across is not None or _is_change(weighed):
            continue
        periods: dict[str, CheckedClaim] = {}
        for name in weighed.expression.names:
            found = corpus.values.get(name.name)
            claim = corpus.claims.get(name.name.partition(".")[0])
            if found is not None and claim is not None and claim.claim.as_of and not _is_date(found):
                periods.setdefault(claim.claim.as_of.period.value, claim)
        if any(_apart(one, other) for one, other in combinations(periods, 2)):
            yield MixedPeriods(weighed, tuple(periods.values()))


def _is_date(found: Value | Table) -> bool:
    """A date says by itself when; a day of the week does not."""
    return isinstance(found, Value) and found.unit == "date"


def _is_change(weighed: CheckedRelation) -> bool:
    """`change(old, new)` says by itself that it looks across periods."""
    return "change(" in weighed.relation.holds.value.replace(" ", "")


def _apart(one: str, other: str) -> bool:
    first, second = day_bounds(one), day_bounds(other)
    if first is None or second is None:
        return bool(one and other and one != other)
    return first.meet(second) is None
