"""German numbers, as a proof that words are data. If these failed, a language would be more than a file, or words
of one would be read in the text of another."""

from __future__ import annotations

from fractions import Fraction

import pytest

from pincite.languages import language
from pincite.numbers import Qualifier, read, read_value

GERMAN = language("de")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("null", 0),
        ("zwölf", 12),
        ("dreiundzwanzig", 23),
        ("einundneunzig", 91),
        ("hundert", 100),
        ("hundertundeins", 101),
        ("zweihundertfünfunddreißig", 235),
        ("tausend", 1000),
        ("achttausendvierhundert", 8400),
        ("siebenhundertzwölftausenddreihundertsechs", 712306),
        ("zwei Millionen dreihunderttausend", 2_300_000),
        ("eine Milliarde", 10**9),
        ("drei Billionen", 3 * 10**12),
        ("1.234.567", 1_234_567),
        ("2,75", Fraction(11, 4)),
        ("1.500,5", Fraction(3001, 2)),
        ("4,2 Milliarden", 4_200_000_000),
        ("drei Komma fünf", Fraction(7, 2)),
        ("zwei Drittel", Fraction(2, 3)),
        ("ein Viertel", Fraction(1, 4)),
        ("siebeneinhalb", Fraction(15, 2)),
        ("dreieinhalb Millionen", 3_500_000),
    ],
)
def test_cardinals_marks_and_magnitudes(text: str, value: int | Fraction) -> None:
    (mention,) = read(f"Die Mühle mahlt {text}.", GERMAN)
    assert (mention.value, mention.text) == (value, text)


@pytest.mark.parametrize(
    "text", ["dreizwanzig", "undzwanzig", "zwanzigunddrei", "hundertzweihundert", "ein Boot"]
)
def test_what_is_no_number_in_one_word_stays_a_word(text: str) -> None:
    assert read(f"Sie sah {text}.", GERMAN) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("am 1. März 2025", "2025-03-01"),
        ("am 24. Dezember", "--12-24"),
        ("im Oktober 2019", "2019-10"),
        ("am 3.4.2025", "2025-04-03"),
        ("seit 1998", "1998"),
        ("am Donnerstag", "W-4"),
        ("um 18:30", "T18:30"),
    ],
)
def test_dates_have_the_day_first(text: str, date: str) -> None:
    assert [each.date for each in read(f"Das Boot fuhr {text} ab", GERMAN)] == [date]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("rund 40 Boote", "about"),
        ("etwa 40 Boote", "about"),
        ("mehr als 40 Boote", "more than"),
        ("mindestens 40 Boote", "at least"),
        ("höchstens 40 Boote", "up to"),
        ("weniger als 40 Boote", "fewer than"),
        ("fast 40 Boote", "nearly"),
        ("40 oder mehr", "at least"),
    ],
)
def test_qualifiers(text: str, qualifier: str) -> None:
    mention = read_value(text, GERMAN)
    assert mention is not None
    assert mention.value == 40
    assert mention.qualifier == Qualifier(qualifier)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("fünf Prozent", 5, "percent"),
        ("drei Prozentpunkte", 3, "percentage point"),
        ("3,5 Millionen Euro", 3_500_000, "EUR"),
        ("80 CHF", 80, "CHF"),
        ("45 Mio. Euro", 45_000_000, "EUR"),
        ("1.500 kg", 1500, "kilogram"),
        ("zwölf Kilometer", 12, "kilometre"),
        ("vierzig Tage", 40, "day"),
    ],
)
def test_units(text: str, value: int, unit: str) -> None:
    (mention,) = read(text, GERMAN)
    assert mention.value == value
    assert (mention.unit, mention.text) == (unit, text)


def test_a_range_has_its_german_joint() -> None:
    (mention,) = read("fünf bis sechs Meter", GERMAN)
    assert [mention.low, mention.high] == [5, 6]
    assert mention.unit == "metre"


@pytest.mark.parametrize(
    "text",
    ["twenty-three barges", "a dozen of them", "two thirds", "a year later", "on Thursday", "in March"],
)
def test_english_words_mean_nothing_in_german(text: str) -> None:
    assert read(text)
    assert read(text, GERMAN) == []


@pytest.mark.parametrize(
    "text",
    [
        "dreiundzwanzig Kähne",
        "zwei Drittel",
        "vierzig Tage",
        "am Donnerstag",
        "im Dezember",
        "zwei Milliarden",
    ],
)
def test_german_words_mean_nothing_in_english(text: str) -> None:
    assert read(text, GERMAN)
    assert read(text) == []


def test_marks_of_digits_are_those_of_the_language() -> None:
    (german,), (english,) = read("1.234,5 kg", GERMAN), read("1,234.5 kg")
    assert german.value == english.value == Fraction(2469, 2)
    assert german.unit == english.unit == "kilogram"


def test_a_language_without_a_file_has_digits_only() -> None:
    assert [each.value for each in read("three 12 drei 4.5", language("xx"))] == [12, Fraction(9, 2)]


def test_english_units_and_qualifiers_are_no_german_ones() -> None:
    (mention,) = read("about 5 miles", GERMAN)
    assert (mention.unit, mention.qualifier) == (None, None)
