"""Numbers are read with their place, value, unit and qualifier.

If these fail, claims about numbers are compared with something the source does not say.
"""

from __future__ import annotations

import sys
from fractions import Fraction
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.languages import ENGLISH
from pincite.numbers.mention import NumberMention
from pincite.numbers.reader import read, read_value
from pincite.numbers.vocabulary import number_words


def only(text: str) -> NumberMention:
    found = read(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("a crowd of 12,500 gathered", "12,500", 12500),
        ("a crowd of 12 500 gathered", "12 500", 12500),
        ("a length of 0.75 in all", "0.75", Fraction(3, 4)),
        ("only .5 was left", ".5", Fraction(1, 2)),
        ("a change of -4 since", "-4", -4),
        ("minus forty-two at night", "minus forty-two", -42),
        ("two hundred and six ships", "two hundred and six", 206),
        ("twenty-one thousand eleven ships", "twenty-one thousand eleven", 21011),
        ("three million two hundred thousand ships", "three million two hundred thousand", 3_200_000),
        ("4 million ships", "4 million", 4_000_000),
        ("40k ships", "40k", 40_000),
        ("half a million ships", "half a million", 500_000),
        ("two and a half million ships", "two and a half million", 2_500_000),
        ("a dozen ships", "a dozen", 12),
        ("three dozen ships", "three dozen", 36),
        ("two-thirds of the ships", "two-thirds", Fraction(2, 3)),
        ("a quarter of the ships", "a quarter", Fraction(1, 4)),
        ("3 1/2 lengths", "3 1/2", Fraction(7, 2)),
        ("2½ lengths", "2½", Fraction(5, 2)),
        ("one in five ships", "one in five", Fraction(1, 5)),
        ("nine point nought four", "nine point nought four", Fraction(904, 100)),
        ("6.02x10^23 of them", "6.02x10^23", 602 * 10**21),
        ("the sum of 12,34,567 in all", "12,34,567", 1_234_567),
        ("٤٢ ships", "٤٢", 42),
    ],
)
def test_numbers_are_read_as_a_person_reads_them(text: str, written: str, value: Fraction | int) -> None:
    mention = only(text)
    assert mention.text == written
    assert mention.value == value


@pytest.mark.parametrize(
    ("text", "written", "value", "unit"),
    [
        ("worth $12 billion now", "$12 billion", 12 * 10**9, "USD"),
        ("worth 12 billion dollars now", "12 billion dollars", 12 * 10**9, "USD"),
        ("worth €1.2bn now", "€1.2bn", 1_200_000_000, "EUR"),
        ("worth USD34.6 million now", "USD34.6 million", 34_600_000, "USD"),
        ("worth 34.6 million Swiss francs now", "34.6 million Swiss francs", 34_600_000, "CHF"),
        ("worth C$15 now", "C$15", 15, "CAD"),
        ("worth 15 dollars and 20 cents now", "15 dollars and 20 cents", Fraction(152, 10), "USD"),
        ("revenue was ($9.99)", "($9.99)", Fraction(-999, 100), "USD"),
        ("fell by 3 percent", "3 percent", 3, "percent"),
        ("fell by 3 per cent", "3 per cent", 3, "percent"),
        ("fell by 3%", "3%", 3, "percent"),
        ("fell by half a percent", "half a percent", Fraction(1, 2), "percent"),
        ("fell by 3 percentage points", "3 percentage points", 3, "percentage point"),
        ("fell by 25 basis points", "25 basis points", 25, "basis point"),
        ("a 45-day pause", "45-day", 45, "day"),
        ("a 60-year-old bridge", "60-year-old", 60, "year"),
        ("a bridge of 60 years", "60 years", 60, "year"),
        ("some distance of 90 km away", "90 km", 90, "kilometre"),
        ("some distance of 90 kilometers away", "90 kilometers", 90, "kilometre"),
        ("it makes 7 MWh a day", "7 MWh a day", 7, "megawatt hour per day"),
        ("it is 40 square miles large", "40 square miles", 40, "square mile"),
        ("it went 80 km/h then", "80 km/h", 80, "kilometre per hour"),
        ("it was 21 °C there", "21 °C", 21, "degree Celsius"),
        ("he is 6 ft 3 in", "6 ft 3 in", Fraction(25, 4), "foot"),
    ],
)
def test_units_and_currencies_belong_to_the_number(
    text: str, written: str, value: Fraction | int, unit: str
) -> None:
    mention = only(text)
    assert (mention.text, mention.value, mention.unit) == (written, value, unit)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("about 40 ships", "about"),
        ("some 40 ships", "about"),
        ("roughly 40 ships", "about"),
        ("40 or so ships", "about"),
        ("more than 40 ships", "more than"),
        ("well over 40 ships", "more than"),
        ("in excess of 40 ships", "more than"),
        (">40 ships", "more than"),
        ("fewer than 40 ships", "fewer than"),
        ("just under 40 ships", "fewer than"),
        ("nearly 40 ships", "nearly"),
        ("almost 40 ships", "nearly"),
        ("at least 40 ships", "at least"),
        ("40 or more ships", "at least"),
        ("40+ ships", "at least"),
        ("no fewer than 40 ships", "at least"),
        ("greater than or equal to 40 ships", "at least"),
        ("up to 40 ships", "up to"),
        ("as many as 40 ships", "up to"),
        ("no more than 40 ships", "up to"),
        ("exactly 40 ships", "exactly"),
        ("a record 40 ships", "record"),
        ("the 40 ships", None),
        ("it is over. 40 ships came", None),
        ("over the last 40 ships", None),
    ],
)
def test_qualifiers_are_read_and_kept_out_of_the_span(text: str, qualifier: str | None) -> None:
    mention = only(text)
    assert mention.qualifier == qualifier
    assert mention.text == "40"


