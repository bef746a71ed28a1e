"""Hedges that fall off: a statement that says as a fact what its quote only says may, might or is planned to be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pincite.languages import ENGLISH, Language, Section
from pincite.scope import admits, may_govern
from pincite.support.denials import denies
from pincite.text import Pattern, any_of, lowered, sentences, stems_of, topic_words

_NEAR = 40
"""Characters behind a hedge in which the verb stands that it hedges."""


_MOST = 0.6
"""The share of a statement's words that the sentence with the hedge must have: else it tells of something else."""


class HedgeWords(Section):
    """May, might, plans to, allegedly."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "scope")
        self.hedge = Pattern(rf"(?<!\w){any_of(self.phrases('hedges'))}(?!\w)")
        """As written: May is a month."""
        self.any_hedge = Pattern(
            rf"(?<!\w){any_of((*self.phrases('hedges'), *self.phrases('softeners')))}(?!\w)"
        )


_hedge_words = cache(HedgeWords)


class DroppedHedge(NamedTuple):
    """A hedge of a quote, and the word behind it that a statement has without any."""

    hedge: str
    word: str


def dropped_hedge(statement: str, quotes: Sequence[str], language: Language = ENGLISH) -> DroppedHedge | None:
    """The first hedge of a quote whose verb a statement says without one; None if there is none, or another quote, or
    another place of the quote, has the verb unhedged."""
    words = _hedge_words(language)
    found = [(quote, hedge) for quote in quotes for hedge in words.hedge.finditer(quote)]
    if not found or _is_hedged(words, statement, language):
        return None
    said = stems_of(statement, language)
    topics = topic_words(language)
    for quote, hedge in found:
        verb = topics.word.search(quote, hedge.end() + 1, hedge.end() + _NEAR)
        stem = topics.stem(verb[0]) if verb else ""
        if not verb or stem not in said or quote[hedge.end() : verb.start()].strip():
            continue
        rest = stems_of(quote[: hedge.start()] + quote[verb.end() :], language)
        if len(said & _sentence_stems(quote, hedge.start(), language)) < _MOST * len(said):
            continue
        if stem in rest or any(stem in stems_of(each, language) for each in quotes if each is not quote):
            continue
        return DroppedHedge(hedge[0], verb[0])
    return None


def _sentence_stems(quote: str, at: int, language: Language) -> frozenset[str]:
    """The stems of the sentence of a quote that a place is in."""
    for start, end in sentences(quote, language):
        if start <= at < end:
            return stems_of(quote[start:end], language)
    return stems_of(quote, language)


def _is_hedged(words: HedgeWords, statement: str, language: Language) -> bool:
    """Whether a statement has a hedge of its own, a doubt, a plan or a denial."""
    return (
        words.any_hedge.search(lowered(statement, language)) is not None
        or may_govern(lowered(statement, language), language)
        or admits(statement, language)
        or denies(statement, language)
    )
