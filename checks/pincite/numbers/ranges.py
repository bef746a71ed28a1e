"""Ranges and ratios: "5 to 6 kg", "between 2 and 3 percent", "one in four"."""

from __future__ import annotations

import re

from pincite.numbers import qualifiers
from pincite.numbers.mention import LABEL, MONEY, NUMBER, ORDINAL, RANGE, Direction
from pincite.numbers.page import MentionBuilder, Page
from pincite.numbers.phrases import PhraseWords
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
    if first.value is None or first.kind is ORDINAL or first.role is LABEL or first.date is not None:
        return None
    previous = page.previous(first.start) if low[first.end : first.end + 1] in _JOINTS else ""
    connect = _connector(phrases, low, first.end, previous)
    if connect is None:
        near = low[first.end + 1 : first.end + 3] in phrases.ratio_starts
        ratio = phrases.ratio.match(low, first.end) if near else None
        return _ratio(page, first, ratio) if ratio and first.unit is None else None
    second = number_at(page, connect.end())
    if second is None or second.value is None or second.date is not None or second.kind is ORDINAL:
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
    known = page.words.qualifiers
    ends = known.ends.get(previous)
    if ends and ends[0] is not _UP_TO and qualifiers.before(known, low, first.start)[1]:
        if (
            ends[0] is _UP_FROM
            and second.scaled
            and not first.scaled
            and first.unit is None
            and first.value < 1000
        ):
            _share_scale(first, second)
        return None  # "rose from 5 to 6", "rose by 1 to 6": two values, not a range
    return _range(first, second, connect.group().strip() in ("+/-", "±"))


def _connector(phrases: PhraseWords, low: str, at: int, previous: str) -> re.Match[str] | None:
    """What joins the two ends of a range at `at`, if anything does."""
    char = low[at : at + 1]
    if low.startswith(phrases.to_after_dash, at):  # "a 10- to 12-year term"
        return phrases.to.match(low, at)
    if char == " " and low[at + 1 : at + 2] in phrases.joint_letters:
        return (phrases.and_or_to if previous in phrases.between else phrases.to).match(low, at)
    if char in "-–—~±+" or (char == " " and low[at + 1 : at + 2] in "-–—~±+"):
        return _DASH.match(low, at) or _PLUS_MINUS.match(low, at)
    return None


def _range(first: MentionBuilder, second: MentionBuilder, around: bool) -> MentionBuilder | None:
    assert first.value is not None
    assert second.value is not None
    if first.unit is not None and second.unit is not None and first.unit != second.unit:
        return None
    lower, upper = first.value, second.value
    if around:
        lower, upper = first.value - second.value, first.value + second.value
    elif second.scaled and not first.scaled and (first.unit is None or first.kind is MONEY):
        factor = _factor(second)
        if lower * factor < upper:  # "5 to 6 billion"
            lower *= factor
    if lower >= upper:
        return None
    draft = MentionBuilder(first.start, second.end, RANGE, None)
    draft.low, draft.high, draft.step = lower, upper, second.step
    draft.unit = second.unit or first.unit
    return draft


def _share_scale(first: MentionBuilder, second: MentionBuilder) -> None:
    """ "rose from 3 to 5 million", but not "from 600 to 1 million"."""
    assert first.value is not None
    assert second.value is not None
    factor = _factor(second)
    if first.value < 2 * second.value / factor + 10:
        first.set(first.value * factor)
        first.step = first.step and first.step * factor
        first.scaled = True


def _factor(draft: MentionBuilder) -> int:
    """The magnitude that a scaled number was multiplied with."""
    assert draft.value is not None
    factor = 1
    for scale in (1000, 10**6, 10**9, 10**12):
        if abs(draft.value) >= scale and (draft.step is None or draft.step * 1000 >= scale):
            factor = scale
    return factor


def _ratio(page: Page, part: MentionBuilder, connect: re.Match[str]) -> MentionBuilder | None:
    """ "one in four", "2 out of 5", "1 over three"."""
    whole = number_at(page, connect.end())
    assert part.value is not None
    if whole is None or whole.value is None or whole.date is not None or whole.unit is not None:
        return None
    plain = part.kind is whole.kind is NUMBER and part.step == whole.step == 1 and whole.value <= 1000
    over = connect.group() in page.words.phrases.over
    if (
        not plain
        or (part.value >= whole.value and not over and (whole.value != 1 or part.digits))
        or whole.value == 0
    ):
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
