"""Whether the numbers of a statement are in the quotes that it stands on."""

import re
from collections.abc import Iterable, Iterator, Sequence

from pincite.languages import ENGLISH, Language
from pincite.numbers import FURNITURE, IDIOM, NUMBER, NumberMention, glance, read
from pincite.support.codes import key
from pincite.support.compare import REVERSED, UNSUPPORTED, Gap, GapKind, compare
from pincite.support.evidence import MOST, Evidence, parted, support_words, with_digits
from pincite.support.multiples import in_words, may_say, multiplies, other_multiples, unsaid
from pincite.support.namesakes import crossed
from pincite.support.rates import differing
from pincite.support.romans import has_numeral, other_numerals
from pincite.support.shares import may_group, unlike_groups
from pincite.support.spellings import elsewhere, same
from pincite.support.swapped import swapped
from pincite.support.turned import ends_turned, recurring, turned
from pincite.support.versions import other_versions
from pincite.text import any_of

_RANK = tuple(GapKind)
_UNMEANT = frozenset((IDIOM, FURNITURE))
_DIGIT = re.compile("[0-9]")


def unsupported(
    statement: str | Iterable[NumberMention], quotes: Sequence[str] | Evidence, language: Language = ENGLISH
) -> list[Gap]:
    """Every number of `statement` that no quote carries with the same value, unit and qualifier.

    A quote that says the same in another notation carries it: nine and 9, % and percent, $ and dollars,
    13 March 2025 and March 13, 2025, 700,000,000,000 and 700 billion. A qualifier may be neither dropped nor
    added; a rounded number is another number, even with "about" before it. What is counted is a label and may
    differ. Idioms ("one of his advisers", "one day") claim no amount and need no support. Two numbers of a text
    that have changed places are reversed.
    """
    evidence = quotes if isinstance(quotes, Evidence) else Evidence(quotes, language)
    mentions = read(statement, language) if isinstance(statement, str) else list(statement)
    gaps: list[Gap] = []
    stated = parted(mention for mention in mentions if mention.role not in _UNMEANT)
    for mention in stated:
        gap = _turned_round(mention, evidence) or _gap(mention, evidence)
        if gap is None or _in_words(mention, evidence):
            continue
        if not isinstance(statement, str) or not (
            _same_age(statement, mention, evidence) or elsewhere(statement, mention, stated, evidence)
        ):
            gaps.append(gap)
    if isinstance(statement, str):
        gaps += _codes(statement, mentions, evidence)
        gaps += unsaid(statement, evidence)
        gaps += other_numerals(statement, evidence)
        if not gaps:
            gaps += other_multiples(statement, stated, evidence)
            gaps += other_versions(statement, stated, evidence)
            gaps += turned(statement, evidence)
            gaps += crossed(statement, stated, evidence)
            gaps += ends_turned(statement, stated, evidence)
            gaps += recurring(statement, stated, evidence)
        if not gaps and stated and statement not in evidence.quotes:
            gaps += differing(statement, stated, evidence)
        if not gaps:
            gaps += unlike_groups(statement, stated, evidence)
        if not gaps and len(stated) > 1:
            gaps += swapped(statement, stated, evidence)
    return gaps


def states_numbers(statement: str, language: Language = ENGLISH) -> bool:
    """Whether there may be anything in a statement for `unsupported` to look for in the quotes."""
    return (
        any(glance(statement, language))
        or may_say(statement, language)
        or may_group(statement, language)
        or has_numeral(statement)
    )


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
        if kind is None or same(mention, other):
            return None
        rank = _RANK.index(kind)
        if kind is not UNSUPPORTED and (best is None or rank > best[0]):
            best = (rank, other)
    if best is not None:
        return Gap(_RANK[best[0]], mention, best[1])
    return Gap(UNSUPPORTED, mention, _nearest(mention, offered))


def _in_words(mention: NumberMention, evidence: Evidence) -> bool:
    """Whether a plain "one member" stands on "a member", or "two members" on "both members"."""
    known = support_words(evidence.language)
    if mention.kind is not NUMBER or not mention.label or mention.value not in known.counts:
        return False
    if mention.value == 1 and mention.text.lower() not in known.one:
        return False
    if mention.qualifier is not None or mention.whole is not None:
        return False
    words = any_of(known.counts[int(mention.value)])
    counted = re.compile(rf"\b{words} {re.escape(mention.label)}\b", re.IGNORECASE)
    return any(counted.search(quote) for quote in evidence.quotes)


def _same_age(statement: str, mention: NumberMention, evidence: Evidence) -> bool:
    """Whether "Ames, 42, said" and "the 42-year-old" say the same of each other."""
    if mention.value is None or mention.qualifier is not None or not 0 < mention.value < 130:
        return False
    old = support_words(evidence.language).old
    mine = mention.unit == "year" or (mention.unit is None and _apposed(statement, mention))
    return mine and any(
        mention.value == other.value
        and other.qualifier is None
        and {mention.unit, other.unit} == {None, "year"}
        and any(word in mention.text + other.text for word in old)
        and (other.unit is not None or _apposed(quote, other))
        for quote, others in evidence.read
        for other in others
    )


def _apposed(text: str, mention: NumberMention) -> bool:
    """Whether a number stands between commas, as an age does after a name."""
    after = text[mention.end : mention.end + 1]
    return mention.kind is NUMBER and text.endswith(", ", 0, mention.start) and after in ("", ",", ".", ";")


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
    outside = unread(statement, mentions) if _beside(statement, mentions) else ()
    missing = [
        (start, end)
        for start, end in outside
        if evidence.codes.isdisjoint((statement[start:end], key(statement[start:end])))
        and not multiplies(statement[start:end], evidence)
    ]
    return [Gap(UNSUPPORTED, in_words(statement, *span), None) for span in missing]


def unread(text: str, mentions: Iterable[NumberMention]) -> Iterator[tuple[int, int]]:
    """Where words stand of which a digit is in none of the mentions, which are in order: F-35, 7-to-2."""
    taken = iter(mentions)
    mention = next(taken, None)
    for start, end in with_digits(text):
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
