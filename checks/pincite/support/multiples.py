"""Amounts that a text states without a number: twice, doubled, dozens of ships."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from pincite.numbers import NumberMention, qualifier_before
from pincite.text import Pattern, lowered

_STARTS = (
    "once", "twice", "thrice", "doubl", "tripl", "trebl", "quadrupl", "quintupl", "halv", "dozens", "hundreds",
    "thousands", "millions", "billions", "trillions",
)  # fmt: skip
"""A text in lower case with none of these has none of the words below."""
_OFTEN = Pattern(r"\b(?:once|twice|thrice)\b")
_COUNTED = Pattern(
    r"\b(?:twice|thrice)\b|(?:(?<=\bonly )|(?<=\bjust )|(?<=\bused )|(?<=\bthan )|(?<=\bleast ))once\b"
    r"|(?<!\bat )\bonce\b(?=\s*(?:[.;:—–)]|$)| (?:an?|every|per|each)\b)"
    r"|\b\d+(?:\.\d+)?x\b|\b(?:two|three|four|five|six|seven|eight|nine|ten)-?fold\b"
)
"""How often, or how many times as much; a "once" that may mean "formerly" is none of these."""
_CHANGED = Pattern(
    r"\b(doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|ing)\b(?! down)|\bto (doubl|tripl|trebl|quadrupl|halv)e\b(?! down)"
)
_FACTORS: dict[str, Fraction | int] = {
    "doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "halv": Fraction(1, 2),
}  # fmt: skip
_AS_FACTOR = Pattern(
    r"\b(?:(doubl|tripl|trebl|quadrupl|quintupl|halv)(?:es?|ed|ing)"
    r"|(twice|two(?:-| times)|2(?:-| times|x)|twofold)|(thrice|three(?:-| times)|3(?:-| times|x)|threefold)"
    r"|(fourfold|four(?:-| times)|4(?:-| times|x))|(fivefold|five(?:-| times)|5(?:-| times|x))"
    r"|(half|50 ?(?:%|per ?cent)))\b"
)
_GROUPS = (None, Fraction(2), Fraction(3), Fraction(4), Fraction(5), Fraction(1, 2))
_MANY = Pattern(
    r"\b(?:(tens|dozens|hundreds|thousands) of )?(dozens|hundreds|thousands|millions|billions|trillions)\b"
)
_SIZES = {
    "tens": 10, "dozens": 12, "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9,
    "trillions": 10**12,
}  # fmt: skip
_MOST = 1000
"""Times a size up to which a number is still "hundreds", "thousands", …"""


class Quotes(NamedTuple):
    """What the quotes of a claim say: their words in lower case and the sizes of their numbers."""

    words: tuple[str, ...]
    counts: tuple[Fraction, ...]


def may_say(text: str) -> bool:
    """Whether a text may state an amount without a number; if not, `unsaid` yields nothing for it."""
    low = text.lower()
    return not low.isascii() or any(start in low for start in _STARTS)


def unsaid(
    statement: str, quotes: Iterable[str], mentions: Iterable[NumberMention]
) -> Iterator[NumberMention]:
    """The words of `statement` that state an amount which the quotes do not; `mentions` are the quotes' numbers."""
    if not may_say(statement):
        return
    low = lowered(statement)
    words = tuple(quote.lower() for quote in quotes)
    counts = tuple(each.low for each in mentions if each.low is not None and each.whole is None)
    said = Quotes(words, counts)
    for pattern, stands in ((_OFTEN, _often), (_CHANGED, _changed), (_MANY, _many)):
        for found in pattern.finditer(low):
            if not stands(low, found, said):
                start, end = found.span()
                yield NumberMention(
                    start, end, statement[start:end], "number", None, None, None, role="label"
                )


def amounts(text: str, mentions: Iterable[NumberMention]) -> Iterator[NumberMention]:
    """The words of a text that state an amount beside its `mentions`, which are its numbers, in order."""
    low = lowered(text)
    taken = sorted((each.start, each.end) for each in mentions)
    spans = {found.span() for pattern in (_COUNTED, _CHANGED, _MANY) for found in pattern.finditer(low)}
    at = reach = 0
    for start, end in sorted(spans):
        while at < len(taken) and taken[at][0] < end:
            reach, at = max(reach, taken[at][1]), at + 1
        if reach <= start:
            reach = end
            yield NumberMention(start, end, text[start:end], "number", None, None, None, role="label")


def _often(low: str, found: re.Match[str], said: Quotes) -> bool:
    """Whether quotes say how often just so. A "once" of its own may mean "formerly"."""
    theirs = {each.group() for words in said.words for each in _OFTEN.finditer(words)}
    word = found.group()
    factor = word != "once" and any(_factors(words, _TIMES[word]) for words in said.words)
    return word in theirs or factor or (word == "once" and not theirs)


_TIMES = {"once": Fraction(1), "twice": Fraction(2), "thrice": Fraction(3)}


def _changed(low: str, found: re.Match[str], said: Quotes) -> bool:
    """Whether quotes have the same factor with the same qualifier ("nearly doubled")."""
    factor = Fraction(_FACTORS[found.group(1) or found.group(2)])
    qualifier = qualifier_before(low, found.start())[0]
    return any(qualifier in _factors(words, factor) for words in said.words)


def _factors(words: str, factor: Fraction) -> list[str | None]:
    """The qualifiers of the places where `words` say `factor`."""
    return [
        qualifier_before(words, found.start())[0]
        for found in _AS_FACTOR.finditer(words)
        if (_FACTORS[found.group(1)] if found.lastindex == 1 else _GROUPS[(found.lastindex or 1) - 1])
        == factor
    ]


def _many(low: str, found: re.Match[str], said: Quotes) -> bool:
    """Whether quotes say it in the same words, or have a number of that size."""
    phrase = found.group()
    if any(phrase == each.group() for words in said.words for each in _MANY.finditer(words)):
        return True
    size = _SIZES[found.group(2)] * _SIZES.get(found.group(1), 1)
    least = size if found.group(1) else 2 * size
    return any(least <= count < _MOST * size for count in said.counts)