@pytest.mark.parametrize(
    ("text", "written", "date"),
    [
        ("on July 20, 1969, it landed", "July 20, 1969", "1969-07-20"),
        ("on 20 July 1969 it landed", "20 July 1969", "1969-07-20"),
        ("on 1969-07-20 it landed", "1969-07-20", "1969-07-20"),
        ("on Jul. 20 it landed", "Jul. 20", "--07-20"),
        ("in July 1969 it landed", "July 1969", "1969-07"),
        ("in 1969 it landed", "1969", "1969"),
        ("the 1969 landing", "1969", "1969"),
        ("in the 1960s", "1960s", "196X"),
        ("it landed in July", "July", "--07"),
        ("it landed on Sunday", "Sunday", "W-7"),
        ("it landed on 20-21 July 1969", "20-21 July 1969", "1969-07-20/21"),
        ("in the season 1969–70", "1969–70", "1969/1970"),
        ("it landed at 8:17 p.m.", "8:17 p.m.", "T20:17"),
    ],
)
def test_dates_are_read_as_precisely_as_they_are_written(text: str, written: str, date: str) -> None:
    mention = only(text)
    assert (mention.text, mention.date) == (written, date)
    assert mention.value is None


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5 to 6 kg of it", 5, 6, "kilogram"),
        ("between 5 and 6 percent of it", 5, 6, "percent"),
        ("5–6% of it", 5, 6, "percent"),
        ("$5 to $6 billion of it", 5 * 10**9, 6 * 10**9, "USD"),
        ("more than 20 and fewer than 30 of them", 20, 30, None),
        ("40 ± 2 km of it", 38, 42, "kilometre"),
    ],
)
def test_ranges_have_both_ends(text: str, low: int, high: int, unit: str | None) -> None:
    mention = only(text)
    assert (mention.kind, mention.unit) == ("range", unit)
    assert mention.low == low
    assert mention.high == high


def test_the_ends_of_a_change_are_two_numbers_that_know_where_they_went() -> None:
    now, before = read("It reached 7.2 percent of output, up from 6.9 percent.")
    assert (now.direction, before.direction) == ("up to", "up from")
    before, now = read("It fell from 7.2 percent to 6.9 percent.")
    assert (before.direction, now.direction) == ("down from", "down to")


def test_a_part_knows_its_whole() -> None:
    part, whole = read("7 of the 12 ships sank")
    assert part.value == 7
    assert part.whole == whole.value == 12
    assert whole.whole is None


@pytest.mark.parametrize(
    "text",
    [
        "took credit once more",
        "America first, they say",
        "a quantum leap",
        "no one knows, and this one least",
        "several hundred ships, dozens of boats, thousands of men",
        "the other half of the game",
        "in the last quarter and in recent years",
        "a half-hearted try at first",
        "the F-35, the A400M, COVID-19 and the 13F form",
        "see https://example.org/2024/12?page=3 for more",
        "they may march",
        "",
    ],
)
def test_words_that_measure_nothing_are_left_alone(text: str) -> None:
    assert read(text) == []


def test_names_page_furniture_and_idioms_are_told_from_measures() -> None:
    roles = {text: only(text).role for text in ("Article 7", "2 min read", "one of his aides", "7 aides")}
    assert list(roles.values()) == ["label", "furniture", "idiom", "measure"]


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [("2.61", Fraction(261, 100), Fraction(1, 100)), ("1.50", Fraction(3, 2), Fraction(1, 100)),
     ("$800 billion", Fraction(8 * 10**11), Fraction(10**9)), ("23", Fraction(23), Fraction(1)),
     ("two-thirds", Fraction(2, 3), None)],
)  # fmt: skip
def test_the_last_digit_written_is_known(text: str, value: Fraction, step: Fraction | None) -> None:
    assert (only(text).value, only(text).step) == (value, step)


@pytest.mark.parametrize(
    "text",
    ["23 members", "$800 billion", "about 64 percent", "more than $700 billion", "1.50", "July 20, 1969", "Sunday",
     "at least 40 ships", "40 or more", "two-thirds", "5 to 6 kg", "first term", "32-member alliance"],
)  # fmt: skip
def test_a_short_value_is_one_quantity(text: str) -> None:
    assert read_value(text) is not None


@pytest.mark.parametrize(
    "text",
    ["", "many", "23 of 32 members", "Italy: 5 percent", "5 percent, up from 4", "he said 5", "5 percent; see below",
     "0.1.2.3 and 4", "23 members (32)", "5 percent of the whole lot that we had there then"],
)  # fmt: skip
def test_anything_else_is_no_short_value(text: str) -> None:
    assert read_value(text) is None


