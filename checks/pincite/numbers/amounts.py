"""One number with its sign, magnitude, currency, percent or unit."""

from fractions import Fraction

from pincite.numbers import currencies, dates, units, years
from pincite.numbers.digits import VULGAR, read_literal, read_scale
from pincite.numbers.mention import DATE, LABEL, MONEY, NUMBER, ORDINAL, PERCENT, QUANTITY
from pincite.numbers.page import MentionBuilder, Page
from pincite.numbers.signs import accounting, bracketed, sign
from pincite.numbers.words import continued
from pincite.text import Pattern

_DIALLED = Pattern(r"(?<![0-9])[0-9]{3}-0[0-9]{3}(?![0-9])")
"""A telephone number; the end of a range does not begin with a nought."""

_TIMES = frozenset("x×")
_MILLION = 10**6


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
    if money is None and start == at:
        beside = low[at - 1 : at].isalpha() or low[at + 1 : at + 2].isalpha()
        if beside and (period := years.period(page, at)):
            return period
        if not after_dash and _coded(page, at):
            return None
        if dated := _date_at(page, at):
            return dated
    if low.startswith("0s", at + 1) and not low[at + 3 : at + 4].isalnum():
        return _decade(page, at)
    literal = read_literal(words.digits, low, start)
    if literal.value is None:
        code = MentionBuilder(start, literal.end, NUMBER, None)
        code.role = LABEL
        return code
    if (
        low[literal.end : literal.end + 1] in words.phrases.ordinal_first
        and literal.step == 1
        and (nth := words.phrases.ordinal_end.match(low, literal.end))
    ):
        return MentionBuilder(at, nth.end(), ORDINAL, literal.value)
    if money is None and (dated := years.of_era(page, start, literal)):
        return dated
    lost = None if money else bracketed(page, start, literal)
    if lost:
        start, money, literal.end, literal.plain = lost.start, lost.money, literal.end + 1, False
    read_scale(words.digits, page.text, low, literal, money is not None)
    if literal.scaled and literal.last >= 100:
        if more := continued(words.numbers, low, literal.end, literal.last):
            literal.value += more[0]
            literal.end, literal.step = more[1], Fraction(1)
        elif (half := page.half_after(literal.end)) and not page.following(half):
            literal.value += Fraction(literal.last, 2)
            literal.end = half
    draft = MentionBuilder(start, literal.end, NUMBER, literal.value)
    draft.step, draft.bare, draft.scaled, draft.digits = literal.step, literal.plain, literal.scaled, True
    draft.part = low[at] in VULGAR
    if money:
        priced(draft, money)
    if lost and draft.value is not None:
        draft.set(-draft.value if lost.negative else draft.value)
    else:
        sign(page, draft)
    unite(page, draft)
    if draft.kind is MONEY and not lost:
        accounting(page, draft)
    if (
        draft.unit is None
        and page.text[draft.end : draft.end + 1] in _TIMES
        and not _letter(low, draft.end + 1)
    ):
        draft.end += 1  # "3.4x faster"
    glued = low[draft.end : draft.end + 2]
    if draft.unit is None and glued[:1].isalpha() and (glued[0] != "s" or glued[1:].isalnum()):
        return None
    return draft


def _past_joint(page: Page, draft: MentionBuilder) -> int:
    """Where what there is so much of starts: behind the stop of "5 Mrd. Euro", behind the "of" of "a million of francs"."""
    low, phrases, end = page.low, page.words.phrases, draft.end
    if low.startswith(phrases.parted_units, end):
        return low.index(" ", end + 1)
    short = low.startswith(". ", end) and low.endswith(phrases.short_magnitudes, draft.start, end)
    return end + 1 if short else end


def _letter(low: str, at: int) -> bool:
    return low[at : at + 1].isalnum()


def _coded(page: Page, at: int) -> bool:
    """Whether the digits at `at` belong to a code: F-35, A400M, COVID-19."""
    low = page.low
    before = low[at - 1] if at else " "
    if low.find("-0", at, at + 5) > at and _DIALLED.match(low, at):
        return True
    if low[at] == "0" and before == "-" and at > 3 and _DIALLED.match(low, at - 4):
        return True
    if before.isalpha() or before == "_":
        return True
    if before not in "-‑–" or at < 2 or not low[at - 2].isalpha():
        return False
    begin = at - 1
    while begin and at - begin < 16 and low[begin - 1].isalnum():
        begin -= 1
    word = page.text[begin : at - 1]
    if len(word) > 3 and word.islower() and page.words.digits.pointed_number.match(low, at):
        return False  # "a magnitude-6.4 quake"
    return word not in page.words.phrases.prefixes and (before != "–" or at - begin < 6)


def _date_at(page: Page, at: int) -> MentionBuilder | None:
    low, following = page.low, ""
    if low[at : at + 4].isdecimal():
        following = page.following(at + 4)
        if page.words.dates.era_after.match(page.text, at + 4):
            return None  # 1066 BC
    found = dates.at_digit(page.words.dates, page.text, low, at, page.previous(at), following)
    if found is None or (found[1] < len(low) and low[found[1]].isalnum()):
        return None
    return MentionBuilder(at, found[1], found[0], None, found[2])


def _decade(page: Page, at: int) -> MentionBuilder | None:
    """ "the '90s", "the 90s"; without either it may be an age ("in his 90s"), and is no number."""
    if not at or page.low[at - 1] not in "'’":
        known = page.previous(at) in page.words.dates.before_decade
        return MentionBuilder(at, at + 3, DATE, None, f"--{page.low[at]}X") if known else None
    return MentionBuilder(at - 1, at + 3, DATE, None, f"--{page.low[at]}X")


def priced(draft: MentionBuilder, money: tuple[str, int, bool]) -> None:
    """Make it an amount of the currency found before it."""
    unit, start, negative = money
    draft.start = start
    _pay(draft, unit)
    if negative and draft.value is not None:
        draft.set(-draft.value)


def _pay(draft: MentionBuilder, unit: str) -> None:
    """Make it money of a currency, or of millions of it: MEUR 60, 120 MEUR."""
    draft.kind, draft.unit = MONEY, unit
    if len(unit) == 4 and unit[1:].isupper():
        draft.unit = unit[1:]
        draft.multiply(10**6)


def unite(page: Page, draft: MentionBuilder) -> None:
    """Percent, currency or unit after the number."""
    low, text, end, words = page.low, page.text, draft.end, page.words
    if words.phrases.parts_units and (draft.scaled or (draft.value is not None and draft.value >= _MILLION)):
        end = _past_joint(page, draft)
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
        _pay(draft, unit)
        scale = page.following(draft.end)
        if (
            not draft.scaled and words.numbers.scales.get(scale, 0) >= 1000 and low[draft.end] == " "
        ):  # 75 USD million
            draft.end += 1 + len(scale)
            draft.multiply(words.numbers.scales[scale])
        return
    if draft.part and low.startswith(words.phrases.before_unit, end):
        end = low.index(" ", end + 1)
    found = units.read_unit(words.units, text, low, end, draft.digits)
    if found and (found[0] != "quarter" or draft.digits):
        draft.kind, draft.unit, draft.end = QUANTITY, found[0], found[1]
