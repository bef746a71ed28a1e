"""Amounts that a text states without a number: twice, doubled, dozens of ships."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from pincite.languages import ENGLISH, Language, Section
from pincite.numbers import (
    NumberKind,
    NumberMention,
    NumberWords,
    Qualifier,
    Role,
    number_words,
    qualifier_before,
)
from pincite.text import Pattern, any_of, lowered

_MOST = 1000
"""Times a size up to which a number is still "hundreds", "thousands", …"""


_TELLING = 5
"""Letters that tell these words from nearly all others."""


class MultipleWords:
    """Twice, doubled, dozens of."""

    def __init__(self, language: Language) -> None:
        section, numbers = Section(language, "support"), number_words(language)
        words = section.words
        self.language = language
        self.times = _fractions(section.table("times"))
        self.once = words("once")
        self.changes = _fractions(section.table("changed"))
        self.factors = _fractions(section.table("factors"))
        self.sizes = _fractions(section.table("many"))
        self.sizes_of = _fractions(section.table("many_of"))
        starts = {phrase.split()[-1][:_TELLING] for phrase in (*self.times, *self.changes, *self.sizes)}
        self.starts = tuple(sorted(starts))
        """A text in lower case with none of these has none of `times`, `changes` and `sizes`."""
        self.often = Pattern(rf"\b{any_of(self.times)}\b")
        unless = any_of(words("changed_unless"))
        self.changed = Pattern(rf"\b{any_of(self.changes)}\b(?! {unless})")
        self.factor = Pattern(rf"\b{any_of(self.factors)}\b")
        of = any_of(words("of"))
        self.many = Pattern(rf"\b(?:({any_of(self.sizes_of)}) {of} )?({any_of(self.sizes)})\b")
        self.counted = self._counted(section, numbers)
        """How often, or how many times as much; a "once" that may mean "formerly" is none of these."""

    def _counted(self, section: Section, numbers: NumberWords) -> Pattern:
        words = section.words
        once, more = any_of(self.once), any_of(self.times.keys() - self.once)
        before = "|".join(rf"(?<=\b{word} )" for word in sorted(words("before_once"))) or "(?!)"
        never = "".join(rf"(?<!\b{word} )" for word in sorted(words("at_once")))
        folded = any_of(word for word, value in numbers.small.items() if 2 <= value <= 10)
        return Pattern(
            rf"\b{more}\b|(?:{before}){once}\b"
            rf"|{never}\b{once}\b(?=\s*(?:[.;:—–)]|$)| {any_of(words('after_once'))}\b)"
            rf"|\b\d+(?:\.\d+)?x\b|\b{folded}-?{any_of(words('fold'))}\b"
        )


def _fractions(table: dict[str, str]) -> dict[str, Fraction]:
    return {phrase: Fraction(value) for phrase, value in table.items()}


@cache
def _multiple_words(language: Language) -> MultipleWords:
    return MultipleWords(language)


class Quotes(NamedTuple):
    """What the quotes of a claim say: their words in lower case and the sizes of their numbers."""

    words: tuple[str, ...]
    counts: tuple[Fraction, ...]


def may_say(text: str, language: Language = ENGLISH) -> bool:
    """Whether a text may state an amount without a number; if not, `unsaid` yields nothing for it."""
    low = text.lower()
    return not low.isascii() or any(start in low for start in _multiple_words(language).starts)


def unsaid(
    statement: str,
    quotes: Iterable[str],
    mentions: Iterable[NumberMention],
    language: Language = ENGLISH,
) -> Iterator[NumberMention]:
    """The words of `statement` that state an amount which the quotes do not; `mentions` are the quotes' numbers."""
    if not may_say(statement, language):
        return
    known = _multiple_words(language)
    low = lowered(statement)
    words = tuple(quote.lower() for quote in quotes)
    counts = tuple(each.low for each in mentions if each.low is not None and each.whole is None)
    said = Quotes(words, counts)
    for pattern, stands in (
        (known.often, _often),
        (known.changed, _changed),
        (known.many, _many),
    ):
        for found in pattern.finditer(low):
            if not stands(known, low, found, said):
                yield in_words(statement, *found.span())


def amounts(
    text: str, mentions: Iterable[NumberMention], language: Language = ENGLISH
) -> Iterator[NumberMention]:
    """The words of a text that state an amount beside its `mentions`, which are its numbers, in order."""
    low = lowered(text)
    known = _multiple_words(language)
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


def _often(known: MultipleWords, low: str, found: re.Match[str], said: Quotes) -> bool:
    """Whether quotes say how often just so. A "once" of its own may mean "formerly"."""
    theirs = {each.group() for words in said.words for each in known.often.finditer(words)}
    word = found.group()
    if word in theirs:
        return True
    if word in known.once:
        return not theirs
    return any(_factors(known, words, known.times[word]) for words in said.words)


def _changed(known: MultipleWords, low: str, found: re.Match[str], said: Quotes) -> bool:
    """Whether quotes have the same factor with the same qualifier ("nearly doubled")."""
    factor = known.changes[found.group()]
    qualifier = qualifier_before(low, found.start(), known.language)[0]
    return any(qualifier in _factors(known, words, factor) for words in said.words)


def _factors(known: MultipleWords, words: str, factor: Fraction) -> list[Qualifier | None]:
    """The qualifiers of the places where `words` say `factor`."""
    return [
        qualifier_before(words, found.start(), known.language)[0]
        for found in known.factor.finditer(words)
        if known.factors[found.group()] == factor
    ]


def _many(known: MultipleWords, low: str, found: re.Match[str], said: Quotes) -> bool:
    """Whether quotes say it in the same words, or have a number of that size."""
    phrase = found.group()
    if any(phrase == each.group() for words in said.words for each in known.many.finditer(words)):
        return True
    size = known.sizes[found.group(2)] * (known.sizes_of[found.group(1)] if found.group(1) else 1)
    least = size if found.group(1) else 2 * size
    return any(least <= count < _MOST * size for count in said.counts)
