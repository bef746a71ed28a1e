"""Words of two equal numbers that cannot both be of one: another year, subject, group, whole or verb."""

from __future__ import annotations

from collections.abc import Iterator

from pincite.numbers import ORDINAL
from pincite.support.binding.bound_text import Text
from pincite.support.binding.reading import Item, Reading, is_time, slot

MOST = 36
"""Other numbers of a quote that are looked at."""
LITTLE = 0.5
"""What a word may weigh of a number and still be another's."""
SURE = 0.7
"""What a word weighs that stands in a number's member, or one that it shares."""
NEXT = 0.9
"""What a word weighs more than that stands in a number's member with no break between."""
_NEAR = 8
"""Words on each side of a number among which its time stands."""


def _other_slot(statement: Text, index: int, quote: Text, place: int) -> bool:
    """Whether a time or place in an order beside a number is one that the quote has elsewhere, while it has another
    of that kind beside it: 98 percent in 2021, for 112 percent in 2021 and 98 percent in 2019."""
    for said, kind in _slots(statement.reading, index):
        if said.stem not in quote.reading.stems:
            continue
        there = list(quote.frames[place].paired) or [
            item.stem for item, other in _slots(quote.reading, place) if other == kind
        ]
        if there and said.stem not in there and statement.reading.stems.isdisjoint(there):
            return True
    return False


def _slots(reading: Reading, index: int) -> Iterator[tuple[Item, str]]:
    """The times and ordinals beside a number in its member, but those that it is compared with."""
    first, last = reading.segment(index)
    for at in range(max(first, index - _NEAR), min(last, index + 1 + _NEAR)):
        item = reading.items[at]
        if at == index or item.mention is None or not (kind := slot(item.mention)):
            continue
        if at and is_time(item.mention) and reading.items[at - 1].low in reading.words.base:
            continue
        yield item, kind


def _other_subject(statement: Text, index: int, quote: Text, place: int) -> bool:
    """Whether what stands before a number, as its subject, is named in the quote, but not of this number, while all
    that the quote has before it is not named in the statement."""
    mine, theirs = statement.frames[index], quote.frames[place]
    said = statement.nouns(mine.named)
    there = quote.nouns(theirs.named)
    return bool(
        said
        and there
        and said <= quote.reading.stems
        and all(theirs.weights.get(stem, 0.0) < LITTLE for stem in said)
        and statement.reading.stems.isdisjoint(there)
    )


def _other_member(statement: Text, index: int, quote: Text, place: int) -> bool:
    """Whether a group is another one of those that the quote has: the treatment group for the placebo group."""
    mine, theirs = statement.frames[index].weights, quote.frames[place].weights
    for head, said in statement.reading.pairs.items():
        there = quote.reading.pairs.get(head, set())
        if len(there) < 2:
            continue
        for word in said & there:
            if mine.get(word, 0.0) < SURE or mine.get(head, 0.0) < SURE or theirs.get(word, 0.0) >= LITTLE:
                continue
            own = {each for each in there if theirs.get(each, 0.0) >= SURE and each[0] not in "#@"}
            if own and own.isdisjoint(statement.reading.stems):
                return True
    return False


def _other_whole(statement: Text, index: int, quote: Text, place: int) -> bool:
    """Whether a share, or a place in an order, is of something else that the quote has: 98 percent of the vote."""
    mention = quote.mention(place)
    if not (mention.unit == "percent" or mention.kind is ORDINAL):
        return False
    said, there = statement.frames[index].counted, quote.frames[place].counted
    if not said or not there:
        return False
    return (
        quote.reading.stems.issuperset(said)
        and quote.frames[place].weights.keys().isdisjoint(said)
        and statement.reading.stems.isdisjoint(there)
    )


def _other_verb(statement: Text, index: int, quote: Text, place: int) -> bool:
    """Whether the verb is that of another number, while this number has its own, which is not said."""
    rivals = quote.groups[quote.dimension(place)]
    if len(rivals) < 2:
        return False
    mine, theirs = statement.frames[index].weights, quote.frames[place].weights
    plain = quote.verbs - quote.reading.words.moving_stems
    own = {stem for stem in plain if theirs.get(stem, 0.0) > NEXT}
    if not own or not own.isdisjoint(statement.reading.stems):
        return False
    said = [stem for stem in plain if mine.get(stem, 0.0) > NEXT and theirs.get(stem, 0.0) < LITTLE]
    return any(
        other.weights.get(stem, 0.0) > NEXT and own.isdisjoint(other.weights)
        for stem in said
        for each in rivals[:MOST]
        if each != place and (other := quote.frames[each]).weights
    )


UNLIKE = (_other_slot, _other_subject, _other_member, _other_whole, _other_verb)
"""Each tells of a number of a statement and one of a quote, by their indexes, whether they are of two things."""
