"""Words as data: what is English, German, a currency or a unit is read from the files of this room."""

from pincite.languages.currencies import (
    Care,
    currencies,
    dollars,
    first_words,
    leading,
    names,
    nouns,
    signs,
    written_after,
    written_before,
)
from pincite.languages.measures import by_name, by_symbol, durations, ends_pair

__all__ = [
    "Care",
    "by_name",
    "by_symbol",
    "currencies",
    "dollars",
    "durations",
    "ends_pair",
    "first_words",
    "leading",
    "names",
    "nouns",
    "signs",
    "written_after",
    "written_before",
]
