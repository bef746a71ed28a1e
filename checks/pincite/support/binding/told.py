"""What single words may say of the numbers beside them, as bits of one number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pincite.languages import duration_units
from pincite.numbers import NumberMention
from pincite.support.binding.words import MOST_STEMS, BindingWords, Break

_GOAL, _CHANGE, _SOURCE, _RECURRING, _SPAN, _BEGIN, _END, _BY, _MOVING, _UP, _DOWN, TIED, STOP = (
    1 << bit for bit in range(13)
)
CLASHES = (
    (_GOAL, _CHANGE), (_SOURCE, _CHANGE), (_SOURCE, _GOAL), (_RECURRING, _SPAN), (_SPAN, _CHANGE), (_BEGIN, _END),
    (_UP, _DOWN),
)  # fmt: skip

WAYS = _UP | _DOWN


class Told(dict[str, int]):
    """What each word, in lower case, may say of a number beside it; at most so many are kept."""

    def __init__(self, words: BindingWords) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, low: str) -> int:
        if len(self) > MOST_STEMS:
            self.clear()
        found = self[low] = tell(self._words, low)
        return found


told_by = cache(Told)


def tell(words: BindingWords, low: str) -> int:
    """What a word may say of a number beside it."""
    told = 0
    for sort, listed in (
        (_GOAL, words.goal | words.at),
        (_CHANGE, words.differences | words.change_nouns | words.moving),
        (_SOURCE, words.source),
        (_RECURRING, words.recurring),
        (_SPAN, words.spans),
        (_BEGIN, words.begins),
        (_END, words.ends),
        (_BY, words.by),
        (_MOVING, words.moving),
        (TIED, words.respectively),
    ):
        if low in listed:
            told |= sort
    way = words.ways.get(low)
    told |= 0 if way is None else _UP if way == 1 else _DOWN
    if words.breaking.get(low) is Break.SENTENCE:
        told |= STOP
    return told


def roles(tells: int, mentions: Sequence[NumberMention]) -> int:
    """What the words of a text may say, without what they only say of a measure, or where something moves."""
    moves = tells & _MOVING
    if not moves:
        tells &= ~_SOURCE
    if tells & (_GOAL | _BY):
        measured = moves or any(each.unit is not None for each in mentions)
        tells = (tells | _CHANGE if tells & _BY else tells) if measured else tells & ~_GOAL
    if tells & _SPAN and not any(each.unit in duration_units() for each in mentions):
        tells &= ~_SPAN
    return tells


def clashing(one: int, other: int) -> bool:
    """Whether the words of two texts may say two things of one number."""
    return bool(one and other) and any(
        (one & left and other & right) or (one & right and other & left) for left, right in CLASHES
    )
