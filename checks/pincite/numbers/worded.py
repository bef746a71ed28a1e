"""One number written in words, or whichever kind stands at a place."""

from __future__ import annotations

import re
from fractions import Fraction

from pincite.numbers import currencies, idioms, qualifiers
from pincite.numbers.amounts import priced, sign, unite
from pincite.numbers.digits import VULGAR
from pincite.numbers.number import digits_at
from pincite.numbers.page import MentionBuilder, Page
from pincite.numbers.vocabulary import ROUND, STARTS
from pincite.numbers.words import read_words
from pincite.text import Pattern

_GAP = re.compile(r"[^a-z0-9]{0,4}")
_AGAIN = Pattern(r"[ ]\(([0-9]{1,6})\)")
_UNCOUNTED = frozenset((
    "several", "few", "many", "some", "couple", "per", "the", "of", "hundred", "thousand", "million",
    "billion",
))  # fmt: skip


def words_at(page: Page, word: str, at: int, end: int) -> MentionBuilder | None:
    """The number that starts with `word`, `low[at:end]`; None if the word measures nothing there."""
    low = page.low
    previous = page.previous(at)
    number = read_words(low, word, end, previous != "between")
    if number is None:
        return None
    start, alone = at, number.end == end
    gap = _GAP.match(low, end)
    around = (previous, page.following(end), gap.group() if gap else "")
    if number.ordinal:
        return _ordinal(page, word, at, number.end, number.value, around if alone else None)
    if alone and ((word == "one" and idioms.pronoun_one(*around)) or idioms.or_two(low, word, at)):
        return None
    if alone and word in ("half", "quarter", "quarters") and idioms.bare_part(word, *around):
        return None
    if word in ROUND and previous in _UNCOUNTED:
        return None
    if (
        previous in ("a", "an")
        and (word in ROUND or word in ("half", "quarter") or number.fraction)
        and low[at - 1] in " -\u00a0\n"
    ):
        start = low.rindex(previous, 0, at)
    draft = MentionBuilder(start, number.end, "number", number.value)
    draft.part = number.fraction
    if not number.fraction:
        draft.step = Fraction(1)
        draft.scaled = number.value >= 1000
    if alone and word == "one" and idioms.passing_one(low, end, around[1]):
        draft.role = "idiom"
    again = _AGAIN.match(low, draft.end)
    if again and int(again.group(1)) == number.value:
        draft.end = again.end()
    sign(page, draft)
    money = currencies.before(page.text, low, draft.start, page.read_to)
    if money and low[money[1]] in currencies.MONEY_SIGNS:
        priced(draft, money)
    unite(page, draft)
    return draft


def _ordinal(
    page: Page, word: str, at: int, end: int, value: Fraction, around: tuple[str, str, str] | None
) -> MentionBuilder | None:
    """`around` are the word before, the word after and what is between, if the ordinal is one word."""
    low = page.low
    if around is not None:
        previous, following, gap = around
        if word == "second" and previous == "per":
            return None
        share = word not in ("first", "second") and previous == "a"
        if share and (following == "of" or (not following and (value >= 100 or _measured(low, at)))):
            part = MentionBuilder(low.rindex("a", 0, at), end, "number", 1 / value)
            part.part = True
            return part
        whole_text = at == 0 and end >= len(page.low.rstrip("!. "))
        opening = at == 0 or page.text[at].isupper()
        low_order = word in ("first", "second", "third") and not whole_text
        if low_order and idioms.adverbial(previous, following, gap, opening):
            return None
    return MentionBuilder(at, end, "ordinal", value)


def _measured(low: str, at: int) -> bool:
    """Whether "a third" at the end of a phrase is a share: "fell by a third", "at least a third"."""
    qualifier, direction, _ = qualifiers.qualifier_before(low, low.rindex("a", 0, at))
    return bool(qualifier or direction)


def number_at(page: Page, at: int) -> MentionBuilder | None:
    """The number that starts exactly at `at`, sign and currency before its digits allowed."""
    low = page.low
    first = at
    while (
        first < len(low) and first - at < 5 and (low[first] in currencies.MONEY_SIGNS or low[first] in " .-−")
    ):
        first += 1
    if first < len(low) and (low[first].isdecimal() or low[first] in VULGAR):
        return digits_at(page, first, True)
    word = page.following(at)
    if word in ("a", "an") and low.startswith(word, at):
        after = at + len(word) + 1
        word = page.following(after)
        return words_at(page, word, after, after + len(word)) if word in STARTS else None
    return words_at(page, word, at, at + len(word)) if word in STARTS and low.startswith(word, at) else None
