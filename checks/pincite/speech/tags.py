"""The words that tag a quotation: `he said` after it, `Trump said that` or `according to Trump` before it."""

from __future__ import annotations

import re

from pincite.speech.before import REACH, Tail
from pincite.speech.phrases import Subject
from pincite.speech.subjects import subject_after, subject_before
from pincite.speech.units import SpeechUnit
from pincite.speech.verb_subjects import VIEWS, is_denied, subject_of
from pincite.speech.verbs import ACCORDING, saying, things, verbs_in
from pincite.text import MASK, Pattern, Quotation, any_of, words

_DENIABLE = words("say said says tell told write wrote claim claimed")
"""Verbs that introduce no quotation where they are denied: never said."""

_LEADING = words("that to of was is")
"""Words between a noun and the quotation that it announces: Trump’s view that."""

_TAGGED = frozenset(",?!—–…")  # what a quotation ends in before `he said`
_TRIED = 8  # verbs of saying tried for their subject, nearest first
_STOP = Pattern(rf"[;:{MASK}]")
_ACCORDING = Pattern(rf"(?:according to|in the {any_of(VIEWS)} of)\s+", re.IGNORECASE)
_LEADS = Pattern(rf"\s*{any_of(_LEADING)}?[\s,:—–]*")
_IN = Pattern(r"\bin\s+(?:the|[^.,;:—]{1,50}['’]s?)(?:\s+own)?\s+\Z", re.IGNORECASE)
_WHAT = Pattern(r"(?i:\bwhat)\s[^,;:—]{1,60}\s[a-z]+s?\s+\Z")  # what Trump calls “a hoax,” Smith calls a fact
_QUOTATIVE = Pattern(r"\s+[a-z]+ed\s+(?=[A-Z])(?![A-Z][a-z]+day\b)")  # laughed Trump
_BY = Pattern(r"\s+by\s+")


def tag(text: str, masked: str, passage: Quotation, unit: SpeechUnit) -> Subject | None:
    """The subject of the verb of saying after a passage, or else of the nearest one before it."""
    before = masked[max(unit.start, passage.outer[0] - 100) : passage.outer[0]]
    called = "hat " in before and _WHAT.search(before)
    after = None if called else _tag_after(text, masked, passage, unit)
    return after or _tag_before(masked, passage, unit)


def is_tagged(masked: str, passage: Quotation, unit: SpeechUnit) -> bool:
    """Whether there is a verb of saying before a passage at all."""
    return any(verbs_in(masked, max(unit.start, passage.outer[0] - REACH), passage.outer[0], saying()))


def _tag_after(text: str, masked: str, passage: Quotation, unit: SpeechUnit) -> Subject | None:
    at = passage.outer[1]
    end = min(unit.end, at + REACH)
    by = _BY.match(masked, at, end)
    if by:
        return subject_after(masked, by.end(), end, unit.mentions)
    last = text[passage.start : passage.end].rstrip()[-1:]
    if last not in _TAGGED and text[at : at + 1] not in _TAGGED:
        return None
    stop = _STOP.search(masked, at, end)
    end = stop.start() if stop else end
    turned = _QUOTATIVE.match(masked, at, end)
    if turned and last in _TAGGED:
        return subject_after(masked, turned.end(), end, unit.mentions)
    verb = next(verbs_in(masked, at, end, saying()), None)
    if verb:
        return _subject_behind(masked, verb, at, end, unit)
    according = _ACCORDING.search(masked, at, end)
    return subject_after(masked, according.end(), end, unit.mentions) if according else None


def _subject_behind(masked: str, verb: re.Match[str], at: int, end: int, unit: SpeechUnit) -> Subject | None:
    """The subject of the first verb behind a quotation that ends at `at`."""
    if verb[0].endswith("ing"):
        return None
    if not masked[at : verb.start()].strip(" ,—–\u00a0"):
        return subject_after(masked, verb.end() + 1, end, unit.mentions)
    return subject_before(masked, verb, Tail(at, unit.mentions))


def _tag_before(masked: str, passage: Quotation, unit: SpeechUnit) -> Subject | None:
    high = passage.outer[0]
    forms = saying() | things() | ACCORDING
    nearest = list(verbs_in(masked, max(unit.start, high - REACH), high, forms))[: -1 - _TRIED : -1]
    for verb in nearest:
        announces = _LEADS.fullmatch(masked, verb.end(), high) or _in_words(masked, verb)
        if verb[0].lower() in things() and not announces:
            continue
        if verb[0] in _DENIABLE and is_denied(masked, verb):
            return None
        subject = subject_of(masked, verb, unit, high)
        if subject:
            return subject
    return None


def _in_words(masked: str, noun: re.Match[str]) -> bool:
    """Whether a noun is that of `in Trump’s words` or `in the words of Trump`."""
    return _IN.search(masked[max(0, noun.start() - 60) : noun.start()]) is not None
