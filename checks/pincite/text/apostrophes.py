"""What tells an apostrophe from a single quotation mark."""

from __future__ import annotations

import re
from functools import cache

from pincite.languages import Language
from pincite.text.patterns import Pattern, any_of


class Apostrophes:
    """Where a language has them at a word's edge: `elided` words begin with one, ’tis, and words that end in one of
    `clipped` may have one there: the allies’ budgets, goin’ there."""

    def __init__(self, language: Language) -> None:
        elided, years = any_of(language.words("text.elided")), r"\d\ds?"
        self.elided = Pattern(rf"(?:{years}|{elided})\b", re.IGNORECASE)
        self.clipped = tuple(language.words("text.clipped"))


@cache
def apostrophes(language: Language) -> Apostrophes:
    return Apostrophes(language)
