"""What stands before a verb that its subject is looked for in."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from pincite.speech.helpers_and_titles import last_word, without_helpers
from pincite.speech.names import NameMention
from pincite.speech.phrases import SentenceRead, Subject
from pincite.speech.words import SpeechWords, speech_pattern

REACH = 400
"""Characters that a verb may stand from its quotation, or a subject from its verb."""

_JOINTS = frozenset(",;:—–()\ufffc")
"""Marks behind which a verb shares the subject of the one before."""
_company = speech_pattern(
    r"\s+{ands}\s+(?:{company_counts}\s+)?(?:{company}|{company_owners}(?:\s[a-z]+){1,3})\s+\Z"
)
_as = speech_pattern(r"\s+{quoted_as}\s+\Z")


class Tail(NamedTuple):
    """What follows a quotation in its sentence, which has no subject of its own."""

    masked: str
    words: SpeechWords
    start: int
    mentions: Sequence[NameMention]
    main: Subject | None = None


class Before:
    """What stands before a verb: `masked[floor:end]` is bare of helpers, of `as`, and of company."""

    def __init__(self, verb: re.Match[str], sentence: SentenceRead) -> None:
        self.verb, self.sentence = verb, sentence
        self.masked, self.words, self.mentions = sentence.masked, sentence.words, sentence.mentions
        self.word, self.at = verb[0].lower(), verb.start()
        self.floor = max(sentence.start, self.at - REACH)

    @cached_property
    def _unhelped(self) -> tuple[str, bool]:
        return without_helpers(self.masked[self.floor : self.at], self.words)

    @property
    def passive(self) -> bool:
        return self._unhelped[1] and self.word not in self.words.speaking_passives

    @property
    def quoted(self) -> bool:
        """Whether `as` stands before, as in: quoted Trump as saying."""
        return len(self.unquoted) < len(self._unhelped[0])

    @cached_property
    def unquoted(self) -> str:
        return _without(_as(self.words), self._unhelped[0], 8)

    @cached_property
    def window(self) -> str:
        return _without(_company(self.words), self.unquoted, 60)

    @property
    def end(self) -> int:
        return self.floor + len(self.window)

    @property
    def bare(self) -> int:
        """Where the last word before the verb ends."""
        return self.floor + len(self.window.rstrip())

    @property
    def infinitive(self) -> bool:
        return last_word(self.masked[max(0, self.at - 12) : self.at]) in self.words.to

    @property
    def participle(self) -> bool:
        return self.verb[0].endswith(self.words.endings("participle_endings"))

    @property
    def shared(self) -> bool:
        """Whether the verb shares the subject of one before it: a participle, or a second verb."""
        joined = not self.window.strip() or self.window.rstrip()[-1] in _JOINTS
        joined = joined or last_word(f"{self.window} ") in self.words.joining
        return joined or self.participle or self.infinitive


def _without(ending: re.Pattern[str], window: str, reach: int) -> str:
    """A window without what a pattern finds in its last `reach` characters."""
    found = ending.search(window, max(0, len(window) - reach))
    return window[: found.start()] if found else window
