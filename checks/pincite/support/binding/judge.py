"""Numbers that a quote has, but of something else than the statement says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pincite.numbers import ORDINAL, NumberMention
from pincite.support.binding.bound_text import Text
from pincite.support.binding.contrast import contrast, turned
from pincite.support.binding.frames import Frame
from pincite.support.binding.reading import Reading, key
from pincite.support.binding.roles import apart, is_rate, part, way
from pincite.support.binding.tables import is_table
from pincite.support.binding.unlike import LITTLE, UNLIKE

MOST = 12
"""Numbers of a statement that are judged, places of one value in a quote, and rivals of one place."""
LEAST = 0.75
"""What the words must weigh that tie a statement to another number of the quote."""
FEW = 0.4
"""How much of that may speak for the number that the statement has."""
REPLACED = 1.5
"""How much of it may, where a word of the other number's stands in the place of one of this number's."""
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


def misbound(statement: Text, quotes: Sequence[Text]) -> Iterator[Misbound]:
    """The numbers of a statement that every quote which has them ties to something else. What belongs to a number that the
    statement has too, and has in its place, is no sign against another; in a table each row has words of its own."""
    found = list(_misbound_alone(statement, quotes))
    if any(is_table(quote.reading.text) for quote in quotes):
        yield from found
        return
    stated = {key(statement.mention(index)) for index in statement.judged}
    wrong = {key(each.mention) for each in found}
    for each in found:
        rival = key(each.nearest)
        if (
            not each.instead
            or rival not in stated
            or rival in wrong
            or not _in_place(statement, quotes, each)
        ):
            yield each


def _in_place(statement: Text, quotes: Sequence[Text], found: Misbound) -> bool:
    """Whether the words around the rival of a number, which the statement has too, are the rival's own in a quote rather
    than that number's."""
    own, rival = key(found.mention), key(found.nearest)
    for index in (each for each in statement.judged if key(statement.mention(each)) == rival):
        mine = statement.frames[index]
        for quote in quotes:
            for place in quote.by_key.get(rival, ())[:1]:
                for other in quote.by_key.get(own, ())[:1]:
                    against, favour = _pull(statement.reading, mine, quote.frames[place], quote.frames[other])
                    if favour > against:
                        return True
    return False


def _misbound_alone(statement: Text, quotes: Sequence[Text]) -> Iterator[Misbound]:
    """Likewise, each number by itself."""
    for index in statement.judged[:MOST]:
        verdicts = (
            _judged(statement, index, quote, place)
            for quote in quotes
            for place in quote.by_key.get(key(statement.mention(index)), ())[:MOST]
        )
        first = next(verdicts, None)
        if first is not None and None not in verdicts:
            yield first


def _judged(statement: Text, index: int, quote: Text, place: int) -> Misbound | None:
    """How a number of a statement is tied to something else than at one place of a quote."""
    if _otherwise(statement.reading, index, quote.reading, place):
        return _misbound(statement, index, quote, place, None)
    if any(unlike(statement, index, quote, place) for unlike in UNLIKE):
        likely = _rival(statement, index, quote, place, LITTLE, 1.0)
        return _misbound(statement, index, quote, place, likely)
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


def _rival(
    statement: Text, index: int, quote: Text, place: int, least: float = LEAST, few: float = FEW
) -> int | None:
    """Another number of the quote to which the words belong that the statement has around this one."""
    rivals = [
        each
        for each in quote.groups[quote.dimension(place)]
        if each != place and quote.reading.items[each].stem != quote.reading.items[place].stem
    ]
    if not rivals:
        return None
    mine, theirs = statement.frames[index], quote.frames[place]
    if quote.mention(place).kind is ORDINAL:
        rivals = [each for each in rivals if bool(quote.frames[each].counted) is bool(theirs.counted)]
    best: tuple[float, int] | None = None
    for rival in rivals[: MOST * 3]:
        other = quote.frames[rival]
        if rival < place and not statement.reading.stems.isdisjoint(theirs.named - other.named):
            continue  # its own subject is said
        against, favour = _pull(statement.reading, mine, theirs, other)
        replaced = place < rival and _replaced(statement, mine, theirs, other)
        most = max(few, REPLACED if replaced else 0.0) * against
        if against >= least and favour <= most and (best is None or against - favour > best[0]):
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
