"""Do all values of one quantity agree? If not, which stand against what most of them say.

Intervals of which every two meet have a point in common (Helly in one dimension), so a disagreement always
shows in two values, and one sweep over their ends finds the point that most values allow.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from pincite.relations.interval import Interval
from pincite.relations.solver.system import StatedNumber, System

Position: TypeAlias = tuple[int, Fraction, int]
"""A place between numbers: (-1 | 0 | 1 for -inf, finite, inf; the number; just before, at, after it)."""


def disagreements(system: System) -> Iterator[tuple[StatedNumber, StatedNumber]]:
    """Each value that the point most values allow leaves out, beside one of those values that it excludes."""
    for group in by_unknown(system).values():
        agreeing = _agreeing(group)
        if len(agreeing) == len(group):
            continue
        highest = max(agreeing, key=lambda each: _start(each.bounds))
        lowest = min(agreeing, key=lambda each: _end(each.bounds))
        chosen = {id(each) for each in agreeing}
        for each in group:
            if id(each) not in chosen:
                yield (highest if highest.bounds.meet(each.bounds) is None else lowest), each


def apart(bounds: Mapping[str, Interval]) -> list[str]:
    """The names of those that have nothing in common with some other."""
    if not bounds:
        return []
    first, last = min(bounds.values(), key=_end), max(bounds.values(), key=_start)
    return [name for name, each in bounds.items() if first.meet(each) is None or last.meet(each) is None]


def by_unknown(system: System) -> dict[str, list[StatedNumber]]:
    groups: dict[str, list[StatedNumber]] = {}
    for statements in system.statements.values():
        for each in statements:
            groups.setdefault(each.unknown, []).append(each)
    return groups


def strongest(statements: Iterable[StatedNumber]) -> list[StatedNumber]:
    """Those that no other one implies: none starts later and ends earlier."""
    kept: list[StatedNumber] = []
    for each in sorted(statements, key=lambda each: (_reversed(_start(each.bounds)), _end(each.bounds))):
        if not kept or _end(each.bounds) < _end(kept[-1].bounds):
            kept.append(each)
    return kept


def _agreeing(group: Sequence[StatedNumber]) -> list[StatedNumber]:
    """The most values that have a point in common."""
    events = sorted(
        [(_start(each.bounds), 1) for each in group] + [(_end(each.bounds), -1) for each in group]
    )
    count = most = 0
    at = events[0][0]
    for position, change in events:
        count += change
        if count > most:
            most, at = count, position
    return [each for each in group if _start(each.bounds) <= at < _end(each.bounds)]


def _start(bounds: Interval) -> Position:
    return (-1, Fraction(0), 0) if bounds.low is None else (0, bounds.low, 2 if bounds.low_open else 0)


def _end(bounds: Interval) -> Position:
    return (1, Fraction(0), 0) if bounds.high is None else (0, bounds.high, -1 if bounds.high_open else 1)


def _reversed(position: Position) -> Position:
    return (-position[0], -position[1], -position[2])
