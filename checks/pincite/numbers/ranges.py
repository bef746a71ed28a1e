"""What several numbers say together: ranges, ratios, sums of money in two units."""

import re
from fractions import Fraction

from pincite.languages import conversion
from pincite.numbers import changes, qualifiers
from pincite.numbers.mention import IDIOM, LABEL, MEASURE, MONEY, NUMBER, ORDINAL, RANGE, Direction, Qualifier
from pincite.numbers.page import MentionBuilder, Page, PhraseWords
from pincite.numbers.worded import number_at
from pincite.text import Pattern

_UP_FROM = Direction.UP_FROM
_UP_TO = Direction.UP_TO
_DASH = Pattern(r"[ ]?[-–—~][ ]?(?=[$€£¥.]?[0-9½¼¾])")
_PLUS_MINUS = Pattern(r"[ ]?(?:\+/-|±)[ ]?")
_JOINTS = frozenset(" -–—~±+")


def opened(page: Page, first: MentionBuilder) -> MentionBuilder | None:
    """The range or ratio that `first` opens, if it opens one."""
    low, phrases = page.low, page.words.phrases
    if first.value is None or first.kind is ORDINAL or first.role is LABEL:
        return None
    previous = page.previous(first.start) if low[first.end : first.end + 1] in _JOINTS else ""
    connect = _connector(phrases, low, first.end, previous)
    if connect is None:
        near = low[first.end + 1 : first.end + 3] in phrases.ratio_starts
        ratio = phrases.ratio.match(low, first.end) if near else None
        return _ratio(page, first, ratio) if ratio and first.unit is None else None
    second = number_at(page, connect.end())
    if second is None or second.value is None or second.kind is ORDINAL:
        return None
    if connect.group().strip() in ("-", "–", "—"):
        # "1-222-2222" is no range, and the dash is no sign
        if (
            low[second.end : second.end + 1] in ("-", "–", "/")
            and low[second.end + 1 : second.end + 2].isdecimal()
        ):
            return None
        if second.value < 0:
            second.set(-second.value)
    if changes.splits(page, first, second, connect.group()):
        _share_magnitude(first, second)
        if first.bare and first.unit is None and second.unit:
            first.unit, first.kind = second.unit, second.kind  # "fell from 91 to 84 percent"
        return None
    known = page.words.qualifiers
    ends = known.ends.get(previous)
    if ends and ends[0] is not _UP_TO and qualifiers.before(known, low, first.start)[1]:
        if ends[0] is _UP_FROM:
            _share_magnitude(first, second)
        return None  # "rose from 5 to 6", "rose by 1 to 6": two values, not a range
    return _range(first, second, connect.group().strip(" ,") in ("+/-", "±", *page.words.phrases.either))


def _share_magnitude(first: MentionBuilder, second: MentionBuilder) -> None:
    """ "rose from 3 to 5 million", but not "from 600 to 1 million"."""
    if first.value is None or second.value is None or first.scaled or not second.scaled:
        return
    if first.unit is None and first.value < 1000:
        factor = _factor(second.value, second.step)
        if first.value < 2 * second.value / factor + 10:
            first.multiply(factor)


def _connector(phrases: PhraseWords, low: str, at: int, previous: str) -> re.Match[str] | None:
    """What joins the two ends of a range at `at`, if anything does."""
    char = low[at : at + 1]
    if low.startswith(phrases.to_after_dash, at):  # "a 10- to 12-year term"
        return phrases.to.match(low, at)
    if char == " " and low[at + 1 : at + 2] in phrases.joint_letters:
        return (phrases.and_or_to if previous in phrases.between else phrases.to).match(low, at)
    if char in "-–—~±+" or (char == " " and low[at + 1 : at + 2] in "-–—~±+"):
        return _DASH.match(low, at) or _PLUS_MINUS.match(low, at)
    if char == " " and low.startswith(phrases.either_starts, at + 1):
        return phrases.plus_minus.match(low, at)
    return None


def _range(first: MentionBuilder, second: MentionBuilder, around: bool) -> MentionBuilder | None:
    lower, upper = first.value, second.value
    if lower is None or upper is None:
        return None
    if first.unit and second.unit and first.unit != second.unit:
        change = conversion(first.unit, second.unit) if MONEY not in (first.kind, second.kind) else None
        if change is None or around:
            return None
        lower = lower * change[0] + change[1]  # "800 MW to 1.2 GW"
    if around:
        lower, upper = lower - upper, lower + upper
    elif second.scaled and not first.scaled and (first.unit is None or first.kind is MONEY):
        factor = _factor(upper, second.step)
        if lower * factor < upper:  # "5 to 6 billion"
            lower *= factor
    if lower >= upper:
        return None
    draft = MentionBuilder(first.start, second.end, RANGE, None)
    draft.low, draft.high, draft.step = lower, upper, second.step
    draft.unit = second.unit or first.unit
    draft.middle = first.value if around else None
    return draft


def _factor(value: Fraction, step: Fraction | None) -> int:
    """The magnitude that a scaled number was multiplied with."""
    scales = (scale for scale in (10**12, 10**9, 10**6, 1000) if abs(value) >= scale)
    return next((scale for scale in scales if step is None or step * 1000 >= scale), 1)


