"""The words that tag speech: `he said` after a quotation, `Trump said that` or `according to Trump` before it."""

import re
from typing import NamedTuple

from pincite.text.cast import Mention
from pincite.text.reporting import reporting, saying
from pincite.text.speech import Passage
from pincite.text.subject import REACH, Subject, subject_after, subject_before, verbs

MASK = "\ufffc"
"""Stands for each character of a passage, so that offsets stay."""

_TAGGED = frozenset(",?!—–…")  # what a quotation ends in before `he said`
_TRIED = 8  # verbs of saying tried for their subject, nearest first
_NEAR = 40  # characters that a noun governs: Trump’s view that …
_STOP = re.compile(rf"[;:{MASK}]")
_ACCORDING = re.compile(r"according to\s+", re.IGNORECASE)
_ADDS = re.compile(r"(?<!accord)ing\Z")  # a participle adds to what was said before
_BREAK = re.compile(r"[;—]|, (?:who|whose|which|where|when|an?|the|but)\b|\b(?:while|whereas|although)\b")
_TURN = re.compile(r"\b(?:while|whereas|although|but|which|who)\b")
_TAG = re.compile(r"[^;:—]{0,80},[^,;:—]{0,60}")
_BY = re.compile(r"\s+by\s+")
_AFTER = re.compile(
    r"(?:according to|\w*(?:ed|told|said|thought|written|spoken)[^,.;:—]{0,60}? by)\s+", re.IGNORECASE
)


class Unit(NamedTuple):
    """A sentence, or the sentences that a quotation holds together.

    `main` is its subject; `number` counts the units of the text from 0.
    """

    start: int
    end: int
    mentions: tuple[Mention, ...]
    main: Subject | None
    number: int


def tag(text: str, masked: str, passage: Passage, unit: Unit) -> Subject | None:
    """The subject of the verb of saying after a passage, or else of the nearest one before it."""
    return _tag_after(text, masked, passage, unit) or _tag_before(masked, passage, unit)


def is_tagged(masked: str, passage: Passage, unit: Unit) -> bool:
    """Whether there is a verb of saying before a passage at all."""
    return any(verbs(masked, max(unit.start, passage.outer[0] - REACH), passage.outer[0], saying()))


def narrators(masked: str, unit: Unit, start: int, end: int) -> list[Subject | None]:
    """Whose word the narration at `[start, end)` is: by the verbs and nouns in it, or else by the nearest
    one before it that governs it, or by a tag after it; None for one that does not tell whose."""
    floor, ceiling = max(unit.start, start - REACH), min(unit.end, end + REACH)
    before: list[Subject | None] = []
    inside: list[Subject | None] = []
    after: list[Subject | None] = []
    for verb in verbs(masked, floor, ceiling, reporting()):
        if verb.start() < start and not _BREAK.search(masked, verb.end(), start):
            subject = _subject(masked, verb, unit, ceiling)
            owned = subject is not None and subject.mention is not None and subject.mention.owner
            if not owned or start - verb.end() <= _NEAR:
                before.append(subject)
        elif start <= verb.start() < end:
            inside.append(_subject(masked, verb, unit, ceiling))
        elif verb.start() >= end and not after and _is_tag(masked, end, verb):
            after.append(_subject(masked, verb, unit, ceiling))
    if any(inside):
        return inside
    return [*inside, *(list(filter(None, before))[-1:] or list(filter(None, after)) or [*before, *after][:1])]


def _is_tag(masked: str, end: int, verb: re.Match[str]) -> bool:
    """Whether a verb after `end` can tag what stands before it, as in: prices fell, Smith said."""
    if _ADDS.search(verb[0]) or _TURN.search(masked, end, verb.start()):
        return False
    return _TAG.fullmatch(masked, end, verb.start()) is not None


def _tag_after(text: str, masked: str, passage: Passage, unit: Unit) -> Subject | None:
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
    for verb in verbs(masked, at, end, saying()):
        if verb[0].endswith("ing"):
            return None
        if not masked[at : verb.start()].strip(" ,—–\u00a0"):
            return subject_after(masked, verb.end() + 1, end, unit.mentions)
        return subject_before(masked, at, verb, unit.mentions, None)
    according = _ACCORDING.search(masked, at, end)
    return subject_after(masked, according.end(), end, unit.mentions) if according else None


def _tag_before(masked: str, passage: Passage, unit: Unit) -> Subject | None:
    high = passage.outer[0]
    forms = saying() | {"according"}
    for verb in list(verbs(masked, max(unit.start, high - REACH), high, forms))[: -1 - _TRIED : -1]:
        subject = _subject(masked, verb, unit, high)
        if subject:
            return subject
    return None


def _subject(masked: str, verb: re.Match[str], unit: Unit, end: int) -> Subject | None:
    """The subject of a verb, on whichever side of it."""
    after = _AFTER.match(masked, verb.start(), end)
    if after:
        return subject_after(masked, after.end(), end, unit.mentions)
    subject = subject_before(masked, unit.start, verb, unit.mentions, unit.main)
    if subject is None and masked[max(0, verb.start() - 3) : verb.start()].rstrip().endswith(MASK):
        return subject_after(masked, verb.end() + 1, end, unit.mentions)
    return subject
