"""Numbers that a quote has, but of something else than the statement says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from pincite.numbers import ORDINAL, NumberMention
from pincite.support.binding.contrast import contrast, turned
from pincite.support.binding.frames import Frame, frames
from pincite.support.binding.reading import Item, Reading, dimension, is_time, key
from pincite.support.binding.roles import apart, is_rate, part, way
from pincite.support.binding.words import BindingWords

MOST = 12
"""Numbers of a statement that are judged, places of one value in a quote, and rivals of one place."""
LEAST = 0.75
"""What the words must weigh that tie a statement to another number of the quote."""
FEW = 0.4
"""How much of that may speak for the number that the statement has."""
_MOVING = 0.5
"""What a verb of change weighs beside other words: many things rise."""


class Misbound(NamedTuple):
    """A number that a statement ties to something else than its quotes do.

    `mention`: the number of the statement. `nearest`: the quote's number that its words belong to, or else the same
    number. `said`, `there`, `instead`: the words around it in the statement, around it in the quote, and around the
    number that the quote has for what is said, "" if there is none.
    """

    mention: NumberMention
    nearest: NumberMention
    said: str
    there: str
    instead: str


class Text:
    """A text with the frames of its numbers."""

    def __init__(self, text: str, mentions: Sequence[NumberMention], words: BindingWords) -> None:
        self.reading = Reading(text, mentions, words)

    @cached_property
    def groups(self) -> dict[str, list[int]]:
        """The indexes of the numbers of each dimension."""
        found: dict[str, list[int]] = {}
        for index in self.reading.numbers:
            found.setdefault(dimension(self.mention(index)), []).append(index)
        return found

    @cached_property
    def frames(self) -> dict[int, Frame]:
        """What each number is of, by its index."""
        found: dict[int, Frame] = {}
        for indexes in self.groups.values():
            found |= frames(self.reading, indexes)
        return found

    @cached_property
    def by_key(self) -> dict[str, list[int]]:
        """Where each value stands."""
        found: dict[str, list[int]] = {}
        for index in self.reading.numbers:
            found.setdefault(key(self.mention(index)), []).append(index)
        return found

    def mention(self, index: int) -> NumberMention:
        mention = self.reading.items[index].mention
        assert mention is not None
        return mention


def misbound(statement: Text, quotes: Sequence[Text]) -> Iterator[Misbound]:
    """The numbers of a statement that every quote which has them ties to something else."""
    for index in statement.reading.numbers[:MOST]:
        verdicts: list[Misbound | None] = []
        for quote in quotes:
            for place in quote.by_key.get(key(statement.mention(index)), ())[:MOST]:
                verdicts.append(_judged(statement, index, quote, place))
        found = [each for each in verdicts if each is not None]
        if found and len(found) == len(verdicts):
            yield found[0]


def _judged(statement: Text, index: int, quote: Text, place: int) -> Misbound | None:
    """How a number of a statement is tied to something else than at one place of a quote."""
    if _otherwise(statement.reading, index, quote.reading, place):
        return _misbound(statement, index, quote, place, None)
    rival = _rival(statement, index, quote, place)
    return None if rival is None else _misbound(statement, index, quote, place, rival)


def _misbound(statement: Text, index: int, quote: Text, place: int, rival: int | None) -> Misbound:
    other = place if rival is None else rival
    return Misbound(
        statement.mention(index),
        quote.mention(other),
        statement.reading.shown(index),
        quote.reading.shown(place),
        "" if rival is None else quote.reading.shown(rival),
    )


def _otherwise(stated: Reading, index: int, quoted: Reading, place: int) -> bool:
    """Whether the words right around the two numbers cannot both be true of one."""
    one, other = part(stated, index), part(quoted, place)
    if apart(one, other) and not (is_rate(stated, index) or is_rate(quoted, place)):
        return True
    if way(stated, index) * way(quoted, place) == -1 and not turned(stated, index, quoted, place):
        return True
    return contrast(stated, index, quoted, place) is not None


def _rival(statement: Text, index: int, quote: Text, place: int) -> int | None:
    """Another number of the quote to which the words belong that the statement has around this one."""
    mine, theirs = statement.frames[index], quote.frames[place]
    rivals = [
        each
        for each in quote.groups[dimension(quote.mention(place))]
        if each != place and quote.reading.items[each].stem != quote.reading.items[place].stem
    ]
    best: tuple[float, int] | None = None
    for rival in rivals[: MOST * 3]:
        other = quote.frames[rival]
        against, favour = _pull(statement.reading, mine, theirs, other)
        if against >= LEAST and favour <= FEW * against and (best is None or against - favour > best[0]):
            best = against - favour, rival
    return None if best is None else best[1]


def _pull(reading: Reading, mine: Frame, theirs: Frame, other: Frame) -> tuple[float, float]:
    """What the words of a statement weigh that are rather those of another number, and those that are not."""
    against = favour = 0.0
    for stem, weight in mine.weights.items():
        gain = weight * (other.weights.get(stem, 0.0) - theirs.weights.get(stem, 0.0))
        if stem in reading.words.moving_stems:
            gain *= _MOVING
        if gain > 0:
            against += gain
        else:
            favour -= gain
    return against, favour
