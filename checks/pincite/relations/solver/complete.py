"""The exact answer where propagation cannot give it: first a witness, then z3 over rationals and integers.

z3 is the extra `pincite[solver]`, imported only when a system needs it. Its effort is bounded by its own
resource count, not by a clock, so that a verdict does not depend on the machine; what it cannot decide, or
cannot be asked, is None, never a guess.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from pincite.relations.interval import Interval
from pincite.relations.solver.decide import decides, entangled
from pincite.relations.solver.propagate import Box, Effort, propagate, settle, size_of, stated
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
)

ONE_QUESTION = 400_000
"""z3's resource limit for one question."""

WHOLE = 4
"""How many times as long z3 takes for one of its units where unknowns are whole numbers."""

PUTTING, WRITING = 3_000, 150
"""What a question costs besides, in the same units: by itself, and for each unknown and demand written for it."""

SECONDS = 1
"""Some steps of z3 are not counted by it; only a question that takes so long depends on the clock."""

MOST_ENTANGLED = 8
"""Products and quotients of unknowns beyond which z3 is not asked: it neither counts nor stops such work."""

MOST_PROBED = 40
"""Larger systems go to z3 without a search for a witness."""


def feasible(system: System, effort: Effort) -> bool | None:
    """Can all members hold together? None if that could not be decided within the effort."""
    if effort.steps <= 0:
        return None
    effort.steps -= size_of(system)
    demands = system.all_demands
    if _as_written(demands, system):
        return True
    box = propagate(system, effort)
    if box.refuted_by is not None:
        return False
    if decides(demands, box, system.whole, system.spoken_of) or (
        len(box.domains) <= MOST_PROBED and _witness(demands, box, system, effort)
    ):
        return True
    return _by_z3(system, demands, box, effort)


def _as_written(demands: list[Demand], system: System) -> bool:
    """Does everything hold at the numbers as they are written, as it does in most corpora?

    A number as written stands in the middle of what it may be rounded from. Without this look a check of this
    repository costs 19% more instructions.
    """
    box = stated(system)
    if box.refuted_by is not None:
        return False
    numbers: dict[str, Fraction] = {}
    for name, each in ((each.unknown, each.bounds) for group in system.statements.values() for each in group):
        if name not in numbers and each.low is not None and each.high is not None:
            middle = (each.low + each.high) / 2
            if middle in box.domains[name] and (name not in system.whole or middle.denominator == 1):
                numbers[name] = middle
    for name, domain in box.domains.items():
        if name not in numbers:
            found = _candidates(domain, name in system.whole)
            if not found:
                return False
            numbers[name] = found[0]
    point = Box({name: Interval.point(number) for name, number in numbers.items()})
    return all(_holds(demand, point) for demand in demands)


def _witness(demands: list[Demand], box: Box, system: System, effort: Effort) -> bool:
    """Fix one unknown after the other, those of most demands first, until propagation decides (no search back)."""
    domains = dict(box.domains)
    degree = dict.fromkeys(domains, 0)
    for demand in demands:
        for name in demand.unknowns:
            degree[name] += 1
    for name in sorted(domains, key=lambda name: -degree[name]):
        if domains[name].is_point:
            continue
        for number in _candidates(domains[name], name in system.whole):
            trial = Box({**domains, name: Interval.point(number)})
            settle(trial, demands, system.whole, effort, 6)
            effort.steps -= len(demands)
            if effort.steps <= 0:
                return False
            if trial.refuted_by is None:
                break
        else:
            return False
        if decides(demands, trial, system.whole, frozenset(domains)):
            return True
        domains = trial.domains
    final = Box(domains)
    return all(_holds(demand, final) for demand in demands)


def _holds(demand: Demand, box: Box) -> bool:
    reach = bounds(demand.sum, box)
    if reach is None:
        return False
    return 0 not in reach if demand.differs else reach.is_within(demand.target)


