"""Numbers written in words: cardinals to trillions, ordinals, fractions, dozens."""

from __future__ import annotations

import re
from fractions import Fraction

from pincite.numbers.vocabulary import DOZENS, MAGNITUDES, ORDINALS, PARTS, ROUND, SCALES, SMALL, TENS

_NEXT = re.compile(r"(?:[ \t\n\u00a0]{1,3}|[ ]-[ ]|[-–—‑])([a-z]+)(?![a-z0-9])")
_FEW_DIGITS = re.compile(r"[ ](and[ ])?([0-9]{1,3})(?![0-9.,%])")


class WordNumber:
    """A number in words: its value, where it ends, and whether it is an ordinal or has a fraction."""

    __slots__ = ("end", "fraction", "ordinal", "value")

    def __init__(self, value: Fraction, end: int, ordinal: bool = False, fraction: bool = False) -> None:
        self.value = value
        self.end = end
        self.ordinal = ordinal
        self.fraction = fraction


def read_words(low: str, word: str, end: int, join: bool) -> WordNumber | None:
    """Read the number whose first word is `word`, which ends at `end`.

    `join` lets "and" stand inside the number ("two hundred and six"), as it may not after "between".
    Returns None when the word starts no number.
    """
    if word in ORDINALS:
        return WordNumber(Fraction(ORDINALS[word]), end, ordinal=True)
    if word in DOZENS:
        return WordNumber(Fraction(12), end)
    if word in PARTS:
        return _of_magnitude(low, Fraction(1, PARTS[word]), end)
    cardinal = _cardinal(low, word, end, join, 10**18)
    if cardinal is None:
        return None
    value, end, last = cardinal
    follows, stop = _after(low, end)
    if follows == "point":
        return _pointed(low, value, end, stop)
    if follows in DOZENS:
        return WordNumber(Fraction(value * 12), stop)
    if follows == "and" and join:
        return _and_part(low, value, end, last, stop)
    if follows in PARTS or follows in ORDINALS:
        return _with_part(low, value, end, follows, stop)
    return WordNumber(Fraction(value), end)


def continued(low: str, end: int, limit: int) -> tuple[int, int] | None:
    """What a number that ended with the magnitude `limit` goes on with: "4 thousand 3 hundred and 21"."""
    total = 0
    start = end
    digits = _FEW_DIGITS.match(low, end)
    if digits:
        factor, stop = SCALES.get(_after(low, digits.end())[0], 1), _after(low, digits.end())[1]
        if factor == 1 and not digits.group(1):
            return None
        if factor >= limit or int(digits.group(2)) >= limit:
            return None
        total = int(digits.group(2)) * factor
        end = stop if factor > 1 else digits.end()
        more = continued(low, end, factor) if factor > 1 else None
        return (total + more[0], more[1]) if more else (total, end)
    word, stop = _after(low, end)
    if word == "and":
        word, stop = _after(low, stop)
    found = _cardinal(low, word, stop, True, limit) if word in SMALL or word in TENS else None
    if found is None or found[1] == start or found[0] >= limit or _after(low, found[1])[0] in PARTS:
        return None
    return found[0], found[1]


def _after(low: str, end: int) -> tuple[str, int]:
    found = _NEXT.match(low, end)
    return (found.group(1), found.end()) if found else ("", end)


def _tens(low: str, word: str, stop: int) -> tuple[int, int] | None:
    if word in SMALL:
        return SMALL[word], stop
    if word not in TENS:
        return None
    follows, end = _after(low, stop)
    if 0 < SMALL.get(follows, 0) < 10:
        return TENS[word] + SMALL[follows], end
    return TENS[word], stop


def _group(low: str, word: str, stop: int, join: bool) -> tuple[int, int] | None:
    """A number below a thousand, or in hundreds: "two hundred and six", "twenty-one hundred"."""
    if word == "hundred":
        value, end, follows = 1, stop, word
    else:
        small = _tens(low, word, stop)
        if small is None:
            return None
        value, end = small
        follows, stop = _after(low, end)
    if follows != "hundred" or not 0 < value < 100:
        return value, end
    value, end = value * 100, stop
    follows, stop = _after(low, end)
    if follows == "and" and join:
        follows, stop = _after(low, stop)
    rest = _tens(low, follows, stop)
    if rest is None or rest[0] == 0:
        return value, end
    beyond = _after(low, rest[1])[0]
    # "one hundred and two hundred" are two numbers, "one hundred and two thirds" has a fraction.
    if beyond == "hundred" or (beyond in PARTS and rest[0] < 20 and beyond.endswith("s")):
        return value, end
    return value + rest[0], rest[1]


