"""Every currency of ISO 4217 is known, and a code that is also a word is not taken for money.

If these fail, an amount in drams or quetzals is a bare number that may stand for any other amount, or
"5 all" becomes five lekë.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from pincite.languages import currencies
from pincite.numbers.reader import read
from tests.numbers.tables import codes, minor_units

# Typed from list one of ISO 4217, by the first letter of the code: the code's other two letters.
LIST_ONE = {
    "A": "ED FN LL MD OA RS UD WG ZN",
    "B": "AM BD DT HD IF MD ND OB OV RL SD TN WP YN ZD",
    "C": "AD DF HE HF HW LF LP NY OP OU RC UP VE ZK",
    "D": "JF KK OP ZD",
    "E": "GP RN TB UR",
    "F": "JD KP",
    "G": "BP EL HS IP MD NF TQ YD",
    "H": "KD NL TG UF",
    "I": "DR LS NR QD RR SK",
    "J": "MD OD PY",
    "K": "ES GS HR MF PW RW WD YD ZT",
    "L": "AK BP KR RD SL YD",
    "M": "AD DL GA KD MK NT OP RU UR VR WK XN XV YR ZN",
    "N": "AD GN IO OK PR ZD",
    "O": "MR",
    "P": "AB EN GK HP KR LN YG",
    "Q": "AR",
    "R": "ON SD UB WF",
    "S": "AR BD CR DG EK GD HP LE OS RD SP TN VC YP ZL",
    "T": "HB JS MT ND OP RY TD WD ZS",
    "U": "AH GX SD SN YI YU YW ZS",
    "V": "ED ES ND UV",
    "W": "ST",
    "X": "AD AF AG AU BA BB BC BD CD CG DR OF PD PF PT SU TS UA XX",
    "Y": "ER",
    "Z": "AR MW WG",
}


def listed() -> set[str]:
    return {first + rest for first, codes in LIST_ONE.items() for rest in codes.split()}


def money(text: str) -> list[tuple[str, str | None]]:
    return [(each.text, each.unit) for each in read(text) if each.kind == "money"]


def test_all_of_list_one_is_there_and_nothing_else_is_called_active() -> None:
    active = {code for code, entry in codes().items() if entry.status != "former"}
    assert active == listed()
    assert len(active) == 178


@pytest.mark.parametrize(
    ("code", "decimals"),
    [
        ("USD", 2),
        ("JPY", 0),
        ("KWD", 3),
        ("CLF", 4),
        ("ISK", 0),
        ("HUF", 2),
        ("MRU", 2),
        ("UGX", 0),
        ("XAU", None),
    ],
)
def test_decimals_are_those_of_the_standard_and_not_those_shown_in_shops(
    code: str, decimals: int | None
) -> None:
    assert codes()[code].decimals == decimals


@pytest.mark.parametrize("code", sorted(listed() - {"XTS", "XXX"}))
def test_every_code_is_read_after_an_amount_in_running_text(code: str) -> None:
    assert money(f"The fund paid 4,250,000 {code} to the school.") == [(f"4,250,000 {code}", code)]


@pytest.mark.parametrize("code", sorted(code for code in listed() if codes()[code].status == "tender"))
def test_every_tender_is_read_by_the_names_that_cldr_has(code: str) -> None:
    one, many = codes()[code].one, codes()[code].many
    for name in (one, many):
        assert money(f"The school got 3,100 {name} in May.") == [(f"3,100 {name}", code)]


def test_lower_case_letters_are_no_code_but_capitals_are() -> None:
    for text in (
        "We saw 5 all day.",
        "After 3 try again.",
        "Le 5 mars, le conseil vota.",
        "7 top clubs",
        "12 pen strokes",
    ):
        assert money(text) == [], text
    assert money("It cost 310 TRY in May.") == [("310 TRY", "TRY")]
    assert money("It cost 310 NOK in May.") == [("310 NOK", "NOK")]
    assert money("It cost 310 nok in May.") == []
    assert money("It cost 310 usd in May.") == [("310 usd", "USD")]


@pytest.mark.parametrize(
    "text",
    [
        "The climate talks of COP 26 ended.",
        "Try the TOP 40 songs.",
        "ALL 5,000 members came.",
        "The lab used 24 AWG wire.",
        "Progress on SDG 13 is slow.",
        "It runs on BSD 4 and AMD 7950 chips.",
        "TRY 5 TIMES A DAY",
        "OUR 5 TRY HARDER EVERY YEAR",
        "Bring 12 CUP holders.",
        "The rover of MARS 2020 landed.",
        "We stayed in rm 5 of the inn.",
    ],
)
def test_words_and_abbreviations_in_capitals_are_no_money(text: str) -> None:
    assert money(text) == []


@pytest.mark.parametrize(
    ("text", "written", "unit"),
    [
        ("The road cost COP 4.5 billion.", "COP 4.5 billion", "COP"),
        ("The bill came to 1,500 AMD in all.", "1,500 AMD", "AMD"),
        ("The bill came to AWG 1,500 in all.", "AWG 1,500", "AWG"),
        ("Sales of MEUR 60 were planned.", "MEUR 60", "EUR"),
        ("Sales of 75 mSEK were planned.", "75 mSEK", "SEK"),
        ("It cost 80 EUR.", "80 EUR", "EUR"),
        ("It cost RM 5 at the inn.", "RM 5", "MYR"),
    ],
)
def test_the_same_codes_beside_an_amount_are_money(text: str, written: str, unit: str) -> None:
    assert money(text) == [(written, unit)]


@pytest.mark.parametrize(
    ("text", "written", "unit"),
    [
        ("a fine of 500 naira", "500 naira", "NGN"),
        ("a fine of 500 cordobas", "500 cordobas", "NIO"),
        ("a fine of 500 shillings", "500 shillings", "shilling"),
        ("a fine of 500 Kenyan shillings", "500 Kenyan shillings", "KES"),
        ("a fine of 500 dollars", "500 dollars", "USD"),
        ("a fine of 500 Trinidad and Tobago dollars", "500 Trinidad and Tobago dollars", "TTD"),
        ("a fine of 500 francs", "500 francs", "franc"),
        ("a fine of 500 CFP francs", "500 CFP francs", "XPF"),
        ("a fine of 30 kopeks", "30 kopeks", "kopek"),
        ("a fine of ₸500", "₸500", "KZT"),
        ("a fine of N$500", "N$500", "NAD"),
    ],
)
def test_a_noun_is_one_country_s_or_stands_for_itself(text: str, written: str, unit: str) -> None:
    assert money(text) == [(written, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "3 Leone films",
        "2 sols on Mars",
        "5 real friends",
        "1 won game",
        "5 troy ounces of gold",
        "ten pounds of flour",
    ],
)
def test_nouns_that_mean_something_else_are_no_money(text: str) -> None:
    assert money(text) == []


def test_a_minor_unit_knows_what_it_divides() -> None:
    assert minor_units()["pence"].codes[0] == "GBP"
    assert minor_units()["pence"].size == Fraction(1, 100)
    assert "USD" in minor_units()["cents"].codes
    assert minor_units()["fils"].size == Fraction(1, 1000)
    for unit in minor_units().values():
        for code in unit.codes:
            decimals = codes()[code].decimals if code != "BTC" else 8
            assert decimals is not None
            assert unit.size >= Fraction(1, 10**decimals), (unit.name, code)


def test_every_table_speaks_of_known_currencies() -> None:
    known = codes().keys() | {"BTC"}
    assert set(currencies().signs.values()) <= known
    assert set(currencies().names.values()) <= known
    assert {unit.removeprefix("m") for unit in currencies().after.values()} <= known
    assert {unit for unit, _ in currencies().nouns.values() if unit.isupper()} <= known
