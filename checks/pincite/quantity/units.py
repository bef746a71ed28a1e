"""Names of units and what they are called here, SI prefixes included.

The names are those of the SI brochure (9th edition) and of common English use; a count's noun
("members") is no unit. Symbols keep their case: "MW" is a megawatt and "mW" a milliwatt.
"""

from __future__ import annotations

import re
from functools import cache

from pincite.quantity.lazily import Lazily

DURATIONS = frozenset(
    [
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "fortnight",
        "month",
        "quarter",
        "year",
        "decade",
        "century",
        "millennium",
    ]
)

_NAMES = {
    "second": "second seconds sec secs",
    "minute": "minute minutes min mins",
    "hour": "hour hours hr hrs",
    "day": "day days",
    "week": "week weeks wk wks",
    "fortnight": "fortnight fortnights",
    "month": "month months",
    "year": "year years yr yrs",
    "decade": "decade decades",
    "century": "century centuries",
    "millennium": "millennium millennia",
    "metre": "metre metres meter meters",
    "inch": "inch inches",
    "foot": "foot feet ft",
    "yard": "yard yards yd yds",
    "mile": "mile miles mi",
    "nautical mile": "nmi",
    "light-year": "lightyear lightyears",
    "gram": "gram grams gramme grammes",
    "tonne": "tonne tonnes",
    "ton": "ton tons",
    "pound": "pound pounds lb lbs",
    "ounce": "ounce ounces oz",
    "stone": "stone",
    "acre": "acre acres",
    "hectare": "hectare hectares ha",
    "litre": "litre litres liter liters",
    "gallon": "gallon gallons gal",
    "pint": "pint pints",
    "quart": "quart quarts",
    "cup": "cup cups",
    "tablespoon": "tablespoon tablespoons tbsp",
    "teaspoon": "teaspoon teaspoons tsp",
    "barrel": "barrel barrels bbl",
    "bushel": "bushel bushels",
    "dram": "dram drams drachma drachmas",
    "carat": "carat carats",
    "mile per hour": "mph",
    "kilometre per hour": "kph kmh",
    "knot": "knot knots",
    "degree": "degree degrees deg",
    "degree Celsius": "celsius celcius centigrade",
    "degree Fahrenheit": "fahrenheit farenheit",
    "kelvin": "kelvin kelvins",
    "radian": "radian radians rad",
    "turn": "turn turns",
    "watt": "watt watts",
    "joule": "joule joules",
    "newton": "newton newtons",
    "pascal": "pascal pascals",
    "hertz": "hertz",
    "volt": "volt volts",
    "ampere": "ampere amperes amp amps",
    "ohm": "ohm ohms",
    "calorie": "calorie calories kcal",
    "electronvolt": "electronvolt electronvolts",
    "horsepower": "horsepower hp",
    "bit": "bit bits",
    "byte": "byte bytes",
    "kibibyte": "kibibyte kibibytes",
    "mebibyte": "mebibyte mebibytes",
    "gibibyte": "gibibyte gibibytes",
    "pixel": "pixel pixels",
    "mole": "mole moles",
    "gray": "gray",
    "sievert": "sievert sieverts",
    "percentage point": "pp ppt ppts",
    "basis point": "bp bps",
    "point": "point points",
    "gross": "gross",
    "ton per day": "tpd",
}
UNIT_WORDS: dict[str, str] = {word: unit for unit, words in _NAMES.items() for word in words.split()}

_TWO_WORDS = {
    "metric ton": "tonne", "metric tons": "tonne", "metric tonne": "tonne", "metric tonnes": "tonne",
    "short ton": "short ton", "short tons": "short ton", "long ton": "long ton", "long tons": "long ton",
    "percentage point": "percentage point", "percentage points": "percentage point",
    "basis point": "basis point", "basis points": "basis point", "light years": "light-year",
    "light year": "light-year", "nautical mile": "nautical mile", "nautical miles": "nautical mile",
    "degrees celsius": "degree Celsius", "degree celsius": "degree Celsius", "deg c": "degree Celsius",
    "degrees centigrade": "degree Celsius", "degrees c": "degree Celsius", "degree c": "degree Celsius",
    "degrees fahrenheit": "degree Fahrenheit", "degree fahrenheit": "degree Fahrenheit",
    "degrees farenheit": "degree Fahrenheit", "degrees f": "degree Fahrenheit", "deg f": "degree Fahrenheit",
    "fluid ounce": "fluid ounce", "fluid ounces": "fluid ounce", "fl oz": "fluid ounce",
}  # fmt: skip

