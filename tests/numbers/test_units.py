"""Units are read by name and symbol with the prefixes they take, and their sizes are exact.

If these fail, "20 at least" is a weight, or a conversion is off by more than nothing.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from pincite.languages.measures import duration_units, unit_by_name, unit_by_symbol
from pincite.numbers.reader import read
from tests.numbers.tables import base_unit, measure


def unit(text: str) -> str | None:
    return read(text)[0].unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were 20 at least.", None),
        ("There were 20 t on board.", "tonne"),
        ("There were 20t on board.", "tonne"),
        ("They took 90 kt on board.", "kilotonne"),
        ("They took 5 mt on board.", None),
        ("We have 97 at the end.", None),
        ("The show starts on 98.5 fm.", "fm"),
        ("A gap of 98 µm was left.", "micrometre"),
        ("It gave 50 PV modules.", None),
        ("It gave 50 MV at most.", "megavolt"),
        ("It sold 200 EV batteries.", None),
        ("It sold 3 TV sets.", None),
        ("It was 60 dB loud.", "decibel"),
        ("It was 60 kB long.", "kilobyte"),
        ("It was 60 KiB long.", "kibibyte"),
        ("It was 60 GiB long.", "gibibyte"),
        ("It took 60 ms in all.", "millisecond"),
        ("It took 60us in all.", "microsecond"),
        ("A dose of 60ug was left.", "microgram"),
        ("They told 60 us that.", None),
        ("It begins at 8 ET sharp.", None),
        ("The air had 1013 hPa then.", "hectopascal"),
        ("It used 5 kilowatt-hours a day.", "kilowatt hour per day"),
        ("It used 5 kilowatts a day.", "kilowatt per day"),
        ("A plot of 5 mm2 was left.", "square millimetre"),
        ("They threw 5 stones at it.", None),
        ("He weighs 12 stone now.", "stone"),
    ],
)
def test_a_prefix_counts_only_where_the_unit_takes_it(text: str, expected: str | None) -> None:
    assert unit(text) == expected


def test_prefixes_before_names() -> None:
    assert unit_by_name("attoseconds") == "attosecond"
    assert unit_by_name("zettabytes") == "zettabyte"
    assert unit_by_name("megatonnes") == "megatonne"
    assert unit_by_name("attotonnes") is None
    assert unit_by_name("decibytes") is None
    assert unit_by_name("kilominutes") is None
    assert unit_by_name("kibimetres") is None


def test_case_tells_symbols_apart() -> None:
    assert (unit_by_symbol("MW"), unit_by_symbol("mW"), unit_by_symbol("Mw")) == (
        "megawatt",
        "milliwatt",
        None,
    )
    assert unit_by_symbol("μg") == unit_by_symbol("µg") == "microgram"  # Greek mu, micro sign


@pytest.mark.parametrize(
    ("name", "dimension", "factor"),
    [
        ("inch", "length", "0.0254"),
        ("mile", "length", "1609.344"),
        ("nautical mile", "length", "1852"),
        ("pound", "mass", "0.45359237"),
        ("kilogram", "mass", "1"),
        ("acre", "area", "4046.8564224"),
        ("square mile", "area", "2589988.110336"),
        ("cubic metre", "volume", "1000"),
        ("cubic foot", "volume", "28.316846592"),
        ("watt hour", "energy", "3600"),
        ("electronvolt", "energy", "1.602176634e-19"),
        ("mebibyte", "information", "8388608"),
        ("megabyte", "information", "8000000"),
        ("knot", "speed", "1852/3600"),
        ("week", "time", "604800"),
        ("decade", "calendar", "120"),
        ("basis point", "points", "0.01"),
    ],
)
def test_sizes_are_exact(name: str, dimension: str, factor: str) -> None:
    found = measure(name)
    assert found is not None
    assert (found.dimension, found.factors) == (dimension, (Fraction(factor),))


def test_temperatures_have_an_offset() -> None:
    for name, degrees, kelvins in (("degree Celsius", 100, "373.15"), ("degree Fahrenheit", 212, "373.15")):
        found = measure(name)
        assert found is not None
        assert degrees * found.factors[0] + found.offset == Fraction(kelvins)


def test_a_word_for_several_units_has_no_single_size() -> None:
    for name in ("gallon", "ton", "cup", "ounce", "calorie"):
        found = measure(name)
        assert found is not None
        assert len(found.factors) > 1, name
    radian = measure("radian")
    assert radian is not None
    assert radian.factors == ()  # no fraction of a turn


def test_a_month_is_no_number_of_seconds() -> None:
    month, day = measure("month"), measure("day")
    assert month is not None
    assert day is not None
    assert month.dimension != day.dimension
    assert {"second", "day", "month", "quarter", "century"} <= duration_units()
    assert "kilometre" not in duration_units()
    assert base_unit("length") == "metre"
    assert measure("member") is None
