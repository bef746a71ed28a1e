"""What tells an apostrophe from a single quotation mark."""

import re
from functools import cache

from pincite.languages import Language
from pincite.text.patterns import Pattern, any_of


@cache
def elided(language: Language) -> Pattern:
    """Finds words that begin with an apostrophe: ’tis, ’60s."""
    return Pattern(rf"(?:\d\ds?|{any_of(language.words('text.elided'))})\b", re.IGNORECASE)


@cache
def clipped(language: Language) -> tuple[str, ...]:
    """Endings of words that may have an apostrophe behind them: the allies’ budgets, goin’ there."""
    return tuple(language.words("text.clipped"))
