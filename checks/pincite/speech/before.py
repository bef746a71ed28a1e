"""What stands before a verb that its subject is looked for in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple, Protocol

from pincite.speech.around import last_word, without_helpers
from pincite.speech.names import NameMention
from pincite.speech.phrases import Subject
from pincite.text import Pattern, any_of, words

REACH = 400
"""Characters that a verb may stand from its quotation, or a subject from its verb."""

_JOINTS = frozenset(",;:—–()\ufffc")
"""Marks behind which a verb shares the subject of the one before."""

_JOINING = words("and or but while by after before when in of for not")
"""Words behind which a verb shares the subject of the one before."""

_NO_PASSIVE = words("quoted cited convinced")
"""Participles whose subject speaks, although `be` stands before: was quoted as saying."""

_OTHERS = words("many several some")
_POSSESSIVES = words("his her its their other")
"""Words for company that does not speak for itself: Trump and his aides, Trump and many others."""

_COMPANY = Pattern(
    rf"\s+and\s+(?:(?:{any_of(_OTHERS)})\s+)?(?:others|{any_of(_POSSESSIVES)}(?:\s[a-z]+){{1,3}})\s+\Z"
)
_AS = Pattern(r"\s+as\s+\Z")


class SentenceRead(Protocol):
    """A sentence read for who is named in it; `main` is the subject of its main clause."""

    @property
    def start(self) -> int: ...
    @property
    def mentions(self) -> Sequence[NameMention]: ...
    @property
    def main(self) -> Subject | None: ...


class Tail(NamedTuple):
    """What follows a quotation in its sentence, which has no subject of its own."""

    start: int
    mentions: Sequence[NameMention]
    main: Subject | None = None


class Before:
    """What stands before a verb: `masked[floor:end]` is bare of helpers, of `as`, and of company."""

    def __init__(self, masked: str, verb: re.Match[str], sentence: SentenceRead) -> None:
        self.masked, self.verb, self.sentence = masked, verb, sentence
        self.mentions = sentence.mentions
        self.word, self.at = verb[0].lower(), verb.start()
        self.floor = max(sentence.start, self.at - REACH)

    @cached_property
    def _unhelped(self) -> tuple[str, bool]:
        return without_helpers(self.masked[self.floor : self.at])

    @property
    def passive(self) -> bool:
        return self._unhelped[1] and self.word not in _NO_PASSIVE

    @cached_property
    def quoted(self) -> bool:
        """Whether `as` stands before, as in: quoted Trump as saying."""
        window = self._unhelped[0]
        return _AS.search(window, max(0, len(window) - 8)) is not None

    @cached_property
    def unquoted(self) -> str:
        window = self._unhelped[0]
        found = _AS.search(window, max(0, len(window) - 8)) if self.quoted else None
        return window[: found.start()] if found else window

    @cached_property
    def window(self) -> str:
        window = self.unquoted
        company = _COMPANY.search(window, max(0, len(window) - 60)) if " and " in window[-60:] else None
        return window[: company.start()] if company else window

    @property
    def end(self) -> int:
        return self.floor + len(self.window)

    @property
    def bare(self) -> int:
        """Where the last word before the verb ends."""
        return self.floor + len(self.window.rstrip())

    @property
    def infinitive(self) -> bool:
        return self.masked[max(0, self.at - 4) : self.at].lower().strip() == "to"

    @property
    def shared(self) -> bool:
        """Whether the verb shares the subject of one before it: a participle, or a second verb."""
        joined = not self.window.strip() or self.window.rstrip()[-1] in _JOINTS
        joined = joined or last_word(f"{self.window} ") in _JOINING
        return joined or self.verb[0].endswith("ing") or self.infinitive
