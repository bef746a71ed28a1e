"""What several numbers say together: ranges, ratios, sums of money in two units."""

from __future__ import annotations

import re
from fractions import Fraction

from pincite.quantity import qualifiers
from pincite.quantity.draft import Draft, Page
from pincite.quantity.lazily import Lazily
from pincite.quantity.number import number_at

_DASH = Lazily(r"[ ]?[-–—~][ ]?(?=[$€£¥.]?[0-9½¼¾])")
_TO = Lazily(r"[ ]to[ ](?:the[ ])?")
_AND = Lazily(r"[ ](?:and|to)[ ](?:the[ ])?")
_PLUS_MINUS = Lazily(r"[ ]?(?:\+/-|±)[ ]?")
_RATIO = Lazily(r"[ ](?:in(?:[ ]every)?|over|out[ ]of(?:[ ]every)?)[ ]")
_OF = Lazily(
    r"[ ](?:members?[ ]|countries[ ]|nations[ ]|states[ ]|allies[ ])?of"
    r"(?:[ ](?:the|its|their|our|his|her|all|these|those|nato['’]s|alliance['’]s|bloc['’]s))*[ ]$"
)
_MINOR = Lazily(
    r"(?:[ ]and)?[ ]([0-9]{1,2}|[a-z]+(?:[ -][a-z]+)?)[ ]?(c|cents?|pence|sen|inch|inches|in)(?![a-z])"
    r"|[ ]([0-9]{2})(?=[.,;!?]?(?:[ ]more)?[.,;!?]?\s*$|[.,;!?]?[ ]more\b)"
)
_MINOR_OF = {"c": "cent", "cents": "cent", "pence": "penny"}
_JOINTS = frozenset(" -–—~±+")
_UPPER = frozenset(("fewer than", "up to"))
_LOWER = frozenset(("more than", "at least"))
_BESIDE = frozenset(("and", "but", ",", ", and", ", but"))


def compound(page: Page, draft: Draft) -> None:
    """ "thirteen dollars and forty-five cents", "15 dollars 50", "5 ft 2 in": the smaller unit joins in."""
    if draft.value is None or draft.scaled or draft.step != 1:
        return
    money = draft.kind == "money" and draft.unit not in ("cent", "penny", "sen")
    if not money and draft.unit != "foot":
        return
    found = _MINOR.match(page.low, draft.end)
    if found is None:
        return
    written, unit, plain = found.groups()
    inches = unit in ("inch", "inches", "in")
    if inches == money:
        return
    minor = number_at(page, found.start(1)) if written else None
    if plain:
        if "$" in page.text[draft.start : draft.end]:
            return
        amount, end = Fraction(int(plain)), found.end()
    elif minor is None or minor.value is None:
        return
    else:
        amount, end = minor.value, found.end()
    below = 12 if inches else 100
    if amount >= below:
        return
    draft.set(draft.value + amount / below)
    draft.step = Fraction(1, below)
    draft.end = end


def opened(page: Page, first: Draft) -> Draft | None:
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
    if previous == "from" and qualifiers.before(low, first.start)[1]:
        return None  # "rose from 5 to 6": two values, not a range
    return _range(first, second, connect.group().strip() in ("+/-", "±"))


def _connector(low: str, at: int, previous: str) -> re.Match[str] | None:
    """What joins the two ends of a range at `at`, if anything does."""
    char = low[at : at + 1]
    if char == " " and low[at + 1 : at + 2] in ("t", "a"):
        return (_AND if previous == "between" else _TO).match(low, at)
    if char in " -–—~±+":
        return _DASH.match(low, at) or _PLUS_MINUS.match(low, at)
    return None


def _range(first: Draft, second: Draft, around: bool) -> Draft | None:
    assert first.value is not None and second.value is not None
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
    draft = Draft(first.start, second.end, "range", None)
    draft.low, draft.high, draft.step = lower, upper, second.step
    draft.unit = second.unit or first.unit
    return draft


def _factor(draft: Draft) -> int:
    """The magnitude that a scaled number was multiplied with."""
    assert draft.value is not None
    factor = 1
    for scale in (1000, 10**6, 10**9, 10**12):
        if abs(draft.value) >= scale and (draft.step is None or draft.step * 1000 >= scale):
            factor = scale
    return factor


def _ratio(page: Page, part: Draft, connect: re.Match[str]) -> Draft | None:
    """ "one in four", "2 out of 5", "1 over three"."""
    whole = number_at(page, connect.end())
    assert part.value is not None
    if whole is None or whole.value is None or whole.date is not None or whole.unit is not None:
        return None
    plain = part.kind == whole.kind == "number" and part.step == whole.step == 1 and whole.value <= 1000
    over = "over" in connect.group()
    if not plain or (part.value >= whole.value and not over) or whole.value == 0:
        return None
    if not part.digits and whole.digits and whole.value < 10:
        return None
    if " in" in connect.group() and ((part.digits and not whole.digits) or part.value > 10):
        return None
    draft = Draft(part.start, whole.end, "number", part.value / whole.value)
    draft.whole = whole.value
    return draft


def bounded(page: Page, first: Draft, second: Draft) -> Draft | None:
    """One range of two bounds that stand side by side: "more than 20 and fewer than 30"."""
    if first.value is None or second.value is None or first.kind == "ordinal" or second.kind == "ordinal":
        return None
    if page.low[first.end : second.lead].strip() not in _BESIDE:
        return None
    if first.qualifier in _UPPER and second.qualifier in _LOWER:
        lower, upper = second, first
    elif first.qualifier in _LOWER and second.qualifier in _UPPER:
        lower, upper = first, second
    else:
        return None
    if (
        lower.low is None
        or upper.low is None
        or lower.low >= upper.low
        or (first.unit and first.unit != second.unit)
    ):
        return None
    draft = Draft(first.start, second.end, "range", None)
    draft.lead, draft.low, draft.high, draft.unit = first.lead, lower.low, upper.low, second.unit
    draft.low_open, draft.high_open = lower.qualifier == "more than", upper.qualifier == "fewer than"
    draft.step = second.step
    return draft


def link(page: Page, part: Draft, whole: Draft) -> None:
    """Note at a part what it is a part of: the 32 at the 23 of "23 of the 32"."""
    if part.value is None or whole.value is None or part.unit is not None or whole.start - part.end > 40:
        return
    if (
        whole.kind == "number"
        and whole.step is not None
        and " of" in page.low[part.end : whole.start]
        and _OF.match(page.low, part.end, whole.start)
    ):
        part.whole = whole.value
        if part.role == "idiom":
            part.role = "measure"


def share_unit(page: Page, first: Draft, second: Draft) -> None:
    """Give the 3 of "3 and 5 percent" the unit of the 5."""
    if (
        first.unit is None
        and second.unit is not None
        and first.bare
        and second.digits
        and first.kind == "number"
    ):
        if page.low[first.end : second.start] in (" and ", " or ") and first.role == "measure":
            first.unit, first.kind, first.label = second.unit, second.kind, None


def moved(page: Page, to: Draft, origin: Draft) -> None:
    """Give the two ends of a change the same direction: "reached 2.6 percent of GDP, up from 2.4"."""
    if origin.direction in ("up from", "down from") and to.direction is None and to.unit == origin.unit:
        if origin.lead - to.end < 40 and to.value is not None:
            to.direction = origin.direction.replace("from", "to")
    elif to.direction in ("up from", "down from") and origin.direction is None and to.unit == origin.unit:
        if page.low[to.end : origin.start] in (" to ", ", to "):
            origin.direction = to.direction.replace("from", "to")
