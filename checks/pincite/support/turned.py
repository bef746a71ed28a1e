"""Multiples that stand on what another multiple is said of: sales doubled in Europe, where they doubled in Asia."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from pincite.languages import Language
from pincite.numbers import NumberMention
from pincite.support.compare import QUALIFIER, REVERSED, Gap
from pincite.support.evidence import Evidence, SupportWords, support_words
from pincite.support.multiples import in_words, multiples
from pincite.text import Pattern, any_of, lowered, stems_of

_NEAR = 24
"""Characters before a number in which a span begins."""
_WORDS = 4
"""Words between the two ends of a span."""


class _Clause(NamedTuple):
    """A part of a text with one multiple: its factor, where its words stand, and its stems."""

    factor: Fraction
    start: int
    end: int
    stems: frozenset[str]


def turned(statement: str, evidence: Evidence) -> Iterator[Gap]:
    """Multiples of a statement whose clause has words that a quote has only beside another multiple."""
    mine = _clauses(statement, evidence.language)[1]
    if not mine:
        return
    for quote in evidence.quotes:
        if statement in quote:
            continue
        head, theirs = _clauses(quote, evidence.language)
        beside: dict[str, set[Fraction]] = {}
        for each in theirs:
            for stem in each.stems - head:
                beside.setdefault(stem, set()).add(each.factor)
        factors = {each.factor for each in theirs}
        for clause in mine if len(factors) > 1 else ():
            if clause.factor not in factors:
                continue
            known = [beside[stem] for stem in clause.stems if stem in beside]
            if any(clause.factor not in each for each in known) and {clause.factor} not in known:
                yield Gap(
                    REVERSED, in_words(statement, clause.start, clause.end), _nearest(quote, theirs, clause)
                )
                return


def _nearest(quote: str, theirs: list[_Clause], clause: _Clause) -> NumberMention:
    """The multiple of the quote that the words of `clause` stand beside."""
    others = [each for each in theirs if each.factor != clause.factor]
    best = max(others, key=lambda each: len(each.stems & clause.stems))
    return in_words(quote, best.start, best.end)


@cache
def _breaks(words: SupportWords) -> Pattern:
    return Pattern(rf"[,;:.]\s|\s{any_of(words.breaks)}\s")


def _clauses(text: str, language: Language) -> tuple[frozenset[str], list[_Clause]]:
    """The stems before the first multiple of a text, which are of all, and its clauses with one multiple each."""
    low = lowered(text, language)
    found = multiples(low, language)
    if not found:
        return frozenset(), []
    edges = [0, *(each.end() for each in _breaks(support_words(language)).finditer(low)), len(low)]
    clauses, at = [], 0
    for start, end in pairwise(edges):
        first, at = at, bisect_left(found, end, lo=at, key=itemgetter(1))
        inside = [each for each in found[first:at] if start <= each[1]]
        if len(inside) == 1:
            factor, first, last = inside[0]
            clauses.append(
                _Clause(factor, first, last, stems_of(text[start:first] + " " + text[last:end], language))
            )
    return stems_of(text[: found[0][1]], language), clauses


def recurring(statement: str, stated: Sequence[NumberMention], evidence: Evidence) -> Iterator[Gap]:
    """The "in nine days" of a statement whose quotes have it every nine days."""
    low, words = lowered(statement, evidence.language), support_words(evidence.language)
    for mention in stated:
        if mention.unit is None or not _ends(low, mention.start, words.happening_in):
            continue
        places = [
            place
            for place in evidence.places
            if place.mention.low == mention.low and place.mention.unit == mention.unit
        ]
        if places and all(_ends(place.low, place.mention.start, words.every) for place in places):
            yield Gap(QUALIFIER, mention, places[0].mention)


def _ends(low: str, at: int, words: frozenset[str]) -> bool:
    before = low[max(0, at - 16) : at].split()
    return bool(before) and before[-1] in words


def ends_turned(statement: str, stated: Sequence[NumberMention], evidence: Evidence) -> Iterator[Gap]:
    """A span whose beginning and end have changed places: "from 1620 until the 14th century"."""
    mine = list(_spans(statement, stated, evidence.language)) if len(stated) > 1 else []
    if not mine:
        return
    theirs = {
        (_says(one), _says(other)): one
        for quote, mentions in evidence.read
        for one, other in _spans(quote, mentions, evidence.language)
    }
    for one, other in mine:
        straight, back = (_says(one), _says(other)), (_says(other), _says(one))
        if straight not in theirs and back in theirs:
            yield Gap(REVERSED, one, theirs[back])


def _says(mention: NumberMention) -> tuple[object, ...]:
    return mention.low, mention.date


def _spans(
    text: str, mentions: Sequence[NumberMention], language: Language
) -> Iterator[tuple[NumberMention, NumberMention]]:
    """The beginning and the end of each "from … until …"."""
    low, begins, ends = (
        lowered(text, language),
        language.words("qualifiers.from"),
        language.words("dates.year_ranges"),
    )
    for one, other in pairwise(mentions):
        before, between = (
            low[max(0, one.start - _NEAR) : one.start].split(),
            low[one.end : other.start].split(),
        )
        if len(between) <= _WORDS and not begins.isdisjoint(before[-3:]) and not ends.isdisjoint(between):
            yield one, other
