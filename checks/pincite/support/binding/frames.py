"""What each number of a text is of: the words of its own member, and those it shares with its neighbours.

"14 people were arrested and 37 injured": a sentence with several numbers of one dimension is cut at the strongest
break between each two of them. What stands in a number's piece is its own; what a piece leaves out (people) it has
from the one before; what stands before the first and after the last, beyond a break, is of all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pincite.support.binding.lists import paired
from pincite.support.binding.reading import Item, Reading
from pincite.support.binding.words import BindingWords, Break

CROSSING = {
    Break.WEAK: 1.0, Break.COMMA: 0.7, Break.JOIN: 0.8, Break.CLAUSE: 0.5, Break.CONTRAST: 0.35, Break.SENTENCE: 0.0,
}  # fmt: skip
"""What a word weighs across each break."""
_SHARED = 0.7
"""What an inherited word weighs of what it weighs where it stands."""


class Frame(NamedTuple):
    """The words of one number: how much each is its own (0 to 1), those before it and those after it in its member
    (`pre`, `post`), what it counts, and what its own member has before it that is no verb (`named`),
    and what a list ties it to (`paired`)."""

    weights: dict[str, float]
    pre: frozenset[str]
    post: frozenset[str]
    counted: tuple[str, ...]
    named: frozenset[str]
    paired: frozenset[str]


class _Piece:
    """One number with its part of the sentence, `first` to `last`."""

    def __init__(self, reading: Reading, first: int, index: int, last: int) -> None:
        self.reading, self.first, self.index, self.last = reading, first, index, last
        self.near_pre, self.far_pre = self._side(range(index - 1, first - 1, -1))
        self.near_post, self.far_post = self._side(range(index + 1, last))
        self.counted = _counted(reading, index)

    def _side(self, indexes: Sequence[int]) -> tuple[list[tuple[Item, float]], list[tuple[Item, float]]]:
        near: list[tuple[Item, float]] = []
        far: list[tuple[Item, float]] = []
        weight, crossed = 1.0, False
        for at in indexes:
            item = self.reading.items[at]
            if item.part:
                weight *= CROSSING[item.part]
                crossed = crossed or item.part > Break.WEAK
            elif item.stem and weight:
                (far if crossed else near).append((item, weight))
        return near, far


def frames(reading: Reading, indexes: Sequence[int]) -> dict[int, Frame]:
    """The frames of some numbers of one dimension, by their indexes."""
    found: dict[int, Frame] = {}
    pieces: list[_Piece] = []
    for piece in _pieces(reading, indexes):
        if pieces and _parted(reading, pieces[-1], piece):
            found |= _told_apart(reading, pieces)
            pieces = []
        pieces.append(piece)
    return found | _told_apart(reading, pieces) if pieces else found


def _told_apart(reading: Reading, pieces: Sequence[_Piece]) -> dict[int, Frame]:
    """The frames of one sentence, with what another list ties each number to."""
    found = _shared(reading.words, pieces)
    tied = paired(reading, [piece.index for piece in pieces])
    every = frozenset().union(*tied)
    for piece, own in zip(pieces, tied, strict=False):
        frame = found[piece.index]
        weights = {stem: weight for stem, weight in frame.weights.items() if stem not in every}
        found[piece.index] = frame._replace(weights=weights | dict.fromkeys(own, 1.0), paired=own)
    return found


def _pieces(reading: Reading, indexes: Sequence[int]) -> list[_Piece]:
    bounds = [0]
    for left, right in pairwise(indexes):
        bounds.append(_split(reading, left, right))
    bounds.append(len(reading.items))
    return [
        _Piece(reading, first, index, last)
        for first, index, last in zip(bounds, indexes, bounds[1:], strict=False)
    ]


def _parted(reading: Reading, one: _Piece, other: _Piece) -> bool:
    return any(item.part is Break.SENTENCE for item in reading.items[one.index : other.index])


def _split(reading: Reading, left: int, right: int) -> int:
    """Where what belongs to one number ends and what belongs to the next begins."""
    items = reading.items
    gap = range(left + 1, right)
    best = max((items[at].part for at in gap), default=Break.NONE)
    if best >= Break.COMMA:
        last = max(at for at in gap if items[at].part >= Break.COMMA)
        while last > left + 1 and items[last - 1].part:
            last -= 1
        if items[last].part < best and best < Break.CONTRAST and not _told(items[last:right]):
            return last  # who signed up and 7 percent
        return next(at for at in gap if items[at].part is best)
    verb = next(
        (at for at in gap if items[at].low in reading.words.verbs and _told(items[left + 1 : at])), None
    )
    if verb is not None:
        return verb
    return next((at + 1 for at in reversed(gap) if items[at].stem), left + 1)


def _told(items: Sequence[Item]) -> bool:
    return any(item.stem for item in items)


def _counted(reading: Reading, index: int) -> tuple[str, ...]:
    """The words right after a number as far as they tell something: "largest cities"."""
    found: list[str] = []
    after = reading.items[index + 1 : index + 6]
    if after and after[0].low in reading.words.of:
        after = after[1 + (len(after) > 1 and after[1].low in reading.words.before_numbers) :]
    for item in after[:4]:
        if not item.stem or item.mention is not None or is_verb(item, reading.words):
            break
        found.append(item.stem)
    return tuple(found)


def is_verb(item: Item, words: BindingWords) -> bool:
    """Whether a word may be a verb."""
    return words.is_verb(item.low)


def _shared(words: BindingWords, pieces: Sequence[_Piece]) -> dict[int, Frame]:
    """Each piece's own words with those that it leaves out and another says."""
    head = pieces[0].far_pre
    tail = pieces[-1].far_post
    found: dict[int, Frame] = {}
    pre: dict[str, float] = {}
    post: dict[str, float] = {}
    verbs: set[str] = set()
    counted: tuple[str, ...] = ()
    announced: dict[str, float] = {}
    for at, piece in enumerate(pieces):
        own = _weights(piece.near_pre)
        own_post = _weights(piece.near_post)
        named = [item.stem for item, _ in piece.near_pre if not is_verb(item, words) and item.mention is None]
        moved = {item.stem for item, _ in piece.near_pre if is_verb(item, words)}
        before = own
        if at and not named:
            before = {stem: each for stem, each in pre.items() if not moved or stem not in verbs} | own
        elif at and not moved:
            before = {stem: weight for stem, weight in pre.items() if stem in verbs} | own
        verbs = moved or verbs
        after = own_post
        if at and not own_post:
            after = {stem: weight * _SHARED for stem, weight in post.items()}
        elif not at and not own_post and len(pieces) > 1 and not piece.far_post:
            after = {stem: weight * _SHARED for stem, weight in _weights(pieces[1].near_post).items()}
        counted = piece.counted or counted
        weights = dict.fromkeys(counted, 1.0)
        for more in (before, after, _weights(piece.far_pre), _weights(piece.far_post)):
            for stem, weight in more.items():
                weights[stem] = max(weight, weights.get(stem, 0.0))
        if at and _announced(piece):
            announced = found[pieces[at - 1].index].weights
        for stem, weight in announced.items():
            weights.setdefault(stem, weight * _SHARED)
        for item, weight in (*head, *tail):
            weights.setdefault(item.stem, weight * (_SHARED if len(pieces) > 1 else 1.0))
        found[piece.index] = Frame(
            weights, frozenset(before), frozenset(after), piece.counted, frozenset(named), frozenset()
        )
        pre, post = before, after
    return found


def _announced(piece: _Piece) -> bool:
    """Whether a colon stands before a piece, so that it tells more of what was said."""
    return piece.reading.items[piece.first].low == ":"


def _weights(items: Sequence[tuple[Item, float]]) -> dict[str, float]:
    found: dict[str, float] = {}
    for item, weight in items:
        found[item.stem] = max(weight, found.get(item.stem, 0.0))
    return found
