"""Numbers of French and Spanish: what their grammar has and English has not. test_german.py has what all share."""

from __future__ import annotations

from fractions import Fraction

import pytest

from pincite.languages import language
from pincite.numbers import Qualifier, read, read_value

FRENCH, SPANISH = language("fr"), language("es")
NARROW = "\u202f"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("seize", 16),
        ("dix-sept", 17),
        ("vingt et un", 21),
        ("vingt-deux", 22),
        ("trente et une", 31),
        ("soixante-dix", 70),
        ("soixante et onze", 71),
        ("soixante-dix-neuf", 79),
        ("quatre-vingts", 80),
        ("quatre-vingt-un", 81),
        ("quatre-vingt-onze", 91),
        ("quatre-vingt-dix-sept", 97),
        ("septante-trois", 73),
        ("cent", 100),
        ("cent un", 101),
        ("cent trente-sept", 137),
        ("deux cents", 200),
        ("trois cent quatre-vingt-dix", 390),
        ("mille", 1000),
        ("mille deux cents", 1200),
        ("douze cents", 1200),
        ("deux mille trois cents millions", 2_300_000_000),
        ("un million", 10**6),
        ("un million et demi", 1_500_000),
        ("deux milliards", 2 * 10**9),
        ("un billion", 10**12),
        ("trois douzaines", 36),
        ("une vingtaine", 20),
        ("deux tiers", Fraction(2, 3)),
        ("un quart", Fraction(1, 4)),
        ("trois virgule cinq", Fraction(7, 2)),
        ("1 234 567", 1_234_567),
        (f"1{NARROW}234{NARROW}567", 1_234_567),
        ("1.234,5", Fraction(2469, 2)),
        ("2,75", Fraction(11, 4)),
        ("4,2 milliards", 4_200_000_000),
    ],
)
def test_french_numbers(text: str, value: int | Fraction) -> None:
    (mention,) = read(f"Le moulin compte {text}.", FRENCH)
    assert (mention.value, mention.text) == (value, text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("dieciséis", 16),
        ("veintiún", 21),
        ("veintitrés", 23),
        ("treinta y uno", 31),
        ("noventa y nueve", 99),
        ("cien", 100),
        ("ciento una", 101),
        ("doscientas", 200),
        ("quinientos veinte", 520),
        ("novecientos noventa y nueve", 999),
        ("mil", 1000),
        ("mil doscientos", 1200),
        ("treinta y un mil", 31_000),
        ("mil millones", 10**9),
        ("dos mil trescientos millones", 2_300_000_000),
        ("un millón", 10**6),
        ("un millón y medio", 1_500_000),
        ("un billón", 10**12),
        ("dos docenas", 24),
        ("un centenar", 100),
        ("dos tercios", Fraction(2, 3)),
        ("tres cuartos", Fraction(3, 4)),
        ("tres coma cinco", Fraction(7, 2)),
        ("1.234.567", 1_234_567),
        ("1 234 567", 1_234_567),
        ("2,75", Fraction(11, 4)),
        ("4,2 mil millones", 4_200_000_000),
    ],
)
def test_spanish_numbers(text: str, value: int | Fraction) -> None:
    (mention,) = read(f"El molino cuenta {text}.", SPANISH)
    assert (mention.value, mention.text) == (value, text)


@pytest.mark.parametrize(
    ("text", "value"),
    [("troisième", 3), ("dix-septième", 17), ("vingt-cinquième", 25), ("soixante-douzième", 72), ("21e", 21)],
)
def test_french_ordinals(text: str, value: int) -> None:
    (mention,) = read(f"au {text} jour", FRENCH)
    assert mention.value == value
    assert mention.text == text


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "un bateau"),
        ("fr", "vingtième et une barque"),
        ("fr", "des dizaines de barques"),
        ("es", "una barca"),
        ("es", "uno de ellos"),
        ("es", "decenas de barcas"),
    ],
)
def test_an_article_is_no_number(code: str, text: str) -> None:
    assert [each.text for each in read(f"Xx {text}", language(code)) if each.value == 1] == []


@pytest.mark.parametrize(
    ("code", "text", "date"),
    [
        ("fr", "le 13 mars 2025", "2025-03-13"),
        ("fr", "le 1er juin", "--06-01"),
        ("fr", "en octobre 2019", "2019-10"),
        ("fr", "en mars", "--03"),
        ("fr", "depuis 1998", "1998"),
        ("fr", "le 3/4/2025", "2025-04-03"),
        ("fr", "jeudi", "W-4"),
        ("fr", "à 18h30", "T18:30"),
        ("fr", "au troisième trimestre", "--Q3"),
        ("es", "el 13 de marzo de 2025", "2025-03-13"),
        ("es", "el 1.º de junio", "--06-01"),
        ("es", "en octubre de 2019", "2019-10"),
        ("es", "en mayo", "--05"),
        ("es", "desde 1998", "1998"),
        ("es", "el 3/4/2025", "2025-04-03"),
        ("es", "el jueves", "W-4"),
        ("es", "a las 18:30", "T18:30"),
        ("es", "en el tercer trimestre", "--Q3"),
    ],
)
def test_dates(code: str, text: str, date: str) -> None:
    assert [each.date for each in read(f"xx {text} xx", language(code))] == [date]


