"""Words that deny: `not` and its like, and words such as fail and lack that deny without it."""

from __future__ import annotations

import re
from functools import lru_cache

from pincite.lazily import Lazily

_NOT = Lazily(
    r"\b(?:not|no|none|never|nobody|nothing|nowhere|neither|nor|cannot|without)\b|n[’']t\b", re.IGNORECASE
)
_FALLS_SHORT = (
    r"\b(?:fail|miss|lack|den(?:y|ied|ies)|refus|reject|absen|exclu|unable|unlikely|below|short of|inadequate"
    r"|insufficient|incomplete|hardly|barely"
)
_DENIES = Lazily(rf"{_FALLS_SHORT})", re.IGNORECASE)
_MAY_DENY = Lazily(
    rf"{_FALLS_SHORT}|prevent|avoid|few|rarely|seldom|scarcely|only|except|under|short|less|rather than|instead|stop|doubt"
    r"|question|depend|if|unless|until|yet|far from|bar|give up|abandon|withdraw|un[a-z]{4})",
    re.IGNORECASE,
)
_SAYS_LITTLE = Lazily(
    r"\b(?:not only|no doubt|whether or not|no longer than|not least|if not|or not|no more than|no less than|not just)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def negated(text: str) -> tuple[int, int] | None:
    """Where a text denies in so many words; None if it does not. Phrases such as `not only` deny nothing."""
    blank = _SAYS_LITTLE.sub(lambda found: " " * len(found[0]), text)
    found = _NOT.search(blank)
    return found.span() if found else None


@lru_cache(maxsize=4096)
def denies(text: str) -> bool:
    """Whether a text denies something, in so many words or with a word such as fail."""
    return negated(text) is not None or _DENIES.search(text) is not None


def may_deny(text: str) -> bool:
    """Whether a text has any word that can stand where another has a denial."""
    return _NOT.search(text) is not None or _MAY_DENY.search(text) is not None
