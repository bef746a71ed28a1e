"""Bound propagation: narrow what each unknown can be by what each demand leaves, until nothing changes.

The narrowing is HC4 (Benhamou, Goualard, Granvilliers, Puget 1999) on exact intervals. It never loses a
solution, so an unknown left with nothing refutes the system. It proves the converse, that a solution exists,
where `decides` says so: there every bound that is left has a support, and no demands form a cycle.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf

from pincite.quantity.interval import EVERYTHING, ZERO, Interval
from pincite.quantity.system import Demand, System
from pincite.quantity.terms import (
    Between,
    Greatest,
    Part,
    Product,
    Quotient,
    Sum,
    Unknown,
    bounds,
    part_bounds,
    unknowns,
)


@dataclass(slots=True)
class Box:
    """What each unknown can still be. `refuted_by`: the demand, or the unknown, that left nothing."""

    domains: dict[str, Interval]
    refuted_by: Demand | str | None = None
    is_settled: bool = True

    def __call__(self, unknown: Unknown) -> Interval:
        return self.domains[unknown.key]


def stated(system: System) -> Box:
    """What the statements alone leave of each unknown."""
    domains: dict[str, Interval] = {}
    for statements in system.statements.values():
        for each in statements:
            known = domains.get(each.unknown)
            left = each.bounds if known is None else known.meet(each.bounds)
            if left is not None and each.unknown in system.whole:
                left = left.whole()
            if left is None:
                return Box(domains, each.unknown)
            domains[each.unknown] = left
    for demands in system.demands.values():
        for demand in demands:
            for name in demand.unknowns:
                domains.setdefault(name, EVERYTHING)
    return Box(domains)


def propagate(system: System, effort: int = 20) -> Box:
    """Narrow until nothing changes, or until `effort` visits per demand are spent (then not settled)."""
    box = stated(system)
    if box.refuted_by is not None:
        return box
    demands = [demand for group in system.demands.values() for demand in group]
    settle(box, demands, system.whole, effort)
    return box


def settle(box: Box, demands: Sequence[Demand], whole: frozenset[str], effort: int = 20) -> None:
    """Narrow a box in place."""
    about: dict[str, list[int]] = {}
    for number, demand in enumerate(demands):
        for name in demand.unknowns:
            about.setdefault(name, []).append(number)
    queue, queued = deque(range(len(demands))), [True] * len(demands)
    left = effort * (len(demands) + 1)
    while queue:
        left -= 1
        if left < 0:
            box.is_settled = False
            return
        number = queue.popleft()
        queued[number] = False
        changed: set[str] = set()
        if not narrow(demands[number], box, whole, changed):
            box.refuted_by = demands[number]
            return
        for name in changed:
            for other in about[name]:
                if not queued[other] and (other != number or not _is_linear(demands[number].sum)):
                    queued[other] = True
                    queue.append(other)


def _is_linear(total: Sum) -> bool:
    return all(isinstance(part, Unknown) for part, _ in total.parts)


def narrow(demand: Demand, box: Box, whole: frozenset[str], changed: set[str]) -> bool:
    """Take from the box what cannot satisfy one demand; False if nothing is left."""
    if demand.differs:
        return bounds(demand.sum, box) != ZERO
    return _narrow(demand.sum, demand.target, box, whole, changed)


def _narrow(total: Sum, target: Interval, box: Box, whole: frozenset[str], changed: set[str]) -> bool:
    each = [part_bounds(part, box) for part, _ in total.parts]
    known = [
        found.scaled(factor)
        for found, (_, factor) in zip(each, total.parts, strict=True)
        if found is not None
    ]
    if len(known) < len(each):
        return False  # it divides by zero, whatever the rest
    # The sums of all parts before and after each part, so that each is solved for in linear time.
    after = [Interval.point(0)]
    for interval in reversed(known[1:]):
        after.append(after[-1] + interval)
    before = Interval.point(total.constant)
    everything = before + after[-1] + known[0] if known else before
    if everything.is_within(target):
        return True
    if everything.meet(target) is None:
        return False
    for (part, factor), interval in zip(total.parts, known, strict=True):
        need = (target - (before + after.pop())).scaled(1 / factor)
        before += interval
        if not _narrow_part(part, need, box, whole, changed):
            return False
    return True


def _narrow_part(part: Part, need: Interval, box: Box, whole: frozenset[str], changed: set[str]) -> bool:
    match part:
        case Unknown(key):
            old = box.domains[key]
            new = old.meet(need)
            if new is not None and new != old and key in whole:
                new = new.whole()
            if new is None:
                return False
            if new == old:
                return True
            if _is_long(new):  # a cycle squares its numbers round after round; stop, and say so
                box.is_settled = False
                return True
            box.domains[key] = new
            changed.add(key)
            return True
        case Between(known):
            return known.meet(need) is not None
        case Product(left, right):
            for this, other in ((left, right), (right, left)):
                factor = bounds(other, box)
                left_over = None if factor is None else _divided(need, factor)
                if left_over is None or not _narrow(this, left_over, box, whole, changed):
                    return False
            return True
        case Quotient(above, below):
            divisor = bounds(below, box)
            if divisor is None or divisor == ZERO or not _narrow(above, need * divisor, box, whole, changed):
                return False
            dividend = bounds(above, box)
            left_over = None if dividend is None else _divided(dividend, need)
            return left_over is not None and _narrow(below, left_over, box, whole, changed)
        case Greatest(of):
            return _narrow_greatest(of, need, box, whole, changed)


MOST_BITS = 300


def _is_long(interval: Interval) -> bool:
    return any(
        end is not None and end.numerator.bit_length() + end.denominator.bit_length() > MOST_BITS
        for end in (interval.low, interval.high)
    )


def _divided(product: Interval, factor: Interval) -> Interval | None:
    """All x with x * some factor in `product`; None if there is no such x."""
    if 0 in factor and 0 in product:
        return EVERYTHING
    return product / factor


def _narrow_greatest(
    of: tuple[Sum, ...], need: Interval, box: Box, whole: frozenset[str], changed: set[str]
) -> bool:
    """None may exceed the greatest, and if only one can reach it, that one does."""
    ceiling = Interval(None, need.high, False, need.high_open)
    floor = Interval(need.low, None, need.low_open)
    reaching = []
    for each in of:
        if not _narrow(each, ceiling, box, whole, changed):
            return False
        known = bounds(each, box)
        if known is not None and known.meet(floor) is not None:
            reaching.append(each)
    if len(reaching) == 1:
        return _narrow(reaching[0], floor, box, whole, changed)
    return bool(reaching)


def decides(demands: Iterable[Demand], box: Box, whole: frozenset[str], said: frozenset[str]) -> bool:
    """Is a settled box without contradiction proof that a solution exists?

    So it is if demands and unknowns form no cycle (Berge-acyclic, after what is fixed to a point is
    left out, and every demand that all of the box satisfies, or that has an unknown to itself of which
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
        _has_no_gaps(demand.sum, box) and _whole_parts_add_up(demand, names, degree, box, whole)
        for demand, names in zip(open_demands, free, strict=True)
    )