@pytest.mark.parametrize(
    ("code", "text", "qualifier"),
    [
        ("fr", "environ 40 barques", "about"),
        ("fr", "quelque 40 barques", "about"),
        ("fr", "d’environ 40 barques", "about"),
        ("fr", "une quarantaine", "about"),
        ("fr", "plus de 40 barques", "more than"),
        ("fr", "au moins 40 barques", "at least"),
        ("fr", "40 ou plus", "at least"),
        ("fr", "jusqu'à 40 barques", "up to"),
        ("fr", "jusqu’à 40 barques", "up to"),
        ("fr", "au plus 40 barques", "up to"),
        ("fr", "moins de 40 barques", "fewer than"),
        ("fr", "près de 40 barques", "nearly"),
        ("es", "unas 40 barcas", "about"),
        ("es", "alrededor de 40 barcas", "about"),
        ("es", "más de 40 barcas", "more than"),
        ("es", "al menos 40 barcas", "at least"),
        ("es", "40 o más", "at least"),
        ("es", "hasta 40 barcas", "up to"),
        ("es", "como máximo 40 barcas", "up to"),
        ("es", "menos de 40 barcas", "fewer than"),
        ("es", "casi 40 barcas", "nearly"),
    ],
)
def test_qualifiers(code: str, text: str, qualifier: str) -> None:
    (mention,) = read(text, language(code))
    assert mention.value == 40
    assert mention.qualifier is Qualifier(qualifier)


@pytest.mark.parametrize(
    ("code", "text", "value", "unit"),
    [
        ("fr", "cinq pour cent", 5, "percent"),
        ("fr", f"5{NARROW}%", 5, "percent"),
        ("fr", "3,5 millions d’euros", 3_500_000, "EUR"),
        ("fr", "45 M€", 45_000_000, "EUR"),
        ("fr", "45 Md€", 45 * 10**9, "EUR"),
        ("fr", "3 000 milliards de dollars", 3 * 10**12, "dollar"),
        ("fr", "1 500 kg", 1500, "kilogram"),
        ("fr", "douze kilomètres", 12, "kilometre"),
        ("fr", "quarante jours", 40, "day"),
        ("fr", "80 kilomètres par heure", 80, "kilometre per hour"),
        ("es", "cinco por ciento", 5, "percent"),
        ("es", "3,5 millones de euros", 3_500_000, "EUR"),
        ("es", "45 M€", 45_000_000, "EUR"),
        ("es", "dos mil millones de dólares", 2 * 10**9, "dollar"),
        ("es", "1.500 kg", 1500, "kilogram"),
        ("es", "doce kilómetros", 12, "kilometre"),
        ("es", "cuarenta días", 40, "day"),
        ("es", "80 kilómetros por hora", 80, "kilometre per hour"),
    ],
)
def test_units(code: str, text: str, value: int, unit: str) -> None:
    (mention,) = read(text, language(code))
    assert mention.value == value
    assert (mention.unit, mention.text) == (unit, text)


@pytest.mark.parametrize(
    ("code", "text"),
    [("fr", "de cinq à six mètres"), ("es", "de cinco a seis metros"), ("fr", "entre 5 et 6 m")],
)
def test_a_range_has_the_joint_of_its_language(code: str, text: str) -> None:
    (mention,) = read(text, language(code))
    assert [mention.low, mention.high] == [5, 6]
    assert mention.unit == "metre"


@pytest.mark.parametrize(
    ("code", "text", "ways"),
    [
        ("fr", "Le prix est passé de 21 à 18 euros", [None, None]),
        ("fr", "Le prix a reculé de 21 à 18 euros", ["down from", "down to"]),
        ("fr", "Le prix a reculé de 3 %", ["down"]),
        ("fr", "une hausse de 3 %", ["up"]),
        ("es", "El precio cayó de 21 a 18 euros", ["down from", "down to"]),
        ("es", "El precio cayó un 3 %", ["down"]),
        ("es", "un alza del 3 %", ["up"]),
    ],
)
def test_a_word_for_from_may_be_one_for_by(code: str, text: str, ways: list[str | None]) -> None:
    assert [each.direction for each in read(text, language(code))] == ways


@pytest.mark.parametrize(
    "text", ["twenty-three barges", "zwei Drittel", "two thirds", "am Donnerstag", "in March"]
)
def test_words_of_other_languages_mean_nothing(text: str) -> None:
    assert read(text, FRENCH) == read(text, SPANISH) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [("es", "por cualquier medio de transporte"), ("es", "la media europea"), ("fr", "la demi-finale")],
)
def test_a_half_that_is_another_word_is_no_number(code: str, text: str) -> None:
    assert read(text, language(code)) == []


def test_words_before_a_hundred_take_nothing_from_it() -> None:
    (age,) = read("âgé de cent trente ans", FRENCH)
    (pair,) = read("de mil doscientas ovejas", SPANISH)
    assert age.value == 130
    assert pair.value == 1200


def test_one_in_so_many_is_a_number() -> None:
    (french,) = read("un habitant... un sur cinq", FRENCH)
    (spanish,) = read("uno de cada cinco", SPANISH)
    assert french.value == spanish.value == Fraction(1, 5)


def test_neither_is_read_as_the_other() -> None:
    assert read("quatre-vingt-dix-sept barques", SPANISH) == []
    assert read("treinta y una barcas", FRENCH) == []
    assert read_value("mil", SPANISH)
    assert read_value("mil", FRENCH) is None
