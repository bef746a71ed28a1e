"""Numbers that a quote has, but of something else than the statement says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from pincite.numbers import ORDINAL, NumberKind, NumberMention
from pincite.support.binding.contrast import contrast, turned
from pincite.support.binding.frames import Frame, frames, is_verb
from pincite.support.binding.reading import Item, Reading, dimension, is_time, key, slot
from pincite.support.binding.roles import apart, is_rate, part, way
from pincite.support.binding.tables import is_table, table_frames
from pincite.support.binding.words import BindingWords, Break

MOST = 12
"""Numbers of a statement that are judged, places of one value in a quote, and rivals of one place."""
LEAST = 0.75
"""What the words must weigh that tie a statement to another number of the quote."""
FEW = 0.4
"""How much of that may speak for the number that the statement has."""
LITTLE = 0.5
"""What a word may weigh of a number and still be another's."""
SURE = 0.7
"""What a word weighs that stands in a number's member, or one that it shares."""
_NEAR = 8
"""Words on each side of a number among which its time stands."""
REPLACED = 1.5
"""How much of it may, where a word of the other number's stands in the place of one of this number's."""
_COUNT = "count"
_MOVING = 0.5
"""What a verb of change or a time weighs beside other words: many things rise, or happen in a year."""


class Misbound(NamedTuple):
    """A number that a statement ties to something else than its quotes do.

    `mention`: the number of the statement. `nearest`: the quote's number that its words belong to, or else the same
    number. `said`, `there`, `instead`: the words around it in the statement, around it in the quote, and around the
    number that the quote has for what is said, "" if there is none.
    """

    mention: NumberMention
    nearest: NumberMention
    said: str
    there: str
    instead: str


class Text:
    """A text with the frames of its numbers."""

    def __init__(self, text: str, mentions: Sequence[NumberMention], words: BindingWords) -> None:
        self.reading = Reading(text, mentions, words)

    @cached_property
    def judged(self) -> list[int]:
        """The numbers whose words are compared: a time beside another number is one of its words."""
        numbers = self.reading.numbers
        amounts = [each for each in numbers if not slot(self.mention(each))]
        spans = [self.reading.segment(each, Break.JOIN) for each in amounts]
        return [
            each
            for each in numbers
            if not is_time(self.mention(each)) or not any(first <= each < last for first, last in spans)
        ]

    @cached_property
    def groups(self) -> dict[str, list[int]]:
        """The indexes of the numbers of each dimension."""
        found: dict[str, list[int]] = {}
        for index in self.reading.numbers:
            found.setdefault(self.dimension(index), []).append(index)
        return found

    def dimension(self, index: int) -> str:
        """What a number may stand in the place of; one whose unit is left out has that of the one before it."""
        mention = self.mention(index)
        own = dimension(mention)
        if own != _COUNT or index not in self._bare:
            return own
        return next((dimension(self.mention(each)) for each in self._before(index)), own)

    def _before(self, index: int) -> Iterator[int]:
        """Numbers before one in its sentence, the nearest first, that have a unit."""
        at = self.reading.numbers.index(index)
        for each in self.reading.numbers[max(0, at - 4) : at][::-1]:
            if any(item.part is Break.SENTENCE for item in self.reading.items[each:index]):
                return
            if self.mention(each).unit is not None:
                yield each

    @cached_property
    def _bare(self) -> frozenset[int]:
        """Counts behind which nothing is counted."""
        items, text = self.reading.items, self.reading.text
        of = self.reading.words.of
        return frozenset(
            each
            for each in self.reading.numbers
            if (each + 1 == len(items) or not (items[each + 1].stem or items[each + 1].low in of))
            and self.mention(each).kind is NumberKind.NUMBER
            and self.mention(each).whole is None
            and not text.endswith(("= ", "=", "("), 0, items[each].start)
        )

    @cached_property
    def frames(self) -> dict[int, Frame]:
        """What each number is of, by its index."""
        if is_table(self.reading.text):
            return table_frames(self.reading, self.reading.numbers)
        found: dict[int, Frame] = {}
        for indexes in self.groups.values():
            found |= frames(self.reading, indexes)
        return found

    @cached_property
    def by_key(self) -> dict[str, list[int]]:
        """Where each value stands."""
        found: dict[str, list[int]] = {}
        for index in self.reading.numbers:
            found.setdefault(key(self.mention(index)), []).append(index)
        return found

    def nouns(self, stems: frozenset[str]) -> frozenset[str]:
        """Those of some stems that are no verbs and no numbers."""
        return frozenset(stem for stem in stems if stem not in self.verbs and stem[0] not in "#@")

    @cached_property
    def verbs(self) -> frozenset[str]:
        """The stems of words that may be verbs."""
        reading = self.reading
        return frozenset(item.stem for item in reading.items if item.stem and is_verb(item, reading.words))

    def mention(self, index: int) -> NumberMention:
        mention = self.reading.items[index].mention
        assert mention is not None
        return mention


def misbound(statement: Text, quotes: Sequence[Text]) -> Iterator[Misbound]:
    """The numbers of a statement that every quote which has them ties to something else."""
    for index in statement.judged[:MOST]:
        verdicts: list[Misbound | None] = []
        for quote in quotes:
            places = quote.by_key.get(key(statement.mention(index)), ())[:MOST]
            verdicts += [_judged(statement, index, quote, place) for place in places]
        found = [each for each in verdicts if each is not None]
        if found and len(found) == len(verdicts):
            yield found[0]


