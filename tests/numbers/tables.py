"""What the tables of units and currencies say beyond what pincite reads of them: sizes, decimals, parts."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import NamedTuple

from pincite.languages.language import forms, load, rows


class Measure(NamedTuple):
    """The size of a unit in the base unit of its dimension: one for a unit that is certain, several for a word used
    of several units, none where there is no exact one. `offset` is added after the factor."""

    dimension: str
    factors: tuple[Fraction, ...]
    offset: Fraction = Fraction(0)


class Currency(NamedTuple):
    decimals: int | None
    status: str
    one: str
    many: str


class MinorUnit(NamedTuple):
    name: str
    size: Fraction
    codes: tuple[str, ...]


def measure(name: str) -> Measure | None:
    """The unit of a name as findings show it ("kilometre", "square mile")."""
    units = {row[0]: row for row in rows(load("units")[""]["units"], 8)}
    if name in units:
        _, dimension, factors, offset, *_ = units[name]
        sizes = () if factors == "?" else tuple(Fraction(each) for each in factors.split())
        return Measure(dimension, sizes, Fraction(offset or 0))
    power, _, length = name.partition(" ")
    base = measure(length) if power in ("square", "cubic") else None
    if base is not None and base.dimension == "length":
        if power == "square":
            return Measure("area", tuple(each**2 for each in base.factors))
        return Measure("volume", tuple(each**3 * 1000 for each in base.factors))
    for _, prefix, factor in rows(load("units")[""]["prefixes"], 3):
        base = measure(name[len(prefix) :]) if name.startswith(prefix) else None
        if base is not None:
            return Measure(base.dimension, tuple(Fraction(factor) * each for each in base.factors))
    return None


def base_unit(dimension: str) -> str:
    """The unit in which the factors of a dimension are."""
    return next(unit for each, unit in rows(load("units")[""]["bases"], 2) if each == dimension)


@cache
def codes() -> dict[str, Currency]:
    """Code -> what ISO 4217 and CLDR say of it, former ones included."""
    return {
        code: Currency(None if decimals == "-" else int(decimals), status, one, many)
        for code, decimals, status, _, one, many in rows(load("currencies")[""]["codes"], 6)
    }


@cache
def minor_units() -> dict[str, MinorUnit]:
    """Lower-case form -> the part of a currency it names ("pence")."""
    return {
        form: MinorUnit(name, Fraction(size), tuple(used.split()))
        for name, cell, size, used, _ in rows(load("currencies")[""]["minor_units"], 5)
        for form in forms(cell)
    }
