"""Units of what is computed: what may be added, compared, multiplied and divided.

A unit is a sorted tuple of (name, exponent); the empty tuple is a plain count or ratio, whatever is
counted. A number written in a relation has the unit None, which fits everything. Units of one dimension convert
by exact factors; currencies, months and days do not.
"""

from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

from pincite.languages import currencies, size_of

Powers: TypeAlias = tuple[tuple[str, int], ...]
Unit: TypeAlias = Powers | None

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
    above, *below = name.split(" per ")
    unit: Powers = ((above, 1),)
    for each in below:
        unit = _combined(unit, ((each, 1),), -1)
    whole = ((name, 1),)
    return whole if size_of(name) and _reduced(whole)[0] != _reduced(unit)[0] else unit


@lru_cache(4096)
def _reduced(unit: Powers) -> tuple[Powers, Fraction]:
    """A unit in base units, and its size in them; what has no size, or a zero of its own, is its own base."""
    powers: dict[str, int] = {}
    factor = Fraction(1)
    for name, power in unit:
        size = size_of(name)
        if size is None or size.offset:
            powers[name] = powers.get(name, 0) + power
            continue
        factor *= size.factor**power
        for base, each in size.dimension:
            powers[base] = powers.get(base, 0) + each * power
    return tuple(sorted((name, power) for name, power in powers.items() if power)), factor


def _paid(unit: Powers, other: Unit) -> tuple[Powers, Fraction]:
    """A unit with dollars for its cents, if the other has dollars; and how many dollars a cent is."""
    parts = currencies().parts
    for name, power in unit:
        size, codes = parts.get(name, (Fraction(1), frozenset[str]()))
        owner = next((each for each, same in other or () if each in codes and same == power), None)
        if owner:
            return _combined(_combined(unit, ((name, power),), -1), ((owner, power),), 1), size**power
    return unit, Fraction(1)


def ratio(unit: Unit, target: Unit) -> Fraction | None:
    """How many of `target` one of `unit` is; None if they are not of one dimension."""
    if unit == target:
        return Fraction(1)
    if not unit or not target:
        return None
    (mine, times), (theirs, divided) = _paid(unit, target), _paid(target, unit)
    (base, size), (other, other_size) = _reduced(mine), _reduced(theirs)
    return times * size / (divided * other_size) if base == other else None


def _is_time(unit: Unit) -> bool:
    return ratio(unit, DAY) is not None


def _is_points(unit: Unit) -> bool:
    return ratio(unit, POINT) is not None


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
    if DIFFERENCE in (a, b) and (_is_points(a) or _is_points(b)):
        return b if a == DIFFERENCE else a
    if ratio(a, b) is not None:
        return (
            b if _paid(a or (), b)[0] != a else a
        )  # dollars rather than cents, which are of many currencies
    raise Unlike


def factor(unit: Unit, target: Unit) -> Fraction:
    """What a number of `unit` is multiplied by to stand beside one of `target`, the two being unified."""
    if unit == target or unit is None or target is None:
        return Fraction(1)
    if unit == RATIO:
        return Fraction(100) if target in _HUNDREDTHS else Fraction(1)
    if target == DATE:
        return ratio(unit, DAY) or Fraction(1)
    if target in (PERCENT, DIFFERENCE):
        return ratio(unit, POINT) or Fraction(1)
    return ratio(unit, target) or Fraction(1)


def added(a: Unit, b: Unit) -> Unit:
    if (a == DATE and _is_time(b)) or (b == DATE and _is_time(a)):
        return DATE
    if a in (PERCENT, DIFFERENCE) and _is_points(b):
        return PERCENT
    unit = unify(a, b)
    if unit in _CALENDAR:
        raise Unlike
    return unit


def subtracted(a: Unit, b: Unit) -> Unit:
    if a == DATE and (b == DATE or _is_time(b)):
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
    if a and (factor := ratio(a, b)) is not None:
        return RATIO, factor
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


def _combined(a: Powers, b: Powers, sign: int) -> Powers:
    powers = dict(a)
    for name, power in b:
        powers[name] = powers.get(name, 0) + sign * power
    return tuple(sorted((name, power) for name, power in powers.items() if power))
