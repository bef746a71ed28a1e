"""Phrases that a name is part of: `a spokesman for Trump`, `Trump’s letter to the allies`, `Trump — who is vocal —`.

All looking is within a bounded distance, so that a text without stops costs no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from pincite.speech.helpers_and_titles import last_word, untitled
from pincite.speech.names import NameMention
from pincite.speech.verbs import documents
from pincite.speech.words import SpeechWords, speech_pattern
from pincite.text import MASK, Pattern

_PARTICIPIAL = Pattern(r"\s+(\w+)(?!\w)")
of = speech_pattern(r"\s{belonging}\s(?:{the}\s)?\Z")
"""What stands between somebody and where they belong, at its end: of the."""
_document = speech_pattern(
    r"['’]s?(?:\s[a-z-]+){0,2}?\s(?P<noun>[a-z]+)(?:\s{on_subject}\s[^.,;:—]{1,60})?\s"
)
_and = speech_pattern(r"(?<!\w)(?:[A-Z][\w.’'-]*\s+)+{ands}\s+\Z")
_from = speech_pattern(r"(?P<noun>[a-z]+)\s{from_author}\s(?:[A-Z][\w.’'-]*\s)*\Z")
_day = speech_pattern(r"(?:{day_endings}|{Months})\s+\Z")


class Subject(NamedTuple):
    """Who does the saying: the mention, or the span of words for somebody the cast does not know."""

    start: int
    end: int
    mention: NameMention | None = None

    @classmethod
    def of(cls, mention: NameMention) -> Subject:
        return cls(mention.start, mention.end, mention)


class SentenceRead(Protocol):
    """A sentence read for who is named in it; `main` is the subject of its main clause."""

    @property
    def masked(self) -> str: ...
    @property
    def words(self) -> SpeechWords: ...
    @property
    def start(self) -> int: ...
    @property
    def mentions(self) -> Sequence[NameMention]: ...
    @property
    def main(self) -> Subject | None: ...


def ending_at(at: int, low: int, sentence: SentenceRead) -> Subject | None:
    """The mention that ends at `at`, white space apart, unless it is an owner."""
    masked, mentions, words = sentence.masked, sentence.mentions, sentence.words
    mention = next((each for each in reversed(mentions) if each.end <= at and each.start >= low), None)
    if mention is None or mention.owner or masked[mention.end : at].strip():
        return None
    joined = (each for each in mentions if is_joined(masked[each.end : mention.start], words))
    phrase = hangs(low, next(joined, mention), sentence)
    document = _from(words).search(masked, phrase, mention.start) if phrase is not None else None
    if phrase is None or (document and document["noun"] in documents(words)):
        return Subject.of(mention)
    for each in mentions:
        if of(words).fullmatch(masked, each.end, mention.start):  # Smith of Acme
            return ending_at(each.end, low, sentence)
    return Subject(phrase, mention.end)


def meant(at: int, low: int, sentence: SentenceRead) -> Subject | None:
    """The mention that a relative pronoun at `at` goes back to: met Trump, who said."""
    found = ending_at(at, low, sentence)
    if found is None or found.mention:
        return found
    held, words = sentence.masked[found.start : found.end].lower().split(), sentence.words
    if not words.agents.isdisjoint(held) or not words.parting.isdisjoint(held):
        return found
    return next(Subject.of(each) for each in sentence.mentions if each.end == found.end)


def hangs(low: int, mention: NameMention, sentence: SentenceRead) -> int | None:
    """Where the phrase begins that a preposition ties the mention to: a spokesman for Trump."""
    masked, words = sentence.masked, sentence.words
    window = masked[max(low, mention.start - 120) : mention.start]
    bare = untitled(window, words)
    other = _and(words).search(bare)
    bare = bare[: other.start()] if other else bare
    tying = last_word(bare)
    if tying not in words.tying or _day(words).search(window[-14:]):
        return None
    participle = _PARTICIPIAL.match(masked, mention.end) if tying in words.accompanying else None
    if participle and participle[1].endswith(words.endings("participle_endings")):
        return None
    begin = mention.start - len(window) + max(window.rfind(","), window.rfind(MASK)) + 1
    while masked[begin].isspace():
        begin += 1
    return begin


def past_brackets(at: int, low: int, sentence: SentenceRead) -> Subject | None:
    """The mention before a parenthesis that ends at `at`: Trump — who is vocal — has said."""
    bare = sentence.masked[low:at].rstrip()
    mark = bare[-1:]
    if mark not in (",", "—", "–", ")"):
        return None
    opening = bare.rfind("(" if mark == ")" else mark, 0, len(bare) - 1)
    return ending_at(low + opening, low, sentence) if opening > 0 else None


def written(at: int, low: int, sentence: SentenceRead) -> Subject | None:
    """Whose document ends at `at`: Trump’s annual letter to the allies."""
    masked, words = sentence.masked, sentence.words
    for mention in reversed(sentence.mentions):
        if mention.owner and low <= mention.start and mention.end < at:
            owned = masked[mention.end] in "'’"
            document = _document(words).fullmatch(masked, mention.end, at) if owned else None
            known = document is not None and document["noun"] in documents(words)
            return Subject.of(mention) if known else None
    return None


def author(start: int, end: int, sentence: SentenceRead) -> Subject | None:
    """Who speaks in a document, as in `the WHO’s latest guidelines`: the mention right before its noun."""
    held = [mention for mention in sentence.mentions if start <= mention.start and mention.end < end]
    if not held:
        return None
    words = sentence.words
    after = sentence.masked[held[-1].end : end].lower().replace("’s", " ").replace("'s", " ").split()
    if not after or after[-1].rstrip(".,") not in documents(words) or not words.agents.isdisjoint(after):
        return None
    return Subject.of(held[-1])


def is_joined(between: str, words: SpeechWords) -> bool:
    """Whether nothing but `and` stands between two names."""
    return between[:1] == between[-1:] == " " and between[1:-1] in words.ands
