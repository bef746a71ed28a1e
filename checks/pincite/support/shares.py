"""How much of a group, and how far beyond: "all 32", "most of the 12", "both", "well over 50".

These words beside a number say more than the number does, and a quote that has the number need not say it.
"""

import re
from collections.abc import Iterator, Sequence

from pincite.numbers import NumberMention
from pincite.support.compare import QUALIFIER, UNSUPPORTED, compare
from pincite.text import Pattern, lowered

_BEFORE = 40
"""Characters before a number in which these words stand."""
_THE = r"(?: of)?(?: (?:the|its|their|our|these|those|all))?"
_SHARE = Pattern(
    rf"(?<!\w)(?:(?P<all>all|each|every(?: single)?(?: one)?)|(?P<none>none|not one|not a single one|not any)|"
    rf"(?P<most>most|(?:a|the) majority)|(?P<part>not all|almost all|nearly all|virtually all|some)){_THE} $"
)
_DEGREE = Pattern(
    r"(?<!\w)(?:(?P<far>well|far|way|much|considerably|significantly|substantially)"
    r"|(?P<just>just|slightly|barely|a little|a bit|marginally|narrowly))"
    r" (?:(?:over|above|beyond|past|under|below|short of)|(?:more|greater|higher|fewer|less|lower) than) $"
)
# One of these words is in all that the two find; to look for them costs less than to compile the patterns.
_SHARES = frozenset("all each every none not most majority".split())
_DEGREES = frozenset(
    "well far way much considerably significantly substantially just slightly barely little bit marginally narrowly".split()
)
_BOTH = Pattern(r"\bboth(?: of)?(?: (?:the|its|their|his|her|these|those))? ([^\W\d_]+)(?: ([^\W\d_]+))?")
_TWO = Pattern(r"\b(?:two|2|pair|couple|duo|twins?|each other)\b| and ")


def may_group(text: str) -> bool:
    """Whether a text may say "both" of what the quotes count."""
    return "both " in text or "Both " in text


def unlike_groups(
    statement: str, stated: Sequence[NumberMention], quotes: Sequence[tuple[str, list[NumberMention]]]
) -> Iterator[tuple[str, NumberMention, NumberMention]]:
    """The words of `statement` that make more of a number than each quote that has it, as for `beside.differing`."""
    low = lowered(statement)
    for mention in stated:
        start = max(0, mention.start - _BEFORE)
        words = set(low[start : mention.start].split())
        for telling, pattern, beside in ((_SHARES, _SHARE, _share), (_DEGREES, _DEGREE, _degree)):
            said = None if telling.isdisjoint(words) else pattern.search(low, start, mention.start)
            if said is None or said.lastgroup in (None, "part"):
                continue
            unlike = [beside(said.lastgroup or "", *place) for place in _places(mention, quotes)]
            nearest = next(filter(None, unlike), None)
            if nearest is not None and all(unlike):
                text = statement[said.start() : mention.end]
                yield QUALIFIER, mention._replace(start=said.start(), text=text, qualifier=None), nearest
                break
    yield from _both(statement, low, quotes)


def _places(
    mention: NumberMention, quotes: Sequence[tuple[str, list[NumberMention]]]
) -> Iterator[tuple[str, NumberMention, NumberMention | None]]:
    """Where the quotes have the same number, with the number before it."""
    for quote, mentions in quotes:
        before: NumberMention | None = None
        for other in mentions:
            if other.value == mention.value and compare(mention, other._replace(whole=mention.whole)) is None:
                yield quote, other, before
            before = other


def _share(
    share: str, quote: str, other: NumberMention, before: NumberMention | None
) -> NumberMention | None:
    """None if the quote says the same of its group; else what it has there."""
    if before is not None and before.value is not None and before.whole == other.value:
        part, whole = before.value, other.value or 0
        if {"all": part == whole, "none": part == 0, "most": 2 * part > whole}[share]:
            return None
        return before._replace(text=quote[before.start : other.end])
    theirs = _SHARE.search(lowered(quote), max(0, other.start - _BEFORE), other.start)
    if theirs is None or theirs.lastgroup == share:
        return None
    return other._replace(text=quote[theirs.start() : other.end], qualifier=None)


def _degree(degree: str, quote: str, other: NumberMention, _: NumberMention | None) -> NumberMention | None:
    """None if the quote goes as far; else what it has there."""
    theirs = _DEGREE.search(lowered(quote), max(0, other.start - _BEFORE), other.start)
    return None if theirs is not None and theirs.lastgroup == degree else other


def _both(
    statement: str, low: str, quotes: Sequence[tuple[str, list[NumberMention]]]
) -> Iterator[tuple[str, NumberMention, NumberMention]]:
    """ "Both countries" where the quotes count another number of countries, and nothing as two."""
    if not may_group(statement) or any("both" in quote.lower() for quote, _ in quotes):
        return
    for found in _BOTH.finditer(low):
        if any(_TWO.search(quote.lower()) for quote, _ in quotes):
            return
        nouns = {word[:5].rstrip("s") for word in found.groups() if word}
        for _, mentions in quotes:
            for other in mentions:
                if other.label and other.value not in (None, 2) and _stem(other.label) in nouns:
                    start, end = found.start(), found.end(1)
                    mention = NumberMention(
                        start, end, statement[start:end], "number", None, None, None, role="label"
                    )
                    yield UNSUPPORTED, mention, other
                    return


def _stem(label: str) -> str:
    return re.split(r"\W+", label.lower())[-1][:5].rstrip("s")
