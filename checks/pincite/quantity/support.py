"""Whether the numbers of a statement are in the quotes that it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pincite.quantity.compare import QUALIFIER, REVERSED, TOO_PRECISE, UNIT, UNSUPPORTED, compare
from pincite.quantity.mention import Mention
from pincite.quantity.read import read
from pincite.quantity.swap import swapped

_RANK = (UNSUPPORTED, TOO_PRECISE, UNIT, QUALIFIER, REVERSED)
_DIGIT = re.compile("[0-9]")
_CODE = re.compile(r"[^\W_]*[0-9][^\W_]*(?:[-.,:/][^\W_]*[0-9][^\W_]*)*")


@dataclass(frozen=True, slots=True)
class Gap:
    """A number of a statement that its quotes do not carry.

    `kind`: unsupported (no such value), too-precise (the quotes have it less precisely), unit, qualifier,
    or reversed (a ratio, a bound, a direction, or two numbers turned round).
    `nearest`: what the quotes have that comes closest, None if nothing does.
    """

    kind: str
    mention: Mention
    nearest: Mention | None


class Evidence:
    """The quotes of a claim, each read at most once, and only when a number has to be found in them."""

    __slots__ = ("_parted", "_read", "quotes")

    def __init__(self, quotes: Sequence[str]) -> None:
        self.quotes = tuple(quotes)
        self._read: tuple[list[Mention], ...] | None = None
        self._parted: list[Mention] | None = None

    @property
    def read(self) -> list[tuple[str, list[Mention]]]:
        """Each quote with its quantities."""
        if self._read is None:
            self._read = tuple(read(quote) for quote in self.quotes)
        return list(zip(self.quotes, self._read, strict=True))

    @property
    def parted(self) -> list[Mention]:
        """The quantities of all quotes, ratios taken apart."""
        if self._parted is None:
            self._parted = _parted(mention for _, mentions in self.read for mention in mentions)
        return self._parted


def unsupported(statement: str | Iterable[Mention], quotes: Sequence[str] | Evidence) -> list[Gap]:
    """Every number of `statement` that no quote carries with the same value, unit and qualifier.

    A quote that says the same in another notation carries it: nine and 9, % and percent, $ and dollars,
    13 March 2025 and March 13, 2025, 700,000,000,000 and 700 billion. A qualifier may be neither dropped nor
    added; a rounded number is another number, even with "about" before it. What is counted is a label and may
    differ. Idioms ("one of his advisers", "one day") claim no amount and need no support. Two numbers of a text
    that have changed places are reversed.
    """
    evidence = quotes if isinstance(quotes, Evidence) else Evidence(quotes)
    mentions = read(statement) if isinstance(statement, str) else list(statement)
    gaps: list[Gap] = []
    stated = _parted(mention for mention in mentions if mention.role not in ("idiom", "furniture"))
    for mention in stated:
        offered = evidence.parted
        gap = _turned_round(mention, offered) or _gap(mention, offered)
        if gap is not None and not _article(mention, evidence.quotes):
            gaps.append(gap)
    if isinstance(statement, str):
        gaps += _codes(statement, mentions, evidence.quotes)
        if not gaps and len(stated) > 1:
            gaps += [Gap(REVERSED, one, other) for one, other in swapped(statement, stated, evidence.read)]
    return gaps


def _parted(mentions: Iterable[Mention]) -> list[Mention]:
    """Ratios in one piece ("23 out of 32") as part and whole, as "23 of the 32" is read."""
    parted: list[Mention] = []
    for mention in mentions:
        whole = mention.whole
        if whole is None or mention.value is None or mention.step is not None:
            parted.append(mention)
            continue
        part = mention.value * whole
        parted.append(replace(mention, value=part, low=part, high=part))
        parted.append(replace(mention, value=whole, low=whole, high=whole, whole=None, qualifier=None))
    return parted


def _turned_round(mention: Mention, offered: list[Mention]) -> Gap | None:
    """A ratio whose ends have changed places (32 of 23 for 23 of 32), or whose part is another one (9 of 32)."""
    if mention.whole is None or mention.whole == mention.value:
        return None
    ratios = [other for other in offered if other.whole is not None]
    for other in ratios:
        if other.whole == mention.value and other.value == mention.whole:
            return Gap(REVERSED, mention, other)
    alike = [other for other in ratios if other.whole == mention.whole]
    if alike and all(other.value != mention.value for other in alike):
        return Gap(UNSUPPORTED, mention, alike[0])
    return None


def _gap(mention: Mention, offered: list[Mention]) -> Gap | None:
    best: tuple[int, Mention] | None = None
    for other in offered:
        kind = compare(mention, other)
        if kind is None:
            return None
        rank = _RANK.index(kind)
        if kind != UNSUPPORTED and (best is None or rank > best[0]):
            best = (rank, other)
    if best is not None:
        return Gap(_RANK[best[0]], mention, best[1])
    return Gap(UNSUPPORTED, mention, _nearest(mention, offered))


def _article(mention: Mention, quotes: Sequence[str]) -> bool:
    """Whether a plain "one member" stands on "a member"."""
    if mention.value != 1 or mention.kind != "number" or mention.text.lower() != "one" or not mention.label:
        return False
    if mention.qualifier is not None or mention.whole is not None:
        return False
    counted = re.compile(rf"\b(?:an?|each|every|a single) {re.escape(mention.label)}\b", re.IGNORECASE)
    return any(counted.search(quote) for quote in quotes)


def _nearest(mention: Mention, offered: list[Mention]) -> Mention | None:
    """The number of the same unit, or else of the same kind, closest in value."""
    alike = [o for o in offered if o.unit == mention.unit and o.kind == mention.kind]
    alike = alike or [o for o in offered if o.kind == mention.kind]
    value = mention.value
    if value is None:
        return alike[0] if alike else None
    measured = [(abs(o.value - value), o.start, o) for o in alike if o.value is not None]
    return min(measured, key=lambda each: each[:2])[2] if measured else None


def _codes(statement: str, mentions: list[Mention], quotes: Sequence[str]) -> list[Gap]:
    """Digits that are no quantity (F-35, A400M) must stand in a quote letter for letter."""
    gaps: list[Gap] = []
    if len(mentions) == 0 and _DIGIT.search(statement) is None:
        return gaps
    taken = [(mention.start, mention.end) for mention in mentions]
    for found in _CODE.finditer(statement):
        start, end = found.span()
        while taken and taken[0][1] <= start:
            del taken[0]
        if taken and taken[0][0] < end:
            continue
        whole = re.compile(rf"(?<![^\W_]){re.escape(found.group())}(?![^\W_])")
        if not any(whole.search(quote) for quote in quotes):
            code = Mention(start, end, found.group(), "number", None, None, None, role="label")
            gaps.append(Gap(UNSUPPORTED, code, None))
    return gaps