def _judged(statement: Text, index: int, quote: Text, place: int) -> Misbound | None:
    """How a number of a statement is tied to something else than at one place of a quote."""
    if place not in quote.frames or index not in statement.frames:
        return None
    if _otherwise(statement.reading, index, quote.reading, place):
        return _misbound(statement, index, quote, place, None)
    if _other_slot(statement, index, quote, place) or any(
        unlike(statement, index, quote, place)
        for unlike in (_other_subject, _other_member, _other_whole, _other_verb)
    ):
        return _misbound(statement, index, quote, place, None)
    if _is_base(statement.reading, index):
        return None
    rival = _rival(statement, index, quote, place)
    return None if rival is None else _misbound(statement, index, quote, place, rival)


def _misbound(statement: Text, index: int, quote: Text, place: int, rival: int | None) -> Misbound:
    other = place if rival is None else rival
    return Misbound(
        statement.mention(index),
        quote.mention(other),
        statement.reading.shown(index),
        quote.reading.shown(place),
        "" if rival is None else quote.reading.shown(rival),
    )


def _otherwise(stated: Reading, index: int, quoted: Reading, place: int) -> bool:
    """Whether the words right around the two numbers cannot both be true of one."""
    one, other = part(stated, index), part(quoted, place)
    if apart(one, other) and not (is_rate(stated, index) or is_rate(quoted, place)):
        return True
    if way(stated, index) * way(quoted, place) == -1 and not turned(stated, index, quoted, place):
        return True
    return contrast(stated, index, quoted, place) is not None


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
    said, there = statement.frames[index].counted, quote.frames[place].counted
    if not said or not there or not (mention.unit == "percent" or mention.kind is ORDINAL):
        return False
    return (
        quote.reading.stems.issuperset(said)
        and quote.frames[place].weights.keys().isdisjoint(said)
        and statement.reading.stems.isdisjoint(there)
    )


def _other_verb(statement: Text, index: int, quote: Text, place: int) -> bool:
    """Whether the verb is that of another number, while this number has its own, which is not said."""
    mine, theirs = statement.frames[index].weights, quote.frames[place].weights
    plain = quote.verbs - quote.reading.words.moving_stems
    own = {stem for stem in plain if theirs.get(stem, 0.0) >= SURE}
    if not own or not own.isdisjoint(statement.reading.stems):
        return False
    said = [stem for stem in plain if mine.get(stem, 0.0) >= SURE and theirs.get(stem, 0.0) < LITTLE]
    return any(
        other.weights.get(stem, 0.0) >= SURE and own.isdisjoint(other.weights)
        for stem in said
        for each in quote.groups[quote.dimension(place)][: MOST * 3]
        if each != place and (other := quote.frames.get(each))
    )


def _replaced(statement: Text, mine: Frame, theirs: Frame, other: Frame) -> bool:
    """Whether a word of another number's stands where this one's has a word that is not said: what else a later
    member leaves out, it has from the earlier one."""
    said = statement.reading.stems
    for one, two in ((theirs.named, other.named), (theirs.post, other.post)):
        own = {stem for stem in one - two if other.weights.get(stem, 0.0) < LITTLE}
        new = {stem for stem in two - one if theirs.weights.get(stem, 0.0) < LITTLE and stem in mine.weights}
        if own - said and new:
            return True
    return False


def _is_base(reading: Reading, index: int) -> bool:
    """Whether a number is what a share before it is of: 15 percent of 340 samples."""
    before = reading.before(index, 3)
    of = [at for at, item in enumerate(before) if item.low in reading.words.of]
    return bool(of) and any(item.mention is not None for item in before[of[0] :])


def _rival(statement: Text, index: int, quote: Text, place: int) -> int | None:
    """Another number of the quote to which the words belong that the statement has around this one."""
    mine, theirs = statement.frames[index], quote.frames[place]
    rivals = [
        each
        for each in quote.groups[quote.dimension(place)]
        if each != place
        and each in quote.frames
        and quote.reading.items[each].stem != quote.reading.items[place].stem
    ]
    if quote.mention(place).kind is ORDINAL:
        rivals = [each for each in rivals if bool(quote.frames[each].counted) is bool(theirs.counted)]
    best: tuple[float, int] | None = None
    for rival in rivals[: MOST * 3]:
        other = quote.frames[rival]
        against, favour = _pull(statement.reading, mine, theirs, other)
        few = REPLACED if place < rival and _replaced(statement, mine, theirs, other) else FEW
        if against >= LEAST and favour <= few * against and (best is None or against - favour > best[0]):
            best = against - favour, rival
    return None if best is None else best[1]


def _pull(reading: Reading, mine: Frame, theirs: Frame, other: Frame) -> tuple[float, float]:
    """What the words of a statement weigh that are rather those of another number, and those that are not."""
    against = favour = 0.0
    for stem, weight in mine.weights.items():
        gain = weight * (other.weights.get(stem, 0.0) - theirs.weights.get(stem, 0.0))
        if stem in reading.words.moving_stems or stem[0] == "@":
            gain *= _MOVING
        if gain > 0:
            against += gain
        else:
            favour -= gain
    return against, favour
