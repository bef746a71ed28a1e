"""A text with what each of its numbers is of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from pincite.numbers import NumberKind, NumberMention
from pincite.support.binding.frames import Frame, frames, is_verb
from pincite.support.binding.reading import Reading, dimension, is_time, key, slot
from pincite.support.binding.tables import is_table, table_frames
from pincite.support.binding.words import BindingWords, Break

_COUNT = "count"


_NONE = Frame({}, frozenset(), frozenset(), (), frozenset(), frozenset())


class Frames(dict[int, Frame]):
    """What each number is of, by its index; made for all numbers of a dimension when one of them is asked for."""

    def __init__(self, text: Text) -> None:
        super().__init__()
        self._text = text

    def __missing__(self, index: int) -> Frame:
        reading = self._text.reading
        if is_table(reading.text):
            self.update(table_frames(reading, reading.numbers))
        else:
            self.update(frames(reading, self._text.groups[self._text.dimension(index)]))
        return self.setdefault(index, _NONE)


class Text:
    """A text with the frames of its numbers."""

    def __init__(self, text: str, mentions: Sequence[NumberMention], words: BindingWords) -> None:
        self.reading = Reading(text, mentions, words)
        self.frames = Frames(self)

    @cached_property
    def judged(self) -> list[int]:
        """The numbers whose words are compared: a time beside another number is one of its words."""
        numbers = self.reading.numbers
        amounts = [each for each in numbers if not slot(self.mention(each))]
        spans = [self.reading.segment(each, Break.JOIN) for each in amounts]
        return [
            each
            for each in numbers
            if not is_time(self.mention(each)) or not any(first <= each < last for first, last in spans)
        ]

    @cached_property
    def groups(self) -> dict[str, list[int]]:
        """The indexes of the numbers of each dimension."""
        found: dict[str, list[int]] = {}
        for index in self.reading.numbers:
            found.setdefault(self.dimension(index), []).append(index)
        return found

    def dimension(self, index: int) -> str:
        """What a number may stand in the place of; one whose unit is left out has that of the one before it."""
        mention = self.mention(index)
        own = dimension(mention)
        if own != _COUNT or index not in self._bare:
            return own
        return next((dimension(self.mention(each)) for each in self._before(index)), own)

    def _before(self, index: int) -> Iterator[int]:
        """Numbers before one in its sentence, the nearest first, that have a unit."""
        at = bisect_left(self.reading.numbers, index)
        for each in self.reading.numbers[max(0, at - 4) : at][::-1]:
            if any(item.part is Break.SENTENCE for item in self.reading.items[each:index]):
                return
            if self.mention(each).unit is not None:
                yield each

    @cached_property
    def _bare(self) -> frozenset[int]:
        """Counts behind which nothing is counted."""
        items, text = self.reading.items, self.reading.text
        of = self.reading.words.of
        return frozenset(
            each
            for each in self.reading.numbers
            if (each + 1 == len(items) or not (items[each + 1].stem or items[each + 1].low in of))
            and self.mention(each).kind is NumberKind.NUMBER
            and self.mention(each).whole is None
            and not text.endswith(("= ", "=", "("), 0, items[each].start)
            and not self._follows_code(each)
        )

    def _follows_code(self, index: int) -> bool:
        """Whether a number is the next of a list of codes: gates 16E and 17."""
        before = self.reading.items[max(0, index - 2) : index]
        return (
            len(before) > 1
            and before[1].part is Break.JOIN
            and before[0].mention is None
            and before[0].low[:1].isdigit()
        )

    @cached_property
    def by_key(self) -> dict[str, list[int]]:
        """Where each value stands."""
        found: dict[str, list[int]] = {}
        for index in self.reading.numbers:
            found.setdefault(key(self.mention(index)), []).append(index)
        return found

    def nouns(self, stems: frozenset[str]) -> frozenset[str]:
        """Those of some stems that are no verbs and no numbers."""
        return frozenset(stem for stem in stems if stem not in self.verbs and stem[0] not in "#@")

    @cached_property
    def verbs(self) -> frozenset[str]:
        """The stems of words that may be verbs."""
        reading = self.reading
        return frozenset(item.stem for item in reading.items if item.stem and is_verb(item, reading.words))

    def mention(self, index: int) -> NumberMention:
        mention = self.reading.items[index].mention
        assert mention is not None
        return mention