def _without_slack(demands: list[Demand], said: frozenset[str]) -> list[Demand]:
    """Leave out demands that an unknown takes up which is unbounded and occurs nowhere else, again and again."""
    while True:
        degree: dict[str, int] = {}
        for demand in demands:
            for each in unknowns(demand.sum):
                degree[each.key] = degree.get(each.key, 0) + 1
        kept = [
            demand
            for demand in demands
            if not any(
                isinstance(part, Unknown) and part.key not in said and degree[part.key] == 1
                for part, _ in demand.sum.parts
            )
            or any(isinstance(part, Quotient) for part in _parts(demand.sum))
        ]
        if len(kept) == len(demands):
            return kept
        demands = kept


def _parts(total: Sum) -> Iterator[Part]:
    """Every part, those within products and the like too."""
    for part, _ in total.parts:
        yield part
        match part:
            case Product(left, right) | Quotient(left, right):
                yield from _parts(left)
                yield from _parts(right)
            case Greatest(of):
                for each in of:
                    yield from _parts(each)


def _is_forest(edges: list[list[str]]) -> bool:
    """Do hyperedges over names form no cycle (by union-find over names and edges)?"""
    parent: dict[str, str] = {}

    def find(name: str) -> str:
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for number, names in enumerate(edges):
        hub = find(f" {number}")
        for name in names:
            root = find(name)
            if root == hub:
                return False
            parent[root] = hub
    return True


def _has_no_gaps(total: Sum, box: Box) -> bool:
    for part, _ in total.parts:
        match part:
            case Product(left, right):
                sides = bounds(left, box), bounds(right, box)
                if not any(side is not None and _keeps_sign(side) for side in sides):
                    return False
                if not (_has_no_gaps(left, box) and _has_no_gaps(right, box)):
                    return False
            case Quotient(above, below):
                divisor = bounds(below, box)
                if divisor is None or not _keeps_sign(divisor):
                    return False
                if not (_has_no_gaps(above, box) and _has_no_gaps(below, box)):
                    return False
            case Greatest(of):
                if not all(_has_no_gaps(each, box) for each in of):
                    return False
            case Between():
                return False
            case Unknown():
                pass
    return True


def _keeps_sign(interval: Interval) -> bool:
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
    return _is_linear(demand.sum) and len(sizes) == 1
