"""Units of measure, out of units.toml: what they are called, and how large they are, exactly.

The names are those of the SI brochure (9th edition) and of common English use; a count's noun
("members") is no unit. Symbols keep their case: "MW" is a megawatt and "mW" a milliwatt. A unit takes
the prefixes that its row lists, and no others ("mt" is no millitonne, "at" no attotonne).
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from pincite.languages.tables import forms, load, rows

_DURATIONS = ("time", "calendar")
_POWERS = {"²": "square ", "2": "square ", "³": "cubic ", "3": "cubic "}
_LITRES = 1000
"""In a cubic metre; the litre is the base unit of volume."""


class Measure(NamedTuple):
    """A unit: `name` as findings show it, and its size in the base unit of its `dimension`.

    `factors` has one size for a unit that is certain, several for a word used of several units (an
    American and an imperial gallon), none where there is no exact one. `offset` is added after the
    factor, for temperatures.
    """

    name: str
    dimension: str
    factors: tuple[Fraction, ...]
    offset: Fraction = Fraction(0)


@cache
def _blocks() -> dict[str, str]:
    return load("units")


@cache
def _prefixes() -> list[list[str]]:
    """Symbol, name, factor."""
    return list(rows(_blocks()["prefixes"], 3))


@cache
def _units() -> dict[str, list[str]]:
    """Unit -> its row: name, dimension, factors, offset, words, word prefixes, symbols, symbol prefixes."""
    return {row[0]: row for row in rows(_blocks()["units"], 8)}


@cache
def _names() -> dict[str, str]:
    return {word: unit for unit, row in _units().items() for word in forms(row[4])}


@cache
def _symbols() -> dict[str, str]:
    """Symbols of units and of all that prefixes make of them."""
    named = {short: name for short, name, _ in _prefixes()}
    found: dict[str, str] = {}
    for unit, row in _units().items():
        taken = row[7].split()
        alone = taken[:1] != ["only"]
        for written in row[6].split():
            if alone:
                found[written] = unit
            for short in taken if alone else taken[1:]:
                found[short + written] = named[short] + unit
    found.update((row[0], row[1]) for row in rows(_blocks()["aliases"], 2))
    return found


@cache
def duration_units() -> frozenset[str]:
    """The units of time, without prefixes."""
    return frozenset(unit for unit, row in _units().items() if row[1] in _DURATIONS)


@cache
def second_words_of_units() -> frozenset[str]:
    """The words that may be the second of a name in two words ("ton" of "metric ton"), lower case."""
    return frozenset(name.split()[1] for name in _names() if " " in name)


@lru_cache(4096)
def unit_by_name(name: str) -> str | None:
    """The unit that a lower-case name means, prefixes understood ("kilometres" is "kilometre")."""
    unit = _names().get(name)
    if unit is not None:
        return unit
    for short, prefix, _ in _prefixes():
        if name.startswith(prefix):
            unit = _names().get(name[len(prefix) :])
            if unit is not None and short in _units()[unit][5].split():
                return prefix + unit
    return None


@lru_cache(4096)
def unit_by_symbol(written: str) -> str | None:
    """The unit that a symbol stands for, case kept ("MWh" is "megawatt hour", "km2" "square kilometre")."""
    written = written.replace("μ", "µ")  # Greek mu and the micro sign
    symbols = _symbols()
    unit = symbols.get(written)
    if unit is None and written[-1:] in _POWERS:
        length = symbols.get(written[:-1])
        if length is not None and _is_length(length):
            return _POWERS[written[-1]] + length
    return unit


def _is_length(unit: str) -> bool:
    known = measure(unit)
    return known is not None and known.dimension == "length"


@lru_cache(1024)
def measure(name: str) -> Measure | None:
    """The unit of a name as findings show it ("kilometre", "square mile"); None for "kilometre per hour"
    and other compounds, and for what is no unit."""
    row = _units().get(name)
    if row is not None:
        factors = () if row[2] == "?" else tuple(Fraction(each) for each in row[2].split())
        return Measure(name, row[1], factors, Fraction(row[3] or 0))
    power, _, length = name.partition(" ")
    if power in ("square", "cubic") and length:
        return _raised(name, power, measure(length))
    for _, prefix, factor in _prefixes():
        if name.startswith(prefix):
            base = measure(name[len(prefix) :])
            if base is not None:
                return Measure(name, base.dimension, tuple(Fraction(factor) * each for each in base.factors))
    return None


def base_unit(dimension: str) -> str:
    """The unit in which the factors of a dimension are ("metre" for "length")."""
    return next(unit for each, unit in rows(_blocks()["bases"], 2) if each == dimension)


def _raised(name: str, power: str, length: Measure | None) -> Measure | None:
    if length is None or length.dimension != "length":
        return None
    if power == "square":
        return Measure(name, "area", tuple(each**2 for each in length.factors))
    return Measure(name, "volume", tuple(each**3 * _LITRES for each in length.factors))
