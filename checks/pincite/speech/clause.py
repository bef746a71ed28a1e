"""The subject of a sentence, found without a parser by where a name stands and what follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pincite.speech.around import last_word, untitled
from pincite.speech.names import NameMention
from pincite.speech.nouns import AGENTS, PEOPLE
from pincite.speech.phrases import Subject, hangs
from pincite.text import BEGINS, Pattern

_STRANGER = Pattern(r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,5}")
_ASIDE = Pattern(r", (?:who|whom|whose|(?:an?|the|his|her|its|then|now)\s)")
_DETERMINERS = frozenset("The A An One Another His Her Their".split())
_SOMEBODY = AGENTS | PEOPLE
_DOES = Pattern(r", |\s+(?:\w+ly\s+)?(?:did|was|is|had|has|were|would|[a-z]+ed)(?!\w)")
_APPOSED = Pattern(r", (?:[A-Z][\w.’'-]*\s)*")
_OPENING = frozenset(
    "and but or that as while when where because since if although though so who yet which nonetheless moreover however "
    "whom".split()
)
"""Words behind which a clause begins, as behind the marks below."""
_MARKS = frozenset(",;:—–(\ufffc•")
_SUBORDINATE = Pattern(
    r"\s*(?:while|as|when|after|before|although|though|if|because|since|until|once)\s", re.I
)
_FINITE = Pattern(
    r"\s+(?:(?:\w+ly|also|then|later|again)\s+)?(?:has|had|have|is|was|were|will|would|could|can|should|did|does|"
    r"[a-z]+(?:ed|es)|said|says|told|spoke|began|made|took|met|gave|went|came|held|wrote|set)(?!\w)"
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
    held = None
    for mention in mentions:
        if mention.owner or not _is_subject(masked, start, mention, forms):
            continue
        subject = Subject.of(mention)
        if (
            held is None
            and _SUBORDINATE.match(masked, start, end)
            and "," not in masked[start : mention.start]
        ):
            held = subject
            continue
        return subject if held is None or "," in masked[held.end : mention.start] else held
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
        if _FINITE.match(masked, name.end(), end) or (
            apart and (" " in name[0] or apart[0].startswith(", who"))
        ):
            return Subject(name.start(), name.end())
    if masked[start : start + 8].partition(" ")[0] not in _DETERMINERS:
        return None
    at = start
    for number, word in enumerate(masked[start : min(end, start + 80)].split(" ")[:5]):
        bare = word.rstrip(",")
        if number and bare in _SOMEBODY and _DOES.match(masked, at + len(bare), end):
            return Subject(start, at + len(bare))
        at += len(word) + 1
    return None
