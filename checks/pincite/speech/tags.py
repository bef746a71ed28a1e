"""The words that tag speech: `he said` after a quotation, `Trump said that` or `according to Trump` before it."""

import re

from pincite.speech.before import REACH, Tail
from pincite.speech.phrases import Subject
from pincite.speech.subjects import CLOSED, subject_after, subject_before
from pincite.speech.units import SpeechUnit
from pincite.speech.verbs import reporting, saying, things, verbs_in
from pincite.text import MASK, Pattern, Quotation

_TAGGED = frozenset(",?!—–…")  # what a quotation ends in before `he said`
_TRIED = 8  # verbs of saying tried for their subject, nearest first
_NEAR = 40  # characters that a noun governs: Trump’s view that …
_STOP = Pattern(rf"[;:{MASK}]")
_ACCORDING = Pattern(r"(?:according to|in the (?:words|view|opinion) of)\s+", re.IGNORECASE)
_LEADS = Pattern(r"\s*(?:that|to|of|was|is)?[\s,:—–]*")  # between a noun and the quotation it announces
_IN = Pattern(r"\bin\s+(?:the|[^.,;:—]{1,50}['’]s?)(?:\s+own)?\s+\Z", re.IGNORECASE)
_ADDS = Pattern(r"(?<!accord)ing\Z")  # a participle adds to what was said before
_BREAK = Pattern(
    r"[;—]|, as\b[^,]*\Z|, (?:who|whose|which|where|when|an?|the|but)\b|\b(?:while|whereas|although)\b"
)
_WHAT = Pattern(r"(?i:\bwhat)\s[^,;:—]{1,60}\s[a-z]+s?\s+\Z")  # what Trump calls “a hoax,” Smith calls a fact
_TURN = Pattern(r"\b(?:while|whereas|although|but|which|who|whom|whose|where|what|than)\b")
_TAG = Pattern(r"[^;:—]{0,80},[^,;:—]{0,60}")
_NAMED = Pattern(r"\s+(?:(?:the|an?|one)\s|(?!\w+day\b)[A-Z])")
_QUOTATIVE = Pattern(r"\s+[a-z]+ed\s+(?=[A-Z])(?![A-Z][a-z]+day\b)")  # laughed Trump
_BY = Pattern(r"\s+by\s+")
_NOTS = ("never", "not", "nor", "without", "refus", "declin", "fail", "n't", "n’t")
_NOT = Pattern(
    r"(?:\b(?:never|not|nor|cannot|without|(?:refus|declin|fail)[a-z]* to)|n['’]t)"
    r"(?:\s+(?:yet|even|once|(?!only)[a-z]+ly))*\s+\Z"
)
_SAY = frozenset(("say", "said", "says", "tell", "told", "write", "wrote", "claim", "claimed"))
_DENIES = frozenset(("deny", "denies", "denied", "denying", "doubt", "doubts", "doubted"))
_DOUBTS = frozenset(f"{verb}{end}" for verb in ("question", "reject") for end in ("", "s", "ed", "ing"))
_ASKED = Pattern(
    r"(?:asked|told|pressed|quizzed)\s+(?:about|if|on|what|when|whether|why|how|who)\b", re.IGNORECASE
)
_BEGINNING = Pattern(r"(?:\A|[.!?\n\ufffc,])\s*\Z")
_QUOTES = frozenset(("quote", "quotes", "quoted", "quoting"))
_COMING = frozenset(
    "expected likely set due scheduled slated poised about supposed aims aiming seeks seeking hopes hoping plans "
    "planning".split()
)
_MODAL = frozenset("may might could should must".split())
_WHOSE = frozenset(("according", "words", "view", "opinion"))
_AFTER = Pattern(
    r"(?:according to|(?:words|view|opinion) of|\w*(?:ed|told|said|thought|written|spoken)[^,.;:—]{0,60}? by)\s+",
    re.IGNORECASE,
)


def tag(text: str, masked: str, passage: Quotation, unit: SpeechUnit) -> Subject | None:
    """The subject of the verb of saying after a passage, or else of the nearest one before it."""
    before = masked[max(unit.start, passage.outer[0] - 100) : passage.outer[0]]
    called = ("what " in before or "What " in before) and _WHAT.search(before)
    after = None if called else _tag_after(text, masked, passage, unit)
    return after or _tag_before(masked, passage, unit)


def is_tagged(masked: str, passage: Quotation, unit: SpeechUnit) -> bool:
    """Whether there is a verb of saying before a passage at all."""
    return any(verbs_in(masked, max(unit.start, passage.outer[0] - REACH), passage.outer[0], saying()))


def narrators(masked: str, unit: SpeechUnit, start: int, end: int) -> list[Subject | None]:
    """Whose word the narration at `[start, end)` is: by the verbs and nouns in it, or else by the nearest
    one before it that governs it, or by a tag after it; None for one that does not tell whose."""
    floor, ceiling = max(unit.start, start - REACH), min(unit.end, end + REACH)
    before: list[Subject | None] = []
    inside: list[Subject | None] = []
    after: list[Subject | None] = []
    for verb in verbs_in(masked, floor, ceiling, reporting()):
        if verb.start() < start and not _breaks(masked, verb, start):
            if _is_denied(masked, verb):
                before = [None]
                continue
            subject = subject_of(masked, verb, unit, ceiling)
            owned = subject is not None and subject.mention is not None and subject.mention.owner
            if (not owned or start - verb.end() <= _NEAR) and not _tags_back(masked, verb, subject):
                before.append(subject)
        elif start <= verb.start() < end:
            inside.append(subject_of(masked, verb, unit, ceiling))
        elif verb.start() >= end and not after and _is_tag(masked, end, verb):
            subject = _inverted(masked, verb, unit, ceiling) or subject_of(masked, verb, unit, ceiling)
            if subject is None or subject.start >= end:
                after.append(subject)
    if any(inside):
        return inside
    return [*inside, *(list(filter(None, before))[-1:] or list(filter(None, after)) or [*before, *after][:1])]


