"""A word for which a quote has its opposite in the same place (raised for cut, legal for illegal), and two names that
have changed places around one verb."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from pincite.languages import ENGLISH, Language, Section
from pincite.support.denials import denial_words, negated
from pincite.text import Pattern, content, sentences

_MARKS = str.maketrans(dict.fromkeys(".,;:!?()[]\"“”‘’'„«»—–", " "))
_WORD = Pattern(r"[^\W\d_]+")
_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)*"
_NAME = Pattern(_CAPITALISED)
_NAME_BEFORE = Pattern(rf"(?<![\w’'-]){_CAPITALISED}\Z")
_LEAST = 5
"""Letters of a word that one with a prefix before it can be the opposite of."""
_MOST = 60
"""Characters between two names that are compared."""


class Turned(NamedTuple):
    """Where a statement says the opposite of a quote, and what the quote has there."""

    start: int
    end: int
    there: str


class OppositeWords(Section):
    """Words that shut each other out where all else is equal; those of which each side can tell of one event (`mutual`:
    what one buys, another sells); words between names that may change places (`symmetric`); and `prefixes` that turn
    a word into its opposite. All in lower case."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "opposites")
        self.others: dict[str, frozenset[str]] = {}
        """Each word with its opposites."""
        for line in (*self.phrases("pairs"), *self.phrases("mutual")):
            sides = [frozenset(side.split(", ")) for side in line.split(" | ")]
            for side in sides:
                others = frozenset().union(*(each for each in sides if each is not side))
                for word in side:
                    self.others[word] = self.others.get(word, frozenset()) | others
        self.two_sided = frozenset(
            word for line in self.phrases("mutual") for side in line.split(" | ") for word in side.split(", ")
        )
        self.before = tuple(self.words("prefixes"))


opposite_words = cache(OppositeWords)


def opposed(statement: str, quotes: Sequence[str], language: Language = ENGLISH) -> Turned | None:
    """A word of a statement for which a quote has the opposite, beside the same words; None if there is none, and where
    either denies something."""
    words = opposite_words(language)
    if not words.others:
        return None
    said = _lows(statement)
    there = frozenset().union(*map(_lows, quotes))
    pairs = list(_pairs(words, said, there))
    if not pairs or negated(statement, language):
        return None
    places = [(quote, each) for quote in quotes for each in _around(quote, language)]
    for mine in _around(statement, language):
        for one, others in pairs:
            if mine.low != one:
                continue
            for quote, theirs in places:
                if theirs.low in others and _same_place(words, mine, theirs) and not negated(quote, language):
                    return Turned(mine.start, mine.end, theirs.low)
    return None


class _Place(NamedTuple):
    """A word in lower case with the stems of what stands before and behind it, "" for nothing."""

    low: str
    start: int
    end: int
    before: str
    after: str


def _same_place(words: OppositeWords, one: _Place, other: _Place) -> bool:
    behind = bool(one.after) and one.after == other.after
    before = bool(one.before) and one.before == other.before
    if one.low in words.two_sided:
        return behind and before
    return before or (behind and one.low in words.others)


def _around(text: str, language: Language) -> Iterator[_Place]:
    turns = denial_words(language).turns
    for start, end in sentences(text, language):
        telling = list(content(text[start:end], language))
        for at, each in enumerate(telling):
            following = _WORD.match(text, start + each.end + 1)
            if following and turns(following[0].lower()):
                continue  # acceptable only as
            yield _Place(
                each.text.lower(),
                start + each.start,
                start + each.end,
                telling[at - 1].stem if at else "",
                telling[at + 1].stem if at + 1 < len(telling) else "",
            )


def _pairs(
    words: OppositeWords, said: frozenset[str], there: frozenset[str]
) -> Iterator[tuple[str, frozenset[str]]]:
    """Words that only the statement has, with opposites of them that only the quotes have."""
    mine, theirs = said - there, there - said
    for low in mine & words.others.keys():
        found = words.others[low] & theirs
        if (
            found
            and not words.others[low] & said
            and all(words.others[each].isdisjoint(there) for each in found)
        ):
            yield low, found
    for whole, other, turned in ((mine, theirs, True), (theirs, mine, False)):
        for low in whole:
            if low.startswith(words.before):
                for bare in (low[len(part) :] for part in words.before if low.startswith(part)):
                    if len(bare) >= _LEAST and bare in other:
                        yield (low, frozenset((bare,))) if turned else (bare, frozenset((low,)))


def _lows(text: str) -> frozenset[str]:
    return frozenset(text.lower().translate(_MARKS).split())


def names_turned(statement: str, quotes: Sequence[str], language: Language = ENGLISH) -> Turned | None:
    """Two names of a statement that a quote has the other way round, with the same words between them."""
    symmetric = opposite_words(language).words("symmetric")
    if not symmetric:
        return None
    names = list(_NAME.finditer(statement))
    for first, second in pairwise(names):
        between = statement[first.end() : second.start()]
        if len(between) > _MOST or between.isspace() or not any(between in quote for quote in quotes):
            continue
        written = statement[first.start() : second.end()]
        if any(written in quote for quote in quotes):
            continue
        if not between.replace(" ", "").isalpha() or not _lows(between).isdisjoint(symmetric):
            continue
        if not any(content(between, language)):
            continue
        for quote in quotes:
            found = _the_other_way(quote, between, first[0], second[0])
            if found:
                return Turned(first.start(), second.end(), found)
    return None


def _the_other_way(quote: str, between: str, first: str, second: str) -> str | None:
    ones, others = set(first.split()), set(second.split())
    for found in re.finditer(re.escape(between), quote):
        before = _NAME_BEFORE.search(quote[max(0, found.start() - _MOST) : found.start()])
        after = _NAME.match(quote, found.end())
        if before is None or after is None:
            continue
        left, right = set(before[0].split()), set(after[0].split())
        if left & others and right & ones and not left & ones and not right & others:
            return f"{before[0]}{between}{after[0]}"
    return None
