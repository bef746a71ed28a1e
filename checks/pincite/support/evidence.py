"""The quotes that a statement stands on, and the numbers in them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache, cached_property
from itertools import islice, product
from typing import NamedTuple

from pincite.languages import ENGLISH, Language, Section
from pincite.numbers import REFERENCE, NumberMention, read
from pincite.support.binding import is_table
from pincite.support.codes import key, version
from pincite.support.converted import in_base, settled
from pincite.support.table_heads import under_heads
from pincite.text import Pattern, lowered, sentences

MOST = 500
"""Numbers of quotes that one number is compared with, beside those of the same value."""
PAIRS, LEAST = 40_000, 20
"""Pairs of numbers that are compared in all, but for the least of one number; a statement of so many that they do not
suffice is compared with fewer of the quotes'."""
SHORT, FEW = 200, 1
"""Characters and sentences of a quote whose numbers are tied to words as a whole."""
_DIGIT = re.compile("[0-9]")
_LOW = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_ENDS = " .!?"
_CODE = Pattern(r"[^\W_]+(?:[-‑.,:/][^\W_]+)*")


class SupportWords(Section):
    """What parts the words around numbers, says nothing of them, or stands for one or two."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "support")
        self.breaking = self.breaks | {",", ";", ":"}
        self.short = self.table("aliases")
        of = ["", *(f" {word}" for word in self.of)]
        two = product(self.as_two, of, ["", *(f" {word}" for word in self.as_two_determiners)])
        self.counts = {1: self.phrases("as_one"), 2: tuple("".join(parts) for parts in two)}
        """How a quote counts one or two of a thing without a number."""


support_words = cache(SupportWords)


class QuotedNumber(NamedTuple):
    """A number of a quote, the quote as written and in lower case, and the number before it."""

    quote: str
    low: str
    mention: NumberMention
    before: NumberMention | None


class Evidence:
    """The quotes of a claim, each read at most once, and only when a number has to be found in them."""

    def __init__(self, quotes: Sequence[str], language: Language = ENGLISH) -> None:
        self.quotes, self.language = tuple(quotes), language
        self.most = MOST
        self.beyond: dict[NumberMention, NumberMention] | None = None
        """Numbers of the quotes that their sources go on with, once they have been looked for (`in_place.py`)."""

    def asked_of(self, count: int) -> None:
        """Be ready for a statement of so many numbers."""
        self.most = max(LEAST, min(MOST, PAIRS // max(1, count)))

    @cached_property
    def read(self) -> list[tuple[str, list[NumberMention]]]:
        """Each quote with its quantities, reference marks aside."""
        return [
            (quote, [each for each in self._read(quote) if each.role is not REFERENCE])
            for quote in self.quotes
        ]

    def _read(self, quote: str) -> list[NumberMention]:
        return under_heads(quote, read(quote, self.language), self.language)

    @cached_property
    def passages(self) -> list[tuple[str, list[NumberMention]]]:
        """Each quote with its numbers, or each of its sentences where there are more than FEW: what belongs together
        stands together, and far words tie nothing."""
        return [part for quote, found in self.read for part in self._parts(quote, found)]

    def _parts(self, quote: str, mentions: list[NumberMention]) -> Iterator[tuple[str, list[NumberMention]]]:
        spans = sentences(quote, self.language) if len(quote) > SHORT else []
        if len(spans) <= FEW or is_table(quote):
            yield quote, mentions
            return
        for start, end in spans:
            inside = [each for each in mentions if start <= each.start and each.end <= end]
            moved = [each._replace(start=each.start - start, end=each.end - start) for each in inside]
            yield quote[start:end], moved

    @cached_property
    def places(self) -> list[QuotedNumber]:
        """Each quantity where it stands."""
        found: list[QuotedNumber] = []
        for quote, mentions in self.read:
            low = lowered(quote)
            found += [
                QuotedNumber(quote, low, *pair) for pair in zip(mentions, [None, *mentions], strict=False)
            ]
        return found

    @cached_property
    def parted(self) -> list[NumberMention]:
        """The quantities of all quotes, ratios taken apart."""
        return [mention for quote, mentions in self.read for mention in settled(parted(mentions), quote)]

    @cached_property
    def lowered(self) -> tuple[str, ...]:
        """The quotes in lower case."""
        return tuple(quote.lower() for quote in self.quotes)

    @cached_property
    def sizes(self) -> list[Fraction]:
        """How many of something the quotes tell, parts aside."""
        return [each.low for each in self.parted if each.low is not None and each.whole is None]

    @cached_property
    def codes(self) -> set[str]:
        """The words of the quotes that have digits, as they are written and by what their spellings have in common."""
        quotes = [*self.quotes, *(quote.translate(_LOW) for quote in self.quotes if not quote.isascii())]
        found = {quote[slice(*span)] for quote in quotes for span in with_digits(quote)}
        return found | set(map(key, found))

    @cached_property
    def versions(self) -> set[str]:
        """The 2.0 of v2.0, where quotes have that."""
        written = {quote[slice(*span)] for quote in self.quotes for span in with_digits(quote)}
        return {number for number in map(version, written) if number is not None}

    @cached_property
    def _by_value(self) -> dict[tuple[object, ...], list[NumberMention]]:
        found: dict[tuple[object, ...], list[NumberMention]] = {}
        for mention in self.parted:
            found.setdefault(_says(mention), []).append(mention)
        return found

    def repeat(self, statement: str) -> bool:
        """Whether a quote has a statement word for word, the mark at its end aside."""
        bare = statement.rstrip(_ENDS)
        for quote in self.quotes:
            if statement in quote:
                return True
            at = quote.find(bare)
            if at >= 0 and not (
                quote[at - 1 : at].isalnum() or quote[at + len(bare) : at + len(bare) + 1].isalnum()
            ):
                return True
        return False

    def has_sentence(self, statement: str) -> bool:
        """Whether a statement is a sentence of a quote, or a whole quote, word for word, the mark at its end aside."""
        bare = statement.rstrip(_ENDS)
        for quote in self.quotes:
            at = quote.find(bare)
            if at < 0 or not bare:
                continue
            if (at == 0 and not quote[len(bare) :].strip(_ENDS)) or self._is_sentence(
                quote, at, at + len(bare)
            ):
                return True
        return False

    def _is_sentence(self, quote: str, start: int, end: int) -> bool:
        """Whether a part of a quote that begins with a capital letter is one of its sentences."""
        return quote[start].isupper() and any(
            first == start and last >= end and not quote[end:last].strip(_ENDS)
            for first, last in sentences(quote, self.language)
        )

    def saying(self, mention: NumberMention) -> list[NumberMention]:
        """Where there are more than `most`, those with the value or date of `mention`, as many of them at most."""
        return self._by_value.get(_says(mention), [])[: self.most] if len(self.parted) > self.most else []

    def places_for(self, mention: NumberMention) -> Iterator[QuotedNumber]:
        """The first `most` places, and beyond them those of the value or date of `mention`."""
        yield from islice(self.places, self.most)
        if len(self.places) > self.most:
            yield from self._places_by_value.get(_says(mention), ())

    @cached_property
    def _places_by_value(self) -> dict[tuple[object, ...], list[QuotedNumber]]:
        found: dict[tuple[object, ...], list[QuotedNumber]] = {}
        for place in self.places:
            found.setdefault(_says(place.mention), []).append(place)
        return found

    @property
    def read_first(self) -> Iterator[tuple[str, NumberMention]]:
        """The first `most` numbers, each with its quote."""
        return islice(((quote, each) for quote, found in self.read for each in found), self.most)


def _says(mention: NumberMention) -> tuple[object, ...]:
    return in_base(mention), mention.date


def parted(mentions: Iterable[NumberMention]) -> list[NumberMention]:
    """Ratios in one piece ("23 out of 32") as part and whole, as "23 of the 32" is read."""
    found: list[NumberMention] = []
    for mention in mentions:
        whole = mention.whole
        if whole is None or mention.value is None or mention.step is not None:
            found.append(mention)
            continue
        part = mention.value * whole
        found.append(mention._replace(value=part, low=part, high=part))
        found.append(mention._replace(value=whole, low=whole, high=whole, whole=None, qualifier=None))
    return found


def with_digits(text: str) -> Iterator[tuple[int, int]]:
    """Where words with a digit stand, hyphens and points inside them included."""
    if not _DIGIT.search(text):
        return iter(())
    return (found.span() for found in _CODE.finditer(text) if _DIGIT.search(text, *found.span()))
