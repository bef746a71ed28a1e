"""The words that statement and quotes are compared by, in one language."""

from __future__ import annotations

from functools import cache, cached_property
from itertools import product

from pincite.languages import Language, Section
from pincite.numbers import NumberWords, number_words
from pincite.support.multiple_words import MultipleWords
from pincite.support.rate_words import RateWords
from pincite.support.share_words import ShareWords


class SupportWords:
    """The words of one language; each part is made when it is first needed."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.section = Section(language, "support")
        words = self.section.words
        self.one, self.old = words("one"), words("old")
        self.breaks = words("breaks") | {",", ";", ":"}
        self.empty, self.aliases = words("empty"), self.section.table("aliases")

    @cached_property
    def numbers(self) -> NumberWords:
        """The words of numbers of the same language."""
        return number_words(self.language)

    @cached_property
    def multiples(self) -> MultipleWords:
        """Twice, doubled, dozens."""
        return MultipleWords(self.section, self.numbers)

    @cached_property
    def rates(self) -> RateWords:
        """A day, per head; profit and loss."""
        return RateWords(self.section, self.numbers)

    @cached_property
    def shares(self) -> ShareWords:
        """All, most, both; well over."""
        return ShareWords(self.section)

    @cached_property
    def counts(self) -> dict[int, tuple[str, ...]]:
        """How a quote counts one or two of a thing without a number."""
        both = self.section.words("as_two")
        of = ["", *(f" {word}" for word in self.section.words("of"))]
        determiners = ["", *(f" {word}" for word in self.section.words("as_two_determiners"))]
        two = ("".join(parts) for parts in product(both, of, determiners))
        return {1: self.section.phrases("as_one"), 2: tuple(two)}


@cache
def support_words(language: Language) -> SupportWords:
    """The words of a language, made once."""
    return SupportWords(language)
