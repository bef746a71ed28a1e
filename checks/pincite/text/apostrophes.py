"""What tells an apostrophe from a single quotation mark."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pincite.languages import Language
from pincite.text.patterns import Pattern, any_of


class Apostrophes(NamedTuple):
    """Where a language has them at a word's edge: `elided` words begin with one, ’tis, and words that end in one of
    `clipped` may have one there: the allies’ budgets, goin’ there."""

    elided: Pattern
    clipped: tuple[str, ...]


@cache
def apostrophes(language: Language) -> Apostrophes:
    elided = any_of(language.words("text.elided"))
    years = r"\d\ds?"
    return Apostrophes(
        Pattern(rf"(?:{years}|{elided})\b", re.IGNORECASE), tuple(language.words("text.clipped"))
    )
