"""Digits that are no quantity: F-35, A400M, 7-to-2."""

import re
from collections.abc import Iterable, Iterator

from pincite.numbers import NumberMention
from pincite.support.codes import key
from pincite.support.compare import UNSUPPORTED, Gap
from pincite.support.evidence import Evidence, with_digits
from pincite.support.multiples import in_words, multiplies

_DIGIT = re.compile("[0-9]")


def other_codes(statement: str, mentions: list[NumberMention], evidence: Evidence) -> list[Gap]:
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
