"""The subject of a verb of saying, on whichever side of it, and whether anything is said at all."""

from __future__ import annotations

import re

from pincite.speech.phrases import Subject
from pincite.speech.subjects import CLOSED, subject_after, subject_before
from pincite.speech.units import SpeechUnit
from pincite.speech.verbs import ACCORDING
from pincite.text import MASK, Pattern, any_of, words

VIEWS = words("words view opinion")
"""Nouns whose owner speaks: in the view of Trump."""

_PAST = words("ed told said thought written spoken")
"""How participles end that `by` and a speaker follow: was told by Trump."""

_COMING = words("""
expected likely set due scheduled slated poised about supposed aims aiming seeks seeking hopes hoping plans planning
""")
"""Words before `to` that put what is said into the future."""

_MODALS = words("may might could should must")
"""Verbs that leave open whether anything is said."""

_NOT = words("never not nor cannot without")
_REFUSE = words("refus declin fail")
_STILL = words("yet even once")
"""Words that deny that something was said, the stems of verbs that do, and what may stand between them and the verb."""

_DENY = words("deny denies denied denying doubt doubts doubted")
_DISPUTE = words("question questions questioned questioning reject rejects rejected rejecting")
"""Verbs that deny what follows them, and those that leave it open whoever denies."""

_ASK = words("asked told pressed quizzed")
_ABOUT = words("about if on what when whether why how who")
"""A participle at the beginning and what follows it where the subject is yet to come: asked about it, Trump shrugged."""

_QUOTE = words("quote quotes quoted quoting")
"""Verbs that a name follows whose words are given: quoting Trump."""

_GLANCE = (*sorted(_NOT | _REFUSE), "n't", "n’t")
_DENIED = Pattern(
    rf"(?:\b(?:{any_of(_NOT)}|{any_of(_REFUSE)}[a-z]* to)|n['’]t)"
    rf"(?:\s+(?:{any_of(_STILL)}|(?!only)[a-z]+ly))*\s+\Z"
)
_ASKED = Pattern(rf"{any_of(_ASK)}\s+{any_of(_ABOUT)}\b", re.IGNORECASE)
_BEGINNING = Pattern(r"(?:\A|[.!?\n\ufffc,])\s*\Z")
NAMED = Pattern(r"\s+(?:(?:the|an?|one)\s|(?!\w+day\b)[A-Z])")
_AFTER = Pattern(
    rf"(?:according to|{any_of(VIEWS)} of|\w*{any_of(_PAST)}[^,.;:—{MASK}]{{0,60}}? by)\s+",
    re.IGNORECASE,
)


def subject_of(masked: str, verb: re.Match[str], unit: SpeechUnit, end: int) -> Subject | None:
    """The subject of a verb, on whichever side of it; none if nothing has been said yet."""
    word = verb[0].lower()
    if _is_to_come(masked[max(0, verb.start() - 40) : verb.start()]):
        return None
    by = word in VIEWS or word in ACCORDING or " by" in masked[verb.end() : verb.end() + 64]
    after = _AFTER.match(masked, verb.start(), end) if by else None
    if after:
        return subject_after(masked, after.end(), end, unit.mentions)
    turned = inverted(masked, verb, unit, end)
    if turned and turned.mention and CLOSED.match(masked, turned.end, unit.end):
        return turned
    if word in _QUOTE and NAMED.match(masked, verb.end(), end):
        return subject_after(masked, verb.end() + 1, end, unit.mentions)
    if _is_asked(masked, verb, end):
        return None
    subject = subject_before(masked, verb, unit)
    if subject is None and follows_passage(masked, verb):
        return subject_after(masked, verb.end() + 1, end, unit.mentions)
    return subject


def inverted(masked: str, verb: re.Match[str], unit: SpeechUnit, end: int) -> Subject | None:
    """The subject behind a verb that a comma goes before, as in: prices fell, said Smith."""
    if not masked[max(0, verb.start() - 3) : verb.start()].rstrip().endswith(","):
        return None
    named = NAMED.match(masked, verb.end(), end)
    return subject_after(masked, verb.end() + 1, end, unit.mentions) if named else None


def follows_passage(masked: str, verb: re.Match[str]) -> bool:
    """Whether a verb stands right behind a quotation."""
    return masked[max(0, verb.start() - 3) : verb.start()].rstrip().endswith(MASK)


def is_denied(masked: str, verb: re.Match[str]) -> bool:
    """Whether a verb says that what follows was not said: never said that, denied that."""
    before, word = masked[max(0, verb.start() - 40) : verb.start()], verb[0].lower()
    negated = any(begin in before for begin in _GLANCE) and _DENIED.search(before) is not None
    return negated != (word in _DENY) and word not in _DISPUTE


def _is_to_come(before: str) -> bool:
    """Whether what stands before a verb says that it is still to be said: is expected to, may."""
    held = before.split()
    while held and (held[-1] == "also" or held[-1].endswith("ly")):
        held.pop()
    if held and held[-1] == "to":
        return len(held) > 1 and held[-2] in _COMING
    return bool(held) and held[-1] in _MODALS


def _is_asked(masked: str, verb: re.Match[str], end: int) -> bool:
    """Whether a verb is a participle at the beginning, as in: asked about it, Trump shrugged."""
    before = masked[max(0, verb.start() - 2) : verb.start()]
    return bool(_ASKED.match(masked, verb.start(), end) and _BEGINNING.search(before))
