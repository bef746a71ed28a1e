"""What a number does in its clause: a level that was reached, a change, a start, an end, how often or how long."""

from __future__ import annotations

from enum import StrEnum

from pincite.languages import duration_units
from pincite.numbers import ORDINAL, NumberMention
from pincite.support.binding.reading import Item, Reading, is_time
from pincite.support.binding.words import BindingWords, Break


class ClauseRole(StrEnum):
    """What a number does in its clause."""

    LEVEL = "level"  # to 5 percent, at 38 mm
    CHANGE = "change"  # by 5 percent, rose 5 percent, 5 percent more than
    START = "start"  # from 5 percent
    RECURRING = "recurring"  # every 9 days
    SPAN = "span"  # in 9 days
    BEGIN = "begin"  # since 2010
    END = "end"  # until 2010


LEVEL, CHANGE, START, RECURRING, SPAN, BEGIN, END = ClauseRole
_APART = {
    frozenset(pair)
    for pair in (
        (LEVEL, CHANGE), (START, CHANGE), (START, LEVEL), (RECURRING, SPAN), (SPAN, CHANGE), (BEGIN, END),
    )
}  # fmt: skip


def apart(one: ClauseRole | None, other: ClauseRole | None) -> bool:
    """Whether a number cannot be both."""
    return one is not None and other is not None and frozenset((one, other)) in _APART


def part(reading: Reading, index: int) -> ClauseRole | None:
    """What a number does, None if its words do not say."""
    mention, words = reading.items[index].mention, reading.words
    if mention is None or mention.kind is ORDINAL:
        return None
    before = _leading(reading, index)
    word = before[0].low if before else ""
    if is_time(mention):
        return BEGIN if word in words.begins else END if word in words.ends else None
    if word in words.recurring:
        return RECURRING
    if (after := _difference(reading, index)) is not None:
        return CHANGE if after else None
    if word in words.goal:
        leads = before[1].low if len(before) > 1 else ""
        return LEVEL if leads not in words.no_goal and _measured(reading, index, mention) else None
    if word in words.source:
        return START if _moves(reading, index) else None
    if word in words.by:
        return CHANGE if _measured(reading, index, mention) and not _agent(reading, index) else None
    if word in words.of and len(before) > 1:
        return CHANGE if before[1].low in words.ways else None
    if mention.unit in duration_units() and word in words.spans:
        return SPAN
    if word in words.at:
        return None if _moves(reading, index) else LEVEL if mention.unit else None
    return CHANGE if word in words.moving and word not in words.copulas else None


def _leading(reading: Reading, index: int) -> list[Item]:
    """The items before a number without what only qualifies it."""
    before = reading.before(index, 6)
    skipped = 0
    while skipped < len(before) and before[skipped].low in reading.words.before_numbers:
        skipped += 1
    return before[skipped:]


def _difference(reading: Reading, index: int) -> bool | None:
    """True for "5 percent more", "a 5 percent rise"; False for "5 degrees below zero", None for neither."""
    words = reading.words
    after = reading.after(index, 3)
    if not after:
        return None
    if after[0].low in words.differences:
        return not (len(after) > 1 and after[1].low in words.no_differences)
    unit = reading.items[index].mention
    if unit is not None and unit.unit is not None and after[0].low in words.change_nouns:
        return True
    return None


def _measured(reading: Reading, index: int, mention: NumberMention) -> bool:
    return mention.unit is not None or _moves(reading, index)


def _agent(reading: Reading, index: int) -> bool:
    """Whether "by 45 percent of voters" says who did it."""
    after = reading.after(index, 1)
    return bool(after) and after[0].low in reading.words.of and not _moves(reading, index)


def _moves(reading: Reading, index: int) -> bool:
    """Whether something rises, falls or moves before a number in its member."""
    return any(item.low in reading.words.moving for item in reading.before(index))


def is_rate(reading: Reading, index: int) -> bool:
    """Whether a change is itself what is measured: growth of 5 percent."""
    first, last = reading.segment(index, Break.CLAUSE)
    return any(item.low in reading.words.rates for item in reading.items[first:last])


def way(reading: Reading, index: int) -> int:
    """1 if the words around a number say that it rose, -1 if they say that it fell; 0 if they say neither, or both."""
    words = reading.words
    first, last = reading.segment(index)
    around = reading.items[first:last]
    if not _ways(words, around):
        first, last = reading.segment(index, Break.JOIN)
        around = reading.items[first:last]
    ways = _ways(words, around)
    if len(ways) != 1 or any(item.low in words.turning for item in around):
        return 0
    return next(iter(ways))


def _ways(words: BindingWords, items: list[Item]) -> set[int]:
    return {words.ways[item.low] for item in items if item.low in words.ways}
