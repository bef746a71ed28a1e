"""The quotes that a statement stands on, and the numbers in them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache, cached_property
from itertools import islice, product
from operator import attrgetter
from typing import NamedTuple

from pincite.languages import ENGLISH, Language, Section
from pincite.numbers import REFERENCE, NumberMention, Qualifier, read
from pincite.support.binding import is_table
from pincite.support.codes import key, version
from pincite.support.converted import in_base, settled
from pincite.support.table_heads import under_heads
from pincite.support.verbatim import is_sentence, repeats
from pincite.text import Pattern, lowered, sentences

MOST = 500
"""Numbers of quotes that one number is compared with, beside those of the same value."""
PAIRS, LEAST, LETTERS = 40_000, 20, 10_000_000
"""Pairs of numbers that are compared in all, but for the least of one number; a statement of so many that they do not
suffice is compared with fewer of the quotes'. Characters that are searched for one statement's numbers anew."""
SHORT, FEW = 200, 1
"""Characters and sentences of a quote whose numbers are tied to words as a whole."""
_DIGIT = re.compile("[0-9]")
_LOW = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
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
        self.most, self._letters = MOST, LETTERS
        self.beyond: dict[NumberMention, NumberMention] | None = None
        """Numbers of the quotes that their sources go on with, once they have been looked for (`in_place.py`)."""

    def asked_of(self, count: int) -> None:
        """Be ready for a statement of so many numbers."""
        self.most, self._letters = max(LEAST, min(MOST, PAIRS // max(1, count))), LETTERS

    def may_search(self, more: int = 0) -> bool:
        """Whether all quotes, and `more` characters beside, may be searched once more for a number of a statement; when
        that is too much, what excuses a number is not looked for."""
        self._letters -= more + sum(map(len, self.quotes))
        return self._letters >= 0

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
            first = bisect_left(mentions, start, key=attrgetter("start"))
            inside = mentions[first : bisect_right(mentions, end, lo=first, key=attrgetter("end"))]
            moved = [each._replace(start=each.start - start, end=each.end - start) for each in inside]
            yield quote[start:end], moved

    @cached_property
    def places(self) -> list[QuotedNumber]:
        """Each quantity where it stands."""
        found: list[QuotedNumber] = []
        for quote, mentions in self.read:
            low = lowered(quote, self.language)
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
        return tuple(lowered(quote, self.language) for quote in self.quotes)

    @cached_property
    def sizes(self) -> list[Fraction]:
        """How many of something the quotes tell, parts aside, the least first."""
        return sorted({each.low for each in self.parted if each.low is not None and each.whole is None})

    @cached_property
    def dates(self) -> set[str | None]:
        """The dates of the quotes."""
        return {each.date for each in self.parted}

    @cached_property
    def ratios(self) -> dict[Fraction, set[bool]]:
        """The parts of a whole that the quotes give, and whether one is plain: in one piece and with no qualifier."""
        found: dict[Fraction, set[bool]] = {}
        for _, mentions in self.read:
            for each in mentions:
                if each.value is not None and each.whole:
                    found.setdefault(each.value, set()).add(each.step is None and not each.qualifier)
        return found

    @cached_property
    def shares(self) -> set[Fraction]:
        """The percentages and the ratios in one piece of the quotes, without a qualifier, as parts of one."""
        return {
            each.value / 100 if each.unit == "percent" else each.value
            for _, mentions in self.read
            for each in mentions
            if each.value is not None and not each.qualifier and (each.unit == "percent" or each.step is None)
        }

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
        alike = {mention._replace(start=0, end=0): mention for mention in self.parted}
        for mention in alike.values():
            found.setdefault(_says(mention), []).append(mention)
        return found

    def repeat(self, statement: str) -> bool:
        """Whether a quote has a statement word for word, the mark at its end aside."""
        return repeats(self.quotes, statement)

    def has_sentence(self, statement: str) -> bool:
        """Whether a statement is a sentence of a quote, or a whole quote, word for word, the mark at its end aside."""
        return is_sentence(self.quotes, statement, self.language)

    def saying(self, mention: NumberMention) -> list[NumberMention]:
        """Where there are more than `most`, those with the value or date of `mention` that are unlike one another, as many
        of them at most."""
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

    def otherwise_bound(self, mention: NumberMention) -> Iterator[QuotedNumber]:
        """The first `most` places of each qualifier but a number's own that begin where it does."""
        for qualifier, places in self._places_by_bound.get(mention.low, {}).items():
            if qualifier is not mention.qualifier:
                yield from islice(places, self.most)

    @cached_property
    def _places_by_bound(self) -> dict[Fraction | None, dict[Qualifier | None, list[QuotedNumber]]]:
        found: dict[Fraction | None, dict[Qualifier | None, list[QuotedNumber]]] = {}
        for place in self.places:
            low, qualifier = place.mention.low, place.mention.qualifier
            found.setdefault(low, {}).setdefault(qualifier, []).append(place)
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
