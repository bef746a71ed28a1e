"""Whether a text and its quote have nothing that could tie one number to two things, told from their words alone.

Most claims say a number much as their quote does, which has no other number of its kind. Their words are not parted
into members and weighed: each test here holds whenever one of those that do could answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from pincite.numbers import ORDINAL, NumberMention
from pincite.support.binding.beside import are_beside
from pincite.support.binding.frames import CROSSING
from pincite.support.binding.reading import dimension
from pincite.support.binding.said import Said
from pincite.support.binding.tables import is_table
from pincite.support.binding.told import STOP, TIED, clashing
from pincite.support.binding.unlike import LITTLE
from pincite.support.binding.words import BindingWords, Break

NUMBER = "#"
"""Stands for a number among stems."""


def is_plain(statement: Said, quote: Said) -> bool:
    """Whether no number of a statement can be bound to anything else than a quote has it bound to."""
    if quote.tells & TIED or is_table(quote.text) or is_table(statement.text):
        return False
    if _other_times(statement, quote) or _excluded(statement, quote):
        return False
    judged = statement.judged
    clash = clashing(statement.tells, quote.tells)
    two = _has_two(statement, quote)
    return not (clash or two) or are_beside(statement, quote, judged, clash, two)


def _has_two(statement: Said, quote: Said) -> bool:
    """Whether a quote may have two things that a number of the statement is of."""
    matched = [each for each in quote.mentions if each.says in statement.values]
    return (
        _has_rivals(quote.mentions, matched)
        or _other_members(statement, quote)
        or (quote.tells & STOP != 0 and _parts_wholes(quote, matched))
        or _other_subjects(statement, quote, matched)
    )


def _parts_wholes(quote: Said, matched: Sequence[NumberMention]) -> bool:
    """Whether a share, or a place in an order, may be of what is named in another sentence."""
    breaking = quote.words.breaking
    return any(each.unit == "percent" or each.kind is ORDINAL for each in matched) and any(
        breaking.get(low) is Break.SENTENCE for low in quote.lows[:-1]
    )


def _has_rivals(mentions: Sequence[NumberMention], matched: Sequence[NumberMention]) -> bool:
    """Whether there are two numbers of one dimension, or a count that may have the unit of one before it."""
    if len(mentions) < 2:
        return False
    measured = False
    dimensions = []
    for each in mentions:
        own = dimension(each)
        if measured and own == "count":
            return True
        measured = measured or each.unit is not None
        dimensions.append(own)
    return any(dimensions.count(dimension(each)) > 1 for each in matched)


def _other_times(statement: Said, quote: Said) -> bool:
    """Whether the quote has a time or place in an order that is said, and another one that is not."""
    said = statement.times
    return bool(said) and not said.isdisjoint(quote.times) and not quote.times <= said


def _excluded(statement: Said, quote: Said) -> bool:
    """Whether the quote has a word that one of the statement shuts out, and the statement has not."""
    others = statement.words.others
    keys = others.keys()
    if keys.isdisjoint(statement.lows) and not any(each.text.lower() in keys for each in statement.mentions):
        return False
    said = {*statement.lows, *(each.text.lower() for each in statement.mentions)}
    there = {*quote.lows, *(each.text.lower() for each in quote.mentions)}
    return any(not there.isdisjoint(others[low] - said) for low in said & keys)


def _other_members(statement: Said, quote: Said) -> bool:
    """Whether a word of both stands in the quote twice, once behind one that is not said."""
    stem = quote.words.stem
    stems = [each for gap in quote.gaps for each in (*map(stem, gap), NUMBER)][:-1]
    telling = [each for each in stems if each and each != NUMBER]
    if len(telling) == len(set(telling)):
        return False
    heads = set(map(stem, statement.written))
    inside = {word for each in statement.mentions for word in each.text.lower().split()}
    breaking = statement.words.breaking
    said = {
        stem(each)
        for each, low in zip(statement.written, statement.lows, strict=True)
        if low not in breaking and low not in inside and len(low) > 1
    }
    return any(
        each and before and each != NUMBER and each in heads and before not in said and stems.count(each) > 1
        for before, each in pairwise(stems)
    )


def _other_subjects(statement: Said, quote: Said, matched: Sequence[NumberMention]) -> bool:
    """Whether what stands before a number in the statement may stand far from it in the quote, which has something
    else before it."""
    words = quote.words
    if _room(words, quote.lows[:-1]) >= LITTLE:
        return False
    first = _first_noun(words, statement.text)
    led = {each.says for each in statement.judged if first < each.start}
    return any(
        _is_far(quote, each) and _may_name(statement, quote, each) for each in matched if each.says in led
    )


def _room(words: BindingWords, lows: Iterable[str]) -> float:
    """What a word weighs at least that stands beyond all breaks."""
    room = 1.0
    for part in filter(None, map(words.breaking.get, lows)):
        room *= CROSSING[part]
    return room


def _is_far(quote: Said, mention: NumberMention) -> bool:
    """Whether a word of the quote may stand too far from a number to be its own."""
    found = quote.words.word.findall
    sides = found(quote.text[: mention.start]), found(quote.text[mention.end :])[:-1]
    return any(_room(quote.words, map(str.lower, side)) < LITTLE for side in sides)


@lru_cache(4)  # one statement is held to each sentence of a quote
def _first_noun(words: BindingWords, text: str) -> int:
    """Where the first word stands that may name something."""
    nouns = (
        found.start()
        for found in words.word.finditer(text)
        if words.stem(found.group()) and not words.is_verb(found.group().lower())
    )
    return next(nouns, len(text))


def _may_name(statement: Said, quote: Said, mention: NumberMention) -> bool:
    """Whether the words before a number in its own member may name something else than the statement."""
    words, named = quote.words, False
    start = max((each.end for each in quote.mentions if each.end <= mention.start), default=0)
    for each in reversed(words.word.findall(quote.text[start : mention.start])):
        low = each.lower()
        part = words.breaking.get(low)
        if part is not None:
            return named or low in words.times_too or (part is Break.COMMA and not low.isalpha())
        if words.stem(each) and not words.is_verb(low):
            if _is_noun_of_both(statement, quote, each, low):
                return False
            named = True
    return named or start > 0


def _is_noun_of_both(statement: Said, quote: Said, word: str, low: str) -> bool:
    """Whether a word of the quote is one of the statement, and no form of it may be a verb."""
    words = quote.words
    if (
        low not in statement.lows
        or len(low) < 2
        or any(low in each.text.lower() for each in statement.mentions)
    ):
        return False
    stem = words.stem(word)
    same = (other for other in quote.written if words.stem(other) == stem)
    return stem == words.stem(low) and not any(words.is_verb(other.lower()) for other in same)
