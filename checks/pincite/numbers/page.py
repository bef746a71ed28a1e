"""What the reading side works on: the page being read and a mention that is still growing."""

from __future__ import annotations

import re
from fractions import Fraction

from pincite.languages import ENGLISH, Language
from pincite.numbers.mention import Direction, NumberKind, NumberMention, Qualifier, Role
from pincite.numbers.view import view
from pincite.text import lowered

_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_BEFORE_WORDS = ' \t\n\u00a0"“('


class Page:
    """A text, its twin of the same length, in lower case and with the digits 0 to 9, and the words of its language."""

    __slots__ = ("low", "read_to", "text", "words")

    def __init__(self, text: str, language: Language = ENGLISH) -> None:
        low = lowered(text)
        if not low.isascii() and _FOREIGN_DIGIT.search(low):
            low = _FOREIGN_DIGIT.sub(lambda digit: str(int(digit.group())), low)
        self.text = text
        self.low = low
        self.words = view(language)
        self.read_to = 0
        """Where the last number ended: nothing to the left belongs to the next one."""

    def previous(self, at: int) -> str:
        """The word before `at`, "" if something else stands between."""
        left = self.low[max(0, at - 24) : at].rstrip(_BEFORE_WORDS).rstrip("'’").rsplit(None, 1)
        if not left or left[-1].isalnum():
            return left[-1] if left else ""
        found = self.words.numbers.last_word.search(left[-1])
        return found.group() if found else ""

    def following(self, at: int) -> str:
        """The word after `at`, likewise."""
        found = self.words.numbers.next_word.match(self.low, at)
        return found.group(1) if found else ""

    def half_after(self, at: int) -> int | None:
        """Where the "and a half" that starts at `at` ends."""
        for phrase in self.words.phrases.and_a_half:
            if self.low.startswith(phrase, at):
                return at + len(phrase)
        return None


class MentionBuilder:
    """A mention that is being read; its fields are those of `NumberMention`."""

    __slots__ = (
        "bare", "date", "digits", "direction", "end", "high", "high_open", "kind", "label", "lead", "low", "low_open",
        "part", "qualifier", "role", "scaled", "start", "step", "unit", "value", "whole",
    )  # fmt: skip

    def __init__(self, start: int, end: int, kind: NumberKind, value: Fraction | None) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.value = value
        self.low = value
        self.high = value
        self.step: Fraction | None = None
        self.unit: str | None = None
        self.label: str | None = None
        self.qualifier: Qualifier | None = None
        self.date: str | None = None
        self.direction: Direction | None = None
        self.whole: Fraction | None = None
        self.role = Role.MEASURE
        self.low_open = False
        self.high_open = False
        self.lead = start
        """Where the words that qualify it start."""
        self.digits = False
        """Written in digits."""
        self.bare = False
        """Digits without separator, decimals or magnitude, as years and labels are written."""
        self.scaled = False
        """With a magnitude: "800 billion"."""
        self.part = False
        """A fraction in words: "two-thirds"."""

    def set(self, value: Fraction) -> None:
        """Give it one exact value."""
        self.value = self.low = self.high = value

    def finish(self, text: str) -> NumberMention:
        """The mention, once nothing can be added."""
        return NumberMention(
            start=self.start,
            end=self.end,
            text=text[self.start : self.end],
            kind=self.kind,
            value=self.value,
            low=self.low,
            high=self.high,
            step=self.step,
            unit=self.unit,
            label=self.label,
            qualifier=self.qualifier,
            date=self.date,
            direction=self.direction,
            whole=self.whole,
            role=self.role,
            low_open=self.low_open,
            high_open=self.high_open,
        )