def _candidates(domain: Interval, is_whole: bool) -> list[Fraction]:
    """A few numbers of the domain: about its middle, then its ends."""
    low, high = domain.low, domain.high
    if low is None or high is None:
        base = low if low is not None else high
        near = (
            [Fraction(0), Fraction(1), Fraction(-1)]
            if base is None
            else [base, base + (1 if low is not None else -1)]
        )
        return [number for number in near if number in domain]
    middle = (low + high) / 2
    tried = [middle, Fraction(round(middle)), low, high, (low + middle) / 2, (middle + high) / 2]
    return list(dict.fromkeys(n for n in tried if n in domain and (not is_whole or n.denominator == 1)))


def _by_z3(system: System, demands: list[Demand], box: Box, effort: Effort) -> bool | None:
    if effort.z3 <= 0 or effort.steps <= 0 or entangled(demands, box) > MOST_ENTANGLED:
        return None
    try:
        import z3  # type: ignore[import-untyped]
    except ImportError:
        effort.unasked += 1
        return None
    solver = z3.Solver()
    weight = WHOLE if any(name in system.whole for name in box.domains) else 1
    solver.set("rlimit", max(1, min(ONE_QUESTION, effort.z3) // weight))
    solver.set("timeout", SECONDS * 1000)
    writer = Writer(z3, system.whole, solver)
    for name, domain in box.domains.items():
        writer.within(writer.unknown(name), domain)
    for demand in demands:
        total = writer.sum(demand.sum)
        if demand.differs:
            solver.add(total != 0)
        else:
            writer.within(total, demand.target)
    before = _spent(solver)
    answer = solver.check()
    is_late = answer == z3.unknown and solver.reason_unknown() in ("timeout", "canceled")
    effort.z3 -= max(weight * (_spent(solver) - before), 3 * ONE_QUESTION if is_late else 1)
    effort.z3 -= PUTTING + WRITING * (len(box.domains) + len(demands))
    return None if answer == z3.unknown else bool(answer == z3.sat)


def _spent(solver: Any) -> int:
    """z3's count of the resources it has used so far, in this process."""
    statistics = solver.statistics()
    return int(statistics.get_key_value("rlimit count")) if "rlimit count" in statistics.keys() else 0  # noqa: SIM118


class Writer:
    """Says terms and bounds in z3's terms; exact throughout."""

    def __init__(self, z3: Any, whole: frozenset[str], solver: Any) -> None:
        self.z3 = z3
        self.whole = whole
        self.say: Callable[[Any], None] = solver.add
        self.known: dict[str, Any] = {}
        self.fresh = 0

    def number(self, number: Fraction) -> Any:

        return self.z3.RealVal(f"{number.numerator}/{number.denominator}")

    def unknown(self, name: str) -> Any:

        if name not in self.known:
            if name in self.whole:
                self.known[name] = self.z3.ToReal(self.z3.Int(name))
            else:
                self.known[name] = self.z3.Real(name)
        return self.known[name]

    def between(self, domain: Interval) -> Any:

        self.fresh += 1
        some = self.z3.Real(f" {self.fresh}")
        self.within(some, domain)
        return some

    def within(self, term: Any, domain: Interval) -> None:
        if domain.low is not None:
            low = self.number(domain.low)
            self.say(term > low if domain.low_open else term >= low)
        if domain.high is not None:
            high = self.number(domain.high)
            self.say(term < high if domain.high_open else term <= high)

    def sum(self, total: Sum) -> Any:
        result = self.number(total.constant)
        for part, factor in total.parts:
            result = result + self.number(factor) * self.part(part)
        return result

    def part(self, part: Part) -> Any:

        match part:
            case Unknown(key):
                return self.unknown(key)
            case Between(known):
                return self.between(known)
            case Product(left, right):
                return self.sum(left) * self.sum(right)
            case Quotient(above, below):
                divisor = self.sum(below)
                self.say(divisor != 0)
                quotient = self.between(Interval(None, None))
                self.say(quotient * divisor == self.sum(above))
                return quotient
            case Greatest(of):
                terms = [self.sum(each) for each in of]
                greatest = self.between(Interval(None, None))
                for term in terms:
                    self.say(greatest >= term)
                self.say(self.z3.Or([greatest == term for term in terms]))
                return greatest
