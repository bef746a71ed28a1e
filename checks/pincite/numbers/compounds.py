"""What several numbers say together: ranges, ratios, sums of money in two units."""

from __future__ import annotations

from fractions import Fraction

from pincite.numbers.page import MentionBuilder, Page
from pincite.numbers.worded import number_at
from pincite.text import Pattern

_OF = Pattern(
    r"[ ](?:members?[ ]|countries[ ]|nations[ ]|states[ ]|allies[ ])?of"
    r"(?:[ ](?:the|its|their|our|his|her|all|these|those|nato['’]s|alliance['’]s|bloc['’]s))*[ ]$"
)
_MINOR = Pattern(
    r"(?:[ ]and)?[ ]([0-9]{1,2}|[a-z]+(?:[ -][a-z]+)?)[ ]?(c|cents?|pence|sen|inch|inches|in)(?![a-z])"
    r"|[ ]([0-9]{2})(?=[.,;!?]?(?:[ ]more)?[.,;!?]?\s*$|[.,;!?]?[ ]more\b)"
)
_MINOR_OF = {"c": "cent", "cents": "cent", "pence": "penny"}
_FROM = ("up from", "down from")
_TOWARDS = (" to ", ", to ")
_UPPER = frozenset(("fewer than", "up to"))
_LOWER = frozenset(("more than", "at least"))
_BESIDE = frozenset(("and", "but", ",", ", and", ", but"))


def compound(page: Page, draft: MentionBuilder) -> None:
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


def bounded(page: Page, first: MentionBuilder, second: MentionBuilder) -> MentionBuilder | None:
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
    draft = MentionBuilder(first.start, second.end, "range", None)
    draft.lead, draft.low, draft.high, draft.unit = first.lead, lower.low, upper.low, second.unit
    draft.low_open, draft.high_open = lower.qualifier == "more than", upper.qualifier == "fewer than"
    draft.step = second.step
    return draft


def link(page: Page, part: MentionBuilder, whole: MentionBuilder) -> None:
    """Note at a part what it is a part of: the 32 at the 23 of "23 of the 32"."""
    if (
        part.value is None
        or whole.value is None
        or part.step is None
        or part.unit is not None
        or whole.start - part.end > 40
    ):
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


def share_unit(page: Page, first: MentionBuilder, second: MentionBuilder) -> None:
    """Give the 3 of "3 and 5 percent" the unit of the 5."""
    bare = first.bare and first.unit is None and first.kind == "number" and first.role == "measure"
    if bare and second.unit and second.digits and page.low[first.end : second.start] in (" and ", " or "):
        first.unit, first.kind, first.label = second.unit, second.kind, None


def moved(page: Page, to: MentionBuilder, origin: MentionBuilder) -> None:
    """Give the two ends of a change the same direction: "reached 2.6 percent of GDP, up from 2.4"."""
    if to.unit != origin.unit or to.value is None:
        return
    if origin.direction in _FROM and to.direction is None and origin.lead - to.end < 40:
        to.direction = origin.direction.replace("from", "to")
    elif to.direction in _FROM and origin.direction is None and page.low[to.end : origin.start] in _TOWARDS:
        origin.direction = to.direction.replace("from", "to")
