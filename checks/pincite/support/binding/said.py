"""A text as its words alone, before it is parted into members."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

from pincite.numbers import NumberMention
from pincite.support.binding.reading import is_time, slot
from pincite.support.binding.told import roles, told_by
from pincite.support.binding.words import BindingWords, Break


class Said:
    """The words of a text that are no part of a number: in lower case, by what they may say of one, and by their stems."""

    def __init__(self, text: str, mentions: Sequence[NumberMention], words: BindingWords) -> None:
        self.text, self.mentions, self.words = text, mentions, words
        self.gaps = list(self._gaps())
        self.written = list(chain.from_iterable(self.gaps))
        self.lows = list(map(str.lower, self.written))
        tells = 0
        for told in set(map(told_by(words).__getitem__, self.lows)):
            tells |= told
        self.tells = roles(tells, mentions)

    @cached_property
    def times(self) -> frozenset[tuple[object, object]]:
        """The times and places in an order that are said."""
        return frozenset(each.says for each in self.mentions if slot(each))

    @cached_property
    def values(self) -> frozenset[tuple[object, object]]:
        """What is judged."""
        return frozenset(each.says for each in self.judged)

    @cached_property
    def judged(self) -> Sequence[NumberMention]:
        """The numbers that may be judged: a time beside another number is one of its words."""
        others = [each for each in self.mentions if not slot(each)]
        if not others or len(others) == len(self.mentions):
            return self.mentions
        breaking = self.words.breaking
        if any(breaking.get(low, Break.NONE) >= Break.JOIN for low in self.lows[:-1] if low in breaking):
            return self.mentions
        return [each for each in self.mentions if not is_time(each)]

    def _gaps(self) -> Iterator[list[str]]:
        """The words and marks before each number, as far as the one before it, and those after the last."""
        at, text, found = 0, self.text, self.words.word
        for mention in self.mentions:
            yield found.findall(text, at, mention.start) if at < mention.start else []
            at = max(at, mention.end)
        yield found.findall(text, at)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words; "" is that of words that tell nothing."""
        return frozenset(map(self.words.stem, self.written))
