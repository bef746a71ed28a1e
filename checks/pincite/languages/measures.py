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


class _Prefix(NamedTuple):
    symbol: str
    name: str
    factor: Fraction


class _Tables(NamedTuple):
    cells: dict[str, list[str]]  # unit -> its row
    names: dict[str, str]
    pair_ends: frozenset[str]
    symbols: dict[str, str]
    prefixes: tuple[_Prefix, ...]
    bases: dict[str, str]


@cache
def _tables() -> _Tables:
    data = load("units")
    prefixes = tuple(_Prefix(short, name, Fraction(size)) for short, name, size in rows(data["prefixes"], 3))
    named = {prefix.symbol: prefix.name for prefix in prefixes}
    cells: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    symbols: dict[str, str] = {}
    for row in rows(data["units"], 8):
        unit = row[0]
        cells[unit] = row
        names.update(dict.fromkeys(forms(row[4]), unit))
        taken = row[7].split()
        for written in row[6].split():
            if taken[:1] != ["only"]:
                symbols[written] = unit
            symbols.update({short + written: named[short] + unit for short in taken if short != "only"})
    symbols |= {written: unit for written, unit in rows(data["aliases"], 2)}
    pair_ends = frozenset(word.split()[1] for word in names if " " in word)
    bases = {row[0]: row[1] for row in rows(data["bases"], 2)}
    return _Tables(cells, names, pair_ends, symbols, prefixes, bases)


@cache
def durations() -> frozenset[str]:
    """The units of time, without prefixes."""
    return frozenset(unit for unit, row in _tables().cells.items() if row[1] in _DURATIONS)


def ends_pair(word: str) -> bool:
    """Whether a lower-case word may be the second of a name in two words ("ton" of "metric ton")."""
    return word in _tables().pair_ends


@lru_cache(4096)
def by_name(name: str) -> str | None:
    """The unit that a lower-case name means, prefixes understood ("kilometres" is "kilometre")."""
    tables = _tables()
    unit = tables.names.get(name)
    if unit is not None:
        return unit
    for prefix in tables.prefixes:
        if name.startswith(prefix.name):
            unit = tables.names.get(name[len(prefix.name) :])
            if unit is not None and prefix.symbol in tables.cells[unit][5].split():
                return prefix.name + unit
    return None


def by_symbol(written: str) -> str | None:
    """The unit that a symbol stands for, case kept ("MWh" is "megawatt hour", "km2" "square kilometre")."""
    written = written.replace("μ", "µ")  # Greek mu and the micro sign
    symbols = _tables().symbols
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
    tables = _tables()
    row = tables.cells.get(name)
    if row is not None:
        factors = () if row[2] == "?" else tuple(Fraction(each) for each in row[2].split())
        return Measure(name, row[1], factors, Fraction(row[3] or 0))
    power, _, length = name.partition(" ")
    if power in ("square", "cubic") and length:
        return _raised(name, power, measure(length))
    for prefix in tables.prefixes:
        if name.startswith(prefix.name):
            base = measure(name[len(prefix.name) :])
            if base is not None:
                return Measure(name, base.dimension, tuple(prefix.factor * each for each in base.factors))
    return None


def base_unit(dimension: str) -> str:
    """The unit in which the factors of a dimension are ("metre" for "length")."""
    return _tables().bases[dimension]


def _raised(name: str, power: str, length: Measure | None) -> Measure | None:
    if length is None or length.dimension != "length":
        return None
    if power == "square":
        return Measure(name, "area", tuple(each**2 for each in length.factors))
    return Measure(name, "volume", tuple(each**3 * _LITRES for each in length.factors))
