"""Cardinals written in one word, ones before tens: "dreiundzwanzig", "zweihunderttausend"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pincite.languages import Section

_LONGEST = 80
"""Letters of a word that may be a number."""


class JoinedNumbers:
    """The numbers below a million of a language that joins them."""

    def __init__(self, section: Section, ones: Mapping[str, int], tens: Mapping[str, int]) -> None:
        inside = {word: int(value) for word, value in section.table("joined_ones").items()}
        self._ones, self._tens = {**ones, **inside}, tens
        self._inside = inside.keys()
        """Forms of ones that stand only inside a word."""
        self._between, self._hundred = section.phrase("joined_and"), section.phrase("joined_hundred")
        self._thousand = section.phrase("joined_thousand")
        self.value = lru_cache(4096)(self._value)
        """The number that a lower-case word is, None if it is none."""

    def _value(self, word: str) -> int | None:
        if len(word) > _LONGEST or word in self._inside:
            return None
        above, thousand, below = word.rpartition(self._thousand)
        if not thousand:
            return self._hundreds(word)
        thousands = self._hundreds(above) if above else 1
        rest = self._hundreds(below.removeprefix(self._between)) if below else 0
        return None if not thousands or rest is None else thousands * 1000 + rest

    def _hundreds(self, word: str) -> int | None:
        above, hundred, below = word.partition(self._hundred)
        if not hundred:
            return self._below_hundred(word)
        hundreds = self._ones.get(above) if above else 1
        rest = self._below_hundred(below.removeprefix(self._between)) if below else 0
        return None if not hundreds or rest is None else hundreds * 100 + rest

    def _below_hundred(self, word: str) -> int | None:
        if word in self._ones:
            return self._ones[word]
        if word in self._tens:
            return self._tens[word]
        for ten, value in self._tens.items():
            if word.endswith(self._between + ten):
                one = self._ones.get(word[: -len(self._between + ten)], 0)
                return value + one if 0 < one < 10 else None
        return None
