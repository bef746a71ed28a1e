"""What a number is an amount of: its sign, currency, percent or unit."""

from __future__ import annotations

from pincite.numbers import currencies, units
from pincite.numbers.mention import MONEY, PERCENT, QUANTITY
from pincite.numbers.page import MentionBuilder, Page


def priced(draft: MentionBuilder, money: tuple[str, int, bool]) -> None:
    """Make it an amount of the currency found before it."""
    unit, start, negative = money
    draft.kind, draft.start = MONEY, start
    if len(unit) == 4 and unit[1:].isupper():  # MEUR 60
        unit = unit[1:]
        multiply(draft, 10**6)
    draft.unit = unit
    if negative and draft.value is not None:
        draft.set(-draft.value)


def multiply(draft: MentionBuilder, factor: int) -> None:
    """Apply a magnitude to the value and to the size of its last digit."""
    if draft.value is not None:
        draft.set(draft.value * factor)
    if draft.step is not None:
        draft.step *= factor
    draft.scaled = True


def sign(page: Page, draft: MentionBuilder) -> None:
    """Take in a minus before it, written as a sign or as a word."""
    low, start = page.low, draft.start
    if not start or low[start - 1] not in "-− ":
        return
    if low[start - 1] != " ":
        if start < 2 or not (low[start - 2].isalnum() or low[start - 2] in "_.%)"):
            start -= 1
    elif low.endswith(page.words.phrases.negative, 0, start):
        word = next(each for each in page.words.phrases.negative if low.endswith(each, 0, start))
        start -= len(word) if not low[max(0, start - len(word) - 1) : start - len(word)].isalpha() else 0
    elif low[start - 2 : start - 1] in ("-", "−") and low.startswith(page.words.phrases.degrees, draft.end):
        start -= 2
    if start < page.read_to:
        return
    if start != draft.start and draft.value is not None:
        draft.set(-draft.value)
        draft.start = start


def unite(page: Page, draft: MentionBuilder) -> None:
    """Percent, currency or unit after the number."""
    low, text, end, words = page.low, page.text, draft.end, page.words
    if draft.kind is MONEY:
        repeated = currencies.after(words.money, text, low, end, True)
        if repeated and repeated[0] == draft.unit and low[end : end + 1] == " ":
            draft.end = repeated[1]
        return
    article = (
        low.index(" ", end + 1) - end if draft.part and low.startswith(words.units.a_percent, end) else 0
    )
    special = units.read_percent(words.units, low, end + article)
    if special:
        unit, draft.end = special
        draft.unit = unit
        draft.kind = PERCENT if unit == "percent" else QUANTITY
        return
    money = currencies.after(words.money, text, low, end, draft.scaled)
    if money:
        unit, draft.end = money
        if len(unit) == 4 and unit[1:].isupper():  # 120 MEUR
            unit = unit[1:]
            multiply(draft, 10**6)
        draft.unit, draft.kind = unit, MONEY
        scale = page.following(draft.end)
        if (
            not draft.scaled and words.numbers.scales.get(scale, 0) >= 1000 and low[draft.end] == " "
        ):  # 75 USD million
            draft.end += 1 + len(scale)
            multiply(draft, words.numbers.scales[scale])
        return
    if draft.part and low.startswith(words.phrases.before_unit, end):
        end = low.index(" ", end + 1)
    found = units.read_unit(words.units, text, low, end, draft.digits)
    if found and (found[0] != "quarter" or draft.digits):
        draft.kind, draft.unit, draft.end = QUANTITY, found[0], found[1]


def accounting(page: Page, draft: MentionBuilder) -> None:
    """Parentheses that mean a loss: "revenue was ($99.99)", not "a meal ($12.50)"."""
    low, start = page.low, draft.start
    if draft.scaled or not start or low[start - 1] != "(" or low[draft.end : draft.end + 1] != ")":
        return
    if page.previous(start - 1) in page.words.phrases.stated and draft.value is not None and draft.value > 0:
        draft.start, draft.end = start - 1, draft.end + 1
        draft.set(-draft.value)
