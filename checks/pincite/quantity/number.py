"""One number with its sign, magnitude, currency, percent or unit."""

from __future__ import annotations

import re
from fractions import Fraction

from pincite.quantity import currency, dates, idioms, units
from pincite.quantity.draft import Draft, Page
from pincite.quantity.lazily import Lazily
from pincite.quantity.literals import VULGAR, read_literal, read_scale
from pincite.quantity.words import ROUND, SCALES, STARTS, continued, read_words

_GAP = re.compile(r"[^a-z0-9]{0,4}")
_AGAIN = Lazily(r"[ ]\(([0-9]{1,6})\)")
_PREFIXES = frozenset(
    "mid pre post late early under over sub nearly about some non plus minus age aged another around one two".split(
        " "
    )
)
_UNCOUNTED = frozenset("several few many some couple per the of hundred thousand million billion".split(" "))
_STATED = frozenset(
    "is was were are be of at to total net income loss revenue profit earnings deficit result".split(" ")
)


def digits_at(page: Page, at: int, after_dash: bool = False) -> Draft | None:
    """The date or number whose digits start at `at`; None if they belong to a code (F-35, 13F)."""
    low = page.low
    start = at
    if at and low[at - 1] == "." and low[at] not in VULGAR and not (at > 1 and low[at - 2].isalnum()):
        start = at - 1
    money = currency.before(low, start, page.read_to)
    if money is None:
        if not after_dash and start == at and _coded(page, at):
            return None
        dated = _date_at(page, at) if start == at else None
        if dated:
            return dated
    if low.startswith("0s", at + 1) and not low[at + 3 : at + 4].isalnum():
        return _decade(page, at)
    literal = read_literal(low, start)
    if literal.value is None:
        code = Draft(start, literal.end, "number", None)
        code.role = "label"
        return code
    if literal.plain and low[literal.end : literal.end + 2] in ("st", "nd", "rd", "th"):
        if not low[literal.end + 2 : literal.end + 3].isalnum():
            return Draft(at, literal.end + 2, "ordinal", literal.value)
    read_scale(page.text, low, literal, money is not None)
    if literal.scaled and literal.last >= 100:
        more = continued(low, literal.end, literal.last)
        if more:
            literal.value += more[0]
            literal.end, literal.step = more[1], Fraction(1)
        elif low.startswith(" and a half", literal.end) and not page.following(literal.end + 11):
            literal.value += Fraction(literal.last, 2)
            literal.end += 11
    draft = Draft(start, literal.end, "number", literal.value)
    draft.step, draft.bare, draft.scaled, draft.digits = literal.step, literal.plain, literal.scaled, True
    if money:
        _priced(draft, money)
    _sign(page, draft)
    _unite(page, draft)
    if draft.kind == "money":
        _accounting(page, draft)
    if (
        draft.unit is None
        and low[draft.end : draft.end + 1].isalpha()
        and not low.startswith("s ", draft.end)
    ):
        return None
    return draft


def words_at(page: Page, word: str, at: int, end: int) -> Draft | None:
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
    if alone and word == "one" and idioms.pronoun_one(*around):
        return None
    if alone and word in ("half", "quarter", "quarters") and idioms.bare_part(word, *around):
        return None
    if word in ROUND and previous in _UNCOUNTED:
        return None
    if previous in ("a", "an") and (word in ROUND or number.fraction) and low[at - 1] in " -\u00a0\n":
        start = low.rindex(previous, 0, at)
    draft = Draft(start, number.end, "number", number.value)
    draft.part = number.fraction
    if not number.fraction:
        draft.step = Fraction(1)
        draft.scaled = number.value >= 1000
    if alone and word == "one" and idioms.passing_one(low, end, around[1]):
        draft.role = "idiom"
    again = _AGAIN.match(low, draft.end)
    if again and int(again.group(1)) == number.value:
        draft.end = again.end()
    _sign(page, draft)
    money = currency.before(low, draft.start, page.read_to)
    if money and low[money[1]] in currency.MONEY_SIGNS:
        _priced(draft, money)
    _unite(page, draft)
    return draft


