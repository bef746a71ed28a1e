"""How much of a group, and how far beyond: "all 32", "most of the 12", "both", "well over 50".

These words beside a number say more than the number does, and a quote that has the number need not say it.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache

from pincite.languages import ENGLISH, Language, Section
from pincite.numbers import NumberMention
from pincite.support.compare import QUALIFIER, UNSUPPORTED, Gap, compare
from pincite.support.evidence import Evidence, QuotedNumber
from pincite.support.multiples import in_words
from pincite.text import Pattern, any_of, lowered, optional

_BEFORE = 40
"""Characters before a number in which these words stand."""


class Share(StrEnum):
    """How much of a group."""

    ALL = "all"
    NONE = "none"
    MOST = "most"
    PART = "part"


class ShareWords(Section):
    """All of the, most of the, both; well over."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "support")
        self.shares = {phrase: Share(value) for phrase, value in self.table("shares").items()}
        self.degrees = self.table("degrees")
        """How far beyond a bound."""
        of = "".join(f"(?: {word})?" for word in sorted(self.of))
        the = f"{of}(?: {any_of(self.share_determiners)})?"
        self.share = Pattern(rf"(?<!\w)({any_of(self.shares)}){the} $")
        self.degree = Pattern(rf"(?<!\w)({any_of(self.degrees)}) {any_of(self.phrases('degree_bounds'))} $")
        self.ends = {phrase.split()[-1] for phrase in (*self.shares, *self.degrees)}
        after = optional((f" {word}" for word in self.both_determiners), "")
        self.both_of = Pattern(rf"\b{any_of(self.both)}{of}{after} ([^\W\d_]+)(?: ([^\W\d_]+))?")
        joins = "|".join(f" {word} " for word in sorted(self.joins)) or "(?!)"
        self.two = Pattern(rf"\b{any_of(self.phrases('pairs'))}\b|{joins}")


_share_words = cache(ShareWords)


def may_group(text: str, language: Language = ENGLISH) -> bool:
    """Whether a text may say "both" of what the quotes count."""
    words = _share_words(language).both
    return any(f"{word} " in text or f"{word.capitalize()} " in text for word in words)


def unlike_groups(statement: str, stated: Sequence[NumberMention], evidence: Evidence) -> Iterator[Gap]:
    """The words of `statement` that make more of a number than each quote that has it."""
    low, known = lowered(statement, evidence.language), _share_words(evidence.language)
    for mention in stated:
        start = max(0, mention.start - _BEFORE)
        if known.ends.isdisjoint(low[start : mention.start].split()):
            continue
        for pattern, beside in ((known.share, _share), (known.degree, _degree)):
            said = pattern.search(low, start, mention.start)
            if said is None or known.shares.get(said.group(1)) is Share.PART:
                continue
            unlike = [beside(known, said.group(1), place) for place in _places(mention, evidence)]
            nearest = next(filter(None, unlike), None)
            if nearest is not None and all(unlike):
                text = statement[said.start() : mention.end]
                yield Gap(QUALIFIER, mention._replace(start=said.start(), text=text, qualifier=None), nearest)
                break
    if may_group(statement, evidence.language):
        yield from _both(known, statement, low, evidence)


def _places(mention: NumberMention, evidence: Evidence) -> Iterator[QuotedNumber]:
    """Where the quotes have the same number."""
    for place in evidence.places:
        other = place.mention
        if other.value == mention.value and compare(mention, other._replace(whole=mention.whole)) is None:
            yield place


def _share(known: ShareWords, phrase: str, place: QuotedNumber) -> NumberMention | None:
    """None if the quote says the same of its group; else what it has there."""
    share = known.shares[phrase]
    quote, low, other, before = place
    if before is not None and before.value is not None and before.whole == other.value:
        part, whole = before.value, other.value or 0
        if {Share.ALL: part == whole, Share.NONE: part == 0, Share.MOST: 2 * part > whole}[share]:
            return None
        return before._replace(text=quote[before.start : other.end])
    theirs = known.share.search(low, max(0, other.start - _BEFORE), other.start)
    if theirs is None or known.shares[theirs.group(1)] is share:
        return None
    return other._replace(text=quote[theirs.start() : other.end], qualifier=None)


def _degree(known: ShareWords, phrase: str, place: QuotedNumber) -> NumberMention | None:
    """None if the quote goes as far; else what it has there."""
    _, low, other, _ = place
    theirs = known.degree.search(low, max(0, other.start - _BEFORE), other.start)
    same = theirs is not None and known.degrees[theirs.group(1)] == known.degrees[phrase]
    return None if same else other


def _both(known: ShareWords, statement: str, low: str, evidence: Evidence) -> Iterator[Gap]:
    """ "Both countries" where the quotes count another number of countries, and nothing as two."""
    if any(word in text for text in evidence.lowered for word in known.both):
        return
    for found in known.both_of.finditer(low):
        if any(known.two.search(text) for text in evidence.lowered):
            return
        nouns = {_stem(word) for word in found.groups() if word}
        for _, mentions in evidence.read:
            for other in mentions:
                if other.label and other.value not in (None, 2) and _stem(other.label) in nouns:
                    yield Gap(UNSUPPORTED, in_words(statement, found.start(), found.end(1)), other)
                    return


def _stem(label: str) -> str:
    return re.split(r"\W+", label.lower())[-1][:5].rstrip("s")
