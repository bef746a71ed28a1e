"""Two equal numbers that the words beside them make different: a rate, the whole of a part, a ratio's order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from fractions import Fraction
from typing import TypeAlias

from pincite.numbers import NumberMention
from pincite.support.compare import REVERSED, UNIT, compare
from pincite.text import Pattern, lowered

_PERIODS = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "night", "week": "week",
    "month": "month", "quarter": "quarter", "year": "year", "hourly": "hour", "daily": "da", "nightly": "night",
    "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year", "annually": "annual",
    "annum": "annual",
}  # fmt: skip
_ALSO = {
    "year": ("year", "annual", "annum"), "day": ("day", "daily"), "da": ("day", "daily"),
    "annual": ("year", "annual", "annum"), "head": ("head", "person", "capita"),
    "person": ("person", "head", "capita"), "capita": ("capita", "head", "person"),
}  # fmt: skip
"""Words that name the same denominator."""
_RATE = Pattern(
    r"(?:[ -][a-z]+){0,3}?[ ](?:(?:an?|each|every)[ ](second|minute|hour|day|night|week|month|quarter|year|barrel|gallon"
    r"|head|person|ton|tonne|litre|liter|pound|ounce|kilo|kilogram|share|piece|unit|mile)|per[ ]([a-z]+)"
    r"|(hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually))\b"
    r"(?![ ](?:ago|later|earlier|before|after|old|long|from|in|into))"
)
_PRICE = Pattern(r"[ ](?:an?|each)[ ]([a-z]{3,})\b(?![ ](?:ago|later|earlier|before|after))")
_WORD = re.compile(r"[^\W\d_]+")
_SKIP = frozenset(("had", "have", "has", "did", "do", "does", "also", "the", "of", "to", "now", "already"))
_JOINS = frozenset((":", "-", "–", " to ", "-to-"))
_BALANCE = Pattern(
    r"\b(?:(profits?|surplus|gains?|earned|gained|won)|(?:loss|losses|deficits?|shortfall|lost))(?: of| by)?"
    r"(?: (?:about|around|some|nearly|almost|over|more than|at least|up to|an estimated))? $"
)
_NEAR = 60
MOST = 20
"""Numbers of quotes that one number is compared with."""

Texts: TypeAlias = Sequence[tuple[str, list[NumberMention]]]
_Place: TypeAlias = tuple[str, NumberMention, NumberMention | None]
"""A quote, one of its numbers, and the number before that."""


def differing(
    statement: str, stated: Sequence[NumberMention], quotes: Texts
) -> Iterator[tuple[str, NumberMention, NumberMention]]:
    """The numbers of `statement` that stand in a quote, but only where other words beside them change what they
    say; with how they differ and the number of the quote."""
    low = lowered(statement)
    offered: dict[Fraction, list[_Place]] = {}
    for quote, mentions in quotes:
        before: NumberMention | None = None
        for each in mentions:
            if each.low is not None:
                offered.setdefault(each.low, []).append((quote, each, before))
            before = each
    last, told = -1, {each.value for each in stated}
    for mention in stated:
        split, last = mention.start == last, mention.start  # the whole of a ratio in one piece
        if split or mention.low is None or mention.role == "label" or mention.kind == "ordinal":
            continue
        same = [place for place in offered.get(mention.low, ())[:MOST] if compare(mention, place[1]) is None]
        if not same:
            continue
        if all(_other_rate(low, mention, lowered(quote), each) for quote, each, _ in same):
            yield UNIT, mention, same[0][1]
        elif all(_other_side(low, mention, lowered(quote), each) for quote, each, _ in same) or all(
            _whole_for_part(low, mention, *place, told) for place in same
        ):
            yield REVERSED, mention, same[0][1]
    yield from _turned(statement, stated, quotes)


def _rate(low: str, mention: NumberMention) -> str | None:
    """What `mention` is counted by: the day of "1,000 barrels a day"."""
    after = low[mention.end : mention.end + _NEAR]
    found = _RATE.match(after) or (_PRICE.match(after) if mention.kind == "money" else None)
    if found is None:
        return None
    word = next(group for group in found.groups() if group)
    return None if word == "cent" else _PERIODS.get(word, word)


def _other_rate(low: str, mention: NumberMention, quote: str, other: NumberMention) -> bool:
    """Whether one of two equal numbers is by a denominator that the other's whole text never names."""
    mine, theirs = _rate(low, mention), _rate(quote, other)
    if mine == theirs:
        return False
    return (mine is not None and not _names(quote, mine)) or (theirs is not None and not _names(low, theirs))


def _names(low: str, denominator: str) -> bool:
    return any(word in low for word in _ALSO.get(denominator, (denominator,)))


def _other_side(low: str, mention: NumberMention, quote: str, other: NumberMention) -> bool:
    """Whether one of two equal numbers was gained and the other lost."""
    return {_side(low, mention), _side(quote, other)} == {True, False}


def _side(low: str, mention: NumberMention) -> bool | None:
    """True for a profit of so much, False for a loss."""
    found = _BALANCE.search(low, max(0, mention.start - _NEAR), mention.start)
    return None if found is None else found.group(1) is not None


def _whole_for_part(
    low: str,
    mention: NumberMention,
    quote: str,
    other: NumberMention,
    part: NumberMention | None,
    told: Set[Fraction | None],
) -> bool:
    """Whether "15 states agreed" stands on "12 of the 15 states agreed"; `told` are the numbers stated."""
    if part is None or part.whole != other.value or mention.whole is not None or part.value in told:
        return False
    if not re.fullmatch(r" (?:out )?of (?:the |its |their |all )*", quote[part.end : other.start]):
        return False
    if low.endswith(("of ", "of the ", "of its ", "of their ", "of all "), 0, mention.start):
        return False
    mine, theirs = _predicate(low, mention), _predicate(lowered(quote), other)
    return mine is not None and mine == theirs


def _predicate(low: str, mention: NumberMention) -> tuple[str, str] | None:
    """Stems of the last word of what is counted, and of what is said of it."""
    if not mention.label:
        return None
    last = lowered(mention.label).split()[-1]
    at = low.find(last, mention.end)
    words = (found.group() for found in _WORD.finditer(low, at + len(last), at + len(last) + _NEAR))
    said = next((word for word in words if word not in _SKIP), None)
    return (last[:5], said[:5]) if said and at >= 0 else None


def _turned(
    statement: str, stated: Sequence[NumberMention], quotes: Texts
) -> Iterator[tuple[str, NumberMention, NumberMention]]:
    """Ratios and results whose numbers changed places: 1:3 for 3:1."""
    theirs = {
        pair: one
        for quote, mentions in quotes
        for one, other in _joined(quote, mentions)
        for pair in [_pair(one, other)]
    }
    for one, other in _joined(statement, stated):
        first, second = _pair(one, other)
        if first != second and (first, second) not in theirs and (second, first) in theirs:
            yield REVERSED, one, theirs[second, first]


def _pair(one: NumberMention, other: NumberMention) -> tuple[object, object]:
    return one.value, other.value


def _joined(text: str, mentions: Iterable[NumberMention]) -> Iterator[tuple[NumberMention, NumberMention]]:
    """Plain numbers beside each other with nothing but ":", "-" or "to" between them."""
    last: NumberMention | None = None
    for mention in mentions:
        plain = mention.kind == "number" and mention.value is not None and mention.direction is None
        if last is not None and plain and text[last.end : mention.start] in _JOINS:
            yield last, mention
        last = mention if plain else None
