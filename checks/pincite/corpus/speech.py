"""Join claims on what people say to the speech in their sources: who is heard at each quote.

Finds, never judges, as resolve.py does; the attribution rules are shown a `AttributedQuote`.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from pincite.claims import ClaimsFile
from pincite.corpus.resolve import Corpus
from pincite.corpus.subjects import CheckedClaim, CheckedQuote
from pincite.model import File, Place
from pincite.quotes import FOUND, Verdict

if TYPE_CHECKING:
    from pincite.speech import People, Transcript, Voice
    from pincite.text import Quotation


_HEARD = FOUND | {Verdict.NEAR}  # a mark moved by a word leaves the words near


class SpeakerStanding(StrEnum):
    """What the source shows of a claim's speaker."""

    SHOWN = "shown"
    UNNAMED = "unnamed"  # nothing near names the speaker
    UNCLEAR = "unclear"  # named near, but nothing tells that these words are theirs
    OTHER = "other"  # named near, but somebody else says it
    ARTICLE = "article"  # named near, but nobody says it


class AttributedQuote:
    """One found quote of a claim that says who speaks, or how; the source is read as far as a rule asks."""

    def __init__(
        self,
        evidenced: CheckedClaim,
        pinned: CheckedQuote,
        source: File,
        span: tuple[int, int],
        transcript: Transcript,
    ) -> None:
        self.evidenced, self.pinned, self.source = evidenced, pinned, source
        self.span, self.transcript = span, transcript

    @cached_property
    def passages(self) -> tuple[Quotation, ...]:
        """The passages in quotation marks that the span has words of."""
        touched = self.transcript.between(*self.span)
        return tuple(each for each in touched if _has_words(self.source.text, each, *self.span))

    @cached_property
    def outside(self) -> tuple[tuple[int, int], ...]:
        """Where words of the span stand outside all passages."""
        start, end = self.span
        outside, at = [], start
        for low, high in (*(passage.outer for passage in self.passages), (end, end)):
            if any(map(str.isalnum, self.source.text[at : max(at, min(low, end))])):
                outside.append((at, low))
            at = max(at, high)
        return tuple(outside)

    @cached_property
    def voice(self) -> Voice:
        """Who speaks."""
        return self.transcript.voice(*self.span)

    @property
    def speech(self) -> str:
        """`direct`, `reported`, or empty."""
        speech = self.pinned.claim.speech
        return speech.value if speech else ""

    @property
    def quoted(self) -> bool:
        """Whether nothing but quotation stands in the span."""
        return bool(self.passages) and not self.outside

    @property
    def splice(self) -> tuple[int, int] | None:
        """What stands between two quotations that the span runs across; None if one reaches, unclosed, to the next."""
        for left, right in zip(self.passages, self.passages[1:], strict=False):
            low, high = left.outer[1], right.outer[0]
            if left.closed or any(low <= start and end <= high for start, end in self.outside):
                return low, high
        return None

    @cached_property
    def standing(self) -> SpeakerStanding | None:
        """What becomes of the claim's speaker; None if it names none."""
        speaker = self.pinned.claim.speaker
        if speaker is None:
            return None
        if self.transcript.is_heard(speaker.value, *self.span):
            return SpeakerStanding.SHOWN
        voice = self.voice
        if speaker.value not in self.transcript.named(voice):
            return SpeakerStanding.UNNAMED
        if voice.who or _is_name(voice.phrase):
            return SpeakerStanding.OTHER
        return SpeakerStanding.UNCLEAR if voice.told or self.passages else SpeakerStanding.ARTICLE

    def words(self, start: int, end: int) -> str:
        """What stands in the source at `[start, end)`, short enough for a message."""
        text = " ".join(self.source.text[start:end].split())
        return text if len(text) <= 60 else f"{text[:40].rstrip()} … {text[-15:].lstrip()}"

    @property
    def heard(self) -> str:
        """Who says it, in words, as in `Donald Trump (“he”)`; empty if that is not shown."""
        who = " and ".join(sorted(self.voice.who))
        if not self.voice.phrase or who == self.voice.phrase:
            return who
        phrase = self.voice.phrase.rstrip(".,;:")
        return f"{who} (“{phrase}”)" if who else f"“{phrase}”"

    @property
    def place(self) -> Place:
        """Where the source shows who says it, or else the passage itself."""
        return self.source.place(*(self.voice.at or self.span))


def attributed_quotes(corpus: Corpus) -> list[AttributedQuote]:
    """Every found quote of a claim with a `speaker` or a `speech`."""
    claims = [each for each in corpus.evidenced if each.claim.speaker or each.claim.speech]
    if not claims:
        return []
    from pincite.speech import Transcript

    cast = people_named(corpus.loaded.claims_files, claims)
    transcripts: dict[str, Transcript] = {}
    found = []
    for each in claims:
        for pinned in each.pinned:
            file, match = pinned.document.file, pinned.match
            if file is None or match is None or match.span is None or match.verdict not in _HEARD:
                continue
            transcript = transcripts.get(file.path)
            if transcript is None:
                transcript = transcripts[file.path] = Transcript(file.text, cast)
            found.append(AttributedQuote(each, pinned, file, match.span, transcript))
    return found


def people_named(files: Iterable[ClaimsFile], claims: Iterable[CheckedClaim]) -> People:
    """Everybody that claims declare or name as a speaker."""
    from pincite.speech import People

    names: dict[str, list[str]] = {}
    for file in files:
        for speaker in file.speakers:
            names.setdefault(speaker.name.value, []).extend(alias.value for alias in speaker.aliases)
    for each in claims:
        if each.claim.speaker:
            names.setdefault(each.claim.speaker.value, [])
    return People.of(names)


def _is_name(phrase: str) -> bool:
    """Whether the subject of a verb of saying is a name, rather than `The official` or `He`."""
    from pincite.text import starters

    first = phrase.split()[:1] or [""]
    return first[0][:1].isupper() and first[0].lower() not in starters()


def _has_words(text: str, passage: Quotation, start: int, end: int) -> bool:
    return any(map(str.isalnum, text[max(start, passage.start) : min(end, passage.end)]))
