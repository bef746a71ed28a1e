"""Words that deny: `not` and its like, and words such as fail and lack that deny without it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pincite.text import Pattern, content

_NOT = Pattern(
    r"\b(?:not|no|none|never|nobody|nothing|nowhere|neither|nor|cannot|without)\b|n[’']t\b", re.IGNORECASE
)
# A text in lower case with none of these has no `_NOT`; to look for them costs a tenth of it.
_BEGIN = ("not", "none", "never", "nobody", "nowhere", "neither", "nor", "without", "n't", "n’t")
_NO = Pattern(r"no(?![^\W_])")
_DENYING = (
    *"fail miss lack deny denied denies refus reject absen exclu unable unlikely below inadequate insufficient".split(),
    *"incomplete hardly barely".split(),
)
"""How words begin that deny without a `not`."""
_TURNING = (
    *_DENYING,
    *"prevent avoid few rarely seldom scarcely only except under short less instead stop doubt question depend".split(),
    *"if unless until yet bar abandon withdraw oppos against ban prohibit forbid forbad halt cease cancel block".split(),
    *"veto impossib inabil incapab los void zero despite although however but former ex opposite contrary declin".split(),
    *"resist spurn outside defeat acquit died dead death resign retir quit left omit clos shut vacan postpon delay".split(),
    *"suspend freez froze false wrong illegal irregular invalid incorrect inaction inactiv immobil non nil".split(),
)
"""How words begin that can stand where another text has a denial."""
_TURNED = frozenset({"end", "ends", "ended", "ending"})
_PHRASES = ("rather than", "far from", "give up", "gave up", "free of", "rule out", "ruled out", "rules out")
_WORDS = Pattern(r"[^\W_]+")
_SAYS_LITTLE = Pattern(
    r"\b(?:not only|no doubt|whether or not|no longer than|not least|if not|or not|no more than|no less than|not just)\b",
    re.IGNORECASE,
)
_CLAUSE = Pattern(r"[^.,;:!?—–()]{0,60}")


@lru_cache(maxsize=4096)
def negated(text: str) -> tuple[int, int] | None:
    """Where a text denies in so many words; None if it does not. Phrases such as `not only` deny nothing."""
    low = text.lower()
    if not any(begin in low for begin in _BEGIN) and not ("no" in low and _NO.search(low)):
        return None
    found = _NOT.search(_without_phrases(text))
    return found.span() if found else None


@lru_cache(maxsize=4096)
def denies(text: str) -> bool:
    """Whether a text denies something, in so many words or with a word such as fail."""
    low = text.lower()
    if negated(text) is not None or "short of" in low:
        return True
    return any(word.startswith(_DENYING) for word in _WORDS.findall(low))


def denied(text: str) -> Iterator[str]:
    """The stems of the words that a text denies: the first that says something after each `not` and its like."""
    blank = _without_phrases(text)
    for found in _NOT.finditer(blank):
        rest = _CLAUSE.match(blank, found.end())
        word = next(content(rest[0]), None) if rest else None
        if word:
            yield word.stem


def may_deny(text: str) -> bool:
    """Whether a text has any word that can stand where another has a denial."""
    low = text.lower()
    return (
        _NOT.search(text) is not None
        or any(phrase in low for phrase in _PHRASES)
        or any(map(_turns, _WORDS.findall(low)))
    )


def _turns(word: str) -> bool:
    if word.startswith(_TURNING) or word in _TURNED:
        return True
    return ((word.startswith("un") or word.endswith("less")) and len(word) > 5) or (
        word.startswith("dis") and len(word) > 6
    )


def _without_phrases(text: str) -> str:
    """The text with blanks for phrases such as `not only`."""
    return _SAYS_LITTLE.sub(lambda found: " " * len(found[0]), text)
