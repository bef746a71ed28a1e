"""Whether all that a statement shares with its quote stands right beside the same number in both.

A number is taken for something else only where a word of the statement weighs more of another number of the quote
than of its own (`judge.py`). A word in a number's own member, with no break between, weighs all that a word can
(`frames.py`): where each shared word stands so, nothing can speak for another number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pincite.numbers import NumberMention
from pincite.support.binding.reading import dimension, key, slot
from pincite.support.binding.said import Said
from pincite.support.binding.told import WAYS, clashing, roles, told_by
from pincite.support.binding.words import Break

MOST_WORDS = 900
"""Words of a quote that are looked at; a reading of a text goes a little further."""
_Word = TypeVar("_Word")
_SOFT = frozenset(",()|")
"""Marks that part little where only a number follows."""


def are_beside(statement: Said, quote: Said, judged: Sequence[NumberMention], clash: bool, two: bool) -> bool:
    """Whether each number of a statement that a quote has stands there, at one place at least, beside every word and
    number that the two texts share; if the texts `clash`, the words around the two places do not.

    `two`: whether the quote may have two things that the number is of; without, its words need not stand beside it.
    """
    if len(quote.written) > MOST_WORDS or not (_are_parted(statement) and _are_parted(quote)):
        return False
    there = {each.says for each in quote.mentions}
    if len({each.says for each in statement.mentions}) < len(statement.mentions):
        return False
    shared = statement.stems & quote.stems - {""}
    numbers = {key(each) for each in statement.mentions if each.says in there}
    keys = [key(each) for each in quote.mentions]
    for each in judged:
        own = key(each)
        if own not in keys:
            continue
        needed = shared | (numbers - {own})
        tells = _tells(statement, statement.mentions.index(each)) if clash else 0
        if not any(
            other == own
            and _counts(quote, at)
            and not (clash and clashing(tells, _tells(quote, at)))
            and not (two and not needed <= _beside(quote, at))
            for at, other in enumerate(keys)
        ):
            return False
    return True


def _tells(text: Said, at: int) -> int:
    """What the words around a number may say of it: those of its member, and which way things go as far as the next
    break that is no comma."""
    told, near, wide = told_by(text.words), 0, 0
    for gaps in (range(at, -1, -1), range(at + 1, len(text.mentions) + 1)):
        inside = True
        for low, part in _words(text, gaps):
            tells = told[low]
            near |= tells if inside else 0
            wide |= tells & WAYS
            if part >= Break.JOIN:
                break
            inside = inside and part < Break.COMMA
    return roles(near & ~WAYS, text.mentions[at : at + 1]) | wide


def _words(text: Said, gaps: range) -> Iterator[tuple[str, Break]]:
    """The words outward from a number through some gaps, in lower case, and how much each parts at least."""
    for gap in gaps:
        for low, part in _outward(_parted(text, text.gaps[gap]), gaps.step):
            yield low, Break.NONE if low in text.words.times_too else part


def _parted(text: Said, gap: list[str]) -> list[tuple[str, Break]]:
    """Each word in lower case with how much it parts at least; a mark before a word that tells something parts firmly."""
    breaking, stem, found = text.words.breaking, text.words.stem, []
    for word, later in zip(gap, [*gap[1:], ""], strict=False):
        low = word.lower()
        part = breaking.get(low, Break.NONE)
        if low in _SOFT and not (low == "," and later and later.lower() not in breaking and stem(later)):
            part = Break.WEAK
        found.append((low, part))
    return found


def _are_parted(quote: Said) -> bool:
    """Whether no word runs into a number."""
    text = quote.text
    return not any(
        text[max(0, each.start - 1) : each.start].isalnum() or text[each.end : each.end + 1].isalnum()
        for each in quote.mentions
    )


def _counts(quote: Said, at: int) -> bool:
    """Whether a number is one that something may be bound to: no whole of a share, nothing that a rate is per."""
    mention = quote.mentions[at]
    if at and quote.mentions[at - 1].whole is not None:
        return False
    before = quote.gaps[at]
    return not (before and before[-1].lower() in quote.words.per) and not quote.text.endswith(
        ("±", "± "), 0, mention.start
    )


def _beside(quote: Said, at: int) -> set[str]:
    """The stems of the words, and the keys of the numbers, that stand beside a number with no break between."""
    before = _side(quote, at, range(at, -1, -1))
    after = _side(quote, at, range(at + 1, len(quote.mentions) + 1))
    return before | after


def _side(quote: Said, at: int, gaps: range) -> set[str]:
    """Likewise, on one side of a number; nothing where a number that may be its rival stands before a firm break."""
    found: set[str] = set()
    stem, parted = quote.words.stem, False
    for gap in gaps:
        words = quote.gaps[gap]
        for word, (low, part) in _outward([*zip(words, _parted(quote, words), strict=True)], gaps.step):
            if part >= Break.COMMA:
                return found
            parted = parted or part > Break.NONE
            if not parted and (len(word) > 1 or low != word):
                found.add(stem(word))
        other = gap - 1 if gaps.step < 0 else gap
        if not 0 <= other < len(quote.mentions):
            return found
        if _may_rival(quote.mentions[at], quote.mentions[other]):
            return set()
        if not parted:
            found.add(key(quote.mentions[other]))
    return found


def _outward(words: list[_Word], step: int) -> Iterator[_Word]:
    return reversed(words) if step < 0 else iter(words)


def _may_rival(mention: NumberMention, other: NumberMention) -> bool:
    """Whether two numbers may be of one dimension: one whose unit is left out has that of another."""
    if slot(other):
        return dimension(mention) == dimension(other)
    own, its = dimension(mention), dimension(other)
    return own == its or "count" in (own, its)
