"""A text as a row of words, numbers and the breaks between its members."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from pincite.numbers import LABEL, ORDINAL, NumberKind, NumberMention
from pincite.support.binding.words import BindingWords, Break
from pincite.text import Pattern

WORD = Pattern(
    r"[^\W_]+(?:[’'][^\W_]+)*|[,;:()|—–]|\n|(?:(?<=\w\w\w)|(?<=[\d%)”\"])|(?<=\W\d)|(?<=\s))[.!?](?=\s|$)"
)
_TIMES = frozenset((NumberKind.DATE, NumberKind.MONTH, NumberKind.WEEKDAY, NumberKind.TIME))
MOST = 1000
"""Words of a text that are looked at; a number behind them is not judged."""


class Item(NamedTuple):
    """A word, a number or a mark; `stem` is "" for what tells nothing, `part` how much it parts its neighbours."""

    start: int
    end: int
    low: str
    stem: str
    part: Break
    mention: NumberMention | None


class Reading:
    """The items of a text, and where its numbers are among them."""

    def __init__(self, text: str, mentions: Sequence[NumberMention], words: BindingWords) -> None:
        self.text, self.words = text, words
        self.items = list(_items(text, mentions, words))
        _weaken(self.items)
        self._breaks = [(at, item.part) for at, item in enumerate(self.items) if item.part]
        self.starts = [item.start for item in self.items]
        self._ends: dict[Break, list[int]] = {}

    def at(self, mention: NumberMention) -> int | None:
        """The index of the item of a mention; None if it is too far on."""
        index = bisect_left(self.starts, mention.start)
        found = self.items[index : index + 1]
        return index if found and found[0].mention is not None and found[0].start == mention.start else None

    @cached_property
    def numbers(self) -> list[int]:
        """The indexes of the numbers; the whole of a part is none of them, nor what a rate is per."""
        found = [index for index, item in enumerate(self.items) if item.mention is not None]
        per = self.words.per
        return [
            index
            for index in found
            if self.items[index].stem
            and not (index and self.items[index - 1].low in per)
            and not self.text.endswith(("±", "± "), 0, self.items[index].start)
        ]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words, and the keys of all numbers."""
        return frozenset(item.stem for item in self.items if item.stem)

    @cached_property
    def lows(self) -> frozenset[str]:
        """All words in lower case."""
        return frozenset(item.low for item in self.items)

    @cached_property
    def following(self) -> dict[str, str]:
        """The stem of what follows each word, where it is first followed by one that tells something."""
        found: dict[str, str] = {}
        for item, later in zip(self.items, self.items[1:], strict=False):
            if later.stem and not item.part:
                found.setdefault(item.low, later.stem)
        return found

    @cached_property
    def pairs(self) -> dict[str, set[str]]:
        """The words that stand right before each word, by their stems: treatment and placebo before group."""
        found: dict[str, set[str]] = {}
        for item, later in zip(self.items, self.items[1:], strict=False):
            if item.stem and later.stem and later.mention is None:
                found.setdefault(later.stem, set()).add(item.stem)
        return found

    def segment(self, index: int, least: Break = Break.COMMA) -> tuple[int, int]:
        """The items around `index` as far as the nearest breaks of at least that strength."""
        breaks = self._ends.get(least)
        if breaks is None:
            breaks = self._ends[least] = [at for at, part in self._breaks if part >= least]
        before, after = bisect_left(breaks, index), bisect_right(breaks, index)
        return (
            breaks[before - 1] + 1 if before else 0,
            breaks[after] if after < len(breaks) else len(self.items),
        )

    def before(self, index: int, most: int = 8) -> list[Item]:
        """The items before one in its segment, the nearest first, as far as another number."""
        first, _ = self.segment(index)
        return self.items[max(first, index - most) : index][::-1]

    def after(self, index: int, most: int = 8) -> list[Item]:
        """The items after one in its segment."""
        _, last = self.segment(index)
        return self.items[index + 1 : min(last, index + 1 + most)]

    def shown(self, index: int) -> str:
        """The words around a number, for a message."""
        first, last = self.segment(index)
        first, last = max(first, index - 7), min(last, index + 7)
        while first < index and self.items[first].part > Break.WEAK:
            first += 1
        while last - 1 > index and self.items[last - 1].part:
            last -= 1
        return " ".join(self.text[self.items[first].start : self.items[last - 1].end].split())


def _items(text: str, mentions: Sequence[NumberMention], words: BindingWords) -> Iterator[Item]:
    taken = reach = 0
    for count, found in enumerate(WORD.finditer(text)):
        start, end = found.span()
        while taken < len(mentions) and mentions[taken].start < end:
            mention = mentions[taken]
            taken, reach = taken + 1, max(reach, mention.end)
            whole = taken > 1 and _is_whole(mentions[taken - 2], mention)
            stem = "" if whole else key(mention)
            yield Item(mention.start, mention.end, mention.text.lower(), stem, Break.NONE, mention)
        if start < reach:
            continue
        if count > MOST:
            return
        written = found.group()
        low = written.lower()
        part = words.breaking.get(low, Break.NONE)
        if part and low in words.times_too and mentions[taken : taken + 1]:
            beside = not text[end : mentions[taken].start].strip()  # since 2000, after 9 days
            part = Break.NONE if beside else part
        stem = "" if part or (len(low) == 1 and written == low) else words.stem(written)
        yield Item(start, end, low, stem, part, None)


def _is_whole(part: NumberMention, mention: NumberMention) -> bool:
    return part.whole is not None and part.whole == mention.value


def _weaken(items: list[Item]) -> None:
    """A comma or bracket parts little if nothing but a number stands behind it: Ames, 42, left; fell, by 3 percent,."""
    closing = Break.NONE
    for index, item in enumerate(items):
        if item.part is not Break.COMMA or item.low.isalpha():
            continue
        if item.low == ")":
            if closing:
                items[index] = item._replace(part=closing)
            closing = Break.NONE
            continue
        numbers = 0
        for other in items[index + 1 : index + 8]:
            if other.part > Break.JOIN or (other.part and not other.low.isalpha()):
                break
            if other.mention is not None:
                numbers += 1
            elif other.stem or other.part is Break.JOIN:
                numbers = 2
        if numbers == 1:
            items[index] = item._replace(part=Break.WEAK)
            closing = Break.WEAK if item.low == "(" else closing


def key(mention: NumberMention) -> str:
    """What tells one number from another."""
    if mention.date is not None:
        return f"@{mention.date}"
    return f"#{mention.low} {mention.high} {mention.unit or mention.kind}"


def dimension(mention: NumberMention) -> str:
    """What numbers have in common of which one may stand in the place of another."""
    if mention.date is not None:
        return f"{mention.kind} {len(mention.date)}"
    if mention.kind is ORDINAL or mention.role is LABEL:
        return str(mention.kind)
    if mention.whole is not None and mention.step is None:
        return "ratio"
    return mention.unit or "count"


def slot(mention: NumberMention) -> str:
    """What a time, or a place in an order, is one of; "" for other numbers."""
    if mention.kind is ORDINAL:
        return mention.kind
    return _precision(mention.date) if mention.date is not None else ""


def _precision(date: str) -> str:
    """Days, months, years, weekdays and times of day."""
    if date[:1] in "TW" or "/" in date or date.endswith("X"):
        return date[:1]
    parts = date.removeprefix("--").count("-") + (date.startswith("--"))
    return f"{parts} parts"


def is_time(mention: NumberMention) -> bool:
    """Whether it is a date, a month, a weekday or a time of day."""
    return mention.kind in _TIMES
