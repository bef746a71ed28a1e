"""The subject of a verb of saying, found without a parser: a name, a pronoun, or words for somebody.

All looking is within a bounded distance of the verb, so that a text without stops costs no more.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pincite.text.cast import Mention
from pincite.text.reporting import AGENTS, DOCUMENTS, NOUNS, things

REACH = 400
"""Characters that a verb may stand from its quotation, or a subject from its verb."""

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_BEGINS = re.compile(r"(?:\A|[.!?:;\ufffc—•\n])\s*\Z")
_HELPER = re.compile(
    r"(?<!\w)(?:also|then|later|long|once|again|often|never|always|previously|earlier|first|further|just|even|still|only|"
    r"[a-z]+ly|has|had|have|is|was|were|are|been|being|be|would|will|could|can|should|might|may|must|did|does|do|not|"
    r"(?:went|goes|going) on|continued|continues|began|begins|started|refused|declined|wanted|tried|"
    r"sought|said|made|makes|making|to)\s+\Z"
)
_JOINED = re.compile(
    r"(?:\A|[,;:—–()\ufffc]|(?<!\w)(?:and|or|but|while|by|after|before|when|in|of|for|not))\s*\Z", re.I
)
_RELATIVE = re.compile(r"[\s,—]+(?P<who>who|which|that)\s+\Z")
_OWNED = re.compile(r"(?:['’]s?)?(?:[\s-]+[a-z][\w-]*){0,3}\s+\Z")
_NOBODY = re.compile(
    r"(?<!\w)(?P<phrase>(?i:the|an?|one|another)\s+(?:[\w.’'-]+\s+){1,4}|(?:[A-Z][\w.’'-]*\s+){1,5})\Z"
)
TITLE = re.compile(
    r"(?:(?:the|an?|former|then|outgoing|incoming|acting|current|late)\s+|[A-Z][\w.’'-]*\s+)*\Z"
)
_TITLED = re.compile(
    r"(?:(?!(?:of|with|to|by|from|for|on|about|at|in|and|or|who|that)\b|\w+(?:ed|ing)\b)[\w.’'-]+\s+){0,6}"
)
_APPOSED = re.compile(r"[^,;:—]{1,60}, (?:[A-Z][\w.’'-]*\s+)*")
_PHRASE = re.compile(r"(?:(?:the|an?|one)\s+)?[\w.’'-]+(?:\s[\w.’'-]+){0,3}", re.IGNORECASE)
_BE = frozenset(("was", "were", "is", "are", "been", "being", "be"))
_PARTICIPLE = re.compile(r"(?:ed|told|said|thought|written|spoken)\Z")
_PARTICIPIAL = re.compile(r"\s+\w+ing(?!\w)")
_AS = re.compile(r"\s+as\s+\Z")
_DAY = re.compile(
    r"(?:day|January|February|March|April|May|June|July|August|September|October|November|December)\s+\Z"
)
_PREPOSED = re.compile(
    r"(?<!\w)(?:of|with|to|by|from|for|on|about|between|against|at|in|over|under|than|towards?|via|into|like|among|amid|"
    r"without|per|hosted|met|praised|told)\s+\Z",
    re.IGNORECASE,
)


class Subject(NamedTuple):
    """Who does the saying: the mention, or the span of words for somebody the cast does not know."""

    start: int
    end: int
    mention: Mention | None = None


def verbs(masked: str, start: int, end: int, forms: frozenset[str]) -> Iterator[re.Match[str]]:
    """The words of `masked[start:end]` that are among `forms`; within a sentence, a capital makes a name."""
    for word in _WORD.finditer(masked, start, end):
        if word[0].lower() in forms and (word[0].islower() or begins_sentence(masked, word.start())):
            yield word


def begins_sentence(masked: str, at: int) -> bool:
    """Whether what stands before `at` lets a sentence or a part of one begin there, so that a capital is no name's."""
    return _BEGINS.search(masked, max(0, at - 3), at) is not None


