"""The words that matter where a quote cuts its source: what belongs to a number, what turns a word round."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pincite.languages import Language, known
from pincite.text import any_of


class EdgeWords(NamedTuple):
    """`magnitudes` is a pattern of what belongs to the number before it, and `ends` holds the last words of those of
    several; a word of `numbers` is a number; `negating` turns a word round when it is cut off before it, `turning`
    behind it."""

    magnitudes: str
    ends: tuple[str, ...]
    numbers: frozenset[str]
    negating: frozenset[str]
    turning: tuple[str, ...]


@cache
def edge_words(language: Language | None) -> EdgeWords:
    """The words of a language, or of all that are known where it is undecided (None)."""
    languages = known() if language is None else (language,)
    magnitudes = [phrase for each in languages for phrase in each.phrases("quotes.magnitudes")]
    return EdgeWords(
        any_of(magnitudes).replace("\\ ", " "),
        tuple({phrase.rpartition(" ")[2] for phrase in magnitudes if " " in phrase}),
        frozenset().union(*(each.words("quotes.numbers") for each in languages)),
        frozenset().union(*(each.words("quotes.negating") for each in languages)),
        tuple({ending for each in languages for ending in each.words("quotes.turning")}),
    )