def _ratio(page: Page, part: MentionBuilder, connect: re.Match[str]) -> MentionBuilder | None:
    """ "one in four", "2 out of 5", "1 over three"."""
    whole = number_at(page, connect.end())
    if part.value is None or whole is None or whole.value is None or whole.unit is not None:
        return None
    plain = part.kind is whole.kind is NUMBER and part.step == 1 and whole.value.denominator == 1
    over = connect.group() in page.words.phrases.over
    if not plain or whole.value == 0 or (whole.value > 1000 and whole.bare):
        return None
    if part.value >= whole.value and not over and (whole.value != 1 or part.digits):
        return None
    if not part.digits and whole.digits and whole.value < 10:
        return None
    if connect.group().startswith(page.words.phrases.within) and (
        (part.digits and not whole.digits) or part.value > 10
    ):
        return None
    draft = MentionBuilder(part.start, whole.end, NUMBER, part.value / whole.value)
    draft.whole = whole.value
    return draft


_FEWER_THAN = Qualifier.FEWER_THAN
_MORE_THAN = Qualifier.MORE_THAN
_TOWARDS = {Direction.UP_FROM: Direction.UP_TO, Direction.DOWN_FROM: Direction.DOWN_TO}
_UPPER = frozenset((Qualifier.FEWER_THAN, Qualifier.UP_TO))
_LOWER = frozenset((Qualifier.MORE_THAN, Qualifier.AT_LEAST))
_NEAR = 40
"""Characters between a part and its whole, or between the two ends of a change."""


def compound(page: Page, draft: MentionBuilder) -> None:
    """ "thirteen dollars and forty-five cents", "15 dollars 50", "5 ft 2 in": the smaller unit joins in."""
    if draft.value is None or draft.scaled or draft.step != 1:
        return
    money = draft.kind is MONEY and draft.unit not in ("cent", "penny", "sen")
    if not money and draft.unit != "foot":
        return
    found = page.words.phrases.minor.match(page.low, draft.end)
    if found is None or (found.group(2) in page.words.phrases.minor_lengths) is money:
        return
    written, _, plain = found.groups()
    minor = number_at(page, found.start(1)) if written else None
    amount = Fraction(plain) if plain else minor.value if minor else None
    below = 100 if money else 12
    if amount is None or amount >= below or (plain and "$" in page.text[draft.start : draft.end]):
        return
    draft.set(draft.value + amount / below)
    draft.step = Fraction(1, below)
    draft.end = found.end()


def bounded(page: Page, first: MentionBuilder, second: MentionBuilder) -> MentionBuilder | None:
    """One range of two bounds that stand side by side: "more than 20 and fewer than 30"."""
    if first.value is None or second.value is None or ORDINAL in (first.kind, second.kind):
        return None
    if page.low[first.end : second.lead].strip() not in page.words.phrases.beside:
        return None
    lower, upper = (second, first) if first.qualifier in _UPPER else (first, second)
    if lower.qualifier not in _LOWER or upper.qualifier not in _UPPER:
        return None
    if lower.low is None or upper.low is None or lower.low >= upper.low:
        return None
    if first.unit and first.unit != second.unit:
        return None
    draft = MentionBuilder(first.start, second.end, RANGE, None)
    draft.lead, draft.low, draft.high, draft.unit = first.lead, lower.low, upper.low, second.unit
    draft.low_open, draft.high_open = lower.qualifier is _MORE_THAN, upper.qualifier is _FEWER_THAN
    draft.step = second.step
    return draft


def link(page: Page, part: MentionBuilder, whole: MentionBuilder) -> None:
    """Note at a part what it is a part of: the 32 at the 23 of "23 of the 32"."""
    if part.value is None or part.step is None or part.unit is not None or whole.start - part.end > _NEAR:
        return
    if (
        whole.kind is NUMBER
        and whole.step is not None
        and page.words.phrases.of_whole.match(page.low, part.end, whole.start)
    ):
        part.whole = whole.value
        if part.role is IDIOM:
            part.role = MEASURE


def share_unit(page: Page, first: MentionBuilder, second: MentionBuilder) -> None:
    """Give the 3 of "3 and 5 percent" the unit of the 5."""
    bare = first.bare and first.unit is None and first.kind is NUMBER and first.role is MEASURE
    if (
        bare
        and second.unit
        and second.digits
        and page.low[first.end : second.start] in page.words.phrases.and_or
    ):
        first.unit, first.kind, first.label = second.unit, second.kind, None


def moved(page: Page, to: MentionBuilder, origin: MentionBuilder) -> None:
    """Give the two ends of a change the same direction: "reached 2.6 percent of GDP, up from 2.4"."""
    if to.unit != origin.unit or to.value is None:
        return
    towards = page.words.phrases.towards
    if origin.direction in _TOWARDS and to.direction is None and origin.lead - to.end < _NEAR:
        to.direction = _TOWARDS[origin.direction]
    elif to.direction in _TOWARDS and origin.direction is None and page.low[to.end : origin.start] in towards:
        origin.direction = _TOWARDS[to.direction]
