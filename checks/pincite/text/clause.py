"""The subject of a sentence, found without a parser by where a name stands and what follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pincite.text.cast import Mention
from pincite.text.english import BEGINS
from pincite.text.subject import TITLE, Subject, hangs

_STRANGER = re.compile(r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,5}")
_OPENING = re.compile(
    r"(?:\A|[,;:—–(\ufffc•]|(?<!\w)(?:and|but|or|that|as|while|when|where|because|since|if|although|though|so|who|yet|which"
    r"|nonetheless|moreover|however|whom))\s*\Z",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"\s*(?:while|as|when|after|before|although|though|if|because|since|until|once)\s", re.I
)
_FINITE = re.compile(
    r"\s+(?:(?:\w+ly|also|then|later|again)\s+)?(?:has|had|have|is|was|were|will|would|could|can|should|did|does|"
    r"[a-z]+(?:ed|es)|said|says|told|spoke|began|made|took|met|gave|went|came|held|wrote|set)(?!\w)"
)


def main_subject(
    masked: str, start: int, end: int, mentions: Sequence[Mention], forms: frozenset[str]
) -> Subject | None:
    """The subject of a sentence: a name at its beginning that the cast does not know, or else the first mention
    that stands where subjects do, in the main clause before a subordinate one."""
    stranger = _stranger(masked, start, end)
    if stranger and not any(mention.start < stranger.end for mention in mentions):
        return stranger
    held = None
    for mention in mentions:
        if mention.owner or not _is_subject(masked, start, mention, forms):
            continue
        subject = Subject(mention.start, mention.end, mention)
        if (
            held is None
            and _SUBORDINATE.match(masked, start, end)
            and "," not in masked[start : mention.start]
        ):
            held = subject
            continue
        return subject if held is None or "," in masked[held.end : mention.start] else held
    return held


def _is_subject(masked: str, low: int, mention: Mention, forms: frozenset[str]) -> bool:
    if hangs(masked, low, mention):
        return False
    window = masked[max(low, mention.start - 120) : mention.start]
    title = TITLE.search(window)
    bare = window[: title.start()] if title else window
    last = bare.split()[-1:] or [""]
    return bool(
        _OPENING.search(bare[-14:])
        or _FINITE.match(masked, mention.end)
        or (last[0].lower() in forms and bare.rstrip()[: -len(last[0])].rstrip()[-1:] in (",", "\ufffc"))
    )


def _stranger(masked: str, start: int, end: int) -> Subject | None:
    """A name at the beginning of a sentence, followed by a verb, that nobody declared."""
    name = _STRANGER.match(masked, start, end)
    if name and name[0].split()[0].lower() not in BEGINS and _FINITE.match(masked, name.end(), end):
        return Subject(name.start(), name.end())
    return None
