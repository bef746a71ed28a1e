"""Two numbers of a statement that have changed places: Italy 1.29 and Belgium 1.5 for the other way round.

A number belongs to the words it stands beside. If the words that statement and quote share tie the two
numbers of a statement more closely to each other's place in the quote than to their own, they were swapped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeAlias

from pincite.quantity.mention import Mention

_WORD = re.compile(r"[^\W\d_]+")
_EMPTY = frozenset((
    "the", "a", "an", "of", "in", "on", "at", "to", "and", "or", "for", "by", "with", "from", "as", "its", "their",
    "his", "her", "that", "which", "who", "is", "was", "are", "were", "has", "have", "had", "it", "this", "be",
    "percent", "per", "cent", "billion", "million", "about", "more", "than", "s",
))  # fmt: skip

_Words: TypeAlias = list[tuple[str, int, int]]

MARGIN = 1.5
"""How much better the crossed reading must fit than the straight one."""
MOST = 12
"""Numbers of a statement that are compared with one another."""


def swapped(
    statement: str, stated: Sequence[Mention], quotes: Sequence[tuple[str, list[Mention]]]
) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of numbers in `statement` that stand in each other's place, judged by the words of a quote
    that has both."""
    measured = [each for each in stated if each.low is not None][:MOST]
    pairs = [
        (one, other)
        for one, other in combinations(measured, 2)
        if _alike(one, other) and one.start != other.start and one.whole is None
    ]
    if not pairs:
        return
    keys = {_key(each) for each in measured}
    own = _words(statement)
    for quote, mentions in quotes:
        offered = {_key(mention): mention for mention in reversed(mentions)}
        theirs = _words(quote)
        for one, other in pairs:
            if _key(one) not in offered or _key(other) not in offered:
                continue
            if _key(one) == _key(other):
                unsaid = [mention for key, mention in offered.items() if key not in keys]
                yield from _repeated(own, theirs, (one, other), offered[_key(one)], unsaid)
                continue
            here = (_pull(own, one), _pull(own, other))
            there = (_pull(theirs, offered[_key(one)]), _pull(theirs, offered[_key(other)]))
            straight = _fit(here[0], there[0]) + _fit(here[1], there[1])
            crossed = _fit(here[0], there[1]) + _fit(here[1], there[0])
            if crossed > MARGIN * straight:
                yield one, offered[_key(other)]


def _repeated(
    own: _Words, theirs: _Words, pair: tuple[Mention, Mention], match: Mention, unsaid: Sequence[Mention]
) -> Iterator[tuple[Mention, Mention]]:
    """A number said twice where one time the words around it are those of a number that is not said at all."""
    for mention in pair:
        here = _pull(own, mention)
        straight = _fit(here, _pull(theirs, match))
        for rival in unsaid:
            if _alike(mention, rival) and _fit(here, _pull(theirs, rival)) > max(1.0, MARGIN * straight):
                yield mention, rival


def _alike(one: Mention, other: Mention) -> bool:
    return one.unit == other.unit and one.kind == other.kind


def _key(mention: Mention) -> tuple[object, ...]:
    return mention.low, mention.high, mention.unit


def _words(text: str) -> _Words:
    """Stems of the content words, with their places."""
    found = []
    for word in _WORD.finditer(text):
        stem = word.group().lower()
        if stem not in _EMPTY:
            found.append((stem[:6], word.start(), word.end()))
    return found


def _pull(words: _Words, mention: Mention) -> dict[str, float]:
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


def misplaced(
    rows: Sequence[tuple[str, Mention]], quotes: Sequence[tuple[str, list[Mention]]]
) -> Iterator[tuple[int, Mention, Mention]]:
    """Rows of a table whose number stands beside another row's label in a quote.

    Yields the row's index, its number, and the number that stands beside its label.
    """
    values = {_key(mention) for _, mention in rows}
    for quote, mentions in quotes:
        offered = [mention for mention in mentions if _key(mention) in values]
        beside = [_beside(quote, label, offered) for label, _ in rows]
        taken = {_key(mention) for mention in beside if mention is not None}
        for index, ((_, own), found) in enumerate(zip(rows, beside, strict=True)):
            if found is not None and _key(found) != _key(own) and _key(own) in taken:
                yield index, own, found


def _beside(quote: str, label: str, offered: Sequence[Mention]) -> Mention | None:
    """The number closest to a place of the label, rather after it than before; None if none is near."""
    best: tuple[int, Mention] | None = None
    for place in re.finditer(rf"(?<!\w){re.escape(label)}(?!\w)", quote):
        after = next((each for each in offered if each.start >= place.end()), None)
        before = next((each for each in reversed(offered) if each.end <= place.start()), None)
        for each, gap in ((after, (place.end(), after.start if after else 0)),
                          (before, (before.end if before else 0, place.start()))):  # fmt: skip
            words = len(_WORD.findall(quote, *gap)) if each is not None and gap[1] - gap[0] < 60 else 9
            if each is not None and words <= 3 and (best is None or words < best[0]):
                best = words, each
    return best[1] if best else None


def doubled(stated: Sequence[Mention], values: Sequence[Mention]) -> Iterator[tuple[int, Mention]]:
    """Values that say a number of the statement more often than the statement does, while another number of
    its kind is said by no value: one of the two is the other's.

    Yields the index of the later value, and the number of the statement that no value says.
    """
    told = Counter(_key(each) for each in stated)
    said = Counter(_key(each) for each in values)
    for index, value in enumerate(values):
        key = _key(value)
        if value.low is None or said[key] < 2 or not 0 < told[key] < said[key]:
            continue
        if key in {_key(earlier) for earlier in values[:index]}:
            left = [each for each in stated if _alike(each, value) and said[_key(each)] == 0]
            if left:
                yield index, left[0]
