"""One sentence of prose beside the claims that it cites: what of it they do not carry."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from pincite.claims import Dispute
from pincite.corpus.library import SourceLibrary
from pincite.corpus.subjects import CheckedClaim, CheckedSentence, Corpus
from pincite.corpus.topics import Topics, says
from pincite.languages import ENGLISH, Language
from pincite.model import Region
from pincite.numbers import read, read_value
from pincite.quotes import FOUND, Haystack, Match, Verdict, find_quote
from pincite.sources import Document
from pincite.support import Evidence, Gap, GapKind, compare, unsupported

if TYPE_CHECKING:
    from pincite.speech import Attribution, Names

Side = tuple[str, "Dispute", tuple[str, ...]]
"""The path of the file that a dispute is in, the dispute, and the ids of the claims it is between."""
SentencePart = tuple[int, int, tuple[CheckedClaim, ...]]
"""A stretch `[start, end)` of a sentence's text, and the claims that it ends with."""


class ProseContext:
    """What all sentences are held against: the claims and their topics, the disputes of each, everybody whom claims
    have speak; and what has been read of these so far."""

    def __init__(self, corpus: Corpus, library: SourceLibrary) -> None:
        self._corpus, self._library = corpus, library
        self._evidence: dict[tuple[str, ...], Evidence] = {}
        self._attributions: dict[CheckedSentence, list[Attribution]] = {}
        self._cited: dict[tuple[str, ...], tuple[CheckedClaim, ...]] = {}
        self._parts: dict[CheckedSentence, list[SentencePart]] = {}

    @cached_property
    def topics(self) -> Topics:
        """What the claims are about."""
        return Topics(self._corpus.claims)

    @cached_property
    def disputes(self) -> Mapping[str, tuple[Side, ...]]:
        """The disputes that each claim is a side of, by its id."""
        found: dict[str, tuple[Side, ...]] = {}
        for file in self._corpus.loaded.claims_files:
            for dispute in file.disputes:
                sides = tuple(dict.fromkeys(side.value.partition(".")[0] for side in dispute.between))
                for side in sides:
                    found[side] = (*found.get(side, ()), (file.file.path, dispute, sides))
        return found

    def _names(self, language: Language) -> Names:
        """Everybody: the speakers of claims by all their names, others by the name that is written."""
        from pincite.speech import Anybody

        return Anybody(self._library.people(language))

    def aliases(self, speaker: str) -> Sequence[str]:
        """What else a speaker is called."""
        return tuple(self._library.speakers.get(speaker, ()))

    def cited(self, sentence: CheckedSentence) -> tuple[CheckedClaim, ...]:
        """The claims that a sentence cites, as far as there are such."""
        ids = sentence.cited
        if ids not in self._cited:
            self._cited[ids] = tuple([self._corpus.claims[id] for id in ids])
        return self._cited[ids]

    def unread(self, sentence: CheckedSentence) -> Language | None:
        """The language of a claim by whose words a sentence cannot be judged: another one than its own, or one of which
        there are no words; None if there is no such claim."""
        cited = self.cited(sentence)
        return next(
            (each.language for each in cited if not _is_judged(each.language, sentence.language)), None
        )

    def judged(self, sentence: CheckedSentence) -> bool:
        """Whether all that a sentence cites stands in the sources, and says it in the same language, of which there are
        words."""
        return self.proven(sentence) and self.unread(sentence) is None

    def proven(self, sentence: CheckedSentence) -> bool:
        """Whether all that a sentence cites stands in the sources, so that it counts as evidence."""
        return sentence.sound and all(each.proven for each in self.cited(sentence))

    def attributions(self, sentence: CheckedSentence) -> list[Attribution]:
        """Who is said to have said something, quotations aside."""
        if sentence not in self._attributions:
            from pincite.speech import attributions

            self._attributions[sentence] = attributions(
                sentence.text, sentence.passages, self._names(sentence.language), sentence.language
            )
        return self._attributions[sentence]

    def reports(self, sentence: CheckedSentence) -> bool:
        """Whether a sentence reports what somebody said."""
        from pincite.speech import states

        return states(sentence.text, sentence.passages, sentence.language) or bool(
            self.attributions(sentence)
        )

    def parts(self, sentence: CheckedSentence) -> list[SentencePart]:
        """The stretches of the text between citations with the claims that each ends with, and last what follows
        them; only one if a citation is part of the sentence, or outside of it."""
        if sentence not in self._parts:
            self._parts[sentence] = _parted(sentence, self.cited(sentence))
        return self._parts[sentence]

    def gaps(self, sentence: CheckedSentence) -> Iterator[Gap]:
        """The numbers of a sentence, quotations aside, that the claims cited do not carry, or not so short: those cited
        next, where it cites at several places."""
        quoted = [(each.start, each.end) for each in sentence.quoted if each.closed]
        cited = self.cited(sentence)
        language, evidence = sentence.language, self._said_by(cited, sentence.row)
        found = unsupported(sentence.text, evidence, language, with_rounded=True)
        parts = self.parts(sentence)
        mentions = read(sentence.text, sentence.language) if len(parts) > 1 else []
        for start, end, claims in parts[:-1]:
            here = [each for each in mentions if start <= each.start < end]
            found += unsupported(here, self._said_by(claims, sentence.row), sentence.language)
        if not sentence.row:
            found += _misplaced(sentence, cited)
        for gap in {gap.mention.start: gap for gap in reversed(found)}.values():
            if not any(start <= gap.mention.start and gap.mention.end <= end for start, end in quoted):
                yield gap

    def _said_by(self, claims: Sequence[CheckedClaim], row: tuple[str, ...]) -> Evidence:
        """What claims say, read once for all sentences that cite the same."""
        key = (*(each.id for each in claims), *row)
        if key not in self._evidence:
            self._evidence[key] = Evidence(_sayings(claims, row), claims[0].language if claims else ENGLISH)
        return self._evidence[key]

    def match(self, sentence: CheckedSentence, words: str) -> tuple[Match, Region | None]:
        """What becomes of quoted words in the sources cited: where they stand, or what comes nearest, and the region of
        that. One or two words must stand in a claim's quote, or in quotation marks in the source."""
        cited = self.cited(sentence)
        names = dict.fromkeys(quote.source for each in cited for quote in each.checked_quotes)
        documents = [self._library.documents[name] for name in names]
        documents = [each for each in documents if each.file is not None]
        for document in documents:
            haystack = document.haystack
            spans = haystack.verbatim(words) or [span for span, _ in haystack.under_folds(words) or ()]
            if spans and (len(words.split()) >= _MANY_WORDS or _is_quoted(words, document, spans, cited)):
                return _in_document(find_quote(haystack, words), document)
        best: tuple[Match, Region | None] = (Match(Verdict.ABSENT), None)
        for document in documents:
            match = find_quote(document.haystack, words)
            if match.verdict in FOUND or match.verdict is Verdict.AMBIGUOUS:
                match = Match(Verdict.ABSENT)
            if _RANK.index(match.verdict) < _RANK.index(best[0].verdict):
                best = _in_document(match, document)
        return best


