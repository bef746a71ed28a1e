"""Two numbers of a statement that have changed places: Italy 1.29 and Belgium 1.5 for the other way round.

A number belongs to the words it stands beside. If the words that statement and quote share tie the two
numbers of a statement more closely to each other's place in the quote than to their own, they were swapped.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import combinations
from operator import itemgetter
from typing import TypeAlias

from pincite.numbers import ORDINAL, NumberMention
from pincite.support.compare import REVERSED, Gap
from pincite.support.evidence import Evidence, SupportWords, support_words

_WORD = re.compile(r"[^\W\d_]+|[,;:](?!\d)")
_Key: TypeAlias = tuple[object, ...]
_Mentions: TypeAlias = Sequence[NumberMention]
_Best: TypeAlias = Callable[[NumberMention, _Mentions], float]
"""How well the words around a number fit those around the best of some numbers of a quote."""

MARGIN, LEAST = 1.3, 0.3
"""How much better the crossed reading must fit than the straight one: this many times, and by so much."""
MOST = 12
"""Numbers of a statement that are compared with one another."""
NEAR = 3
"""Words that may stand between a row's label and its number."""


def swapped(statement: str, stated: Sequence[NumberMention], evidence: Evidence) -> Iterator[Gap]:
    """Pairs of numbers in `statement` that stand in each other's place, judged by the words of a quote
    that has both; or a number said twice, once in the place of one that is not said."""
    measured = [each for each in stated if each.low is not None][:MOST]
    pairs = [
        (one, other)
        for one, other in combinations(measured, 2)
        if _alike(one, other) and one.start != other.start and one.whole is None
    ]
    if not pairs:
        return
    words = support_words(evidence.language)
    own, said = _Pulls(statement, words), {_place(each) for each in measured}
    for quote, mentions in evidence.passages:
        if statement in quote:
            continue
        best = partial(_best, own, _Pulls(quote, words))
        offered: dict[_Key, list[NumberMention]] = {}
        for mention in mentions:
            offered.setdefault(_place(mention), []).append(mention)
        unsaid = [each for key, alike in offered.items() if key not in said for each in alike][:MOST]
        for one, other in pairs:
            mine, others = offered.get(_place(one)), offered.get(_place(other))
            if mine is None or others is None:
                continue
            if _place(one) == _place(other):
                for each in (one, other):
                    yield from _rivals(best, each, mine, unsaid)
                continue
            straight = best(one, mine) + best(other, others)
            crossed = best(one, others) + best(other, mine)
            if crossed > max(MARGIN * straight, straight + LEAST):
                yield Gap(REVERSED, one, others[0])


def _rivals(best: _Best, mention: NumberMention, matches: _Mentions, unsaid: _Mentions) -> Iterator[Gap]:
    """Numbers nobody said whose words are those around `mention`, more than those around its match are."""
    straight = best(mention, matches)
    for rival in unsaid:
        if _alike(mention, rival) and best(mention, [rival]) > max(1.0, MARGIN * straight):
            yield Gap(REVERSED, mention, rival)


def _alike(one: NumberMention, other: NumberMention) -> bool:
    return one.unit == other.unit and one.kind == other.kind


def _place(mention: NumberMention) -> _Key:
    """A number, where the third is not three."""
    return *_key(mention), mention.kind is ORDINAL


def _key(mention: NumberMention) -> _Key:
    return mention.low, mention.high, mention.unit


class _Pulls:
    """How close the content words of a text stand to its numbers."""

    def __init__(self, text: str, words: SupportWords) -> None:
        self._words: list[tuple[int, int, str]] = []
        for found in _WORD.finditer(text):
            word = words.short.get(found.group()) or found.group().lower()
            if word not in words.empty:
                self._words.append((*found.span(), "" if word in words.breaking else word[:5]))
        self._pulls: dict[int, dict[str, float]] = {}

    def around(self, mention: NumberMention) -> dict[str, float]:
        """Each stem's pull: 1 beside the number, a half with one word between, and so on up to ten words; a
        comma or "and" counts as two words."""
        pull = self._pulls.get(mention.start)
        if pull is None:
            pull = self._pulls[mention.start] = {}
            first = bisect_right(self._words, mention.start, key=itemgetter(1))
            last = bisect_left(self._words, mention.end, key=itemgetter(0))
            for side in (self._words[max(0, first - 10) : first][::-1], self._words[last : last + 10]):
                distance = 1
                for _, _, stem in side:
                    if stem:
                        pull[stem] = max(pull.get(stem, 0.0), 1 / distance)
                    distance += 1 if stem else 2
        return pull


def _best(own: _Pulls, theirs: _Pulls, mention: NumberMention, places: _Mentions) -> float:
    here = own.around(mention)
    return max(
        sum(pull * there[stem] for stem, pull in here.items() if stem in there)
        for there in map(theirs.around, places[:MOST])
    )


def misplaced(
    rows: Sequence[tuple[str, NumberMention]], quotes: Sequence[tuple[str, list[NumberMention]]]
) -> Iterator[tuple[int, NumberMention, NumberMention]]:
    """Rows of a table whose number stands beside another row's label in a quote.

    Yields the row's index, its number, and the number that stands beside its label.
    """
    kinds = {(mention.kind, mention.unit) for _, mention in rows}
    for quote, mentions in quotes:
        offered = [mention for mention in mentions if (mention.kind, mention.unit) in kinds]
        beside = [_beside(quote, label, offered) for label, _ in rows]
        taken = {_key(mention) for mention in beside if mention is not None}
        for index, ((_, own), found) in enumerate(zip(rows, beside, strict=True)):
            if found is not None and _key(found) != _key(own) and _key(own) in taken:
                yield index, own, found


def _beside(quote: str, label: str, offered: Sequence[NumberMention]) -> NumberMention | None:
    """The number closest to a place of the label, rather after it than before; None if none is near."""
    starts = [each.start for each in offered]
    best: tuple[int, NumberMention] | None = None
    for place in re.finditer(rf"(?<!\w){re.escape(label)}(?!\w)", quote):
        index = bisect_left(starts, place.end())
        near = [(each, place.end(), each.start) for each in offered[index : index + 1]]
        near += [(each, each.end, place.start()) for each in offered[max(0, index - 1) : index]]
        for each, start, end in near:
            words = len(_WORD.findall(quote, start, end)) if end - start < 60 else NEAR + 1
            if words <= NEAR and (best is None or words < best[0]):
                best = words, each
    return best[1] if best else None


def doubled(
    stated: Sequence[NumberMention], values: Sequence[NumberMention]
) -> Iterator[tuple[int, NumberMention]]:
    """Values that say a number of the statement more often than the statement does, while another number of
    its kind is said by no value: one of the two is the other's.

    Yields the index of the later value, and the number of the statement that no value says.
    """
    told = Counter(_key(each) for each in stated)
    said = Counter(_key(each) for each in values)
    earlier = set()
    for index, value in enumerate(values):
        key = _key(value)
        is_later = key in earlier
        earlier.add(key)
        if value.low is None or said[key] < 2 or not 0 < told[key] < said[key]:
            continue
        if is_later:
            left = [each for each in stated if _alike(each, value) and said[_key(each)] == 0]
            if left:
                yield index, left[0]
