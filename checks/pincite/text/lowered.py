"""Lower case that moves nothing."""

import re
from functools import cache, lru_cache

from pincite.languages import Language
from pincite.text.patterns import Pattern, any_of


@lru_cache(8)  # one text is asked for at each of its numbers
def lowered(text: str, language: Language | None = None) -> str:
    """The text in lower case, every character where it was: İ, whose lower case is two characters, stays.

    Where words of its language lose their end to an apostrophe, a blank stands for that: d environ, jusqu à.
    Offsets found in the result hold in `text`, which they do not in `text.lower()`.
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(lower if len(lower := char.lower()) == 1 else char for char in text)
    found = elisions(language) if language is not None else None
    return found.sub(_blank, low) if found else low


def parted(text: str, language: Language) -> str:
    """A text with a blank for each apostrophe behind a word that has lost its end; all else stays where it was."""
    found = elisions(language)
    return found.sub(_blank, text) if found else text


def _blank(found: re.Match[str]) -> str:
    return f"{found[0][:-1]} "


@cache
def elisions(language: Language) -> Pattern | None:
    """Finds the words of a language that lose their end before a vowel, with their apostrophe."""
    words = language.words("text.elisions")
    return Pattern(rf"(?<!\w)(?i:{any_of(words)})['’](?=\w)") if words else None


def elided_before(language: Language) -> str:
    """What a pattern of words begins with in a language that has such words: none of them is part of the next one."""
    words = language.words("text.elisions")
    return rf"(?<![^\W_])(?!(?i:{any_of(words)})['’]\w)" if words else ""
