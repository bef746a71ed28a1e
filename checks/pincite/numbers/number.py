"""One number with its sign, magnitude, currency, percent or unit."""

from __future__ import annotations

from fractions import Fraction

from pincite.numbers import currencies, dates
from pincite.numbers.amounts import accounting, priced, sign, unite
from pincite.numbers.digits import VULGAR, read_literal, read_scale
from pincite.numbers.mention import DATE, LABEL, MONEY, NUMBER, ORDINAL
from pincite.numbers.page import MentionBuilder, Page
from pincite.numbers.words import continued


def digits_at(page: Page, at: int, after_dash: bool = False) -> MentionBuilder | None:
    """The date or number whose digits start at `at`; None if they belong to a code (F-35, 13F)."""
    low, words = page.low, page.words
    start = at
    if (
        at
        and low[at - 1] == words.digits.decimal
        and low[at] not in VULGAR
        and not (at > 1 and low[at - 2].isalnum())
    ):
        start = at - 1
    money = currencies.before(words.money, page.text, low, start, page.read_to)
    if money is None:
        if not after_dash and start == at and _coded(page, at):
            return None
        dated = _date_at(page, at) if start == at else None
        if dated:
            return dated
    if low.startswith("0s", at + 1) and not low[at + 3 : at + 4].isalnum():
        return _decade(page, at)
    literal = read_literal(words.digits, low, start)
    if literal.value is None:
        code = MentionBuilder(start, literal.end, NUMBER, None)
        code.role = LABEL
        return code
    end = literal.end + 2
    if (
        literal.plain
        and low[literal.end : end] in words.phrases.ordinal_endings
        and not low[end : end + 1].isalnum()
    ):
        return MentionBuilder(at, end, ORDINAL, literal.value)
    read_scale(words.digits, page.text, low, literal, money is not None)
    if literal.scaled and literal.last >= 100:
        more = continued(words.numbers, low, literal.end, literal.last)
        if more:
            literal.value += more[0]
            literal.end, literal.step = more[1], Fraction(1)
        else:
            half = page.half_after(literal.end)
            if half and not page.following(half):
                literal.value += Fraction(literal.last, 2)
                literal.end = half
    draft = MentionBuilder(start, literal.end, NUMBER, literal.value)
    draft.step, draft.bare, draft.scaled, draft.digits = literal.step, literal.plain, literal.scaled, True
    if money:
        priced(draft, money)
    sign(page, draft)
    unite(page, draft)
    if draft.kind is MONEY:
        accounting(page, draft)
    glued = low[draft.end : draft.end + 2]
    if draft.unit is None and glued[:1].isalpha() and (glued[0] != "s" or glued[1:].isalnum()):
        return None
    return draft


def _coded(page: Page, at: int) -> bool:
    """Whether the digits at `at` belong to a code: F-35, A400M, COVID-19."""
    low = page.low
    before = low[at - 1] if at else " "
    if before.isalpha() or before == "_":
        return True
    if before not in "-‑–" or at < 2 or not low[at - 2].isalpha():
        return False
    begin = at - 1
    while begin and at - begin < 16 and low[begin - 1].isalnum():
        begin -= 1
    return page.text[begin : at - 1] not in page.words.phrases.prefixes and (before != "–" or at - begin < 6)


def _date_at(page: Page, at: int) -> MentionBuilder | None:
    low = page.low
    following = page.following(at + 4) if low[at : at + 4].isdecimal() else ""
    found = dates.at_digit(page.words.dates, page.text, low, at, page.previous(at), following)
    if found is None or (found[1] < len(low) and low[found[1]].isalnum()):
        return None
    return MentionBuilder(at, found[1], found[0], None, found[2])


def _decade(page: Page, at: int) -> MentionBuilder | None:
    """ "the '90s"; without an apostrophe it may be an age ("in his 90s"), and is no number."""
    if not at or page.low[at - 1] not in "'’":
        return None
    return MentionBuilder(at - 1, at + 3, DATE, None, f"--{page.low[at]}X")
