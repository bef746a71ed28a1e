"""The subject of a sentence, found without a parser by where a name stands and what follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pincite.speech.around import last_word, untitled
from pincite.speech.names import NameMention
from pincite.speech.nouns import AGENTS, PEOPLE
from pincite.speech.phrases import Subject, hangs
from pincite.text import BEGINS, Pattern, any_of, words

_DETERMINERS = words("the a an one another his her their")
"""Words that somebody without a name begins with: The owner was there."""

_WHO = words("who whom whose")
_APPOSING = words("a an the his her its then now")
"""Words that begin, behind a comma, a clause or a phrase on somebody."""

_OPENING = words("""
and but or that as while when where because since if although though so who yet which nonetheless moreover however whom
""")
"""Words behind which a clause begins, as behind the marks below."""

_SUBORDINATING = words("while as when after before although though if because since until once")
"""Words that begin a subordinate clause before the main one."""

_ADVERBS = words("also then later again")
"""Words between a subject and a finite verb, beside those that end in `ly`."""

_AUXILIARIES = words("has had have is was were will would could can should did does")
_PASTS = words("said says told spoke began made took met gave went came held wrote set")
"""Finite verbs, beside those that end in `ed` or `es`."""

_DOES_BEHIND = words("did was is had has were would")
"""Of these, the ones that show that a noun is for somebody who acts."""

_STRANGER = Pattern(r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,5}")
_ASIDE = Pattern(rf", (?:(?P<who>{any_of(_WHO)})|{any_of(_APPOSING)}\s)")
_SOMEBODY = AGENTS | PEOPLE
_DOES = Pattern(rf", |\s+(?:\w+ly\s+)?(?:{any_of(_DOES_BEHIND)}|[a-z]+ed)(?!\w)")
_APPOSED = Pattern(r", (?:[A-Z][\w.’'-]*\s)*")
_MARKS = frozenset(",;:—–(\ufffc•")
_SUBORDINATE = Pattern(rf"\s*{any_of(_SUBORDINATING)}\s", re.IGNORECASE)
_FINITE = Pattern(
    rf"\s+(?:(?:\w+ly|{any_of(_ADVERBS)})\s+)?(?:{any_of(_AUXILIARIES | _PASTS)}|[a-z]+(?:ed|es))(?!\w)"
)


def main_subject(
    masked: str, start: int, end: int, mentions: Sequence[NameMention], forms: frozenset[str]
) -> Subject | None:
    """The subject of a sentence: a name at its beginning that the cast does not know, or else the first mention
    that stands where subjects do, in the main clause before a subordinate one."""
    stranger = _stranger(masked, start, end)
    if stranger and not any(mention.start < stranger.end and not mention.owner for mention in mentions):
        apposed = (each for each in mentions if _APPOSED.fullmatch(masked, stranger.end, each.start))
        return next((Subject.of(each) for each in apposed if not each.owner), stranger)
    subordinate = _SUBORDINATE.match(masked, start, end)
    held = None
    for mention in mentions:
        if mention.owner or not _is_subject(masked, start, mention, forms):
            continue
        if held is None and subordinate and "," not in masked[start : mention.start]:
            held = Subject.of(mention)
        else:
            return Subject.of(mention) if held is None or "," in masked[held.end : mention.start] else held
    return held


def _is_subject(masked: str, low: int, mention: NameMention, forms: frozenset[str]) -> bool:
    if hangs(masked, low, mention) is not None:
        return False
    bare = untitled(masked[max(low, mention.start - 120) : mention.start])
    last = bare.split()[-1:] or [""]
    return bool(
        not bare.strip()
        or bare.rstrip()[-1] in _MARKS
        or last_word(f"{bare} ") in _OPENING
        or _FINITE.match(masked, mention.end)
        or (last[0].lower() in forms and bare.rstrip()[: -len(last[0])].rstrip()[-1:] in (",", "\ufffc"))
    )


def _stranger(masked: str, start: int, end: int) -> Subject | None:
    """A name, or a noun for somebody, at the beginning of a sentence that nobody declared."""
    name = _STRANGER.match(masked, start, end)
    if name and name[0].split()[0].lower() not in BEGINS:
        apart = _ASIDE.match(masked, name.end(), end)
        if _FINITE.match(masked, name.end(), end) or (apart and (" " in name[0] or apart["who"])):
            return Subject(name.start(), name.end())
    first = masked[start : start + 8].partition(" ")[0]
    if not first.istitle() or first.lower() not in _DETERMINERS:
        return None
    at = start
    for number, word in enumerate(masked[start : min(end, start + 80)].split(" ")[:5]):
        bare = word.rstrip(",")
        if number and bare in _SOMEBODY and _DOES.match(masked, at + len(bare), end):
            return Subject(start, at + len(bare))
        at += len(word) + 1
    return None
