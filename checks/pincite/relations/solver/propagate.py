"""Bound propagation: narrow what each unknown can be by what each demand leaves, until nothing changes.

The narrowing is HC4 (Benhamou, Goualard, Granvilliers, Puget 1999) on exact intervals. It never loses a
solution, so an unknown left with nothing refutes the system; decide.py says when the converse is proven.
"""

from collections import deque
from collections.abc import Sequence

from pincite.relations.interval import EVERYTHING, ZERO, Interval
from pincite.relations.solver.system import Demand, System
from pincite.relations.terms import (
    Between,
    Greatest,
    Part,
    Product,
    Quotient,
    Sum,
    Unknown,
    bounds,
    part_bounds,
)

STEPS, STEPS_EACH = 10_000, 3
"""What may be spent on any system, and on each statement and unknown of it besides: a step is up to 50 microseconds."""

Z3 = 600_000
"""z3's units for all questions together: most take under half a microsecond, some whole numbers four times that."""


class Effort:
    """What may still be spent on all questions together: statements and parts of sums visited, and z3's units.

    `unasked`: how many questions were for z3 and could not be put, since it is not installed.
    """

    def __init__(self, size: int = 0) -> None:
        self.steps = STEPS + STEPS_EACH * size
        self.z3 = Z3
        self.unasked = 0


def size_of(system: System) -> int:
    """How large a system is: how many statements, and unknowns in its demands."""
    return len(system.statements) + sum(len(demand.unknowns) for demand in system.all_demands)


class Box:
    """What each unknown can still be. `refuted_by`: the demand, or the unknown, that left nothing."""

    def __init__(self, domains: dict[str, Interval], refuted_by: Demand | str | None = None) -> None:
        self.domains, self.refuted_by = domains, refuted_by
        self.is_settled = True

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
    for demand in system.all_demands:
        for name in demand.unknowns:
            domains.setdefault(name, EVERYTHING)
    return Box(domains)


def propagate(system: System, effort: Effort) -> Box:
    """Narrow until nothing changes, or until the effort is spent (then not settled)."""
    effort.steps -= len(system.statements)
    box = stated(system)
    if box.refuted_by is not None:
        return box
    settle(box, system.all_demands, system.whole, effort)
    return box


def settle(
    box: Box, demands: Sequence[Demand], whole: frozenset[str], effort: Effort, visits: int = 20
) -> None:
    """Narrow a box in place, in at most `visits` rounds."""
    about: dict[str, list[int]] = {}
    for number, demand in enumerate(demands):
        for name in demand.unknowns:
            about.setdefault(name, []).append(number)
    queue, queued = deque(range(len(demands))), [True] * len(demands)
    left = visits * (len(demands) + 1)
    while queue:
        left -= 1
        effort.steps -= len(demands[queue[0]].unknowns)
        if left < 0 or effort.steps < 0:
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
                if not queued[other] and (other != number or not is_linear(demands[number].sum)):
                    queued[other] = True
                    queue.append(other)


def is_linear(total: Sum) -> bool:
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