def subject_before(
    masked: str, low: int, verb: re.Match[str], mentions: Sequence[Mention], main: Subject | None
) -> Subject | None:
    """The subject of a verb that follows it, or the owner of a noun (Trump’s claim, his view).

    `main` is the subject of the sentence, which a participle and a second verb share.
    """
    at, floor = verb.start(), max(low, verb.start() - REACH)
    owner = next((each for each in reversed(mentions) if floor <= each.start and each.end < at), None)
    if owner and owner.owner and verb[0].lower() in NOUNS and _OWNED.fullmatch(masked, owner.end, at):
        between = masked[owner.end : at].lower().split()
        if AGENTS.intersection(between):
            return Subject(owner.end + 1, at - 1)
        return Subject(owner.start, owner.end, owner)
    if verb[0].lower() in things():
        return None
    window = masked[floor:at]
    passive = False
    while helper := _HELPER.search(window, max(0, len(window) - 24)):
        passive = passive or (helper[0].strip() in _BE and verb[0].lower() not in ("quoted", "cited"))
        window = window[: helper.start()]
    if passive and _PARTICIPLE.search(verb[0]):
        return None
    quoted = _AS.search(window, max(0, len(window) - 8))
    window = window[: quoted.start()] if quoted else window
    found = _ending_at(floor + len(window), masked, floor, mentions)
    if found:
        return found
    relative = _RELATIVE.search(window, max(0, len(window) - 10))
    if relative:
        return (
            _ending_at(floor + relative.start(), masked, floor, mentions)
            if relative["who"] == "who"
            else None
        )
    if (
        verb[0].endswith("ing")
        or _JOINED.search(window, max(0, len(window) - 10))
        or _is_infinitive(masked, at)
    ):
        return _past_brackets(masked, floor, floor + len(window), mentions) or main
    unknown = _NOBODY.search(window, max(0, len(window) - 60))
    author = unknown and _author(masked, floor + unknown.start(), floor + len(window), mentions)
    if author:
        return author
    if unknown and not (verb[0].lower() in NOUNS and unknown["phrase"][0].islower()):
        return Subject(floor + unknown.start("phrase"), floor + len(window.rstrip()))
    return None


def _author(masked: str, start: int, end: int, mentions: Sequence[Mention]) -> Subject | None:
    """Who speaks in a document, as in `the WHO’s latest guidelines`: the mention right before its noun."""
    held = [mention for mention in mentions if start <= mention.start and mention.end < end]
    if not held:
        return None
    after = masked[held[-1].end : end].lower().replace("’s", " ").replace("'s", " ").split()
    if not after or after[-1].rstrip(".,") not in DOCUMENTS or AGENTS.intersection(after):
        return None
    return Subject(held[-1].start, held[-1].end, held[-1])


def _is_infinitive(masked: str, at: int) -> bool:
    """Whether the verb at `at` is an infinitive."""
    return masked[max(0, at - 4) : at].lower().strip() == "to"


def _ending_at(at: int, masked: str, low: int, mentions: Sequence[Mention]) -> Subject | None:
    """The mention that ends at `at`, white space apart, unless it is an owner."""
    for mention in reversed(mentions):
        if mention.end <= at and mention.start >= low:
            if mention.owner or masked[mention.end : at].strip():
                return None
            phrase = hangs(masked, low, mention)
            return Subject(phrase or mention.start, mention.end, None if phrase else mention)
    return None


def hangs(masked: str, low: int, mention: Mention) -> int:
    """Where the phrase begins that a preposition ties the mention to (a spokesman for Trump); 0 if none does."""
    window = masked[max(low, mention.start - 120) : mention.start]
    title = TITLE.search(window)
    bare = window[: title.start()] if title else window
    preposed = _PREPOSED.search(bare[-14:])
    if not preposed or _DAY.search(window[-14:]):
        return 0
    if preposed[0].strip().lower() == "with" and _PARTICIPIAL.match(masked, mention.end):
        return 0  # with Trump reiterating his commitment
    return max(1, mention.start - len(window) + window.rfind(",") + 1)


def _past_brackets(masked: str, low: int, at: int, mentions: Sequence[Mention]) -> Subject | None:
    """The mention before a parenthesis that ends at `at`: Trump — who is vocal — has said."""
    bare = masked[low:at].rstrip()
    mark = bare[-1:]
    if mark not in (",", "—", "–", ")"):
        return None
    opening = bare.rfind("(" if mark == ")" else mark, 0, len(bare) - 1)
    return _ending_at(low + opening, masked, low, mentions) if opening > 0 else None


def subject_after(masked: str, start: int, end: int, mentions: Sequence[Mention]) -> Subject | None:
    """The subject that follows its verb, as in: said Giedrimas Jeglinskas, chair of …"""
    for mention in mentions:
        if start <= mention.start < end:
            between = masked[start : mention.start]
            if not mention.owner and (_TITLED.fullmatch(between) or _APPOSED.fullmatch(between)):
                return Subject(mention.start, mention.end, mention)
            if not mention.owner:
                break
    name = _PHRASE.match(masked, start, end)
    author = name and _author(masked, name.start(), name.end(), mentions)
    if author:
        return author
    return Subject(name.start(), name.end()) if name else None
