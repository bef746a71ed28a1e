"""Currencies by sign, ISO 4217 code and name, before or after a number.

Codes count in capitals only. One that is also a word or a well-known abbreviation needs more: see `Care`.
"""

import re

from pincite.languages import Care, Language, currencies
from pincite.numbers.vocabulary import MINUS, NumberSection, number_words
from pincite.text import Pattern, any_of

_KNOWN = currencies()
MONEY_SIGNS = frozenset(_KNOWN.signs)

_AFTER_SIGN = Pattern(rf"[ \u00a0]?(us|a|c|ca|hk|nz)?([{''.join(_KNOWN.signs)}])(?![0-9])")
_FIRST = Pattern(r"[ \u00a0\n-]{0,2}([\w€.]{1,40}(?![\w€.]))")
_NEXT = Pattern(r"[ \u00a0\n-]([\w'’ʻ]+|&)")
_LONGEST_NAME = 5
"""Words in "São Tomé and Príncipe dobras"."""
_REACH = 24
"""How far before a number its currency may start."""
_AROUND = 30
"""How much of the text tells whether a code stands in a headline."""


class MoneyWords(NumberSection):
    """How amounts of money are written in one language; codes and signs are those of every language."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.nouns = {word: (unit, Care.NONE) for word, unit in self.table("currency_nouns").items()}
        self.names: dict[str, str] = {}
        self.leading = frozenset[str]()
        """Nouns that stand before a number with the name of a country before them; `currencies_before` do so without."""
        if "currencies" in self.tables:
            self.nouns = _KNOWN.nouns | self.nouns
            self.names, self.leading = _KNOWN.names, _KNOWN.leading
        self.first_words = frozenset(
            {name.partition(" ")[0] for name in self.names}
            | {form.lower() for form in _KNOWN.after}
            | self.nouns.keys()
        )
        self.last_letters = frozenset(form.rstrip(".")[-2:] for form in [*_KNOWN.before, *self.leading])
        """The two letters that a currency before a number ends with, or its only one; most words end with others."""
        self.scales = number_words(language).scales.keys() | self.table("letter_magnitudes").keys()
        point, comma = re.escape(self.decimal), re.escape(self.grouping)
        self.amount = Pattern(
            rf"[0-9]{{1,3}}(?:{comma}[0-9]{{3}})+|[0-9]+{point}[0-9]{{2}}(?![0-9])|[0-9]{{5}}"
            rf"|[0-9{point}]+[ ]?([{self.letters}]+)"
        )
        scale = rf"[ ]?{any_of(self.scales)}(?![{self.letters}])"
        self.ratio = Pattern(rf"[0-9]{{1,2}}{point}[0-9](?![0-9]|{scale})")
        self.amount_before = Pattern(rf"[0-9]{comma}[0-9]{{3}}$|[0-9]{point}[0-9]{{2}}$|[0-9]{{5}}$")


def before(words: MoneyWords, text: str, low: str, at: int, left: int) -> tuple[str, int, bool] | None:
    """The currency written between `left` and `at`: its unit, where it starts, and whether it carries a minus."""
    edge = low[at - 1 : at]
    if not edge or (
        edge not in MONEY_SIGNS and edge not in " \u00a0." and edge not in MINUS and not edge.isalpha()
    ):
        return None
    floor = max(left, at - _REACH)
    end = at - 1 if edge == " " else at
    negative = low[end - 1] in MINUS
    end -= negative
    end -= low[end - 1 : end] in (" ", "\u00a0")
    if end <= floor:
        return None
    if low[end - 1] in MONEY_SIGNS:
        return _signed(low, end - 1, floor, negative)
    return None if negative else _word_before(words, text, low, at, floor, end - (low[end - 1] == "."))


def _word_before(
    words: MoneyWords, text: str, low: str, at: int, floor: int, end: int
) -> tuple[str, int, bool] | None:
    """The code or noun that ends at `end`, before the number at `at`."""
    if text[end - 2 : end] not in words.last_letters and text[end - 1] not in words.last_letters:
        return None
    start = end
    while start > floor and text[start - 1].isalpha():
        start -= 1
    if start == end or low[start - 1 : start] == ".":
        return None
    unit = _KNOWN.before.get(text[start:end])
    if unit is not None:
        return (unit, start, False) if _is_safe(words, unit, text, low, start, end, at) else None
    noun = low[start:end]
    if noun not in words.leading or low[at - 1] not in " \u00a0":
        return None
    first = start
    for _ in range(_LONGEST_NAME - 1):  # "hong kong dollar 5"
        first = low.rfind(" ", floor, first - 1) + 1 or floor
        code = words.names.get(low[first:end])
        if code:
            return code, first, False
    known = words.nouns.get(noun)
    return (known[0], start, False) if known and noun in words.currencies_before else None


def _signed(low: str, at: int, floor: int, negative: bool) -> tuple[str, int, bool]:
    """The currency of the sign at `at`, letters before it included: $, US$, A$; and a minus before that."""
    unit, start = _KNOWN.signs[low[at]], at
    if low[at] == "$":
        end = at - 1 if at > floor and low[at - 1] == " " else at
        first = end
        while first > floor and end - first < 4 and (low[first - 1] == "." or "a" <= low[first - 1] <= "z"):
            first -= 1
        letters = low[first:end]
        known = _KNOWN.dollars.get(letters)
        if known and _stands_alone(low, first, letters, end == at):
            unit, start = known, first
    if (
        start
        and low[start - 1] in MINUS
        and (start < 2 or not (low[start - 2].isalnum() or low[start - 2] in MINUS))
    ):
        return unit, start - 1, True
    return unit, start, negative


def _stands_alone(low: str, at: int, letters: str, joined: bool) -> bool:
    """Whether letters before a dollar sign name the country, and are no end of a word: "Peru's $5", "a $5 coin"."""
    previous = low[at - 1 : at]
    return not previous.isalnum() and previous not in ("'", "’") and (joined or letters not in ("a", "n"))


def _is_safe(words: MoneyWords, unit: str, text: str, low: str, start: int, end: int, at: int) -> bool:
    """Whether a code before the number at `at` is money, and no word or abbreviation of the same letters."""
    if unit not in _KNOWN.careful or text[start:end] != unit:
        return True
    if _KNOWN.careful[unit] is Care.RATIO:
        return not words.ratio.match(low, at)
    amount = words.amount.match(low, at)
    if amount is None or _in_headline(text, start, end):
        return False
    return amount.group(1) is None or amount.group(1) in words.scales


def _in_headline(text: str, start: int, end: int) -> bool:
    """Whether all letters around are capitals."""
    around = text[max(0, start - _AROUND) : start] + text[end : end + _AROUND]
    return around.upper() == around and around.lower() != around


def after(words: MoneyWords, text: str, low: str, at: int, large: bool) -> tuple[str, int] | None:
    """The currency that follows a number at `at`: its unit and where it ends.

    `large` says that the number has a magnitude, after which "pounds" are money and not weight.
    """
    sign = _AFTER_SIGN.match(low, at) if not MONEY_SIGNS.isdisjoint(low[at : at + 4]) else None
    if sign:
        letters, mark = sign.groups()
        return (_KNOWN.dollars[letters] if letters and mark == "$" else _KNOWN.signs[mark]), sign.end()
    found = _FIRST.match(low, at)
    if found is None:
        return None
    first = found.group(1)
    bare = first.rstrip(".")
    if bare not in words.first_words and first not in words.first_words:
        return None
    start = found.start(1)
    end = start + len(bare)
    named = _name_after(words, low, first, found.end(1))
    if named:
        return named
    for stop in (end, found.end(1)):  # "5 EUR.", "5 l.e."
        unit = _KNOWN.after.get(text[start:stop])
        if unit is not None:
            return (unit, stop) if _is_safe_after(words, unit, text, low, at, start, stop, large) else None
    unit, care = words.nouns.get(bare, ("", Care.NONE))
    if not unit or (care is Care.LARGE and not large) or (care is Care.SMALL and text[start:end] != bare):
        return None
    return unit, end


def _name_after(words: MoneyWords, low: str, first: str, at: int) -> tuple[str, int] | None:
    """The longest name of several words that starts with `first`, which ends at `at`."""
    name, longest = first, None
    for _ in range(_LONGEST_NAME - 1):
        following = _NEXT.match(low, at)
        if following is None:
            break
        name += " " + following.group(1).replace("&", "and")
        at = following.end()
        code = words.names.get(name)
        longest = (code, at) if code else longest
    return longest


def _is_safe_after(
    words: MoneyWords, unit: str, text: str, low: str, at: int, start: int, end: int, large: bool
) -> bool:
    """Likewise for a code after the number that ends at `at`."""
    care = _KNOWN.careful.get(unit)
    if care is None or care is Care.RATIO or text[start:end] != unit:
        return True
    if care is not Care.WORD and not large and not words.amount_before.search(low, max(0, at - 8), at):
        return False
    return not _in_headline(text, start, end)
