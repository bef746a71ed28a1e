"""What can become of an answer: of its sentences, and of what each is checked for."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from pincite.model import Difference, File
from pincite.prose import Sentence

Passage = tuple[File, int, int]
"""A stretch of a source."""


class AnswerVerdict(StrEnum):
    """What became of a sentence, or of one quotation or number in it."""

    SUPPORTED = "supported"
    UNSUPPORTED = "unsupported"
    UNCHECKED = "unchecked"


class StatementKind(StrEnum):
    """What of a sentence is checked."""

    QUOTATION = "quotation"
    NUMBER = "number"
    NAME = "name"
    SPEAKER = "speaker"
    CITATION = "citation"
    WORDS = "words"


class CheckedStatement(NamedTuple):
    """One quotation, number, name or speaker, `text[start:end]` of a sentence, and the best place for it in a source."""

    kind: StatementKind
    start: int
    end: int
    standing: AnswerVerdict = AnswerVerdict.SUPPORTED
    because: str = ""
    place: Passage | None = None
    diff: tuple[Difference, ...] = ()

    def unchecked(self, because: str, place: Passage | None = None) -> CheckedStatement:
        """The same, undecided."""
        return self._replace(standing=AnswerVerdict.UNCHECKED, because=because, place=place)

    def unsupported(self, because: str, place: Passage | None = None) -> CheckedStatement:
        """The same, contradicted or nowhere to be found."""
        return self._replace(standing=AnswerVerdict.UNSUPPORTED, because=because, place=place)


class CheckedAnswer(NamedTuple):
    """What became of one sentence."""

    sentence: Sentence
    standing: AnswerVerdict
    because: str
    checked: tuple[CheckedStatement, ...]
