"""Whether the numbers of a statement are in the quotes that it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from pincite.quantity.mention import Mention
from pincite.quantity.read import read

UNSUPPORTED = "unsupported"
TOO_PRECISE = "too-precise"
UNIT = "unit"
QUALIFIER = "qualifier"
REVERSED = "reversed"

_RANK = (UNSUPPORTED, TOO_PRECISE, UNIT, QUALIFIER, REVERSED)
_UPWARD = frozenset(("more than", "at least"))
_DOWNWARD = frozenset(("fewer than", "up to", "nearly"))
_OPPOSITE = {"up": "down", "down": "up"}
_CODE = re.compile(r"[^\W_]*[0-9][^\W_]*(?:[-.,:/][^\W_]*[0-9][^\W_]*)*")


@dataclass(frozen=True, slots=True)
class Gap:
    """A number of a statement that its quotes do not carry.

    `kind`: unsupported (no such value), too-precise (the quotes have it less precisely), unit, qualifier,
    or reversed (a ratio, a bound or a direction turned round).
    `nearest`: what the quotes have that comes closest, None if nothing does.
    """

    kind: str
    mention: Mention
    nearest: Mention | None


def unsupported(statement: str | Iterable[Mention], quotes: Sequence[str]) -> list[Gap]:
    """Every number of `statement` that no quote carries with the same value, unit and qualifier.

    A quote that says the same thing in another notation carries it: nine and 9, % and percent, $ and dollars,
    13 March 2025 and March 13, 2025, 700,000,000,000 and 700 billion. A qualifier may be neither dropped nor
    added; a rounded number is another number, even with "about" before it. What is counted is a label and may differ.
    Idioms ("one of his advisers", "the first time") claim no amount and need no support.
    """
    mentions = read(statement) if isinstance(statement, str) else list(statement)
    gaps: list[Gap] = []
    offered: list[Mention] = []
    if mentions:
        offered = [mention for quote in quotes for mention in read(quote)]
    for mention in mentions:
        if mention.role in ("idiom", "furniture"):
            continue
        gap = _turned_round(mention, mentions, offered) or _gap(mention, offered)
        if gap is not None:
            gaps.append(gap)
    if isinstance(statement, str):
        gaps += _codes(statement, mentions, quotes)
    return gaps


def _turned_round(mention: Mention, stated: list[Mention], offered: list[Mention]) -> Gap | None:
    """A ratio or a change whose two ends have changed places: 32 of 23 for 23 of 32, up from 2.6 for to 2.6."""
    if mention.whole is not None:
        for other in offered:
            if other.whole == mention.value and other.value == mention.whole:
                return Gap(REVERSED, mention, other)
    if mention.direction and mention.direction.endswith("from"):
        for other in offered:
            if not (other.direction and other.direction.endswith("from")) or other.value == mention.value:
                continue
            for twin in stated:
                if (
                    twin.value == other.value
                    and twin.unit == other.unit
                    and not (twin.direction or "").endswith("from")
                ):
                    return Gap(REVERSED, mention, other)
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


def compare(mention: Mention, other: Mention) -> str | None:
    """How `mention` differs from `other`, None if it says no more and no less."""
    if mention.date is not None or other.date is not None:
        return _compare_dates(mention, other)
    if mention.value is None and mention.low is None:
        return None if mention.text == other.text else UNSUPPORTED
    if (mention.kind == "ordinal") != (other.kind == "ordinal") or (mention.kind == "range") != (
        other.kind == "range"
    ):
        return UNSUPPORTED
    if (mention.role == "label") != (other.role == "label"):
        return UNSUPPORTED
    if mention.low != other.low or mention.high != other.high:
        swapped = mention.whole is not None and (mention.value, mention.whole) == (other.whole, other.value)
        if swapped:
            return REVERSED
        if _same_unit(mention, other) and _rounds_to(mention, other):
            return TOO_PRECISE
        return UNSUPPORTED
    if not _same_unit(mention, other):
        return UNIT
    if mention.whole is not None and other.whole is not None and mention.whole != other.whole:
        return UNSUPPORTED
    if mention.qualifier != other.qualifier:
        pair = {mention.qualifier, other.qualifier}
        return REVERSED if pair & _UPWARD and pair & _DOWNWARD else QUALIFIER
    if mention.direction and other.direction and _turned(mention.direction, other.direction):
        return REVERSED
    return TOO_PRECISE if _finer(mention, other) else None


def _same_unit(mention: Mention, other: Mention) -> bool:
    return mention.unit == other.unit


def _turned(one: str, other: str) -> bool:
    return one.split()[0] == _OPPOSITE[other.split()[0]]


def _compare_dates(mention: Mention, other: Mention) -> str | None:
    if mention.date is None or other.date is None:
        return UNSUPPORTED
    if mention.date == other.date:
        return None if mention.qualifier == other.qualifier else QUALIFIER
    if _within(mention.date, other.date):
        return None  # "in March 2025" of March 13, 2025
    return TOO_PRECISE if _within(other.date, mention.date) else UNSUPPORTED


def _within(coarse: str, fine: str) -> bool:
    """Whether the ISO date `fine` lies in the year, month or day of the year that `coarse` names."""
    if "/" in coarse or "/" in fine or "T" in coarse or "T" in fine or "W" in coarse or "W" in fine:
        return False
    if coarse.startswith("--"):
        return fine[4:].startswith(coarse[1:]) or (fine.startswith("--") and fine.startswith(coarse))
    return fine.startswith(coarse + "-") or (coarse.endswith("X") and fine.startswith(coarse[:3]))


def _decimals(mention: Mention) -> bool:
    return bool(re.search(r"[0-9]\.[0-9]", mention.text))


def _finer(mention: Mention, other: Mention) -> bool:
    """Equal values, but `mention` shows decimals that `other` does not: 2.0 for 2, 1.50 for 1.5."""
    return (
        _decimals(mention)
        and mention.step is not None
        and other.step is not None
        and mention.step < other.step
    )  # fmt: skip


def _rounds_to(mention: Mention, other: Mention) -> bool:
    """Whether `other` is `mention` rounded to the last digit that `other` shows."""
    if mention.value is None or other.value is None or other.step is None or mention.step is None:
        return False
    return mention.step < other.step and abs(mention.value - other.value) <= other.step / 2


def _nearest(mention: Mention, offered: list[Mention]) -> Mention | None:
    """The number of the same unit, or else of the same kind, closest in value."""
    alike = [o for o in offered if o.unit == mention.unit and o.kind == mention.kind]
    alike = alike or [o for o in offered if o.kind == mention.kind]
    if mention.value is None:
        return alike[0] if alike else None
    value: Fraction = mention.value
    measured = [o for o in alike if o.value is not None]
    return min(measured, key=lambda o: abs((o.value or value) - value), default=alike[0] if alike else None)


def _codes(statement: str, mentions: list[Mention], quotes: Sequence[str]) -> list[Gap]:
    """Digits that are no quantity (F-35, A400M) must stand in a quote letter for letter."""
    gaps = []
    taken = [(mention.start, mention.end) for mention in mentions]
    for found in _CODE.finditer(statement):
        start, end = found.span()
        while taken and taken[0][1] <= start:
            del taken[0]
        if taken and taken[0][0] < end:
            continue
        written = found.group()
        whole = re.compile(rf"(?<![^\W_]){re.escape(written)}(?![^\W_])")
        if not any(whole.search(quote) for quote in quotes):
            code = Mention(start, end, written, "number", None, None, None, role="label")
            gaps.append(Gap(UNSUPPORTED, code, None))
    return gaps