def _breaks(masked: str, verb: re.Match[str], start: int) -> bool:
    """Whether what a verb governs ends before `start`."""
    if verb[0].lower() == "according" and masked[verb.end() : start].rstrip().endswith(","):
        return False  # according to Smith, who runs it, …
    return _BREAK.search(masked, verb.end(), start) is not None


def _is_denied(masked: str, verb: re.Match[str]) -> bool:
    """Whether a verb says that what follows was not said: never said that, denied that."""
    before = masked[max(0, verb.start() - 40) : verb.start()]
    negated = any(begin in before for begin in _NOTS) and _NOT.search(before) is not None
    return negated != (verb[0].lower() in _DENIES) and verb[0].lower() not in _DOUBTS


def _is_tag(masked: str, end: int, verb: re.Match[str]) -> bool:
    """Whether a verb after `end` can tag what stands before it, as in: prices fell, Smith said."""
    if verb[0] in things() or _ADDS.search(verb[0]) or _TURN.search(masked, end, verb.start()):
        return False
    return _TAG.fullmatch(masked, end, verb.start()) is not None


def _inverted(masked: str, verb: re.Match[str], unit: SpeechUnit, end: int) -> Subject | None:
    """The subject behind a verb that a comma goes before, as in: prices fell, said Smith."""
    if not masked[max(0, verb.start() - 3) : verb.start()].rstrip().endswith(",") or not _NAMED.match(
        masked, verb.end(), end
    ):
        return None
    return subject_after(masked, verb.end() + 1, end, unit.mentions)


def _tags_back(masked: str, verb: re.Match[str], subject: Subject | None) -> bool:
    """Whether a verb tags the quotation before it, so that what follows its subject is nobody's word."""
    behind = subject is not None and subject.start > verb.start()
    return behind and masked[max(0, verb.start() - 3) : verb.start()].rstrip().endswith(MASK)


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
    for verb in verbs_in(masked, at, end, saying()):
        if verb[0].endswith("ing"):
            return None
        if not masked[at : verb.start()].strip(" ,—–\u00a0"):
            return subject_after(masked, verb.end() + 1, end, unit.mentions)
        return subject_before(masked, verb, Tail(at, unit.mentions))
    according = _ACCORDING.search(masked, at, end)
    return subject_after(masked, according.end(), end, unit.mentions) if according else None


def _tag_before(masked: str, passage: Quotation, unit: SpeechUnit) -> Subject | None:
    high = passage.outer[0]
    forms = saying() | things() | {"according"}
    for verb in list(verbs_in(masked, max(unit.start, high - REACH), high, forms))[: -1 - _TRIED : -1]:
        if verb[0].lower() in things() and not (
            _LEADS.fullmatch(masked, verb.end(), high) or _in_words(masked, verb)
        ):
            continue
        if verb[0] in _SAY and _is_denied(masked, verb):
            return None
        subject = subject_of(masked, verb, unit, high)
        if subject:
            return subject
    return None


def _in_words(masked: str, noun: re.Match[str]) -> bool:
    """Whether a noun is that of `in Trump’s words` or `in the words of Trump`."""
    return _IN.search(masked[max(0, noun.start() - 60) : noun.start()]) is not None


def _is_to_come(before: str) -> bool:
    """Whether what stands before a verb says that it is still to be said: is expected to, may."""
    words = before.split()
    while words and (words[-1] == "also" or words[-1].endswith("ly")):
        words.pop()
    if words and words[-1] == "to":
        return len(words) > 1 and words[-2] in _COMING
    return bool(words) and words[-1] in _MODAL


def subject_of(masked: str, verb: re.Match[str], unit: SpeechUnit, end: int) -> Subject | None:
    """The subject of a verb, on whichever side of it; none if nothing has been said yet."""
    if _is_to_come(masked[max(0, verb.start() - 40) : verb.start()]):
        return None
    by = verb[0].lower() in _WHOSE or " by" in masked[verb.end() : verb.end() + 64]
    after = _AFTER.match(masked, verb.start(), end) if by else None
    if after:
        return subject_after(masked, after.end(), end, unit.mentions)
    turned = _inverted(masked, verb, unit, end)
    if turned and turned.mention and CLOSED.match(masked, turned.end, end):
        return turned
    if verb[0].lower() in _QUOTES and _NAMED.match(masked, verb.end(), end):
        return subject_after(masked, verb.end() + 1, end, unit.mentions)
    if _ASKED.match(masked, verb.start(), end) and _BEGINNING.search(
        masked[max(0, verb.start() - 2) : verb.start()]
    ):
        return None  # asked about it, Trump shrugged
    subject = subject_before(masked, verb, unit)
    if subject is None and masked[max(0, verb.start() - 3) : verb.start()].rstrip().endswith(MASK):
        return subject_after(masked, verb.end() + 1, end, unit.mentions)
    return subject
