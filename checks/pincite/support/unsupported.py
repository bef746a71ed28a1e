"""Whether the numbers of a statement are in the quotes that it stands on."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pincite.numbers import NumberMention, read, triggers
from pincite.support.compare import QUALIFIER, REVERSED, TOO_PRECISE, UNIT, UNSUPPORTED, compare
from pincite.support.multiples import may_say, unsaid
from pincite.support.rates import differing
from pincite.support.shares import may_group, unlike_groups
from pincite.support.swapped import swapped
from pincite.text import Pattern

MOST = 500
"""Numbers of quotes that one number is compared with, beside those of the same value."""
_RANK = (UNSUPPORTED, TOO_PRECISE, UNIT, QUALIFIER, REVERSED)
_DIGIT = re.compile("[0-9]")
_CODE = Pattern(r"[^\W_]+(?:[-‑.,:/][^\W_]+)*")


class Gap(NamedTuple):
    """A number of a statement that its quotes do not carry.

    `kind`: unsupported (no such value), too-precise (the quotes have it less precisely), unit, qualifier,
    or reversed (a ratio, a bound, a direction, or two numbers turned round).
    `nearest`: what the quotes have that comes closest, None if nothing does.
    """

    kind: str
    mention: NumberMention
    nearest: NumberMention | None


class Evidence:
    """The quotes of a claim, each read at most once, and only when a number has to be found in them."""

    __slots__ = ("_by_value", "_codes", "_parted", "_read", "quotes")

    def __init__(self, quotes: Sequence[str]) -> None:
        self.quotes = tuple(quotes)
        self._read: tuple[list[NumberMention], ...] | None = None
        self._parted: list[NumberMention] | None = None
        self._codes: set[str] | None = None
        self._by_value: dict[tuple[object, ...], list[NumberMention]] = {}

    @property
    def read(self) -> list[tuple[str, list[NumberMention]]]:
        """Each quote with its quantities."""
        if self._read is None:
            self._read = tuple(read(quote) for quote in self.quotes)
        return list(zip(self.quotes, self._read, strict=True))

    @property
    def parted(self) -> list[NumberMention]:
        """The quantities of all quotes, ratios taken apart."""
        if self._parted is None:
            self._parted = _parted(mention for _, mentions in self.read for mention in mentions)
            for mention in self._parted if len(self._parted) > MOST else ():
                self._by_value.setdefault(_says(mention), []).append(mention)
        return self._parted

    @property
    def codes(self) -> set[str]:
        """The words of the quotes that have digits."""
        if self._codes is None:
            self._codes = {quote[slice(*span)] for quote in self.quotes for span in _with_digits(quote)}
        return self._codes

    def saying(self, mention: NumberMention) -> list[NumberMention]:
        """Where there are more than MOST, those with the value or date of `mention`, at most MOST of them."""
        return self._by_value.get(_says(mention), [])[:MOST] if len(self.parted) > MOST else []


def _says(mention: NumberMention) -> tuple[object, ...]:
    return mention.low, mention.high, mention.date


def unsupported(statement: str | Iterable[NumberMention], quotes: Sequence[str] | Evidence) -> list[Gap]:
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
        gap = _turned_round(mention, evidence) or _gap(mention, evidence)
        if gap is None or _in_words(mention, evidence.quotes):
            continue
        if not isinstance(statement, str) or not _same_age(statement, mention, evidence.read):
            gaps.append(gap)
    if isinstance(statement, str):
        gaps += _codes(statement, mentions, evidence)
        if may_say(statement):
            gaps += [
                Gap(UNSUPPORTED, each, None) for each in unsaid(statement, evidence.quotes, evidence.parted)
            ]
        if not gaps and stated and statement not in evidence.quotes:
            gaps += [Gap(*found) for found in differing(statement, stated, evidence.read)]
        if not gaps and (stated or may_group(statement)):
            gaps += [Gap(*found) for found in unlike_groups(statement, stated, evidence.read)]
        if not gaps and len(stated) > 1:
            gaps += [Gap(REVERSED, one, other) for one, other in swapped(statement, stated, evidence.read)]
    return gaps


def has_no_number(statement: str) -> bool:
    """Whether there is plainly nothing in a statement for `unsupported` to look for."""
    return not any(triggers(statement)) and not may_say(statement) and not may_group(statement)


def _parted(mentions: Iterable[NumberMention]) -> list[NumberMention]:
    """Ratios in one piece ("23 out of 32") as part and whole, as "23 of the 32" is read."""
    parted: list[NumberMention] = []
    for mention in mentions:
        whole = mention.whole
        if whole is None or mention.value is None or mention.step is not None:
            parted.append(mention)
            continue
        part = mention.value * whole
        parted.append(mention._replace(value=part, low=part, high=part))
        parted.append(mention._replace(value=whole, low=whole, high=whole, whole=None, qualifier=None))
    return parted


def _turned_round(mention: NumberMention, evidence: Evidence) -> Gap | None:
    """A ratio whose ends have changed places (32 of 23 for 23 of 32), or whose part is another one (9 of 32)."""
    if mention.whole is None or mention.whole == mention.value:
        return None
    ratios = [other for other in evidence.parted[:MOST] if other.whole is not None]
    for other in ratios:
        if other.whole == mention.value and other.value == mention.whole:
            return Gap(REVERSED, mention, other)
    alike = [other for other in ratios if other.whole == mention.whole]
    if alike and all(other.value != mention.value for other in alike):
        return Gap(UNSUPPORTED, mention, alike[0])
    return None


def _gap(mention: NumberMention, evidence: Evidence) -> Gap | None:
    if any(compare(mention, other) is None for other in evidence.saying(mention)):
        return None
    offered = evidence.parted[:MOST]
    best: tuple[int, NumberMention] | None = None
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


_AS_WORDS = {
    1: r"(?:an?|each|every|a single)",
    2: r"both(?: of)?(?: (?:the|its|their|his|her))?",
}
"""How a quote counts one or two of a thing without a number."""


def _in_words(mention: NumberMention, quotes: Sequence[str]) -> bool:
    """Whether a plain "one member" stands on "a member", or "two members" on "both members"."""
    if mention.kind != "number" or not mention.label or mention.value not in _AS_WORDS:
        return False
    if mention.value == 1 and mention.text.lower() != "one":
        return False
    if mention.qualifier is not None or mention.whole is not None:
        return False
    words = _AS_WORDS[int(mention.value)]
    counted = re.compile(rf"\b{words} {re.escape(mention.label)}\b", re.IGNORECASE)
    return any(counted.search(quote) for quote in quotes)


def _same_age(
    statement: str, mention: NumberMention, quotes: Sequence[tuple[str, list[NumberMention]]]
) -> bool:
    """Whether "Ames, 42, said" and "the 42-year-old" say the same of each other."""
    if mention.value is None or mention.qualifier is not None or not 0 < mention.value < 130:
        return False
    mine = mention.unit == "year" or (mention.unit is None and _apposed(statement, mention))
    return mine and any(
        mention.value == other.value
        and other.qualifier is None
        and {mention.unit, other.unit} == {None, "year"}
        and "old" in (mention.text + other.text)
        and (other.unit is not None or _apposed(quote, other))
        for quote, others in quotes
        for other in others
    )


def _apposed(text: str, mention: NumberMention) -> bool:
    """Whether a number stands between commas, as an age does after a name."""
    after = text[mention.end : mention.end + 1]
    return mention.kind == "number" and text.endswith(", ", 0, mention.start) and after in ("", ",", ".", ";")


def _nearest(mention: NumberMention, offered: list[NumberMention]) -> NumberMention | None:
    """The number of the same unit, or else of the same kind, closest in value."""
    alike = [o for o in offered if o.unit == mention.unit and o.kind == mention.kind]
    alike = alike or [o for o in offered if o.kind == mention.kind]
    value = mention.value
    if value is None:
        return alike[0] if alike else None
    measured = [(abs(o.value - value), o.start, o) for o in alike if o.value is not None]
    return min(measured, key=lambda each: each[:2])[2] if measured else None


def _codes(statement: str, mentions: list[NumberMention], evidence: Evidence) -> list[Gap]:
    """Digits that are no quantity (F-35, A400M) must stand in a quote letter for letter."""
    gaps: list[Gap] = []
    if not mentions and _DIGIT.search(statement) is None:
        return gaps
    if not _beside(statement, mentions):
        return gaps
    for start, end in unread(statement, mentions):
        written = statement[start:end]
        if written not in evidence.codes:
            gaps.append(
                Gap(
                    UNSUPPORTED,
                    NumberMention(start, end, written, "number", None, None, None, role="label"),
                    None,
                )
            )
    return gaps


def unread(text: str, mentions: Iterable[NumberMention]) -> Iterator[tuple[int, int]]:
    """Where words stand of which a digit is in none of the mentions, which are in order: F-35, 7-to-2."""
    taken = iter(mentions)
    mention = next(taken, None)
    for start, end in _with_digits(text):
        while mention is not None and mention.end <= start:
            mention = next(taken, None)
        at = start
        while mention is not None and mention.start < end:
            if _DIGIT.search(text, at, mention.start):
                break
            at = max(at, mention.end)
            if mention.end > end:
                break
            mention = next(taken, None)
        if at < end and _DIGIT.search(text, at, end):
            yield start, end


def _beside(text: str, mentions: list[NumberMention]) -> bool:
    """Whether there is a digit outside of all mentions, which are in order."""
    at = 0
    for mention in mentions:
        if _DIGIT.search(text, at, mention.start):
            return True
        at = max(at, mention.end)
    return _DIGIT.search(text, at) is not None


def _with_digits(text: str) -> Iterator[tuple[int, int]]:
    """Where words with a digit stand, hyphens and points inside them included."""
    return (found.span() for found in _CODE.finditer(text) if _DIGIT.search(found.group()))
