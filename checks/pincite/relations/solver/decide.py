"""Does propagation without contradiction prove that a solution exists?"""

from collections.abc import Iterable
from math import inf

from pincite.relations.interval import Interval
from pincite.relations.solver.propagate import Box, is_linear
from pincite.relations.solver.system import Demand
from pincite.relations.solver.union import Groups
from pincite.relations.terms import (
    Between,
    Part,
    Product,
    Quotient,
    Sum,
    Unknown,
    bounds,
    every_part,
    unknowns,
)


def decides(demands: Iterable[Demand], box: Box, whole: frozenset[str], said: frozenset[str]) -> bool:
    """Is a settled box without contradiction proof that a solution exists?

    So it is if demands and unknowns form no cycle (Berge-acyclic, after what is fixed to a point is
    left out, and every demand that all of the box satisfies, or that an unknown takes up of which
    nothing is `said`) and each demand by itself has no gaps: each unknown occurs once, one factor of every
    product and every divisor keep their sign, and unknowns that are whole numbers are only added to each
    other. Then arc consistency is global consistency (Freuder 1982).
    """
    if not box.is_settled:
        return False
    open_demands = []
    for demand in demands:
        reach = bounds(demand.sum, box)
        if demand.differs:
            if reach is None or 0 in reach:
                return False
        elif reach is None or not reach.is_within(demand.target):
            open_demands.append(demand)
    open_demands = _without_slack(open_demands, said)
    degree: dict[str, int] = {}
    free: list[list[str]] = []
    for demand in open_demands:
        names = [each.key for each in unknowns(demand.sum) if not box(each).is_point]
        if len(names) != len(set(names)):
            return False
        free.append(names)
        for name in names:
            degree[name] = degree.get(name, 0) + 1
    return _is_forest(free) and all(
        all(_has_no_gaps(part, box) for part in every_part(demand.sum))
        and _whole_parts_add_up(demand, names, degree, box, whole)
        for demand, names in zip(open_demands, free, strict=True)
    )


def _without_slack(demands: list[Demand], said: frozenset[str]) -> list[Demand]:
    """Leave out the demands that an unknown takes up of which nothing is `said`, again and again.

    It does so if it occurs in one demand only, or if all it occurs in are met by making it great enough (or small
    enough), as a limit that nobody states: one side of Fourier and Motzkin's elimination.
    """
    while True:
        taken_up = _taken_up(demands, said)
        kept = [demand for demand in demands if taken_up.isdisjoint(demand.unknowns)]
        if len(kept) == len(demands):
            return kept
        demands = kept


def _taken_up(demands: list[Demand], said: frozenset[str]) -> set[str]:
    """The unknowns that take up every demand they occur in; a demand with a quotient cannot be taken up."""
    pulls: dict[str, list[int]] = {}
    held = set(said)
    for demand in demands:
        directly = {part.key: factor for part, factor in demand.sum.parts if isinstance(part, Unknown)}
        names = [each.key for each in unknowns(demand.sum)]
        if any(isinstance(part, Quotient) for part in every_part(demand.sum)):
            held.update(names)
        held.update(name for name in names if name not in directly or names.count(name) > 1)
        for name, factor in directly.items():
            pulls.setdefault(name, []).append(_pull(demand.target, factor > 0))
    return {
        name
        for name, ways in pulls.items()
        if name not in held and (len(ways) == 1 or ways.count(1) == len(ways) or ways.count(-1) == len(ways))
    }


def _pull(target: Interval, grows: bool) -> int:
    """1 if the sum comes into the target by making the part great enough, -1 if by small enough, 0 if by neither."""
    if target.low is None:
        return -1 if grows else 1
    if target.high is None:
        return 1 if grows else -1
    return 0


def _is_forest(edges: list[list[str]]) -> bool:
    """Do hyperedges over names form no cycle?"""
    groups = Groups()
    return all(groups.join(f" {number}", name) for number, names in enumerate(edges) for name in names)


def _has_no_gaps(part: Part, box: Box) -> bool:
    match part:
        case Product(left, right):
            return _keeps_sign(bounds(left, box)) or _keeps_sign(bounds(right, box))
        case Quotient(_, below):
            return _keeps_sign(bounds(below, box))
        case Between():
            return False
    return True


def _keeps_sign(interval: Interval | None) -> bool:
    if interval is None:
        return False
    low = -inf if interval.low is None else interval.low
    high = inf if interval.high is None else interval.high
    return low > 0 or high < 0 or (low == 0 and interval.low_open) or (high == 0 and interval.high_open)


def _whole_parts_add_up(
    demand: Demand, names: list[str], degree: dict[str, int], box: Box, whole: frozenset[str]
) -> bool:
    counted = [name for name in names if name in whole]
    if not counted:
        return True
    if len(counted) < len(names):
        return len(counted) == 1 and all(degree[name] == 1 for name in names if name not in whole)
    if len(counted) == 1:
        return True
    sizes = {
        abs(factor)
        for part, factor in demand.sum.parts
        if isinstance(part, Unknown) and not box(part).is_point
    }
    return is_linear(demand.sum) and len(sizes) == 1


def entangled(demands: Iterable[Demand], box: Box) -> int:
    """How many products and quotients have unknowns on both sides."""

    def is_open(side: Sum) -> bool:
        return not all(box(each).is_point for each in unknowns(side))

    parts = (part for demand in demands for part in every_part(demand.sum))
    return sum(
        isinstance(each, Product | Quotient)
        and is_open(each[1])
        and (is_open(each[0]) or isinstance(each, Quotient))
        for each in parts
    )
