"""Units of what is computed: what may be added, compared, multiplied and divided.

A unit is a sorted tuple of (name, exponent); the empty tuple is a plain count or ratio, whatever is
counted. A number written in a relation has the unit None, which fits everything.
"""

from fractions import Fraction
from typing import TypeAlias

Unit: TypeAlias = tuple[tuple[str, int], ...] | None

COUNT: Unit = ()
PERCENT: Unit = (("percent", 1),)
POINT: Unit = (("percentage point", 1),)
DIFFERENCE: Unit = (("difference of percents", 1),)
"""What one percentage less another is: a part of the same whole, or percentage points; both fit."""
DATE: Unit = (("date", 1),)
DAY: Unit = (("day", 1),)
WEEKDAY: Unit = (("weekday", 1),)

RATIO: Unit = (("ratio", 1),)
"""What a division of likes gives: a plain number, or a percentage once it is held against one."""

_HUNDREDTHS = (PERCENT, POINT, DIFFERENCE)
_CALENDAR = (DATE, WEEKDAY, (("date without year", 1),), (("time of day", 1),))


class Unlike(Exception):
    """Two units that do not go together; caught where the place is known, never shown as it is."""


def unit_of(name: str | None) -> Unit:
    """The unit of a value as it is read: "kilometre per hour" is kilometre / hour."""
    if name is None:
        return COUNT
    above, _, below = name.partition(" per ")
    return tuple(sorted([(above, 1), *([(below, -1)] if below else [])]))


def unify(a: Unit, b: Unit) -> Unit:
    """The unit of values that may be compared or stand side by side in a sum."""
    if a is None or b is None:
        unit = b if a is None else a
        if unit in _CALENDAR:
            raise Unlike
        return unit
    if a == b:
        return a
    if RATIO in (a, b):
        other = b if a == RATIO else a
        if other == COUNT or other in _HUNDREDTHS:
            return other
    if DIFFERENCE in (a, b) and a in _HUNDREDTHS and b in _HUNDREDTHS:
        return b if a == DIFFERENCE else a
    raise Unlike


def factor(unit: Unit, target: Unit) -> Fraction:
    """What a number of `unit` is multiplied by to stand beside one of `target`, the two being unified."""
    return Fraction(100) if unit == RATIO and target in _HUNDREDTHS else Fraction(1)


def added(a: Unit, b: Unit) -> Unit:
    if (a, b) in ((DATE, DAY), (DAY, DATE)):
        return DATE
    if a in (PERCENT, DIFFERENCE) and b == POINT:
        return PERCENT
    unit = unify(a, b)
    if unit in _CALENDAR:
        raise Unlike
    return unit


def subtracted(a: Unit, b: Unit) -> Unit:
    if a == DATE and b in (DATE, DAY):
        return DAY if b == DATE else DATE
    if a == PERCENT and b == PERCENT:
        return DIFFERENCE
    return added(a, b)


def multiplied(a: Unit, b: Unit) -> tuple[Unit, Fraction]:
    """The unit of a product and the factor it brings: 64 percent of 50 dollars are 32 dollars."""
    if a in _CALENDAR or b in _CALENDAR:
        raise Unlike
    if a is None or b is None:
        return (b if a is None else a), Fraction(1)
    if RATIO in (a, b):
        return (b if a == RATIO else a), Fraction(1)
    if a in _HUNDREDTHS:
        return b, Fraction(1, 100)
    if b in _HUNDREDTHS:
        return a, Fraction(1, 100)
    return _combined(a, b, 1), Fraction(1)


def divided(a: Unit, b: Unit) -> tuple[Unit, Fraction]:
    if a in _CALENDAR or b in _CALENDAR:
        raise Unlike
    if b is None or b == RATIO:
        return a, Fraction(1)
    if a == b or (a in _HUNDREDTHS and b in _HUNDREDTHS):
        return RATIO, Fraction(1)
    if b in _HUNDREDTHS:
        return a, Fraction(100)
    return _combined(() if a is None or a == RATIO else a, b, -1), Fraction(1)


def spoken(unit: Unit) -> str:
    """A unit for people: "percent", "EUR", "kilogram per day", "a plain number"."""
    if not unit or unit == RATIO:
        return "a plain number"
    if unit == DIFFERENCE:
        return "percentage points"
    above = " ".join(name if power == 1 else f"{name}^{power}" for name, power in unit if power > 0)
    below = " ".join(name if power == -1 else f"{name}^{-power}" for name, power in unit if power < 0)
    return f"{above or '1'} per {below}" if below else above


def _combined(a: tuple[tuple[str, int], ...], b: tuple[tuple[str, int], ...], sign: int) -> Unit:
    powers = dict(a)
    for name, power in b:
        powers[name] = powers.get(name, 0) + sign * power
    return tuple(sorted((name, power) for name, power in powers.items() if power))