def _is_judged(one: Language, other: Language) -> bool:
    return one is other and one.is_judged


_MANY_WORDS = 3  # fewer can stand in a source by chance
_RANK = (Verdict.NEAR, Verdict.ALTERED, Verdict.UNCHECKED, Verdict.ABSENT)


def _parted(sentence: CheckedSentence, found: Iterable[CheckedClaim]) -> list[SentencePart]:
    claims = {each.id: each for each in found}
    whole = (0, len(sentence.text), tuple(claims.values()))
    cited = sentence.sentence.citations
    if sentence.sentence.table or any(each.style in ("in-text", "note") for each in cited):
        return [whole]
    pieces = sentence.sentence.read
    parts: list[SentencePart] = []
    done = 0
    for each in cited:
        at = bisect_left(pieces.starts, each.start)
        end = pieces.at[at] if at < len(pieces.at) else len(sentence.text)
        if end > done:
            parts.append((done, end, ()))
            done = end
        if parts and each.claim in claims:
            parts[-1] = (*parts[-1][:2], (*parts[-1][2], claims[each.claim]))
    return [*parts, (done, *whole[1:])]


def _in_document(match: Match, document: Document) -> tuple[Match, Region]:
    return match, Region(document.path, *(match.span or (0, 0)))


def _is_quoted(
    words: str, document: Document, spans: Iterable[tuple[int, int]], cited: Iterable[CheckedClaim]
) -> bool:
    """Whether words that could stand anywhere are quoted by a claim cited, or by the source itself."""
    quotes = (Haystack(quote) for each in cited for quote in each.quotes)
    if any(quote.verbatim(words) or quote.under_folds(words) for quote in quotes):
        return True
    inside = [(each.start, each.end) for each in document.quotations if each.closed]
    return any(start <= first and last <= end for first, last in spans for start, end in inside)


def _sayings(claims: Iterable[CheckedClaim], row: tuple[str, ...]) -> list[str]:
    """What claims say; of a table that has a row for this one, that row alone."""
    labels = {text.casefold().strip() for text in row}
    evidence: list[str] = []
    for each in claims:
        rows = [
            stated.text.value
            for _, table in each.claim.tables
            for stated in table
            if stated.row is not None and stated.row.value.casefold() in labels
        ]
        evidence += rows or says(each)
    return evidence


def _misplaced(sentence: CheckedSentence, cited: Iterable[CheckedClaim]) -> list[Gap]:
    """Numbers of a claim's table that stand beside the name of another row, whether the sentence puts names
    first or numbers first."""
    text, language = sentence.text, sentence.language
    found: list[Gap] = []
    for rows in (table for each in cited for _, table in each.claim.tables):
        values = {stated.row.value: read_value(stated.text.value, language) for stated in rows if stated.row}
        named = sorted((at, label) for label in values for at in _occurrences(text, label))
        first: list[Gap] = []
        second: list[Gap] = []
        for mention in read(text, language) if named else ():
            fitting = {row for row, value in values.items() if value and compare(mention, value) is None}
            at = bisect_left(named, (mention.start, ""))
            before = named[at - 1][1] if at else ""
            after = named[at][1] if at < len(named) else ""
            if fitting and before not in fitting:
                first.append(Gap(GapKind.UNSUPPORTED, mention, values.get(before)))
            if fitting and after not in fitting:
                second.append(Gap(GapKind.UNSUPPORTED, mention, values.get(after)))
        found += first if len(first) <= len(second) else second
    return found


def _occurrences(text: str, label: str) -> Iterator[int]:
    return (found.start() for found in re.finditer(rf"(?<!\w){re.escape(label)}(?!\w)", text))
