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
from pincite.languages.language import ENGLISH, Language, language
from pincite.languages.measures import by_name, by_symbol, durations, pair_ends

__all__ = [
    "ENGLISH",
    "Care",
    "Language",
    "by_name",
    "by_symbol",
    "careful",
    "dollars",
    "durations",
    "first_words",
    "language",
    "leading",
    "names",
    "nouns",
    "pair_ends",
    "signs",
    "written_after",
    "written_before",
]