def _cardinal(low: str, word: str, stop: int, join: bool, limit: int) -> tuple[int, int, int] | None:
    """Value, end and last magnitude of the longest cardinal whose magnitudes fall from `limit`."""
    total, done = 0, -1
    while True:
        group = (1, stop) if word in MAGNITUDES and done < 0 else _group(low, word, stop, join)
        if group is None:
            break
        value, end = group
        factor = MAGNITUDES.get(word, 1)
        follows, stop = _after(low, end)
        while follows in MAGNITUDES and factor < 10**15:
            factor *= MAGNITUDES[follows]
            end = stop
            follows, stop = _after(low, end)
        if factor >= limit or (done >= 0 and follows in PARTS and factor == 1):
            break
        total, done, limit = total + value * factor, end, factor
        if factor == 1:
            break
        if follows == "and" and join:
            follows, stop = _after(low, stop)
        word = follows
    return (total, done, limit) if done >= 0 else None


def _with_part(low: str, value: int, end: int, word: str, stop: int) -> WordNumber:
    """A cardinal followed by an ordinal or a part: "two thirds", "twenty-fifth", "two hundredth"."""
    if word in ORDINALS:
        below = ORDINALS[word]
        tens = value % 100 >= 20 and value % 10 == 0 and below < 10
        if tens or (value % 100 == 0 and value and below < 100):
            return WordNumber(Fraction(value + below), stop, ordinal=True)
        if below >= 100 and 1 < value < below:
            return WordNumber(Fraction(value * below), stop, ordinal=True)
    plural = word.endswith("s") or word == "halves"
    if word in PARTS and (value == 1 or (plural and value)):
        return _of_magnitude(low, Fraction(value, PARTS[word]), stop)
    return WordNumber(Fraction(value), end)


def _of_magnitude(low: str, part: Fraction, end: int) -> WordNumber:
    """A part, perhaps of a magnitude: "three quarters billion", "half a million", "half a dozen"."""
    follows, stop = _after(low, end)
    if follows == "of":  # "a quarter of a million"
        follows, stop = _after(low, stop)
        if follows != "a":
            return WordNumber(part, end, fraction=True)
    if follows == "a" and part < 1:
        follows, stop = _after(low, stop)
    if follows in ROUND:
        return WordNumber(part * SCALES[follows], stop)
    return WordNumber(part, end, fraction=True)


def _and_part(low: str, value: int, end: int, last: int, stop: int) -> WordNumber:
    """ "one and a half", "three million and a half" (of a million), "one billion and a half million"."""
    follows, stop = _after(low, stop)
    above = 1 if follows == "a" else SMALL.get(follows, 0)
    follows, stop = _after(low, stop)
    if not above or follows not in PARTS or above >= PARTS[follows]:
        return WordNumber(Fraction(value), end)
    part = _of_magnitude(low, Fraction(above, PARTS[follows]), stop)
    if not part.fraction:
        if value < 1000:  # "two and a half million"
            scale = part.value / Fraction(above, PARTS[follows])
            return WordNumber(value * scale + part.value, part.end)
        return WordNumber(value + part.value, part.end)
    return WordNumber(value + part.value * max(last, 1), part.end, fraction=True)


def _pointed(low: str, value: int, end: int, at: int) -> WordNumber:
    """ "nine point nought four", "two point two million"."""
    digits, stop = "", at
    while len(digits) < 20:
        word, after = _after(low, stop)
        small = _tens(low, word, after)
        if small is None or (small[0] > 9 and digits):
            break
        digits += str(small[0])
        stop = small[1]
    if not digits:
        return WordNumber(Fraction(value), end)
    number = Fraction(f"{value}.{digits}")
    scale, after = _after(low, stop)
    if scale in SCALES and scale not in DOZENS:
        return WordNumber(number * SCALES[scale], after)
    return WordNumber(number, stop)