@pytest.mark.parametrize("text", ["9" * 10_000, "1e999999999", "0." + "3" * 5000, "1.2.3.4"])
def test_a_number_nobody_means_keeps_its_text_and_has_no_value(text: str) -> None:
    mention = only(text)
    assert (mention.text, mention.value) == (text, None)
    assert read_value(text) is None


def in_words(number: int) -> str:
    """English number words, as an independent writer spells them."""
    ones = {
        value: word for word, value in number_words(ENGLISH).small.items() if word not in ("nought", "naught")
    }
    tens = {value: word for word, value in number_words(ENGLISH).tens.items()}
    if number < 20:
        return ones[number]
    if number < 100:
        return tens[number // 10 * 10] + (f"-{ones[number % 10]}" if number % 10 else "")
    for scale, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            rest = f" {in_words(number % scale)}" if number % scale else ""
            return f"{in_words(number // scale)} {name}{rest}"
    rest = f" and {in_words(number % 100)}" if number % 100 else ""
    return f"{ones[number // 100]} hundred{rest}"


@given(st.one_of(st.integers(0, 2000), st.integers(0, 10**15 - 1)))
def test_a_number_written_in_words_reads_back(number: int) -> None:
    mention = only(f"exactly {in_words(number)} ships")
    assert mention.value == number
    assert mention.text == in_words(number)


@given(st.decimals(0, 10**9, places=3))
def test_a_number_written_in_digits_reads_back(number: object) -> None:
    assert only(f"a length of {number:,} km").value == Fraction(str(number))


PIECES = st.sampled_from(
    ["one", "twenty", "hundred", "million", "half", "third", "first", "a", "and", "of", "to", "between", "in", "-", "–",
     ",", ".", "(", ")", "$", "€", "%", "percent", "5", "23", "1,234", "12.5", ".5", "2024", "½", "March", "13", "May",
     "Sept.", "k", "m", "bn", "km", "°C", "USD", "e9", "x10^6", "more", "than", "or", "'90s", "minus", "+", "/",
     "٣", "²",
     "İ", "ß", "\n", "\u00a0", "F-35", "cents", "feet", "inches", "day", "old", "up", "from"]
)  # fmt: skip


@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=12))
def test_spans_slice_stand_in_order_and_never_overlap(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    at = 0
    for mention in read(text):
        assert at <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        at = mention.end


def calls(text: str) -> int:
    """How many functions, compiled ones included, reading a text takes."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    ["5 ", "1,", "1/2/", "one and ", "twenty-", "5 to ", "$5-", "1.", "hundred ", "5 thousand thousand ", "more than ",
     "March 13 ", "23 of the ", "one point one "],
)  # fmt: skip
def test_reading_is_linear_in_the_length_of_the_text(piece: str) -> None:
    calls(piece * 100)  # whatever is compiled at first use
    assert calls(piece * 400) < 2.5 * calls(piece * 200) + 200


@pytest.mark.parametrize(
    ("text", "unit"),
    [("Peru’s $5 note", "USD"), ("Peru's $5 note", "USD"), ("S$5 note", "SGD"), ("a US $5 note", "USD")],
)
def test_an_ending_before_a_dollar_sign_names_no_country(text: str, unit: str) -> None:
    (mention,) = read(text)
    assert mention.unit == unit


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("ten strikes over four years", None),
        ("it stood for over four years", "more than"),
        ("it fell over four years ago", "more than"),
        ("tolls are higher than four years ago", None),
        ("it fell more than four years ago", "more than"),
        ("12 boats or fewer", "up to"),
        ("12 boats or rafts", None),
    ],
)
def test_a_bound_is_told_from_a_course_of_time(text: str, qualifier: str | None) -> None:
    assert read(text)[-1].qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The fleet grew by 40 to 90 boats", [40, 90]),
        ("The tax rose from 3 to 5 million", [3_000_000, 5_000_000]),
        ("The tax fell from 800 to 2 million", [800, 2_000_000]),
        ("They talked for an hour and a half", [Fraction(3, 2)]),
        ("It was 31C (87.8F) in the shade", [31, Fraction(439, 5)]),
        ("It lent 20m euros for a 20m wall", [20_000_000, 20]),
    ],
)
def test_values_that_stand_in_pairs_or_pieces(text: str, values: list[Fraction]) -> None:
    assert [mention.value for mention in read(text)] == values


def test_years_on_both_sides_of_to_are_years() -> None:
    assert [mention.date for mention in read("1951 to 1958 were the dry years")] == ["1951", "1958"]


def test_millions_of_things_are_told_from_metres() -> None:
    millions = ["2m shells a year", "1m artillery rounds", "1.2m Ukrainians", "300m people"]
    metres = ["a 2m wall", "20m from homes", "10m long cars", "the 100m women’s final", "2m tall"]
    assert [read(text)[0].unit for text in millions] == [None] * 4
    assert [read(text)[0].unit for text in metres] == ["metre"] * 5
