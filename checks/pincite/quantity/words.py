"""Numbers written in words: cardinals to trillions, ordinals, fractions, dozens."""

from __future__ import annotations

import re
from fractions import Fraction

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

SMALL: dict[str, int] = {word: value for value, word in enumerate(_ONES)} | {"nought": 0, "naught": 0}
TENS: dict[str, int] = {word: 10 * value for value, word in enumerate(_TENS, 2)} | {"fourty": 40}

SCALES: dict[str, int] = {
    "hundred": 100, "thousand": 1000, "thousands": 1000, "million": 10**6, "millions": 10**6, "mil": 10**6,
    "mln": 10**6, "mio": 10**6, "billion": 10**9, "billions": 10**9, "bln": 10**9, "trillion": 10**12,
    "trillions": 10**12, "tln": 10**12, "lakh": 10**5, "lakhs": 10**5, "lkh": 10**5, "lkhs": 10**5, "lac": 10**5,
    "crore": 10**7, "crores": 10**7, "krore": 10**7, "krores": 10**7, "dozen": 12, "dozens": 12, "doz": 12, "dozs": 12,
}  # fmt: skip
LETTER_SCALES: dict[str, int] = {
    "k": 1000, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "g": 10**9, "t": 10**12, "tn": 10**12,
}  # fmt: skip

