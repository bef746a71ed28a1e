"""Two lists that a text ties together member by member: 2, 3 and 1 percent in 2017, 2018 and 2019 respectively."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pincite.support.binding.reading import Reading, slot
from pincite.support.binding.words import Break


def paired(reading: Reading, indexes: Sequence[int]) -> list[frozenset[str]]:
    """What each number of a list is tied to, in its order; empty if no list of as many members is tied to it."""
    first, last = _sentence(reading, indexes[0])
    sentence = reading.items[first:last]
    if len(indexes) < 2 or not any(item.low in reading.words.respectively for item in sentence):
        return []
    if indexes[-1] >= last or _told(reading, indexes[0], indexes[-1]) != len(indexes) - 2:
        return []
    return _times(reading, indexes, first, last) or _members(reading, first, indexes[0], len(indexes))


def _sentence(reading: Reading, index: int) -> tuple[int, int]:
    return reading.segment(index, Break.SENTENCE)


def _told(reading: Reading, first: int, last: int) -> int:
    """How many items between two tell something."""
    return sum(bool(item.stem) for item in reading.items[first + 1 : last])


def _times(reading: Reading, indexes: Sequence[int], first: int, last: int) -> list[frozenset[str]]:
    """The times of a sentence, if there are as many of one kind as members of the list."""
    found: dict[str, list[frozenset[str]]] = {}
    for at in range(first, last):
        item = reading.items[at]
        if at not in indexes and item.mention is not None and (kind := slot(item.mention)):
            found.setdefault(kind, []).append(frozenset((item.stem,)))
    return next((each for each in found.values() if len(each) == len(indexes)), [])


def _members(reading: Reading, first: int, last: int, count: int) -> list[frozenset[str]]:
    """The words of as many members that stand before the list."""
    found = [frozenset(stems) for stems in _split(reading, first, last) if stems]
    found = found[:count] if len(found) == count + 1 else found
    return found if len(found) == count else []


def _split(reading: Reading, first: int, last: int) -> Iterator[list[str]]:
    stems: list[str] = []
    for item in reading.items[first:last]:
        if item.part >= Break.COMMA:
            yield stems
            stems = []
        elif item.stem and item.mention is None:
            stems.append(item.stem)
    yield stems
