"""Join claims on what people say to the speech in their sources: who is heard at each quote. Finds, never judges."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from pincite.corpus.library import SourceLibrary
from pincite.corpus.subjects import AttributedQuote, CheckedClaim, CheckedQuote, SpeakerStanding
from pincite.languages import Language
from pincite.quotes import FOUND, Verdict
from pincite.text import Quotation

if TYPE_CHECKING:
    from pincite.speech import Transcript, Voice

_HEARD = FOUND | {Verdict.NEAR}  # a mark moved by a word leaves the words near
_Span = tuple[int, int]


def attributed_quotes(checked: CheckedClaim, library: SourceLibrary) -> Iterator[AttributedQuote]:
    """Every found quote of a claim with a `speaker` or a `speech`."""
    if not checked.claim.speaker and not checked.claim.speech:
        return
    for quote in checked.checked_quotes:
        if quote.match is not None and quote.match.span is not None and quote.match.verdict in _HEARD:
            yield _attributed(checked, quote, quote.match.span, library.transcript(quote.source))


def _attributed(
    checked: CheckedClaim, quote: CheckedQuote, span: _Span, transcript: Transcript
) -> AttributedQuote:
    touched = transcript.between(*span)
    passages = tuple(each for each in touched if _has_words(transcript.text, each, *span))
    outside = tuple(_outside(transcript.text, passages, span))
    speaker = checked.claim.speaker
    standing, heard, shown = None, "", quote.in_source(*span)
    if speaker is not None and transcript.is_heard(speaker.value, *span):
        standing = SpeakerStanding.SHOWN
    elif speaker is not None and transcript.words.language.words("speech.saying"):
        voice = transcript.voice(*span)
        standing = _standing(speaker.value, voice, transcript, is_speech=bool(passages))
        heard, shown = _in_words(voice), quote.in_source(*(voice.at or span))
    splice = _splice(passages, outside)
    return AttributedQuote(quote, span, passages, outside, splice, standing, heard, shown, checked.quoted)


def _outside(text: str, passages: tuple[Quotation, ...], span: _Span) -> Iterator[_Span]:
    """Where words of the span stand outside all passages."""
    at, end = span
    for low, high in (*(passage.outer for passage in passages), (end, end)):
        if any(map(str.isalnum, text[at : max(at, min(low, end))])):
            yield at, low
        at = max(at, high)


def _splice(passages: tuple[Quotation, ...], outside: tuple[_Span, ...]) -> _Span | None:
    """What stands between two passages that a span runs across; None if one reaches, unclosed, to the next."""
    for left, right in pairwise(passages):
        low, high = left.outer[1], right.outer[0]
        if left.closed or any(low <= start and end <= high for start, end in outside):
            return low, high
    return None


def _standing(speaker: str, voice: Voice, transcript: Transcript, *, is_speech: bool) -> SpeakerStanding:
    """What becomes of a speaker who is not heard."""
    if speaker not in transcript.named(voice):
        return SpeakerStanding.UNNAMED
    if voice.who or _is_name(voice.phrase, transcript.words.language):
        return SpeakerStanding.OTHER
    return SpeakerStanding.UNCLEAR if voice.told or is_speech else SpeakerStanding.ARTICLE


def _in_words(voice: Voice) -> str:
    """Who speaks, as in `Donald Trump (“he”)`."""
    who = " and ".join(sorted(voice.who))
    if not voice.phrase or who == voice.phrase:
        return who
    phrase = voice.phrase.rstrip(".,;:")
    return f"{who} (“{phrase}”)" if who else f"“{phrase}”"


def _is_name(phrase: str, language: Language) -> bool:
    """Whether the subject of a verb of saying is a name, rather than `The official` or `He`."""
    from pincite.text import starters

    first = phrase.split()[:1] or [""]
    return first[0][:1].isupper() and first[0].lower() not in starters(language)


def _has_words(text: str, passage: Quotation, start: int, end: int) -> bool:
    return any(map(str.isalnum, text[max(start, passage.start) : min(end, passage.end)]))