_ORDINAL_ONES = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_ORDINAL_TENS = [
    "twentieth",
    "thirtieth",
    "fortieth",
    "fiftieth",
    "sixtieth",
    "seventieth",
    "eightieth",
    "ninetieth",
]
ORDINALS: dict[str, int] = (
    {word: value for value, word in enumerate(_ORDINAL_ONES)}
    | {word: 10 * value for value, word in enumerate(_ORDINAL_TENS, 2)}
    | {
        ten + one: 10 * t + o
        for t, ten in enumerate(_TENS, 2)
        for o, one in enumerate(_ORDINAL_ONES)
        if 0 < o < 10
    }
    | {"hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
)
PARTS: dict[str, int] = (
    {word: value for word, value in ORDINALS.items() if value > 2}
    | {word + "s": value for word, value in ORDINALS.items() if value > 2}
    | {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
)
"""Denominators: "third" and "thirds" are 3."""

STARTS = (
    frozenset(SMALL) | frozenset(TENS) | frozenset(ORDINALS)
    | {"hundred", "thousand", "million", "billion", "trillion", "lakh", "crore", "dozen", "half", "quarter", "quarters"}
)  # fmt: skip

_NEXT = re.compile(r"(?:[ \t\n\u00a0]{1,3}|[ ]?[-–—][ ]?)([a-z]+)(?![a-z0-9])")
_AND_HALF = re.compile(r"[ ]and[ ](?:a|one)[ -](half|third|quarter|fifth|fourth|eighth)(?![a-z])")


class Worded:
    """A number in words: its value, its end, whether it is an ordinal or has a fraction."""

    __slots__ = ("end", "fraction", "ordinal", "value")

    def __init__(self, value: Fraction, end: int, ordinal: bool = False, fraction: bool = False) -> None:
        self.value = value
        self.end = end
        self.ordinal = ordinal
        self.fraction = fraction


def read_words(low: str, at: int, word: str, end: int, join: bool) -> Worded | None:
    """Read the number whose first word is `word`, `low[at:end]`; `join` lets "and" join two hundreds and six.

    Returns None when the word starts no number.
    """
    cardinal = _cardinal(low, word, end, join)
    if cardinal is None:
        return _fraction_or_ordinal(low, word, end)
    value, end, tail = cardinal
    if tail is not None:
        return _with_part(low, value, end, tail)
    return _extended(low, value, end, word)


def _cardinal(low: str, word: str, end: int, join: bool) -> tuple[int, int, tuple[str, int] | None] | None:
    """Value, end and the ordinal or part word that follows, of the longest well-formed cardinal."""
    total = 0  # whole thousands, millions, … read so far
    group = 0  # what is below the next magnitude
    last = 10**15  # the magnitude that closed the previous group
    state = 0  # 0: nothing in the group, 1: units fit (tens or hundred read), 2: hundred or magnitude only
    saved: tuple[int, int, int, int] | None = None
    done = -1
    tail: tuple[str, int] | None = None
    joined = False
    while True:
        if word in SMALL:
            value = SMALL[word]
            if group % 100 and (group % 10 or value > 9 or value == 0 or group % 100 < 20):
                break
            if value == 0 and (group or total):
                break
            group += value
        elif word in TENS:
            if group % 100:
                break
            group += TENS[word]
        elif word == "hundred":
            if group >= 100 or (group == 0 and (total or done >= 0)):
                if saved:
                    total, group, done, last = saved
                break
            group = max(group, 1) * 100
        elif word in SCALES and SCALES[word] >= 1000:
            if SCALES[word] >= last or (group == 0 and total):
                if group == 0 and total and SCALES[word] * total < 10**18 and not joined:
                    total, last = total * SCALES[word], SCALES[word]
                    done = end
                    nextword = _NEXT.match(low, end)
                    if nextword is None:
                        break
                    word, end = nextword.group(1), nextword.end()
                    continue
                if saved:
                    total, group, done, last = saved
                break
            last = SCALES[word]
            total, group = total + max(group, 1) * last, 0
        else:
            if word in ORDINALS or word in PARTS:
                tail = (word, end)
            break
        done = end
        found = _NEXT.match(low, end)
        if found is None:
            break
        joined = False
        if found.group(1) == "and" and join and (group % 100 == 0):
            after = _NEXT.match(low, found.end())
            if after is None or not (after.group(1) in SMALL or after.group(1) in TENS):
                break
            saved, found, joined = (total, group, done, last), after, True
        word, end = found.group(1), found.end()
    if done < 0:
        return None
    del state
    return total + group, done, tail


def _with_part(low: str, value: int, end: int, tail: tuple[str, int]) -> Worded:
    """A cardinal followed by an ordinal or part word: "two thirds", "twenty-fifth", "two hundredth"."""
    word, stop = tail
    if word in ("half", "halves"):
        if word == "half" and value != 1:
            return Worded(Fraction(value), end)
        return _of_magnitude(low, Fraction(value, 2), stop)
    if word in ORDINALS:
        below = ORDINALS[word]
        fits = (value % 100 >= 20 and value % 10 == 0 and below < 10) or (
            value % 100 == 0 and value and below < 100
        )
        if fits:
            return Worded(Fraction(value + below), stop, ordinal=True)
        if below >= 100 and value < below and value != 1:
            return Worded(Fraction(value * below), stop, ordinal=True)
        if value == 1 and below > 2:
            return Worded(Fraction(1, below), stop, fraction=True)
        return Worded(Fraction(value), end)
    below = PARTS[word]
    if word == "quarter" and value != 1:
        return Worded(Fraction(value), end)
    return _of_magnitude(low, Fraction(value, below), stop)


def _of_magnitude(low: str, part: Fraction, end: int) -> Worded:
    """ "three quarters billion", "half a million", "half a dozen"."""
    found = _NEXT.match(low, end)
    if found and found.group(1) == "a" and part == Fraction(1, 2):
        found = _NEXT.match(low, found.end())
    if found and found.group(1) in SCALES and not found.group(1).endswith("s"):
        return Worded(part * SCALES[found.group(1)], found.end())
    return Worded(part, end, fraction=True)


def _extended(low: str, value: int, end: int, word: str) -> Worded:
    """What may follow a cardinal: "point five million", "and a half", a dozen."""
    found = _NEXT.match(low, end)
    if found is None:
        return Worded(Fraction(value), end)
    follows = found.group(1)
    if follows == "point":
        return _pointed(low, value, end, found.end())
    if follows in ("dozen", "dozens", "doz", "dozs") and word not in ("dozen", "dozens"):
        return Worded(Fraction(value * 12), found.end())
    if follows in ("lakh", "lakhs", "crore", "crores", "lkh", "lkhs", "krores", "cr"):
        return Worded(Fraction(value * SCALES.get(follows, 10**7)), found.end())
    if follows == "and":
        half = _AND_HALF.match(low, end)
        if half:
            part = Fraction(1, PARTS[half.group(1)])
            large = 1
            while value and value % (large * 1000) == 0:
                large *= 1000
            if large > 1:
                return Worded(value + part * large, half.end())
            mixed = _of_magnitude(low, value + part, half.end())
            mixed.fraction = True
            return mixed
        after = _NEXT.match(low, found.end())
        if after and after.group(1) in SMALL:
            part_word = _NEXT.match(low, after.end())
            if part_word and part_word.group(1) in PARTS and part_word.group(1).endswith("s"):
                part = Fraction(SMALL[after.group(1)], PARTS[part_word.group(1)])
                return Worded(value + part, part_word.end(), fraction=True)
    return Worded(Fraction(value), end)


def _pointed(low: str, value: int, end: int, at: int) -> Worded:
    digits = ""
    stop = at
    while found := _NEXT.match(low, stop):
        word = found.group(1)
        if word in TENS and not digits:
            digits = str(TENS[word] // 10)
            after = _NEXT.match(low, found.end())
            if after and 0 < SMALL.get(after.group(1), 0) < 10:
                digits += str(SMALL[after.group(1)])
                found = after
            stop = found.end()
            break
        if word not in SMALL:
            break
        digits += str(SMALL[word])
        stop = found.end()
    if not digits:
        return Worded(Fraction(value), end)
    number = Fraction(f"{value}.{digits}")
    found = _NEXT.match(low, stop)
    if found and SCALES.get(found.group(1), 0) >= 100:
        return Worded(number * SCALES[found.group(1)], found.end())
    return Worded(number, stop)


def _fraction_or_ordinal(low: str, word: str, end: int) -> Worded | None:
    if word in ORDINALS:
        return Worded(Fraction(ORDINALS[word]), end, ordinal=True)
    if word == "dozen":
        return Worded(Fraction(12), end)
    if word in ("half", "quarter"):
        return _of_magnitude(low, Fraction(1, PARTS[word]), end)
    return None
