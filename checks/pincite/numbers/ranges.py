"""Ranges and ratios: "5 to 6 kg", "between 2 and 3 percent", "one in four"."""

from __future__ import annotations

import re

from pincite.numbers import qualifiers
from pincite.numbers.page import MentionBuilder, Page
from pincite.numbers.worded import number_at
from pincite.text import Pattern

_DASH = Pattern(r"[ ]?[-–—~][ ]?(?=[$€£¥.]?[0-9½¼¾])")
_TO = Pattern(r"-?[ ]to[ ](?:the[ ])?")
_AND = Pattern(r"[ ](?:and|to)[ ](?:the[ ])?")
_PLUS_MINUS = Pattern(r"[ ]?(?:\+/-|±)[ ]?")
_RATIO = Pattern(r"[ ](?:in(?:[ ]every)?|over|out[ ]of(?:[ ]every)?)[ ]")
_JOINTS = frozenset(" -–—~±+")


def opened(page: Page, first: MentionBuilder) -> MentionBuilder | None:
    """The range or ratio that `first` opens, if it opens one."""
    low = page.low
    if first.value is None or first.kind == "ordinal" or first.role == "label" or first.date is not None:
        return None
    previous = page.previous(first.start) if low[first.end : first.end + 1] in _JOINTS else ""
    connect = _connector(low, first.end, previous)
    if connect is None:
        ratio = (
            _RATIO.match(low, first.end) if low[first.end + 1 : first.end + 3] in ("in", "ov", "ou") else None
        )
        return _ratio(page, first, ratio) if ratio and first.unit is None else None
    second = number_at(page, connect.end())
    if second is None or second.value is None or second.date is not None or second.kind == "ordinal":
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
    if previous in ("from", "by") and qualifiers.qualifier_before(low, first.start)[1]:
        if (
            previous == "from"
            and second.scaled
            and not first.scaled
            and first.unit is None
            and first.value < 1000
        ):
            _share_scale(first, second)
        return None  # "rose from 5 to 6", "rose by 1 to 6": two values, not a range
    return _range(first, second, connect.group().strip() in ("+/-", "±"))


def _connector(low: str, at: int, previous: str) -> re.Match[str] | None:
    """What joins the two ends of a range at `at`, if anything does."""
    char = low[at : at + 1]
    if low.startswith("- to ", at):  # "a 10- to 12-year term"
        return _TO.match(low, at)
    if char == " " and low[at + 1 : at + 2] in ("t", "a"):
        return (_AND if previous == "between" else _TO).match(low, at)
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
    elif second.scaled and not first.scaled and (first.unit is None or first.kind == "money"):
        factor = _factor(second)
        if lower * factor < upper:  # "5 to 6 billion"
            lower *= factor
    if lower >= upper:
        return None
    draft = MentionBuilder(first.start, second.end, "range", None)
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
    plain = part.kind == whole.kind == "number" and part.step == whole.step == 1 and whole.value <= 1000
    over = "over" in connect.group()
    if (
        not plain
        or (part.value >= whole.value and not over and (whole.value != 1 or part.digits))
        or whole.value == 0
    ):
        return None
    if not part.digits and whole.digits and whole.value < 10:
        return None
    if " in" in connect.group() and ((part.digits and not whole.digits) or part.value > 10):
        return None
    draft = MentionBuilder(part.start, whole.end, "number", part.value / whole.value)
    draft.whole = whole.value
    return draft
