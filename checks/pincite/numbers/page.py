"""What the reading side works on: the page being read and a mention that is still growing."""

from __future__ import annotations

import re
from fractions import Fraction

from pincite.numbers.mention import NumberMention
from pincite.text import lowered

_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_LAST_WORD = re.compile(r"[a-z0-9]+$")
_BEFORE_WORDS = ' \t\n\u00a0"“('
_NEXT_WORD = re.compile(r"[ \t\n\u00a0-]{0,3}([a-z]+)")


class Page:
    """A text and its twin of the same length, in lower case and with the digits 0 to 9."""

    __slots__ = ("low", "read_to", "text")

    def __init__(self, text: str) -> None:
        low = lowered(text)
        if not low.isascii() and _FOREIGN_DIGIT.search(low):
            low = _FOREIGN_DIGIT.sub(lambda digit: str(int(digit.group())), low)
        self.text = text
        self.low = low
        self.read_to = 0
        """Where the last number ended: nothing to the left belongs to the next one."""

    def previous(self, at: int) -> str:
        """The word before `at`, "" if something else stands between."""
        left = self.low[max(0, at - 24) : at].rstrip(_BEFORE_WORDS).rstrip("'’").rsplit(None, 1)
        if not left or left[-1].isalnum():
            return left[-1] if left else ""
        found = _LAST_WORD.search(left[-1])
        return found.group() if found else ""

    def following(self, at: int) -> str:
        """The word after `at`, likewise."""
        found = _NEXT_WORD.match(self.low, at)
        return found.group(1) if found else ""


class MentionBuilder:
    """A mention that is being read; its fields are those of `NumberMention`."""

    __slots__ = (
        "bare", "date", "digits", "direction", "end", "high", "high_open", "kind", "label", "lead", "low", "low_open",
        "part", "qualifier", "role", "scaled", "start", "step", "unit", "value", "whole",
    )  # fmt: skip

    def __init__(self, start: int, end: int, kind: str, value: Fraction | None) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.value = value
        self.low = value
        self.high = value
        self.step: Fraction | None = None
        self.unit: str | None = None
        self.label: str | None = None
        self.qualifier: str | None = None
        self.date: str | None = None
        self.direction: str | None = None
        self.whole: Fraction | None = None
        self.role = "measure"
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
            self.start, self.end, text[self.start : self.end], self.kind, self.value, self.low, self.high, self.step,
            self.unit, self.label, self.qualifier, self.date, self.direction, self.whole, self.role, self.low_open,
            self.high_open,
        )  # fmt: skip
