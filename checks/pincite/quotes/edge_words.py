"""The words that matter where a quote cuts its source: what belongs to a number, what turns a word round."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pincite.languages import Language, known, words_of
from pincite.text import any_of


class EdgeWords:
    """`magnitudes` is a pattern of what belongs to the number before it, two words at most; a word of `numbers` is a
    number; `negating` turns a word round when it is cut off before it, `turning` behind it."""

    def __init__(self, languages: Sequence[Language]) -> None:
        magnitudes = {phrase for each in languages for phrase in each.phrases("quotes.magnitudes")}
        self.magnitudes = any_of(magnitudes).replace("\\ ", " ")
        self.numbers = words_of(languages, "quotes.numbers")
        self.negating = words_of(languages, "quotes.negating")
        self.turning = tuple(words_of(languages, "quotes.turning"))


@cache
def edge_words(language: Language | None) -> EdgeWords:
    """The words of a language, or of all that are known where it is undecided (None)."""
    return EdgeWords(known() if language is None else (language,))
