"""Numbers told of one of two names that only a number tells apart: Napoleon III with the year of Napoleon I, F-16, F-35."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from pincite.numbers import NumberMention
from pincite.support.codes import key
from pincite.support.compare import REVERSED, Gap, compare
from pincite.support.evidence import Evidence, with_digits
from pincite.support.romans import numerals
from pincite.text import Pattern

_LETTERED = Pattern("[^\\W\\d_][-‑.,:/]?[0-9]")
"""What every word has that begins with a letter and has a digit."""
_MOST = 12
"""Names and numbers of a quote that are looked at."""
_PARTED = 100
"""How many characters a mark between two clauses counts."""
_FARTHER = 2
"""How many times as far a number must stand from a name that it does not belong to."""


class _Name(NamedTuple):
    family: str
    name: str
    start: int
    end: int


def crossed(statement: str, stated: Sequence[NumberMention], evidence: Evidence) -> Iterator[Gap]:
    """The numbers of a statement about one such name that a quote has beside another, while it has others beside it."""
    mine = _names(statement, stated)
    if len(mine) != 1:
        return
    for quote, mentions in evidence.read:
        names = [each for each in _names(quote, mentions) if each.family == mine[0].family][:_MOST]
        if {mine[0].name} == {each.name for each in names} or mine[0].name not in {
            each.name for each in names
        }:
            continue
        owners = [(mention, _owner(quote, mention, names)) for mention in mentions[:_MOST]]
        if not any(owner == mine[0].name for _, owner in owners):
            continue
        for mention in stated:
            theirs = [(other, owner) for other, owner in owners if compare(mention, other) is None]
            if theirs and all(owner not in (None, mine[0].name) for _, owner in theirs):
                yield Gap(REVERSED, mention, theirs[0][0])


def _names(text: str, mentions: Sequence[NumberMention]) -> list[_Name]:
    """The names with numerals and with digits in a text, where they stand."""
    found = [_Name(name, f"{name} {value}", start, end) for name, value, start, end in numerals(text)]
    if not _LETTERED.search(text):
        return found
    taken = sorted({(each.start, each.end) for each in mentions})
    for start, end in with_digits(text):
        at = bisect_right(taken, start, key=itemgetter(1))
        if text[start].isalpha() and not (at < len(taken) and taken[at][0] < end):
            code = key(text[start:end])
            found.append(_Name(code.rstrip("0123456789"), code, start, end))
    return found


def _owner(text: str, mention: NumberMention, names: Sequence[_Name]) -> str | None:
    """The name that a number stands much closer to than to any other; None if none does."""
    near = sorted((_distance(text, mention, each), each.name) for each in names)
    others = [far for far, name in near if name != near[0][1]]
    return near[0][1] if not others or others[0] > _FARTHER * near[0][0] else None


def _distance(text: str, mention: NumberMention, name: _Name) -> int:
    between = text[name.end : mention.start] if name.end <= mention.start else text[mention.end : name.start]
    return len(between) + _PARTED * sum(between.count(mark) for mark in (";", ". "))
