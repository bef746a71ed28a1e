"""The subject of a verb of saying, on whichever side of it, and whether anything is said at all."""

from __future__ import annotations

import re
from functools import cache

from pincite.speech.phrases import Subject
from pincite.speech.subjects import CLOSED, subject_after, subject_before
from pincite.speech.units import SpeechUnit
from pincite.speech.words import SpeechWords, one_of
from pincite.text import MASK, Pattern

_BEGINNING = Pattern(r"(?:\A|[.!?\n\ufffc,])\s*\Z")


def subject_of(masked: str, verb: re.Match[str], unit: SpeechUnit, end: int) -> Subject | None:
    """The subject of a verb, on whichever side of it; none if nothing has been said yet."""
    words, word = unit.words, verb[0].lower()
    if _is_to_come(masked[max(0, verb.start() - 40) : verb.start()], words):
        return None
    after = _speaker_follows(words).match(masked, verb.start(), end)
    if after:
        return subject_after(masked, after.end(), end, unit.mentions, words)
    turned = inverted(masked, verb, unit, end)
    if turned and turned.mention and CLOSED.match(masked, turned.end, unit.end):
        return turned
    if word in words.quoting and _named(words).match(masked, verb.end(), end):
        return subject_after(masked, verb.end() + 1, end, unit.mentions, words)
    if _is_asked(masked, verb, end, words):
        return None
    subject = subject_before(masked, verb, unit)
    if subject is None and follows_passage(masked, verb):
        return subject_after(masked, verb.end() + 1, end, unit.mentions, words)
    return subject


def inverted(masked: str, verb: re.Match[str], unit: SpeechUnit, end: int) -> Subject | None:
    """The subject behind a verb that a comma goes before, as in: prices fell, said Smith."""
    if not masked[max(0, verb.start() - 3) : verb.start()].rstrip().endswith(","):
        return None
    named = _named(unit.words).match(masked, verb.end(), end)
    return subject_after(masked, verb.end() + 1, end, unit.mentions, unit.words) if named else None


def follows_passage(masked: str, verb: re.Match[str]) -> bool:
    """Whether a verb stands right behind a quotation."""
    return masked[max(0, verb.start() - 3) : verb.start()].rstrip().endswith(MASK)


def is_denied(masked: str, verb: re.Match[str], words: SpeechWords) -> bool:
    """Whether a verb says that what follows was not said: never said that, denied that."""
    before, word = masked[max(0, verb.start() - 40) : verb.start()], verb[0].lower()
    negated = _denied(words).search(before) is not None
    return negated != (word in words.denying) and word not in words.disputing


def _is_to_come(before: str, words: SpeechWords) -> bool:
    """Whether what stands before a verb says that it is still to be said: is expected to, may."""
    held = before.split()
    while held and (held[-1] in words.also or held[-1].endswith(words.adverb_endings)):
        held.pop()
    if held and held[-1] in words.to:
        return len(held) > 1 and held[-2] in words.coming
    return bool(held) and held[-1] in words.modals


def _is_asked(masked: str, verb: re.Match[str], end: int, words: SpeechWords) -> bool:
    """Whether a verb is a participle at the beginning, as in: asked about it, Trump shrugged."""
    before = masked[max(0, verb.start() - 2) : verb.start()]
    return bool(_asked(words).match(masked, verb.start(), end) and _BEGINNING.search(before))


@cache
def _denied(words: SpeechWords) -> re.Pattern[str]:
    """Words before a verb by which it is not said."""
    refused = rf"{one_of(words.refusals)}[a-z]* {one_of(words.to)}"
    adverb = rf"(?!{one_of(words.only)})[a-z]+{one_of(words.adverb_endings)}"
    return re.compile(
        rf"(?:\b(?:{one_of(words.negations)}|{refused})|{one_of(words.negating_endings)})"
        rf"(?:\s+(?:{one_of(words.still)}|{adverb}))*\s+\Z"
    )


@cache
def _asked(words: SpeechWords) -> re.Pattern[str]:
    return re.compile(rf"{one_of(words.asked)}\s+{one_of(words.asked_about)}\b", re.IGNORECASE)


@cache
def _named(words: SpeechWords) -> re.Pattern[str]:
    """What follows a verb whose subject stands behind it."""
    day = rf"\w+{one_of(words.names.day_endings)}\b"
    return re.compile(rf"\s+(?:{one_of(words.name_articles)}\s|(?!{day})[A-Z])")


@cache
def _speaker_follows(words: SpeechWords) -> re.Pattern[str]:
    """What a speaker follows: according to, words of, told reporters by."""
    told = rf"\w*{one_of(words.passive_endings)}[^,.;:—{MASK}]{{0,60}}? {one_of(words.by)}"
    views = rf"{one_of(words.views)} {one_of(words.of_views)}"
    return re.compile(rf"(?:{one_of(words.according)}|{views}|{told})\s+", re.IGNORECASE)
