"""The words that prose has beside a name or a citation."""

from functools import cache

from pincite.languages import ENGLISH, Language
from pincite.text import Pattern, any_of, stems


@cache
def titles(language: Language = ENGLISH) -> frozenset[str]:
    """The stems of what a person is called before a name."""
    return stems(language.words("prose.titles"), language)


@cache
def locator(language: Language = ENGLISH) -> Pattern:
    """Finds where in a source to look: p. 4, chapters 2-3."""
    return Pattern(rf"\b{any_of(language.words('prose.locators'))}\b\.? ?\d[\d, –-]*")
