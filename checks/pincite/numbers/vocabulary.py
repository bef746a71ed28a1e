"""The words that numbers and dates are made of."""

from __future__ import annotations

import re

from pincite.languages import durations

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NTH_ONES = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
)  # fmt: skip
_NTH_TENS = (
    "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
)  # fmt: skip
SMALL: dict[str, int] = {word: value for value, word in enumerate(_ONES)} | {"nought": 0, "naught": 0}
TENS: dict[str, int] = {word: 10 * value for value, word in enumerate(_TENS, 2)}
MAGNITUDES: dict[str, int] = {
    "thousand": 1000, "thousands": 1000, "million": 10**6, "millions": 10**6, "mil": 10**6, "mln": 10**6,
    "mio": 10**6, "billion": 10**9, "billions": 10**9, "bln": 10**9, "trillion": 10**12, "trillions": 10**12,
    "tln": 10**12, "lakh": 10**5, "lakhs": 10**5, "lkh": 10**5, "lkhs": 10**5, "crore": 10**7, "crores": 10**7,
    "krore": 10**7, "krores": 10**7, "cr": 10**7,
}  # fmt: skip
DOZENS = frozenset(("dozen", "dozens", "doz", "dozs"))
SCALES: dict[str, int] = MAGNITUDES | {"hundred": 100} | dict.fromkeys(DOZENS, 12)
LETTER_SCALES: dict[str, int] = {
    "k": 1000, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "g": 10**9, "t": 10**12, "tn": 10**12,
}  # fmt: skip
ORDINALS: dict[str, int] = (
    {word: value for value, word in enumerate(_NTH_ONES)}
    | {word: 10 * value for value, word in enumerate(_NTH_TENS, 2)}
    | {ten + _NTH_ONES[one]: 10 * value + one for value, ten in enumerate(_TENS, 2) for one in range(1, 10)}
    | {"hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
)
PARTS: dict[str, int] = (
    {word: value for word, value in ORDINALS.items() if value > 2}
    | {word + "s": value for word, value in ORDINALS.items() if value > 2}
    | {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
)
"""Denominators: "third" and "thirds" are 3."""
ROUND = frozenset(("hundred", "thousand", "million", "billion", "trillion", "lakh", "crore", "dozen"))
"""Words that "a" turns into a number."""
STARTS = frozenset(SMALL) | frozenset(TENS) | frozenset(ORDINALS) | ROUND | {"half", "quarter", "quarters"}
MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
MONTHS: dict[str, int] = (
    {name: number for number, name in enumerate(MONTH_NAMES, 1)}
    | {name[:3]: number for number, name in enumerate(MONTH_NAMES, 1)}
    | {"sept": 9}
)
_DAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: dict[str, int] = (
    {name: number for number, name in enumerate(_DAY_NAMES, 1)}
    | {name + "s": number for number, name in enumerate(_DAY_NAMES, 1)}
)  # fmt: skip
DURATIONS = durations()

TRIGGERS = STARTS | frozenset(WEEKDAYS) | frozenset(MONTHS) | DURATIONS
"""A text with none of these words and no digit has no quantity."""
_WRITTEN = frozenset(word.encode() for word in TRIGGERS)
_KEPT = bytes(
    byte if chr(byte) in "abcdefghijklmnopqrstuvwxyz" else ord("0" if chr(byte) in "0123456789" else " ")
    for byte in range(256)
)
_DIGIT = re.compile(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")


def triggers(text: str) -> tuple[bool, bool]:
    """Whether a text may have one of the words that start a quantity, and whether it has a digit."""
    letters = text.lower().encode("utf-8", "surrogatepass").translate(_KEPT)
    digit = b"0" in letters or (not text.isascii() and _DIGIT.search(text) is not None)
    return not _WRITTEN.isdisjoint(letters.replace(b"0", b" ").split() if digit else letters.split()), digit
