"""How large units are: exact factors within a dimension, so that 90 minutes are 1.5 hours and never 1.5 of something else.

A dimension is a tuple of (name, power); an area is a length to the second power, and energy is power times time, so
that what is multiplied or divided finds its unit again. Months have no length in days, "tons" and "gallons" have several
sizes, and currencies have none: these convert to nothing.
"""

from collections import Counter
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from pincite.languages.language import forms, load, rows

Dimension: TypeAlias = tuple[tuple[str, int], ...]

_DAY = 86400
_POWERS = {"square": 2, "cubic": 3}


class Size(NamedTuple):
    """What a number in a unit is multiplied by, and what is added then, to be in the base units of its dimension."""

    dimension: Dimension
    factor: Fraction
    offset: Fraction = Fraction(0)


@cache
def _derived() -> dict[str, Size]:
    """Dimension -> the others that it is made of, and the size of its base unit in theirs."""
    found = {}
    for name, size, cell in rows(load("units")[""]["derived"], 3):
        parts = (part.rsplit(" ", 1) for part in forms(cell))
        found[name] = Size(_product(*({each: int(power)} for each, power in parts)), Fraction(size))
    return found


@cache
def _named() -> dict[str, Size | None]:
    """Unit -> its size; None where it has none, or several."""
    found: dict[str, Size | None] = {}
    for name, dimension, factors, offset, *_ in rows(load("units")[""]["units"], 8):
        sizes = factors.split()
        if len(sizes) != 1 or sizes == ["?"]:
            found[name] = None
            continue
        base = _derived().get(dimension, Size(((dimension, 1),), Fraction(1)))
        found[name] = Size(base.dimension, Fraction(sizes[0]) * base.factor, Fraction(offset or 0))
    return found


@cache
def _prefixes() -> list[tuple[str, Fraction]]:
    return [(name, Fraction(factor)) for _, name, factor in rows(load("units")[""]["prefixes"], 3)]


@lru_cache(4096)
def size_of(unit: str) -> Size | None:
    """The size of a unit by the name that findings show ("kilowatt hour per 100 kilometre"); None if there is no single
    exact one."""
    if unit in _named():
        return _named()[unit]
    above, per, below = unit.rpartition(" per ")
    if per:
        upper, lower = size_of(above), size_of(below)
        if upper is None or lower is None or upper.offset or lower.offset:
            return None
        down = {name: -power for name, power in lower.dimension}
        return Size(_product(dict(upper.dimension), down), upper.factor / lower.factor)
    first, _, rest = unit.partition(" ")
    base = size_of(rest) if rest and (first in _POWERS or first.isdecimal()) else None
    if base is not None and not base.offset:
        if first.isdecimal():
            return Size(base.dimension, int(first) * base.factor)
        power = _POWERS[first]
        return Size(tuple((name, each * power) for name, each in base.dimension), base.factor**power)
    for prefix, factor in _prefixes():
        base = _named().get(unit[len(prefix) :]) if unit.startswith(prefix) else None
        if base is not None and not base.offset:
            return Size(base.dimension, factor * base.factor)
    return None


def _product(*parts: dict[str, int]) -> Dimension:
    powers: Counter[str] = Counter()
    for part in parts:
        for name, power in part.items():
            powers[name] += power
    return tuple(sorted((name, power) for name, power in powers.items() if power))


@lru_cache(4096)
def conversion(unit: str, other: str) -> tuple[Fraction, Fraction] | None:
    """What a number in `unit` is multiplied by, and what is added then, to be in `other`; None if that is not certain.

    What happens in a day, a week or longer is told by that span and no other: 35 mg a week need not be 5 mg a day.
    """
    above, per, below = unit.rpartition(" per ")
    other_above, other_per, other_below = other.rpartition(" per ")
    if per and below == other_below:
        return conversion(above, other_above)
    if (per and _is_long(below)) or (other_per and _is_long(other_below)):
        return None
    mine, theirs = size_of(unit), size_of(other)
    if mine is None or theirs is None or mine.dimension != theirs.dimension:
        return None
    return mine.factor / theirs.factor, (mine.offset - theirs.offset) / theirs.factor


def _is_long(unit: str) -> bool:
    """Whether a unit is a span of a day or more."""
    size = size_of(unit)
    if size is None:
        return False
    return size.dimension == (("calendar", 1),) or (size.dimension == (("time", 1),) and size.factor >= _DAY)