def number_at(page: Page, at: int) -> Draft | None:
    """The number that starts exactly at `at`, sign and currency before its digits allowed."""
    low = page.low
    first = at
    while (
        first < len(low) and first - at < 5 and (low[first] in currency.MONEY_SIGNS or low[first] in " .-−")
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


def _ordinal(
    page: Page, word: str, at: int, end: int, value: Fraction, around: tuple[str, str, str] | None
) -> Draft | None:
    """`around` are the word before, the word after and what is between, if the ordinal is one word."""
    if around is not None:
        previous, following, gap = around
        if word == "second" and previous == "per":
            return None
        share = word not in ("first", "second") and previous == "a"
        if share and (following == "of" or (value >= 100 and not following)):
            part = Draft(page.low.rindex("a", 0, at), end, "number", 1 / value)
            part.part = True
            return part
        whole_text = at == 0 and end >= len(page.low.rstrip("!. "))
        if word in ("first", "second", "third") and not whole_text:
            if idioms.adverbial(previous, following, gap, at == 0 or page.text[at].isupper()):
                return None
    return Draft(at, end, "ordinal", value)


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
    return page.text[begin : at - 1] not in _PREFIXES and (before != "–" or at - begin < 6)


def _date_at(page: Page, at: int) -> Draft | None:
    low = page.low
    following = page.following(at + 4) if low[at : at + 4].isdecimal() else ""
    found = dates.at_digit(low, at, page.previous(at), following)
    if found is None or (found[1] < len(low) and low[found[1]].isalnum()):
        return None
    draft = Draft(at, found[1], found[0], None)
    draft.date = found[2]
    return draft


def _decade(page: Page, at: int) -> Draft | None:
    """ "the '90s"; without an apostrophe it may be an age ("in his 90s"), and is no number."""
    if not at or page.low[at - 1] not in "'’":
        return None
    draft = Draft(at - 1, at + 3, "date", None)
    draft.date = f"--{page.low[at]}X"
    return draft


def _priced(draft: Draft, money: tuple[str, int, bool]) -> None:
    unit, start, negative = money
    draft.kind, draft.start = "money", start
    if len(unit) == 4 and unit[1:].isupper():  # MEUR 60
        unit = unit[1:]
        _multiply(draft, 10**6)
    draft.unit = unit
    if negative and draft.value is not None:
        draft.set(-draft.value)


def _multiply(draft: Draft, factor: int) -> None:
    if draft.value is not None:
        draft.set(draft.value * factor)
    if draft.step is not None:
        draft.step *= factor
    draft.scaled = True


def _sign(page: Page, draft: Draft) -> None:
    low, start = page.low, draft.start
    if not start or low[start - 1] not in "-− ":
        return
    if low[start - 1] != " ":
        if start < 2 or not (low[start - 2].isalnum() or low[start - 2] in "_.%)"):
            start -= 1
    elif low.endswith(("minus ", "negative "), 0, start):
        word = "minus " if low.endswith("minus ", 0, start) else "negative "
        start -= len(word) if not low[max(0, start - len(word) - 1) : start - len(word)].isalpha() else 0
    elif low[start - 2 : start - 1] in ("-", "−") and low.startswith((" degree", "°", " °"), draft.end):
        start -= 2
    if start < page.read_to:
        return
    if start != draft.start and draft.value is not None:
        draft.set(-draft.value)
        draft.start = start


def _unite(page: Page, draft: Draft) -> None:
    """Percent, currency or unit after the number."""
    low, text, end = page.low, page.text, draft.end
    if draft.kind == "money":
        repeated = currency.after(text, low, end, True)
        if repeated and repeated[0] == draft.unit and low[end : end + 1] == " ":
            draft.end = repeated[1]
        return
    special = units.read_percent(low, end)
    if special:
        unit, draft.end = special
        draft.unit, draft.kind = unit, "percent" if unit == "percent" else "quantity"
        return
    money = currency.after(text, low, end, draft.scaled)
    if money:
        unit, draft.end = money
        if len(unit) == 4 and unit[1:].isupper():  # 120 MEUR
            unit = unit[1:]
            _multiply(draft, 10**6)
        draft.unit, draft.kind = unit, "money"
        scale = page.following(draft.end)
        if not draft.scaled and SCALES.get(scale, 0) >= 1000 and low[draft.end] == " ":  # 75 USD million
            draft.end += 1 + len(scale)
            _multiply(draft, SCALES[scale])
        return
    if draft.part and low.startswith((" an ", " a "), end):
        end = low.index(" ", end + 1)
    found = units.read_unit(text, low, end, draft.digits)
    if found and (found[0] != "quarter" or draft.digits):
        draft.kind, draft.unit, draft.end = "quantity", found[0], found[1]


def _accounting(page: Page, draft: Draft) -> None:
    """Parentheses that mean a loss: "revenue was ($99.99)", not "a meal ($12.50)"."""
    low, start = page.low, draft.start
    if draft.scaled or not start or low[start - 1] != "(" or low[draft.end : draft.end + 1] != ")":
        return
    if page.previous(start - 1) in _STATED and draft.value is not None and draft.value > 0:
        draft.start, draft.end = start - 1, draft.end + 1
        draft.set(-draft.value)
