"""Words that statements and quotes are compared by and that no other file of this room has, in one language."""

from __future__ import annotations

from functools import cache
from itertools import product

from pincite.languages import Language, Section


class SupportWords:
    """What parts the words around numbers, says nothing of them, or stands for one or two."""

    def __init__(self, language: Language) -> None:
        section = Section(language, "support")
        words = section.words
        self.one, self.old = words("one"), words("old")
        self.breaks = words("breaks") | {",", ";", ":"}
        self.empty, self.aliases = words("empty"), section.table("aliases")
        of = ["", *(f" {word}" for word in words("of"))]
        determiners = ["", *(f" {word}" for word in words("as_two_determiners"))]
        two = product(words("as_two"), of, determiners)
        self.counts = {1: section.phrases("as_one"), 2: tuple("".join(parts) for parts in two)}
        """How a quote counts one or two of a thing without a number."""


@cache
def support_words(language: Language) -> SupportWords:
    """The words of a language, made once."""
    return SupportWords(language)
