"""Units of measure, out of units.toml: what they are called.

The names are those of the SI brochure (9th edition) and of common English use; a count's noun
("members") is no unit. Symbols keep their case: "MW" is a megawatt and "mW" a milliwatt. A unit takes
the prefixes that its row lists, and no others ("mt" is no millitonne, "at" no attotonne).
"""

from functools import cache, lru_cache

from pincite.languages.language import forms, load, rows

_LOOKALIKES = str.maketrans({"μ": "µ", "\u2126": "Ω", "\u212b": "Å"})
"""Greek mu for the micro sign, the signs of ohm and angstrom for the letters."""
_DURATIONS = ("time", "calendar")
_POWERS = {"²": "square ", "2": "square ", "³": "cubic ", "3": "cubic "}


@cache
def _prefixes() -> list[list[str]]:
    """Symbol, name, factor."""
    return list(rows(load("units")[""]["prefixes"], 3))


@cache
def _units() -> dict[str, list[str]]:
    """Unit -> its row: name, dimension, factors, offset, words, word prefixes, symbols, symbol prefixes."""
    return {row[0]: row for row in rows(load("units")[""]["units"], 8)}


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
    found.update((row[0], row[1]) for row in rows(load("units")[""]["aliases"], 2))
    return found


@cache
def duration_units() -> frozenset[str]:
    """The units of time, without prefixes."""
    return frozenset(unit for unit, row in _units().items() if row[1] in _DURATIONS)


@cache
def longer_names_of_units() -> dict[str, int]:
    """The first words of names in several words ("metric" of "metric ton") -> the most words of such a name."""
    found: dict[str, int] = {}
    named = {short: prefix for short, prefix, _ in _prefixes()}
    for name, unit in _names().items():
        first, *rest = name.split()
        if rest:
            for prefix in ("", *(named[short] for short in _units()[unit][5].split())):
                found[prefix + first] = max(len(rest) + 1, found.get(prefix + first, 0))
    return found


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
    written = written.translate(_LOOKALIKES)
    symbols = _symbols()
    unit = symbols.get(written)
    if unit is None and written[-1:] in _POWERS:
        length = symbols.get(written[:-1])
        if length is not None and _is_length(length):
            return _POWERS[written[-1]] + length
    return unit


def _is_length(unit: str) -> bool:
    bare = (unit, *(unit.removeprefix(prefix) for _, prefix, _ in _prefixes()))
    return any(name in _units() and _units()[name][1] == "length" for name in bare)
