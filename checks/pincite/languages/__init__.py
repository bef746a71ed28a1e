"""Words as data: what is English, German, a currency or a unit is read from the files of this room."""

from pincite.languages.currencies import (
    Care,
    careful,
    dollars,
    first_words,
    leading,
    names,
    nouns,
    signs,
    written_after,
    written_before,
)
from pincite.languages.detect import detect, passage_language, settle
from pincite.languages.language import ENGLISH, Language, known, language, words_of
from pincite.languages.measures import by_name, by_symbol, durations, pair_ends

__all__ = [
    "ENGLISH",
    "Care",
    "Language",
    "by_name",
    "by_symbol",
    "careful",
    "detect",
    "dollars",
    "durations",
    "first_words",
    "known",
    "language",
    "leading",
    "names",
    "nouns",
    "pair_ends",
    "passage_language",
    "settle",
    "signs",
    "words_of",
    "written_after",
    "written_before",
]