_PREFIXES = {
    "pico": "p", "femto": "f", "atto": "a", "nano": "n", "micro": "µ", "milli": "m", "centi": "c", "deci": "d",
    "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "peta": "P", "exa": "E",
}  # fmt: skip
_SYMBOLS = {
    "m": "metre", "g": "gram", "s": "second", "A": "ampere", "K": "kelvin", "mol": "mole", "cd": "candela",
    "Hz": "hertz", "N": "newton", "Pa": "pascal", "J": "joule", "W": "watt", "C": "coulomb", "V": "volt",
    "Ω": "ohm", "Wh": "watt hour", "l": "litre", "L": "litre", "B": "byte", "bit": "bit", "eV": "electronvolt",
    "Gy": "gray", "Sv": "sievert", "Bq": "becquerel", "t": "tonne", "cal": "calorie", "T": "tesla",
}  # fmt: skip
_ALIASES = {
    "h": "hour", "km²": "square kilometre", "m²": "square metre", "m³": "cubic metre", "km2": "square kilometre",
    "m2": "square metre", "m3": "cubic metre", "cm²": "square centimetre", "cm³": "cubic centimetre", "ft²": "square foot",
    "kmh": "kilometre per hour", "mcg": "microgram", "mWh": "milliwatt hour", "KB": "kilobyte", "yo": "year",
    "Ma": "megayear", "kn": "knot", "kt": "kilotonne", "Mt": "megatonne", "rad": "radian", "in": "inch",
}  # fmt: skip

_WORD = re.compile(r"[ \t\n\u00a0\u202f]{0,2}[-–‑]?[\[{<]?([a-zµμω°²³]+[23²³]?)(?![a-z0-9]|-[0-9])")
_PER = Lazily(r"(?:[ ]?/[ ]?|[ ](?:per|an?)[ ]|-per-)([a-z]+[0-9²³]?)(?![a-z0-9])")
_AREA = {"square": "square ", "sq": "square ", "cubic": "cubic ", "cu": "cubic "}
_AFTER = Lazily(r"[ ]squared(?![a-z])|[ ]cubed(?![a-z])|\^[23](?![0-9])|²|³")
_OLD = Lazily(r"(?:[ -]old|[ ]of[ ]age)(?![a-z])")
_DEGREE = Lazily(r"[ ]?[°º][ ]?(celsius|fahrenheit|[cf](?![a-z0-9]))?")
_INCH_AFTER = Lazily(r"[ ](?:thick|wide|long|tall|high|deep|by|x)\b|[.,;:)]?(?:\s*$|[)\]])")


@cache
def named(word: str) -> str | None:
    """The unit a lower-case word names, prefixes understood ("kilometres" is "kilometre")."""
    unit = UNIT_WORDS.get(word)
    if unit is not None:
        return unit
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            base = UNIT_WORDS.get(word[len(prefix) :])
            if base in _PREFIXABLE:
                return prefix + base
    return None


_PREFIXABLE = frozenset(
    [
        "metre",
        "gram",
        "litre",
        "watt",
        "joule",
        "newton",
        "pascal",
        "hertz",
        "volt",
        "ampere",
        "ohm",
        "calorie",
        "electronvolt",
        "bit",
        "byte",
        "second",
        "gray",
        "sievert",
        "mole",
        "tonne",
    ]
)


@cache
def symbol(written: str) -> str | None:
    """The unit a symbol stands for, case kept ("MWh" is "megawatt hour")."""
    written = written.replace("μ", "µ")
    if written in _ALIASES:
        return _ALIASES[written]
    if written in _SYMBOLS:
        return _SYMBOLS[written]
    for prefix, short in _PREFIXES.items():
        if written.startswith(short) and written[len(short) :] in _SYMBOLS:
            return prefix + _SYMBOLS[written[len(short) :]]
    return None


