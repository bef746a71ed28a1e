"""Words that shut each other out beside one number: faster for slower, exports for imports, first for last."""

from __future__ import annotations

from typing import NamedTuple

from pincite.numbers import ORDINAL
from pincite.support.binding.reading import Item, Reading
from pincite.support.binding.words import Break

_NEAR = 5
"""Words on each side of a number among which the two must stand."""


class Contrast(NamedTuple):
    """A word of a statement, and the one that its quote has instead."""

    said: str
    there: str


def contrast(stated: Reading, index: int, quoted: Reading, place: int) -> Contrast | None:
    """A word beside a number for which the quote, beside the same number, has one that it shuts out; neither text
    has the other's word."""
    mine, theirs = _around(stated, index), _around(quoted, place)
    one, other = _counted(stated, index), _counted(quoted, place)
    compared = one in stated.words.differences
    if not compared and other in stated.words.others.get(one, ()) and other not in stated.lows:
        return Contrast(one, other)
    following = stated.following
    others = stated.words.others
    for item in mine:
        shut = others.get(item.low)
        if shut is None or item.low in quoted.lows:
            continue
        if any(stem in quoted.stems for stem in (item.stem,) if stem):
            continue
        same = following.get(item.low, "")
        alike = [each for each in quoted.items if same and quoted.following.get(each.low) == same]
        there = next(
            (each for each in (*theirs, *alike) if each.low in shut and each.low not in stated.lows), None
        )
        if there is None or any(
            each.low not in shut and there.low in others.get(each.low, ()) for each in theirs
        ):
            continue
        if there.stem and there.stem in stated.stems:
            continue
        if item.low in stated.words.differences and turned(stated, index, quoted, place):
            continue
        return Contrast(item.low, there.low)
    return None


def _counted(reading: Reading, index: int) -> str:
    """The word right after a number, or of the group that it is a part of."""
    words, after = reading.words, reading.items[index + 1 : index + 4]
    if after and after[0].low in words.of:
        after = after[1 + (len(after) > 1 and after[1].low in words.before_numbers) :]
    return after[0].low if after else ""


def turned(stated: Reading, index: int, quoted: Reading, place: int) -> bool:
    """Whether what stands before a number in one text stands behind it in the other: A longer than B, B than A."""
    mine_before, mine_after = _sides(stated, index)
    their_before, their_after = _sides(quoted, place)
    crossed = len(mine_before & their_after) + len(mine_after & their_before)
    return crossed > 0 and crossed >= len(mine_before & their_before) + len(mine_after & their_after)


def _sides(reading: Reading, index: int) -> tuple[frozenset[str], frozenset[str]]:
    first, last = reading.segment(index, Break.CONTRAST)
    before = frozenset(item.stem for item in reading.items[first:index] if item.stem)
    after = frozenset(item.stem for item in reading.items[index + 1 : last] if item.stem)
    return before - after, after - before


def _around(reading: Reading, index: int) -> list[Item]:
    first, last = reading.segment(index, Break.JOIN)
    near = reading.items[max(first, index - _NEAR) : min(last, index + 1 + _NEAR)]
    return [item for item in near if not item.part and (item.mention is None or item.mention.kind is ORDINAL)]
