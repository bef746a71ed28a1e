"""The words that tag a quotation: `he said` after it, `Trump said that` or `according to Trump` before it."""

from __future__ import annotations

import re
from functools import cache

from pincite.speech.before import REACH, Tail
from pincite.speech.phrases import Subject
from pincite.speech.subjects import subject_after, subject_before
from pincite.speech.units import SpeechUnit
from pincite.speech.verb_subjects import is_denied, subject_of
from pincite.speech.verbs import according, said_things, saying, verbs_in
from pincite.speech.words import SpeechWords, speech_pattern
from pincite.text import MASK, Pattern, Quotation

_TAGGED = frozenset(",?!—–…")  # what a quotation ends in before `he said`
_TRIED = 8  # verbs of saying tried for their subject, nearest first
_STOP = Pattern(rf"[;:{MASK}]")
_speaker_follows = speech_pattern(
    r"(?:{phrases:according}|{in_views} {the} {views} {of_views})\s+", re.IGNORECASE
)
_leads = speech_pattern(r"\s*{announcing}?[\s,:—–]*")
_in = speech_pattern(r"\b{in_views}\s+(?:{the}|[^.,;:—]{1,50}['’]s?)(?:\s+{own})?\s+\Z", re.IGNORECASE)
# What stands before what somebody calls a thing: what Trump calls “a hoax,” Smith calls a fact.
_called = speech_pattern(r"(?i:\b{what})\s[^,;:—]{1,60}\s[a-z]+s?\s+\Z")
# What stands between a quotation and whoever it shows to speak: laughed Trump.
_quotative = speech_pattern(
    r"(?:\s+[a-z]+{past_endings}|,\s+{quotatives})\s+(?=[A-Z])(?![A-Z][a-z]+{day_endings}\b)"
)
_by = speech_pattern(r"\s+{by}\s+")


def tag(text: str, masked: str, passage: Quotation, unit: SpeechUnit) -> Subject | None:
    """The subject of the verb of saying after a passage, or else of the nearest one before it."""
    before = masked[max(unit.start, passage.outer[0] - 100) : passage.outer[0]]
    after = None if _called(unit.words).search(before) else _tag_after(text, masked, passage, unit)
    return after or _tag_before(masked, passage, unit)


def is_tagged(masked: str, passage: Quotation, unit: SpeechUnit) -> bool:
    """Whether there is a verb of saying before a passage at all."""
    return any(
        verbs_in(
            masked,
            max(unit.start, passage.outer[0] - REACH),
            passage.outer[0],
            saying(unit.words),
            unit.words,
        )
    )


def _tag_after(text: str, masked: str, passage: Quotation, unit: SpeechUnit) -> Subject | None:
    at = passage.outer[1]
    end, words = min(unit.end, at + REACH), unit.words
    by = _by(words).match(masked, at, end)
    if by:
        return subject_after(masked, by.end(), end, unit.mentions, words)
    last = text[passage.start : passage.end].rstrip()[-1:]
    if last not in _TAGGED and text[at : at + 1] not in _TAGGED:
        return None
    stop = _STOP.search(masked, at, end)
    end = stop.start() if stop else end
    turned = _quotative(words).match(masked, at, end)
    if turned and (last in _TAGGED or turned[0][0] == ","):
        return subject_after(masked, turned.end(), end, unit.mentions, words)
    verb = next(verbs_in(masked, at, end, saying(words), words), None)
    if verb:
        return _subject_behind(masked, verb, at, end, unit)
    phrase = _speaker_follows(words).search(masked, at, end)
    return subject_after(masked, phrase.end(), end, unit.mentions, words) if phrase else None


def _subject_behind(masked: str, verb: re.Match[str], at: int, end: int, unit: SpeechUnit) -> Subject | None:
    """The subject of the first verb behind a quotation that ends at `at`."""
    if verb[0].endswith(unit.words.endings("participle_endings")):
        return None
    if not masked[at : verb.start()].strip(" ,—–\u00a0"):
        return subject_after(masked, verb.end() + 1, end, unit.mentions, unit.words)
    return subject_before(masked, verb, Tail(unit.words, at, unit.mentions))


def _tag_before(masked: str, passage: Quotation, unit: SpeechUnit) -> Subject | None:
    high, words = passage.outer[0], unit.words
    verbs = verbs_in(masked, max(unit.start, high - REACH), high, _before_passages(words), words)
    for verb in list(verbs)[: -1 - _TRIED : -1]:
        noun = verb[0].lower() in said_things(words)
        if noun and not (_leads(words).fullmatch(masked, verb.end(), high) or _in_words(masked, verb, words)):
            continue
        if verb[0] in words["deniable"] and is_denied(masked, verb, words):
            return None
        subject = subject_of(masked, verb, unit, high)
        if subject:
            return subject
    return None


def _in_words(masked: str, noun: re.Match[str], words: SpeechWords) -> bool:
    """Whether a noun is that of `in Trump’s words` or `in the words of Trump`."""
    return _in(words).search(masked[max(0, noun.start() - 60) : noun.start()]) is not None


@cache
def _before_passages(words: SpeechWords) -> frozenset[str]:
    return saying(words) | said_things(words) | according(words) | words["according_behind"]
