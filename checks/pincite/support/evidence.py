"""The quotes that a statement stands on, and the numbers in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pincite.languages import ENGLISH, Language
from pincite.numbers import NumberMention, read
from pincite.text import Pattern

MOST = 500
"""Numbers of quotes that one number is compared with, beside those of the same value."""
_DIGIT = re.compile("[0-9]")
_CODE = Pattern(r"[^\W_]+(?:[-‑.,:/][^\W_]+)*")


class Evidence:
    """The quotes of a claim, each read at most once, and only when a number has to be found in them."""

    __slots__ = ("_by_value", "_codes", "_parted", "_read", "language", "quotes")

    def __init__(self, quotes: Sequence[str], language: Language = ENGLISH) -> None:
        self.language = language
        self.quotes = tuple(quotes)
        self._read: tuple[list[NumberMention], ...] | None = None
        self._parted: list[NumberMention] | None = None
        self._codes: set[str] | None = None
        self._by_value: dict[tuple[object, ...], list[NumberMention]] = {}

    @property
    def read(self) -> list[tuple[str, list[NumberMention]]]:
        """Each quote with its quantities."""
        if self._read is None:
            self._read = tuple(read(quote, self.language) for quote in self.quotes)
        return list(zip(self.quotes, self._read, strict=True))

    @property
    def parted(self) -> list[NumberMention]:
        """The quantities of all quotes, ratios taken apart."""
        if self._parted is None:
            self._parted = parted(mention for _, mentions in self.read for mention in mentions)
            for mention in self._parted if len(self._parted) > MOST else ():
                self._by_value.setdefault(_says(mention), []).append(mention)
        return self._parted

    @property
    def codes(self) -> set[str]:
        """The words of the quotes that have digits."""
        if self._codes is None:
            self._codes = {quote[slice(*span)] for quote in self.quotes for span in with_digits(quote)}
        return self._codes

    def saying(self, mention: NumberMention) -> list[NumberMention]:
        """Where there are more than MOST, those with the value or date of `mention`, at most MOST of them."""
        return self._by_value.get(_says(mention), [])[:MOST] if len(self.parted) > MOST else []


def _says(mention: NumberMention) -> tuple[object, ...]:
    return mention.low, mention.high, mention.date


def parted(mentions: Iterable[NumberMention]) -> list[NumberMention]:
    """Ratios in one piece ("23 out of 32") as part and whole, as "23 of the 32" is read."""
    found: list[NumberMention] = []
    for mention in mentions:
        whole = mention.whole
        if whole is None or mention.value is None or mention.step is not None:
            found.append(mention)
            continue
        part = mention.value * whole
        found.append(mention._replace(value=part, low=part, high=part))
        found.append(mention._replace(value=whole, low=whole, high=whole, whole=None, qualifier=None))
    return found


def with_digits(text: str) -> Iterator[tuple[int, int]]:
    """Where words with a digit stand, hyphens and points inside them included."""
    return (found.span() for found in _CODE.finditer(text) if _DIGIT.search(found.group()))
