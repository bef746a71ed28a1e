"""Phrases that a name is part of: `a spokesman for Trump`, `Trump’s letter to the allies`, `Trump — who is vocal —`.

All looking is within a bounded distance, so that a text without stops costs no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pincite.speech.around import MONTH, last_word, untitled
from pincite.speech.names import NameMention
from pincite.speech.nouns import AGENTS, DOCUMENTS
from pincite.text import MASK, Pattern, any_of, words

TYING = words("""
of with to by from for on about between against at in over under than toward towards via into like among amid without
per hosted met praised told
""")
"""Words that tie a name behind them to what stands before."""

_ACCOMPANYING = "with"
"""The one of them that a participle makes a subject of: with Trump reiterating his commitment."""

_BY = words("from by")
"""Between a document and its author: a letter from Trump."""

_AT = words("of at from")
"""Between somebody and where they belong: Smith of Acme."""

_PARTS = words("of for")
"""Words that make what is before them somebody of its own: an adviser of Trump, who said."""

_ON = words("to on in for from")
"""Between a document and what it is on: Trump’s letter to the allies."""

_DOCUMENT = Pattern(rf"['’]s?(?:\s[a-z-]+){{0,2}}?\s(?P<noun>[a-z]+)(?:\s{any_of(_ON)}\s[^.,;:—]{{1,60}})?\s")
_AND = Pattern(r"(?<!\w)(?:[A-Z][\w.’'-]*\s+)+and\s+\Z")
_FROM = Pattern(rf"(?P<noun>[a-z]+)\s{any_of(_BY)}\s(?:[A-Z][\w.’'-]*\s)*\Z")
OF = Pattern(rf"\s{any_of(_AT)}\s(?:the\s)?\Z")
_PARTICIPIAL = Pattern(r"\s+\w+ing(?!\w)")
_DAY = Pattern(rf"(?:day|{MONTH})\s+\Z")


class Subject(NamedTuple):
    """Who does the saying: the mention, or the span of words for somebody the cast does not know."""

    start: int
    end: int
    mention: NameMention | None = None

    @classmethod
    def of(cls, mention: NameMention) -> Subject:
        return cls(mention.start, mention.end, mention)


def ending_at(at: int, masked: str, low: int, mentions: Sequence[NameMention]) -> Subject | None:
    """The mention that ends at `at`, white space apart, unless it is an owner."""
    mention = next((each for each in reversed(mentions) if each.end <= at and each.start >= low), None)
    if mention is None or mention.owner or masked[mention.end : at].strip():
        return None
    joined = (each for each in mentions if masked[each.end : mention.start] == " and ")
    phrase = hangs(masked, low, next(joined, mention))
    document = _FROM.search(masked, phrase, mention.start) if phrase is not None else None
    if phrase is None or (document and document["noun"] in DOCUMENTS):
        return Subject.of(mention)
    for each in mentions:
        if OF.fullmatch(masked, each.end, mention.start):  # Smith of Acme
            return ending_at(each.end, masked, low, mentions)
    return Subject(phrase, mention.end)


def meant(at: int, masked: str, low: int, mentions: Sequence[NameMention]) -> Subject | None:
    """The mention that a relative pronoun at `at` goes back to: met Trump, who said."""
    found = ending_at(at, masked, low, mentions)
    if found is None or found.mention:
        return found
    held = masked[found.start : found.end].lower().split()
    if not AGENTS.isdisjoint(held) or not _PARTS.isdisjoint(held):
        return found
    return next(Subject.of(each) for each in mentions if each.end == found.end)


def hangs(masked: str, low: int, mention: NameMention) -> int | None:
    """Where the phrase begins that a preposition ties the mention to: a spokesman for Trump."""
    window = masked[max(low, mention.start - 120) : mention.start]
    bare = untitled(window)
    two = bare.split()[-2:]
    joined = len(two) == 2 and two[1] == "and" and two[0].lstrip("([“‘\"'")[:1].isupper()
    other = _AND.search(bare) if joined else None
    bare = bare[: other.start()] if other else bare
    tying = last_word(bare)
    if tying not in TYING or _DAY.search(window[-14:]):
        return None
    if tying == _ACCOMPANYING and _PARTICIPIAL.match(masked, mention.end):
        return None
    begin = mention.start - len(window) + max(window.rfind(","), window.rfind(MASK)) + 1
    while masked[begin].isspace():
        begin += 1
    return begin


def past_brackets(masked: str, low: int, at: int, mentions: Sequence[NameMention]) -> Subject | None:
    """The mention before a parenthesis that ends at `at`: Trump — who is vocal — has said."""
    bare = masked[low:at].rstrip()
    mark = bare[-1:]
    if mark not in (",", "—", "–", ")"):
        return None
    opening = bare.rfind("(" if mark == ")" else mark, 0, len(bare) - 1)
    return ending_at(low + opening, masked, low, mentions) if opening > 0 else None


def written(masked: str, low: int, at: int, mentions: Sequence[NameMention]) -> Subject | None:
    """Whose document ends at `at`: Trump’s annual letter to the allies."""
    for mention in reversed(mentions):
        if mention.owner and low <= mention.start and mention.end < at:
            owned = masked[mention.end] in "'’"
            document = _DOCUMENT.fullmatch(masked, mention.end, at) if owned else None
            known = document is not None and document["noun"] in DOCUMENTS
            return Subject.of(mention) if known else None
    return None


def author(masked: str, start: int, end: int, mentions: Sequence[NameMention]) -> Subject | None:
    """Who speaks in a document, as in `the WHO’s latest guidelines`: the mention right before its noun."""
    held = [mention for mention in mentions if start <= mention.start and mention.end < end]
    if not held:
        return None
    after = masked[held[-1].end : end].lower().replace("’s", " ").replace("'s", " ").split()
    if not after or after[-1].rstrip(".,") not in DOCUMENTS or not AGENTS.isdisjoint(after):
        return None
    return Subject.of(held[-1])
