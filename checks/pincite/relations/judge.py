"""Is a relation certain, possible only through rounding, impossible, or too loose to test anything?"""

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

from pincite.relations.constraint import Constraint, constraints
from pincite.relations.dimension import spoken
from pincite.relations.interval import EVERYTHING, Interval, Truth
from pincite.relations.syntax import Expression, Problem, ProblemKind
from pincite.relations.terms import Unknown, bounds, plus, unknowns
from pincite.relations.value import Table, Value, value_called
from pincite.relations.verdict import RelationVerdict

_CALL = re.compile(r"\w\s*\(")


class Judgement(NamedTuple):
    """A relation judged on its own values; `verdict` is None if `problems` kept it from being judged.

    Of a chain, the sides are those of its weakest link, `[start, end)` in the relation's text.
    `slack`: how far apart the sides are as written, which only rounding or "about" bridges; 0 if the
    relation holds as written; None if a side is not written as one number. `as_written`: whether it does.
    `gap`: how far the nearest possible values are from satisfying an impossible relation; None if it is
    not about a distance. `is_exact`: False if a value occurs twice in a product or quotient, so that
    "possible" is only not disproved here (the joint solver decides it). `constraints`: what it demands.
    """

    verdict: RelationVerdict | None
    left: Interval = EVERYTHING
    right: Interval = EVERYTHING
    operator: str = ""
    unit: str = ""
    slack: Fraction | None = None
    as_written: bool | None = None
    gap: Fraction | None = None
    start: int = 0
    end: int = 0
    is_exact: bool = True
    problems: tuple[Problem, ...] = ()
    constraints: tuple[Constraint, ...] = ()


_WORST = (
    RelationVerdict.CERTAIN,
    RelationVerdict.VACUOUS,
    RelationVerdict.POSSIBLE,
    RelationVerdict.IMPOSSIBLE,
)


def judge(expression: Expression, lookup: Mapping[str, Value | Table]) -> Judgement:
    """Judge a relation against the values it names (`lookup`: "claim.value" -> value or table)."""
    found = constraints(expression, lookup)
    domain = domains(lookup)
    judged = [
        item if isinstance(item, Problem) else _tested(_judged(item, domain), item, expression, lookup)
        for item in found
    ]
    problems = tuple(item for item in judged if isinstance(item, Problem))
    if problems:
        return Judgement(None, problems=problems)
    weakest = max((item for item in judged if isinstance(item, Judgement)), key=_rank)
    return weakest._replace(constraints=tuple(item for item in found if isinstance(item, Constraint)))


def _tested(
    judged: Judgement | Problem, item: Constraint, expression: Expression, lookup: Mapping[str, Value | Table]
) -> Judgement | Problem:
    """The judgement, vacuous where each value that is named cancels out on its own side: `a.x - a.x == 0`."""
    if isinstance(judged, Problem) or judged.verdict is not RelationVerdict.CERTAIN:
        return judged
    if any((*unknowns(item.left.sum), *unknowns(item.right.sum))):
        return judged
    if _CALL.search(expression.text, item.start, item.end):
        return judged  # the day of the week of a date, the rows of a table: numbers of their own
    named = (each for each in expression.names if item.start <= each.start and each.end <= item.end)
    if any(each.row is not None or not isinstance(lookup.get(each.name), Table) for each in named):
        return judged._replace(verdict=RelationVerdict.VACUOUS)
    return judged


def domains(lookup: Mapping[str, Value | Table]) -> Callable[[Unknown], Interval]:
    """The bounds of each unknown by itself."""

    def domain(unknown: Unknown) -> Interval:
        value = value_called(unknown.key, lookup)
        if unknown.is_threshold and value.face is not None:
            return Interval.point(value.face)
        return value.bounds

    return domain


def _rank(judgement: Judgement) -> int:
    return -1 if judgement.verdict is None else _WORST.index(judgement.verdict)


def _judged(item: Constraint, domain: Callable[[Unknown], Interval]) -> Judgement | Problem:
    left, right = bounds(item.left.sum, domain), bounds(item.right.sum, domain)
    if left is None or right is None:
        help = "Divide by something that is not zero."
        return Problem(item.start, item.end, "This divides by zero.", help, ProblemKind.DIVISION_BY_ZERO)
    if item.operator == "whole":
        return _whole(item, left, right)
    if item.operator == "within":
        return _within(item, left)
    return _compared(item, left, right, domain)