def read_unit(text: str, low: str, at: int, digits: bool) -> tuple[str, int] | None:
    """The unit that starts at `at`, right after a number, and where it ends; None if there is none.

    `digits` says that the number was written in digits, after which symbols count as units.
    """
    char = low[at : at + 2].lstrip()[:1]
    if char in ("°", "º"):
        return _degrees(low, at)
    found = _WORD.match(low, at)
    if found is None:
        return None
    word, end = found.group(1), found.end()
    hyphen = low[at : found.start(1)].strip() in ("-", "–", "‑")
    unit = None
    if word in _AREA:
        base = _WORD.match(low, end)
        inner = named(base.group(1)) or symbol(text[base.start(1) : base.end(1)]) if base else None
        if base and inner:
            unit, end = _AREA[word] + inner, base.end()
    else:
        two = _WORD.match(low, end)
        pair = f"{word} {two.group(1)}" if two else ""
        if two and pair in _TWO_WORDS:
            unit, end = _TWO_WORDS[pair], two.end()
        elif word == "mi" or word == "min" or word == "gray" or word == "stone" or word == "gross":
            unit = named(word) if digits else None
        else:
            unit = named(word)
        if unit == "degree" and two and two.group(1) in ("celsius", "fahrenheit"):
            unit, end = _TWO_WORDS[pair], two.end()
    if unit is None and digits and not hyphen:
        unit = _symbol_after(text, low, at, found.start(1), end)
    if unit is None:
        return None
    if unit == "second" and not digits and not word.endswith("s") and not hyphen:
        return None
    return _finished(text, low, unit, end)


def _degrees(low: str, at: int) -> tuple[str, int]:
    found = _DEGREE.match(low, at)
    assert found is not None
    scale = found.group(1)
    if scale:
        return ("degree Celsius" if scale.startswith("c") else "degree Fahrenheit"), found.end()
    return "degree", len(found.group().rstrip()) + at


def _symbol_after(text: str, low: str, at: int, start: int, end: int) -> str | None:
    written = text[start:end]
    if written in ("in", "IN"):
        return "inch" if _INCH_AFTER.match(low, end) else None
    unit = symbol(written)
    if unit is None or (start > at and (len(written) == 1 and written not in "mgWJVKLl")):
        return None
    if start > at and written in ("am", "as", "pm", "a", "mm") and written != "mm":
        return None
    return unit


def _finished(text: str, low: str, unit: str, end: int) -> tuple[str, int]:
    """Bracket, square, rate and age endings."""
    if low[end : end + 1] in ("]", "}", ">") and low[end : end + 1]:
        end += 1
    after = _AFTER.match(low, end)
    if after:
        unit = ("square " if after.group()[-1] in "2²" or "square" in after.group() else "cubic ") + unit
        end = after.end()
    if unit in DURATIONS:
        old = _OLD.match(low, end)
        return (unit, old.end()) if old else (unit, end)
    if unit == "percentage point":
        return unit, end
    per = _PER.match(low, end)
    if per and "a" not in per.group().split():
        below = named(per.group(1)) or symbol(text[per.start(1) : per.end(1)])
        if below:
            return f"{unit} per {below}", per.end()
    return unit, end


_PERCENT = Lazily(r"[ \u00a0\u202f]?[%％]|[ \t\n\u00a0-]{1,2}(?:percent|per[ -]cent|pct|percentage)(?![a-z])")
_POINTS = Lazily(
    r"[ -]?(?:%|percent|per[ ]cent|percentage|pct)?[ -]points?(?![a-z])"
    r"|[ ]?(?:pp|ppts?|pps)(?![a-z0-9])|[ -]basis[ -]points?(?![a-z])|[ ]?bps(?![a-z0-9])"
)


def read_percent(low: str, at: int) -> tuple[str, int] | None:
    """Percent, percentage points, basis points or points at `at`: the unit and where it ends."""
    points = _POINTS.match(low, at)
    if points is None:
        found = _PERCENT.match(low, at)
        return ("percent", found.end()) if found else None
    written = points.group()
    if "b" in written:
        return "basis point", points.end()
    bare = written.strip(" -") in ("point", "points")
    return "point" if bare else "percentage point", points.end()
