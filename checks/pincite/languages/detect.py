"""Which language a text is in: what its register or its settings declare, else what its commonest words show."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from pincite.languages.language import ENGLISH, Language, known, language

LONGEST = 4_000
"""Characters of a text that are looked at: some 700 words, which are read in 0.05 ms."""
_ENOUGH = 1_000
"""Characters that mostly show it."""
_SHARE, _LEAD = 5, 2
"""One of so many words of a text must be common in its language, and that must be so many times the next best.
Spanish has no file: 15 of its 100 words are common in French."""
_PASSAGE_SHARE = 12
"""The share for the words of a passage, which may be few."""


def settle(declared: str | None, text: str) -> Language:
    """The language that a text is read in: the declared one (a code of ISO 639-1; None or "" if none is), else the
    one its words show, else English."""
    return language(declared) if declared else detect(text) or ENGLISH


def detect(text: str) -> Language | None:
    """The known language that a text is clearly in, or None."""
    return _clear(text[:_ENOUGH]) or (_clear(text[:LONGEST]) if len(text) > _ENOUGH else None)


def _clear(text: str) -> Language | None:
    words = text.lower().split()
    (best, most), (_, second) = _tallies(words)
    return best if most * _SHARE >= len(words) > 0 and most >= second * _LEAD else None


def passage_language(words: Iterable[str]) -> Language | None:
    """The known language whose commonest words make up most of a passage, given by its words in lower case; None if
    none does clearly."""
    words = list(words)
    (best, most), (_, second) = _tallies(words)
    return best if most > second and most * _PASSAGE_SHARE >= len(words) else None


def _tallies(words: list[str]) -> list[tuple[Language | None, int]]:
    """The two known languages that most of the words are common in, and how many words are."""
    count = Counter(words)
    found = [(each, sum(map(count.__getitem__, common & count.keys()))) for each, common in _common()]
    return [*sorted(found, key=lambda pair: pair[1], reverse=True), (None, 0), (None, 0)][:2]


@cache
def _common() -> tuple[tuple[Language, frozenset[str]], ...]:
    return tuple((each, each.words("text.common")) for each in known())