def _compared(
    item: Constraint, left: Interval, right: Interval, domain: Callable[[Unknown], Interval]
) -> Judgement:
    difference = plus(item.left.sum, item.right.sum, -1)
    apart = bounds(difference, domain) or EVERYTHING
    verdict = RelationVerdict(apart.against_zero(item.operator))
    named = list(unknowns(difference))
    cancels = not named and any((*unknowns(item.left.sum), *unknowns(item.right.sum)))
    is_only_numbers = item.left.unit is None and item.right.unit is None
    is_open = verdict is RelationVerdict.POSSIBLE and _is_unfalsifiable(apart, item.operator)
    if verdict is not RelationVerdict.IMPOSSIBLE and (cancels or is_only_numbers or is_open):
        verdict = RelationVerdict.VACUOUS
    gap = _distance(apart) if verdict is RelationVerdict.IMPOSSIBLE else None
    slack = as_written = None
    if item.left.face is not None and item.right.face is not None:
        written = Interval.point(item.left.face - item.right.face)
        as_written = written.against_zero(item.operator) is Truth.CERTAIN
        slack = Fraction(0) if as_written else _distance(written)
    unit = item.left.unit or item.right.unit
    return Judgement(
        verdict, left, right, item.operator, spoken(unit) if unit else "", slack, as_written, gap,
        item.start, item.end, len(named) == len(set(named)),
    )  # fmt: skip


def _is_unfalsifiable(apart: Interval, operator: str) -> bool:
    """Could no stated number have made it false, since the sides are unbounded where it matters?"""
    if operator in ("==", "!="):
        return apart.low is None and apart.high is None
    return (apart.low if operator in ("<", "<=") else apart.high) is None


def _distance(apart: Interval) -> Fraction | None:
    """How far an interval is from zero."""
    ends = [abs(end) for end in (apart.low, apart.high) if end is not None]
    return Fraction(0) if 0 in apart else min(ends, default=None)


def _within(item: Constraint, left: Interval) -> Judgement:
    """Does the computed number round to the one written?"""
    target = item.bounds or EVERYTHING
    common = left.meet(target)
    verdict, gap = RelationVerdict.IMPOSSIBLE, _distance(left - target)
    if common is not None:
        verdict, gap = (RelationVerdict.CERTAIN if common == left else RelationVerdict.POSSIBLE), None
        if verdict is RelationVerdict.POSSIBLE and target == EVERYTHING:
            verdict = RelationVerdict.VACUOUS
    slack = as_written = None
    if item.left.face is not None:
        as_written = item.left.face in target
        slack = Fraction(0) if as_written else _distance(target - Interval.point(item.left.face))
    unit = spoken(item.left.unit) if item.left.unit else ""
    return Judgement(verdict, left, target, "rounds to", unit, slack, as_written, gap, item.start, item.end)


MOST_COUNTS = 10_000
"""A count known only within bounds is tried at so many numbers; beyond, "possible" is all that is said."""


def _whole(item: Constraint, stated: Interval, count: Interval) -> Judgement | Problem:
    """Is there a whole number k with k / count in the stated mean's rounding (GRIM: Brown and Heathers 2017)?

    Halves may have been rounded either way, so both ends count. A mean rounded so coarsely that every
    count allows it tests nothing.
    """
    mean, counts = item.bounds or EVERYTHING, count.meet(Interval(Fraction(0), None, True))
    if counts is None:
        help = "Name a count above zero."
        return Problem(item.start, item.end, "Nothing is counted here.", help, ProblemKind.NOT_A_NUMBER)
    verdict = _some_whole(mean, counts)
    as_written = verdict in (RelationVerdict.CERTAIN, RelationVerdict.VACUOUS) or None
    return Judgement(
        verdict, stated, mean * counts, "is whole", "", None, as_written, None, item.start, item.end
    )


def _some_whole(mean: Interval, counts: Interval) -> RelationVerdict:
    """Try every count within bounds: all fit, some, or none."""
    drawn = counts.whole()
    if drawn is None:
        return RelationVerdict.IMPOSSIBLE
    assert drawn.low is not None
    if mean.width is None or drawn.low * mean.width >= 1:
        return RelationVerdict.VACUOUS
    if drawn.high is None or drawn.high - drawn.low >= MOST_COUNTS or drawn.high * mean.width >= 1:
        return RelationVerdict.POSSIBLE
    fits = [
        mean.scaled(Fraction(number)).whole() is not None
        for number in range(int(drawn.low), int(drawn.high) + 1)
    ]
    if all(fits):
        return RelationVerdict.CERTAIN
    return RelationVerdict.POSSIBLE if any(fits) else RelationVerdict.IMPOSSIBLE
