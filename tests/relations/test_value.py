"""What a written number may mean. If these failed, rounding would excuse too much or too little."""

from fractions import Fraction as F

import pytest

from pincite.numbers.reader import read_value
from pincite.relations.interval import Interval
from pincite.relations.value import Rounding, Value


def value(text: str, rounding: Rounding | None = None) -> Value:
    mention = read_value(text)
    assert mention is not None, text
    return Value.of(mention, rounding)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("2.61 percent", "[2.605, 2.615)"),
        ("-2.61 percent", "(-2.615, -2.605]"),
        ("23 members", "23"),
        ("64 percent", "[63.5, 64.5)"),
        ("about 64 percent", "[60.8, 67.2]"),
        ("more than $700 billion", "(700,000,000,000, ∞)"),
        ("$800 billion", "[799,500,000,000, 800,500,000,000)"),
        ("at least 2 percent", "[2, ∞)"),
        ("more than 700 members", "[701, ∞)"),
        ("up to 5 members", "[0, 5]"),
        ("fewer than 5 members", "[0, 4]"),
        ("exactly 64 percent", "64"),
        ("nearly 64 percent", "[60.8, 64.5)"),
    ],
)
def test_words_and_digits_bound_a_value(text: str, bounds: str) -> None:
    assert str(value(text).bounds) == bounds


@pytest.mark.parametrize(
    ("rounding", "bounds"),
    [
        (Rounding.EXACT, "800,000,000,000"),
        (Rounding.NEAREST, "[799,500,000,000, 800,500,000,000]"),
        (Rounding.TRUNCATED, "[800,000,000,000, 801,000,000,000)"),
        (Rounding.FIGURES, "[750,000,000,000, 850,000,000,000)"),
    ],
)
def test_a_convention_can_be_chosen(rounding: Rounding, bounds: str) -> None:
    assert str(value("$800 billion", rounding).bounds) == bounds


def test_truncation_goes_toward_zero() -> None:
    assert str(value("-5", Rounding.TRUNCATED).bounds) == "(-6, -5]"
    assert str(value("0", Rounding.TRUNCATED).bounds) == "(-1, 1)"


def test_a_number_written_short_keeps_both_readings() -> None:
    short = value("$800 billion")
    assert short.exact == 800 * 10**9
    assert short.bounds == Interval(F(7995, 10) * 10**9, F(8005, 10) * 10**9, False, True)
    assert value("more than $700 billion").exact is None


def test_a_date_is_as_wide_as_it_is_written() -> None:
    assert value("March 13, 2025").bounds == Interval.point(739323)
    month = value("October").bounds
    assert month.width == 30
    assert value("Thursday").bounds == Interval.point(4)
    assert value("Sept. 11").unit == "date without year"
