"""Amounts that a text states without a number: twice, doubled, dozens of ships."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from pincite.languages import ENGLISH, Language
from pincite.numbers import NumberKind, NumberMention, Qualifier, Role, qualifier_before
from pincite.support.vocabulary import SupportWords, support_words
from pincite.text import lowered

_MOST = 1000
"""Times a size up to which a number is still "hundreds", "thousands", …"""


class Quotes(NamedTuple):
    """What the quotes of a claim say: their words in lower case and the sizes of their numbers."""

    words: tuple[str, ...]
    counts: tuple[Fraction, ...]


def may_say(text: str, language: Language = ENGLISH) -> bool:
    """Whether a text may state an amount without a number; if not, `unsaid` yields nothing for it."""
    low = text.lower()
    return not low.isascii() or any(start in low for start in support_words(language).multiples.starts)


def unsaid(
    statement: str,
    quotes: Iterable[str],
    mentions: Iterable[NumberMention],
    language: Language = ENGLISH,
) -> Iterator[NumberMention]:
    """The words of `statement` that state an amount which the quotes do not; `mentions` are the quotes' numbers."""
    if not may_say(statement, language):
        return
    known = support_words(language)
    low = lowered(statement)
    words = tuple(quote.lower() for quote in quotes)
    counts = tuple(each.low for each in mentions if each.low is not None and each.whole is None)
    said = Quotes(words, counts)
    multiples = known.multiples
    for pattern, stands in (
        (multiples.often, _often),
        (multiples.changed, _changed),
        (multiples.many, _many),
    ):
        for found in pattern.finditer(low):
            if not stands(known, low, found, said):
                yield in_words(statement, *found.span())


def amounts(
    text: str, mentions: Iterable[NumberMention], language: Language = ENGLISH
) -> Iterator[NumberMention]:
    """The words of a text that state an amount beside its `mentions`, which are its numbers, in order."""
    low = lowered(text)
    known = support_words(language).multiples
    taken = sorted((each.start, each.end) for each in mentions)
    patterns = (known.counted, known.changed, known.many)
    spans = {found.span() for pattern in patterns for found in pattern.finditer(low)}
    at = reach = 0
    for start, end in sorted(spans):
        while at < len(taken) and taken[at][0] < end:
            reach, at = max(reach, taken[at][1]), at + 1
        if reach <= start:
            reach = end
            yield in_words(text, start, end)


def in_words(text: str, start: int, end: int) -> NumberMention:
    """A mention without a value, of what `text[start:end]` says."""
    return NumberMention(start, end, text[start:end], NumberKind.NUMBER, None, None, None, role=Role.LABEL)


def _often(known: SupportWords, low: str, found: re.Match[str], said: Quotes) -> bool:
    """Whether quotes say how often just so. A "once" of its own may mean "formerly"."""
    multiples = known.multiples
    theirs = {each.group() for words in said.words for each in multiples.often.finditer(words)}
    word = found.group()
    if word in theirs:
        return True
    if word in multiples.once:
        return not theirs
    return any(_factors(known, words, multiples.times[word]) for words in said.words)


def _changed(known: SupportWords, low: str, found: re.Match[str], said: Quotes) -> bool:
    """Whether quotes have the same factor with the same qualifier ("nearly doubled")."""
    factor = known.multiples.changes[found.group()]
    qualifier = qualifier_before(low, found.start(), known.language)[0]
    return any(qualifier in _factors(known, words, factor) for words in said.words)


def _factors(known: SupportWords, words: str, factor: Fraction) -> list[Qualifier | None]:
    """The qualifiers of the places where `words` say `factor`."""
    return [
        qualifier_before(words, found.start(), known.language)[0]
        for found in known.multiples.factor.finditer(words)
        if known.multiples.factors[found.group()] == factor
    ]


def _many(known: SupportWords, low: str, found: re.Match[str], said: Quotes) -> bool:
    """Whether quotes say it in the same words, or have a number of that size."""
    phrase, multiples = found.group(), known.multiples
    if any(phrase == each.group() for words in said.words for each in multiples.many.finditer(words)):
        return True
    size = multiples.sizes[found.group(2)] * (multiples.sizes_of[found.group(1)] if found.group(1) else 1)
    least = size if found.group(1) else 2 * size
    return any(least <= count < _MOST * size for count in said.counts)
