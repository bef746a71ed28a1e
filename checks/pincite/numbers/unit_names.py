"""Names of units and what they are called here, SI prefixes included.

The names are those of the SI brochure (9th edition) and of common English use; a count's noun
("members") is no unit. Symbols keep their case: "MW" is a megawatt and "mW" a milliwatt.
"""

from __future__ import annotations

from functools import lru_cache

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
    "gross": "gross",
    "ton per day": "tpd",
}
UNIT_WORDS: dict[str, str] = {word: unit for unit, words in _NAMES.items() for word in words.split()}
TWO_WORDS = {
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
    "m": "metre", "g": "gram", "A": "ampere", "K": "kelvin", "mol": "mole", "cd": "candela",
    "Hz": "hertz", "N": "newton", "Pa": "pascal", "J": "joule", "W": "watt", "C": "coulomb", "V": "volt",
    "Ω": "ohm", "Wh": "watt hour", "l": "litre", "L": "litre", "B": "byte", "bit": "bit", "eV": "electronvolt",
    "Gy": "gray", "Sv": "sievert", "Bq": "becquerel", "t": "tonne", "cal": "calorie", "T": "tesla",
}  # fmt: skip
_ALIASES = {
    "h": "hour", "km²": "square kilometre", "m²": "square metre", "m³": "cubic metre", "km2": "square kilometre",
    "m2": "square metre", "m3": "cubic metre", "cm²": "square centimetre", "cm³": "cubic centimetre",
    "ft²": "square foot",
    "kmh": "kilometre per hour", "mcg": "microgram", "mWh": "milliwatt hour", "KB": "kilobyte", "yo": "year",
    "Ma": "megayear", "kn": "knot", "kt": "kilotonne", "Mt": "megatonne", "rad": "radian", "in": "inch",
}  # fmt: skip
_PREFIXABLE = frozenset((
    "metre", "gram", "litre", "watt", "joule", "newton", "pascal", "hertz", "volt", "ampere", "ohm",
    "calorie", "electronvolt", "bit", "byte", "second", "gray", "sievert", "mole", "tonne",
))  # fmt: skip


@lru_cache(4096)
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


@lru_cache(4096)
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
