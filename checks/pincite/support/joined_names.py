"""Two names that a word such as "and" joins: Ghent and Bruges."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pincite.languages import Language
from pincite.numbers import read
from pincite.support.evidence import support_words
from pincite.text import Pattern, any_of

_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)*"
_BEGINS = frozenset(".!?:“\"'‘(")


class Joined(NamedTuple):
    """A name at its place in a text, and the one that it is joined to."""

    name: str
    start: int
    end: int
    other: str


def joined_names(text: str, language: Language) -> Iterator[Joined]:
    """Each of two joined names beside the other, but for a word that may have its capital as the first of a sentence, and
    for dates. Nothing in a language whose capitals tell no name."""
    if not language.words("content.capitals"):
        return
    for found in _pattern(language).finditer(text):
        dates = [(each.start, each.end) for each in read(text, language)]
        for own, other in ((1, 2), (2, 1)):
            start, end = found.span(own)
            begins = text[:start].rstrip()[-1:] in _BEGINS or not text[:start].strip()
            if not begins and not any(first < end and start < last for first, last in dates):
                yield Joined(found[own], start, end, found[other])


@cache
def _pattern(language: Language) -> Pattern:
    return Pattern(rf"(?<![\w’'-])({_NAME}) {any_of(support_words(language).joins)} ({_NAME})")
