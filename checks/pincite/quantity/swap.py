"""Two numbers of a statement that have changed places: Italy 1.29 and Belgium 1.5 for the other way round.

A number belongs to the words it stands beside. If the words that statement and quote share tie the two
numbers of a statement more closely to each other's place in the quote than to their own, they were swapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from pincite.quantity.mention import Mention
from pincite.quantity.read import read

_WORD = re.compile(r"[^\W\d_]+")
_EMPTY = frozenset((
    "the", "a", "an", "of", "in", "on", "at", "to", "and", "or", "for", "by", "with", "from", "as", "its", "their",
    "his", "her", "that", "which", "who", "is", "was", "are", "were", "has", "have", "had", "it", "this", "be",
    "percent", "per", "cent", "billion", "million", "about", "more", "than", "s",
))  # fmt: skip

MARGIN = 1.5
"""How much better the crossed reading must fit than the straight one."""
MOST = 12
"""Numbers of a statement that are compared with one another."""


def swapped(
    statement: str, stated: Sequence[Mention], quotes: Sequence[str]
) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of numbers in `statement` that stand in each other's place, judged by the words of a quote
    that has both."""
    measured = [each for each in stated if each.low is not None and each.kind != "ordinal"][:MOST]
    pairs = [
        (one, other)
        for one, other in combinations(measured, 2)
        if _alike(one, other) and _key(one) != _key(other) and one.start != other.start and one.whole is None
    ]
    if not pairs:
        return
    own = _words(statement)
    for quote in quotes:
        offered = {_key(mention): mention for mention in reversed(read(quote))}
        theirs = _words(quote)
        for one, other in pairs:
            if _key(one) not in offered or _key(other) not in offered:
                continue
            here = (_pull(own, one), _pull(own, other))
            there = (_pull(theirs, offered[_key(one)]), _pull(theirs, offered[_key(other)]))
            straight = _fit(here[0], there[0]) + _fit(here[1], there[1])
            crossed = _fit(here[0], there[1]) + _fit(here[1], there[0])
            if crossed > MARGIN * straight:
                yield one, offered[_key(other)]


def _alike(one: Mention, other: Mention) -> bool:
    return one.unit == other.unit and one.kind == other.kind


def _key(mention: Mention) -> tuple[object, ...]:
    return mention.low, mention.high, mention.unit


def _words(text: str) -> list[tuple[str, int, int]]:
    """Stems of the content words, with their places."""
    found = []
    for word in _WORD.finditer(text):
        stem = word.group().lower()
        if stem not in _EMPTY:
            found.append((stem[:6], word.start(), word.end()))
    return found


def _pull(words: list[tuple[str, int, int]], mention: Mention) -> dict[str, float]:
    """How close each word stands to a number: 1 beside it, a half with one word between, and so on."""
    before = [stem for stem, _, end in words if end <= mention.start][:-9:-1]
    after = [stem for stem, start, _ in words if start >= mention.end][:8]
    pull: dict[str, float] = {}
    for side in (before, after):
        for distance, stem in enumerate(side, 1):
            pull[stem] = max(pull.get(stem, 0.0), 1 / distance)
    return pull


def _fit(here: dict[str, float], there: dict[str, float]) -> float:
    return sum(pull * there[stem] for stem, pull in here.items() if stem in there)
