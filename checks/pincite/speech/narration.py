"""Whose word the text outside quotation marks is: Trump said that …, according to Trump, prices fell, said Smith."""

import re
from collections.abc import Iterator
from itertools import takewhile

from pincite.speech.before_verb import REACH
from pincite.speech.phrases import Subject
from pincite.speech.sentence_units import SpeechUnit
from pincite.speech.verb_subjects import follows_passage, inverted, is_denied, subject_of
from pincite.speech.verbs import according, reporting, said_things, telling
from pincite.speech.words import SpeechWords, speech_pattern
from pincite.text import Pattern

_NEAR = 40  # characters that a noun governs: Trump’s view that …
_TAG = Pattern(r"[^;:—]{0,80},[^,;:—]{0,60}")
# Where what a verb governs ends.
_break = speech_pattern(r"[;—]|, {quoted_as}\b[^,]*\Z|, {breaks}\b|\b{contrasts}\b")
_turn = speech_pattern(r"\b{turns}\b")


def narrators(unit: SpeechUnit, start: int, end: int) -> Iterator[Subject | None]:
    """Whose word the narration at `[start, end)` is: by the verbs and nouns in it, or else by the nearest
    one before it that governs it, or by a tag after it; None for one that does not tell whose.

    The subjects come as they are found, so that who looks for one need not read on.
    """
    floor, ceiling = max(unit.start, start - REACH), min(unit.end, end + REACH)
    untold, shown = 0, False
    for verb in _inside(unit, start, end, ceiling):
        subject = subject_of(verb, unit, ceiling)
        if subject:
            shown = True
            yield subject
        untold += 1
    if shown:
        return
    verbs = list(unit.verbs(floor, ceiling, reporting))
    before = _before([verb for verb in verbs if verb.start() < start], unit, start, ceiling)
    after = _after([verb for verb in verbs if verb.start() >= end], unit, end, ceiling)
    told = list(filter(None, before))[-1:] or list(filter(None, after)) or [*before, *after][:1]
    yield from [*(None for _ in range(untold)), *told]


def _inside(unit: SpeechUnit, start: int, end: int, ceiling: int) -> Iterator[re.Match[str]]:
    """The verbs that begin in `[start, end)`, as they are asked for."""
    begin = max(unit.start, start)
    while begin > max(unit.start, start - REACH) and not unit.masked[begin - 1].isspace():
        begin -= 1
    verbs = unit.verbs(begin, ceiling, reporting)
    return (verb for verb in takewhile(lambda verb: verb.start() < end, verbs) if verb.start() >= start)


def _before(verbs: list[re.Match[str]], unit: SpeechUnit, start: int, ceiling: int) -> list[Subject | None]:
    """The subjects of verbs before `start` that govern what stands there; None alone once one denies it."""
    found: list[Subject | None] = []
    for verb in verbs:
        if _breaks(unit.masked, verb, start, unit.words):
            continue
        if is_denied(verb, unit):
            found = [None]
            continue
        subject = subject_of(verb, unit, ceiling)
        owned = subject is not None and subject.mention is not None and subject.mention.owner
        # A verb right behind a quotation tags that: what follows its subject is nobody's word.
        tags_back = subject is not None and subject.start > verb.start() and follows_passage(verb, unit)
        if (not owned or start - verb.end() <= _NEAR) and not tags_back:
            found.append(subject)
    return found


def _after(verbs: list[re.Match[str]], unit: SpeechUnit, end: int, ceiling: int) -> list[Subject | None]:
    """The subject of the first verb that tags what ends at `end`."""
    for verb in verbs:
        if _is_tag(unit.masked, end, verb, unit.words):
            subject = inverted(verb, unit, ceiling) or subject_of(verb, unit, ceiling)
            if subject is None or subject.start >= end:
                return [subject]
    return []


def tagging(unit: SpeechUnit, end: int) -> Subject | None:
    """The subject of the verb that ends a sentence, behind what follows a quotation: Dray “was in” on it, Roe said."""
    verbs = list(unit.verbs(end, min(unit.end, end + REACH), telling))
    return next(iter(_after(verbs, unit, end, unit.end)), None)


def _breaks(masked: str, verb: re.Match[str], start: int, words: SpeechWords) -> bool:
    """Whether what a verb governs ends before `start`."""
    if verb[0].lower() in according(words) and masked[verb.end() : start].rstrip().endswith(","):
        return False  # according to Smith, who runs it, …
    return _break(words).search(masked, verb.end(), start) is not None


def _is_tag(masked: str, end: int, verb: re.Match[str], words: SpeechWords) -> bool:
    """Whether a verb after `end` can tag what stands before it, as in: prices fell, Smith said."""
    adds = verb[0].endswith(words.endings("participle_endings")) and verb[0] not in according(words)
    if adds or verb[0] in said_things(words) or _turn(words).search(masked, end, verb.start()):
        return False
    return _TAG.fullmatch(masked, end, verb.start()) is not None
