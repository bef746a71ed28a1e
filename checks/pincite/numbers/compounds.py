"""What several numbers say together: ranges, ratios, sums of money in two units."""

from __future__ import annotations

from fractions import Fraction

from pincite.numbers.mention import IDIOM, MEASURE, MONEY, NUMBER, ORDINAL, RANGE, Direction, Qualifier
from pincite.numbers.page import MentionBuilder, Page
from pincite.numbers.worded import number_at

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
    if found is None:
        return
    written, unit, plain = found.groups()
    inches = unit in page.words.phrases.minor_lengths
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
    if first.value is None or second.value is None or ORDINAL in (first.kind, second.kind):
        return None
    if page.low[first.end : second.lead].strip() not in page.words.phrases.beside:
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
    draft = MentionBuilder(first.start, second.end, RANGE, None)
    draft.lead, draft.low, draft.high, draft.unit = first.lead, lower.low, upper.low, second.unit
    draft.low_open, draft.high_open = (
        lower.qualifier is _MORE_THAN,
        upper.qualifier is _FEWER_THAN,
    )
    draft.step = second.step
    return draft


def link(page: Page, part: MentionBuilder, whole: MentionBuilder) -> None:
    """Note at a part what it is a part of: the 32 at the 23 of "23 of the 32"."""
    if (
        part.value is None
        or whole.value is None
        or part.step is None
        or part.unit is not None
        or whole.start - part.end > _NEAR
    ):
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
