"""Amounts that a text states without a number: twice, doubled, dozens of ships."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from pincite.languages import ENGLISH, Language
from pincite.numbers import (
    LABEL,
    NUMBER,
    Direction,
    NumberMention,
    Qualifier,
    qualifier_before,
    read,
)
from pincite.support.compare import UNSUPPORTED, Gap
from pincite.support.evidence import Evidence
from pincite.support.multiple_words import MultipleWords, multiple_words
from pincite.text import Pattern, any_of, lowered

_DIGITS = 1000
_MOST = 1000
"""Times a size up to which a number is still "hundreds", "thousands", …"""


_FAR = 80
"""Characters before a number in which its verb stands."""
_VERB = 4
"""Letters that two forms of a verb have in common."""


@lru_cache(maxsize=1024)
def may_say(text: str, language: Language = ENGLISH) -> bool:
    """Whether a text may state an amount without a number; if not, `unsaid` yields nothing for it."""
    low = text.lower()
    return not low.isascii() or multiple_words(language).start.search(low) is not None


def unsaid(statement: str, evidence: Evidence) -> Iterator[Gap]:
    """The words of `statement` that state an amount which the quotes do not."""
    if not may_say(statement, evidence.language):
        return
    known, low = multiple_words(evidence.language), lowered(statement, evidence.language)
    for pattern, stands in ((known.often, _often), (known.changed, _changed), (known.many, _many)):
        for found in pattern.finditer(low):
            if not stands(known, low, found, evidence) and not _is_number(statement, found.start(), evidence):
                yield Gap(UNSUPPORTED, in_words(statement, *found.span()), None)


def _is_number(statement: str, at: int, evidence: Evidence) -> bool:
    """Whether a word is part of a number, as the thousands of two thousands are."""
    return any(each.start < at < each.end for each in read(statement, evidence.language))


def other_multiples(statement: str, stated: Sequence[NumberMention], evidence: Evidence) -> Iterator[Gap]:
    """The "three times" of a statement whose quotes have only other multiples, such as twice, and a 3 elsewhere."""
    known, low = multiple_words(evidence.language), lowered(statement, evidence.language)
    for mention in stated if known.may_multiply(low) else ():
        factor = _factor(known, low, mention)
        if factor is None or _states(known, factor, evidence):
            continue
        if any(known.often.search(words) for words in evidence.lowered):
            yield Gap(UNSUPPORTED, mention, None)


def multiples(low: str, language: Language) -> list[tuple[Fraction, int, int]]:
    """Every multiple in a text in lower case, "once" included: its factor and where it stands, in order."""
    known = multiple_words(language)
    if not known.may_multiply(low):
        return []
    found = {each.span(): known.all[each.group()] for each in known.any.finditer(low)}
    found |= {each.span(): of_digits(each.group(1)) for each in known.times_in_digits.finditer(low)}
    for mention in read(low, language):
        factor = _factor(known, low, mention) or _change(mention)
        if factor is not None:
            found[mention.start, mention.end] = factor
    return [(factor, *span) for span, factor in sorted(found.items())]


def same_multiple(statement: str, mention: NumberMention, evidence: Evidence) -> bool:
    """Whether quotes say a multiple or a change in another form: ten times for 10x, a rise by 100% for doubled."""
    known, low = multiple_words(evidence.language), lowered(statement, evidence.language)
    factor = _factor(known, low, mention)
    if factor is not None:
        return _states(known, factor, evidence)
    factor = _change(mention)
    if factor is None:
        return False
    return any(
        mention.qualifier in _in_factor_words(known, words, factor)
        or any(_change(each) == factor and each.unit != mention.unit for each in mentions)
        for words, (_, mentions) in zip(evidence.lowered, evidence.read, strict=True)
    )


def said_twice(statement: str, mention: NumberMention, evidence: Evidence) -> bool:
    """Whether "scored two goals" stands on "scoring twice": the same verb beside both."""
    known = multiple_words(evidence.language)
    if mention.unit or mention.qualifier or mention.whole is not None or not mention.label:
        return False
    words = [word for word, times in known.times.items() if times == mention.value and word not in known.once]
    before = lowered(statement[max(0, mention.start - _FAR) : mention.start]).split()
    verb = before[-1] if before else ""
    if not words or len(verb) < _VERB or not evidence.may_search():
        return False
    beside = Pattern(rf"(\w+) {any_of(words)}\b|\b{any_of(words)} (\w+)")
    found = (match for text in evidence.lowered for match in beside.finditer(text))
    return any((group or "").startswith(verb[:_VERB]) for match in found for group in match.groups())


def _factor(known: MultipleWords, low: str, mention: NumberMention) -> Fraction | None:
    """The 10 of "ten times" and "10x"; None if a number is no multiple."""
    if mention.value is None or len(low) < mention.end:
        return None
    end = mention.end - mention.text.endswith(("x", "×"))
    return mention.value if known.times_after.match(low, end) else None


def multiplies(code: str, evidence: Evidence) -> bool:
    """Whether "10x" stands on quotes that have that multiple."""
    known = multiple_words(evidence.language)
    found = known.times_in_digits.fullmatch(code.lower())
    return found is not None and _states(known, of_digits(found.group(1)), evidence)


def of_digits(written: str) -> Fraction:
    """The number that digits write; of more than any factor has, the first and how many there are."""
    return Fraction(written[:_DIGITS]) + max(0, len(written) - _DIGITS)


def _states(known: MultipleWords, factor: Fraction, evidence: Evidence) -> bool:
    """Whether quotes have that multiple, in digits or in words."""
    return any(_places(known, words, factor) for words in evidence.lowered)


def _places(known: MultipleWords, words: str, factor: Fraction) -> list[int]:
    """Where `words`, in lower case, have that multiple."""
    return _by_factor(known, words).get(factor, [])


@lru_cache(4)  # one text is asked for each multiple of another
def _by_factor(known: MultipleWords, words: str) -> dict[Fraction, list[int]]:
    """Where `words` have multiples."""
    found: dict[Fraction, list[int]] = {}
    for each in known.factor.finditer(words):
        found.setdefault(known.factors[each.group()], []).append(each.start())
    for each in known.times_in_digits.finditer(words):
        found.setdefault(of_digits(each.group(1)), []).append(each.start())
    for mention in read(words, known.language):
        if (factor := _factor(known, words, mention)) is not None:
            found.setdefault(factor, []).append(mention.start)
    return found


def _change(mention: NumberMention) -> Fraction | None:
    """What a rise or fall by so much multiplies with: 2 for a rise by 100%, a half for a fall by half."""
    value, up = mention.value, mention.direction is Direction.UP
    if value is None or value < 0 or not (up or mention.direction is Direction.DOWN):
        return None
    if mention.unit == "percent":
        value /= 100
    elif mention.unit is not None or value >= 1:
        return None
    return 1 + value if up else 1 - value


def amounts(
    text: str, mentions: Iterable[NumberMention], language: Language = ENGLISH
) -> Iterator[NumberMention]:
    """The words of a text that state an amount beside its `mentions`, which are its numbers, in order."""
    low = lowered(text, language)
    known = multiple_words(language)
    taken = sorted((each.start, each.end) for each in mentions)
    patterns = (known.counted, known.changed, known.many)
    spans = {found.span() for pattern in patterns for found in pattern.finditer(low)}
    at = reach = 0
    for start, end in sorted(spans):
        while at < len(taken) and taken[at][0] < end:
            reach, at = max(reach, taken[at][1]), at + 1
        if reach <= start:
            reach = end
            yield in_words(text, start, end)


def in_words(text: str, start: int, end: int) -> NumberMention:
    """A mention without a value, of what `text[start:end]` says."""
    return NumberMention(start, end, text[start:end], NUMBER, None, None, None, role=LABEL)


def _often(known: MultipleWords, low: str, found: re.Match[str], evidence: Evidence) -> bool:
    """Whether quotes say how often just so. A "once" of its own may mean "formerly"."""
    theirs = {each for words in evidence.lowered for each in _told(known.often, words)}
    word = found.group()
    if word in theirs:
        return True
    if word in known.once:
        return not theirs
    return any(_factors(known, words, known.times[word]) for words in evidence.lowered)


def _changed(known: MultipleWords, low: str, found: re.Match[str], evidence: Evidence) -> bool:
    """Whether quotes have the same factor with the same qualifier ("nearly doubled")."""
    factor = known.changes[found.group()]
    qualifier = qualifier_before(low, found.start(), known.language)[0]
    return any(qualifier in _factors(known, words, factor) for words in evidence.lowered)


def _factors(known: MultipleWords, words: str, factor: Fraction) -> list[Qualifier | None]:
    """The qualifiers of the places where `words` say `factor`."""
    found = _in_factor_words(known, words, factor)
    return found + _changes(words, known.language).get(factor, [])


@lru_cache(4)
def _changes(words: str, language: Language) -> dict[Fraction, list[Qualifier | None]]:
    """The qualifiers of the rises and falls of a text, by what they multiply with."""
    found: dict[Fraction, list[Qualifier | None]] = {}
    for each in read(words, language):
        if (factor := _change(each)) is not None:
            found.setdefault(factor, []).append(each.qualifier)
    return found


@lru_cache(8)  # one text is asked for each amount of another
def _told(pattern: Pattern, words: str) -> frozenset[str]:
    """What a pattern finds in a text."""
    return frozenset(each.group() for each in pattern.finditer(words))


@lru_cache(64)
def _in_factor_words(known: MultipleWords, words: str, factor: Fraction) -> list[Qualifier | None]:
    """Likewise, without rises and falls by so much."""
    return [qualifier_before(words, at, known.language)[0] for at in _places(known, words, factor)]


def _many(known: MultipleWords, low: str, found: re.Match[str], evidence: Evidence) -> bool:
    """Whether quotes say it in the same words, or have a number of that size."""
    phrase = found.group()
    if any(phrase in _told(known.many, words) for words in evidence.lowered):
        return True
    size = known.sizes[found.group(2)] * (known.sizes_of[found.group(1)] if found.group(1) else 1)
    least = size if found.group(1) else 2 * size
    at = bisect_left(evidence.sizes, least)
    return at < len(evidence.sizes) and evidence.sizes[at] < _MOST * size
