"""The subject of a verb of saying, on whichever side of it, and whether anything is said at all."""

import re
from itertools import islice

from pincite.speech.helpers_and_titles import without_helpers
from pincite.speech.phrases import Subject
from pincite.speech.sentence_units import SpeechUnit
from pincite.speech.subjects import CLOSED, subject_after, subject_before
from pincite.speech.verbs import saying
from pincite.speech.words import SpeechWords, speech_pattern
from pincite.text import MASK, Pattern

_INTERRUPTS = (",", "—", "–")
_INSIDE = 8
"""Verbs within a quotation of which one may tell who says it."""
_HELPER = 12
"""Characters before a verb in which its helper stands."""
_BEGINNING = Pattern(r"(?:\A|[.!?\n\ufffc,])\s*\Z")
# Words before a verb by which it is not said.
_denied = speech_pattern(
    r"(?:\b(?:{negations}|{refusals}[a-z]* {to})|{negating_endings})"
    r"(?:\s+(?:{still}|(?!{only})[a-z]+{adverb_endings}))*\s+\Z"
)
_asked = speech_pattern(r"{asked}\s+{asked_about}\b", re.IGNORECASE)
# What follows a verb whose subject stands behind it.
_named = speech_pattern(r"\s+(?:{name_articles}\s|(?!\w+{day_endings}\b)[A-Z])")
# What a speaker follows: according to, words of, told reporters by.
_speaker_follows = speech_pattern(
    r"(?:{phrases:according}|{views} {of_views}|(?P<passive>\w*{passive_endings}[^,.;:—\ufffc]{0,60}? {by}))\s+",
    re.IGNORECASE,
)


def subject_of(verb: re.Match[str], unit: SpeechUnit, end: int) -> Subject | None:
    """The subject of a verb, on whichever side of it; none if nothing has been said yet."""
    masked, words, word = unit.masked, unit.words, verb[0].lower()
    if _is_to_come(masked[max(0, verb.start() - 40) : verb.start()], words):
        return None
    after = _speaker_follows(words).match(masked, verb.start(), end)
    if after and not _did_else(verb, after, unit):
        return subject_after(after.end(), end, unit)
    turned = inverted(verb, unit, end)
    if turned and turned.mention and CLOSED.match(masked, turned.end, unit.end):
        return turned
    if word in words.quoting and _named(words).match(masked, verb.end(), end):
        return subject_after(verb.end() + 1, end, unit)
    if _is_asked(masked, verb, end, words):
        return None
    subject = subject_before(verb, unit)
    if subject is None and follows_passage(verb, unit):
        return subject_after(verb.end() + 1, end, unit)
    return subject


def _did_else(verb: re.Match[str], after: re.Match[str], unit: SpeechUnit) -> bool:
    """Whether `by` goes with another verb than this: said the money spent by Trump, but not: was told of it by Trump."""
    if len((after["passive"] or "").split()) < 3:
        return False
    return not without_helpers(unit.masked[max(0, verb.start() - 40) : verb.start()], unit.words)[1]


def inverted(verb: re.Match[str], unit: SpeechUnit, end: int) -> Subject | None:
    """The subject behind a verb that a comma goes before, as in: prices fell, said Smith."""
    if not _turned(verb, unit).endswith(","):
        return None
    named = _named(unit.words).match(unit.masked, verb.end(), end)
    return subject_after(verb.end() + 1, end, unit) if named else None


def tag_inside(unit: SpeechUnit, start: int, end: int) -> Subject | None:
    """Whoever is named behind a verb that interrupts the words it tells, as French and Spanish put it within their
    marks: « Prices, said Smith, will fall »; `unit` has the words that are blotted out elsewhere."""
    for verb in islice(unit.verbs(start, end, saying), _INSIDE):
        if not _turned(verb, unit).endswith(_INTERRUPTS) or not _named(unit.words).match(
            unit.masked, verb.end(), end
        ):
            continue
        subject = subject_after(verb.end() + 1, end, unit)
        if subject and subject.mention and CLOSED.match(unit.masked, subject.end, end):
            return subject
    return None


def follows_passage(verb: re.Match[str], unit: SpeechUnit) -> bool:
    """Whether a verb stands right behind a quotation."""
    return _turned(verb, unit).endswith(MASK)


def _turned(verb: re.Match[str], unit: SpeechUnit) -> str:
    """What stands right before a verb, and before the helper of one whose subject follows both."""
    before = unit.masked[max(0, verb.start() - _HELPER) : verb.start()].rstrip()
    word = before.rpartition(" ")[2]
    return before.removesuffix(word).rstrip() if word in unit.words.before_turned else before


def is_denied(verb: re.Match[str], unit: SpeechUnit) -> bool:
    """Whether a verb says that what follows was not said: never said that, denied that."""
    before, word, words = unit.masked[max(0, verb.start() - 40) : verb.start()], verb[0].lower(), unit.words
    negated = _denied(words).search(before) is not None
    return negated != (word in words.denying) and word not in words.disputing


def _is_to_come(before: str, words: SpeechWords) -> bool:
    """Whether what stands before a verb says that it is still to be said: is expected to, may."""
    held = before.split()
    while held and (held[-1] in words.also or held[-1].endswith(words.endings("adverb_endings"))):
        held.pop()
    if held and held[-1] in words.to:
        return len(held) > 1 and held[-2] in words.coming
    return bool(held) and held[-1] in words.modals


def _is_asked(masked: str, verb: re.Match[str], end: int, words: SpeechWords) -> bool:
    """Whether a verb is a participle at the beginning, as in: asked about it, Trump shrugged."""
    before = masked[max(0, verb.start() - 2) : verb.start()]
    return bool(_asked(words).match(masked, verb.start(), end) and _BEGINNING.search(before))
