"""Amounts that a text states without a number: twice, doubled, dozens of ships."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache, cached_property

from pincite.languages import ENGLISH, Language, Section
from pincite.numbers import LABEL, NUMBER, NumberMention, Qualifier, number_words, qualifier_before
from pincite.support.compare import UNSUPPORTED, Gap
from pincite.support.evidence import Evidence
from pincite.text import Pattern, any_of, lowered

_MOST = 1000
"""Times a size up to which a number is still "hundreds", "thousands", …"""


_TELLING = 5
"""Letters that tell these words from nearly all others."""


class MultipleWords(Section):
    """Twice, doubled, dozens of."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "support")
        self.times, self.changes = _fractions(self.table("times")), _fractions(self.table("changed"))
        self.factors = _fractions(self.table("factors"))
        self.sizes, self.sizes_of = _fractions(self.table("many")), _fractions(self.table("many_of"))
        self.starts = sorted({p.split()[-1][:_TELLING] for p in (*self.times, *self.changes, *self.sizes)})
        """A text in lower case with none of these has none of `times`, `changes` and `sizes`."""
        self.often = Pattern(rf"\b{any_of(self.times)}\b")
        self.factor = Pattern(rf"\b{any_of(self.factors)}\b")
        self.changed = Pattern(rf"\b{any_of(self.changes)}\b(?! {any_of(self.changed_unless)})")
        self.many = Pattern(rf"\b(?:({any_of(self.sizes_of)}) {any_of(self.of)} )?({any_of(self.sizes)})\b")

    @cached_property
    def counted(self) -> Pattern:
        """How often, or how many times as much; a "once" that may mean "formerly" is none of these."""
        once, more = any_of(self.once), any_of(self.times.keys() - self.once)
        before = "|".join(rf"(?<=\b{word} )" for word in sorted(self.before_once)) or "(?!)"
        never = "".join(rf"(?<!\b{word} )" for word in sorted(self.at_once))
        small = number_words(self.language).small
        folded = any_of(word for word, value in small.items() if 2 <= value <= 10)
        return Pattern(
            rf"\b{more}\b|(?:{before}){once}\b"
            rf"|{never}\b{once}\b(?=\s*(?:[.;:—–)]|$)| {any_of(self.after_once)}\b)"
            rf"|\b\d+(?:\.\d+)?x\b|\b{folded}-?{any_of(self.fold)}\b"
        )


def _fractions(table: dict[str, str]) -> dict[str, Fraction]:
    return {phrase: Fraction(value) for phrase, value in table.items()}


_multiple_words = cache(MultipleWords)


def may_say(text: str, language: Language = ENGLISH) -> bool:
    """Whether a text may state an amount without a number; if not, `unsaid` yields nothing for it."""
    low = text.lower()
    return not low.isascii() or any(start in low for start in _multiple_words(language).starts)


def unsaid(statement: str, evidence: Evidence) -> Iterator[Gap]:
    """The words of `statement` that state an amount which the quotes do not."""
    if not may_say(statement, evidence.language):
        return
    known, low = _multiple_words(evidence.language), lowered(statement)
    for pattern, stands in ((known.often, _often), (known.changed, _changed), (known.many, _many)):
        for found in pattern.finditer(low):
            if not stands(known, low, found, evidence):
                yield Gap(UNSUPPORTED, in_words(statement, *found.span()), None)


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
    return NumberMention(start, end, text[start:end], NUMBER, None, None, None, role=LABEL)


def _often(known: MultipleWords, low: str, found: re.Match[str], evidence: Evidence) -> bool:
    """Whether quotes say how often just so. A "once" of its own may mean "formerly"."""
    theirs = {each.group() for words in evidence.lowered for each in known.often.finditer(words)}
    word = found.group()
    if word in theirs:
        return True
    if word in known.once:
        return not theirs
    return any(_factors(known, words, known.times[word]) for words in evidence.lowered)


def _changed(known: MultipleWords, low: str, found: re.Match[str], evidence: Evidence) -> bool:
    """Whether quotes have the same factor with the same qualifier ("nearly doubled")."""
    factor = known.changes[found.group()]
    qualifier = qualifier_before(low, found.start(), known.language)[0]
    return any(qualifier in _factors(known, words, factor) for words in evidence.lowered)


def _factors(known: MultipleWords, words: str, factor: Fraction) -> list[Qualifier | None]:
    """The qualifiers of the places where `words` say `factor`."""
    return [
        qualifier_before(words, found.start(), known.language)[0]
        for found in known.factor.finditer(words)
        if known.factors[found.group()] == factor
    ]


def _many(known: MultipleWords, low: str, found: re.Match[str], evidence: Evidence) -> bool:
    """Whether quotes say it in the same words, or have a number of that size."""
    phrase = found.group()
    if any(phrase == each.group() for words in evidence.lowered for each in known.many.finditer(words)):
        return True
    size = known.sizes[found.group(2)] * (known.sizes_of[found.group(1)] if found.group(1) else 1)
    least = size if found.group(1) else 2 * size
    return any(least <= count < _MOST * size for count in evidence.sizes)
