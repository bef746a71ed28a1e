"""One sentence of prose beside the claims that it cites: what of it they do not carry."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from pincite.corpus.topics import Topics, says
from pincite.model import File, Place
from pincite.numbers import read, read_value
from pincite.quotes import FOUND, Haystack, Match, Verdict, find_quote
from pincite.speech import Attribution, attributions, states
from pincite.support import Evidence, Gap, GapKind, compare, unsupported
from pincite.text import Quotation, quotations, unquoted

if TYPE_CHECKING:
    from pincite.claims import Dispute
    from pincite.corpus.subjects import CheckedClaim
    from pincite.prose import Sentence
    from pincite.speech import Names

Side = tuple[File, "Dispute", tuple[str, ...]]
"""A dispute, the file it is in, and the ids of the claims it is between."""


class ProseContext(NamedTuple):
    """What all sentences are held against: what `require` says must be cited, the disputes of each claim, the
    aliases of each speaker, everybody whom claims have speak, the topics of the claims; and the sources and claims
    read so far."""

    require: str
    disputes: Mapping[str, tuple[Side, ...]]
    aliases: Mapping[str, tuple[str, ...]]
    cast: Names
    topics: Topics
    haystacks: dict[str, Haystack]
    evidence: dict[tuple[str, ...], Evidence]


class CheckedSentence:
    """One sentence of prose, the claims that it cites, and what else it takes to judge it.

    `sound` says whether it cites claims, all of them known. `beside` are the ids that its block cites, `row`
    the texts of its row of a table.
    """

    def __init__(
        self,
        file: File,
        sentence: Sentence,
        cited: tuple[CheckedClaim, ...],
        sound: bool,
        beside: frozenset[str],
        row: tuple[str, ...],
        known: ProseContext,
    ) -> None:
        self.file, self.sentence, self.cited, self.sound = file, sentence, cited, sound
        self.beside, self.row, self.known = beside, row, known

    @property
    def proven(self) -> bool:
        """Whether all it cites stands in the sources, so that it counts as evidence."""
        return self.sound and all(each.proven for each in self.cited)

    def place(self, start: int, end: int) -> Place:
        """The place of `text[start:end]` of the sentence."""
        return self.file.place(*self.sentence.span(start, end))

    @cached_property
    def passages(self) -> tuple[Quotation, ...]:
        """What stands in quotation marks, by its place in the sentence's text."""
        return quotations(self.sentence.text, wrapped=True)

    @property
    def quoted(self) -> tuple[Quotation, ...]:
        """The passages that hold anything."""
        return tuple(each for each in self.passages if self.sentence.text[each.start : each.end].strip())

    @property
    def unquoted(self) -> str:
        """The sentence's text with blanks for what it quotes."""
        return unquoted(self.sentence.text, self.passages)

    @cached_property
    def attributions(self) -> list[Attribution]:
        """Who is said to have said something, quotations aside."""
        return attributions(self.sentence.text, self.passages, self.known.cast)

    @property
    def reports(self) -> bool:
        """Whether it reports what somebody said."""
        return states(self.sentence.text, self.passages) or bool(self.attributions)

    @property
    def gaps(self) -> Iterator[Gap]:
        """The numbers of the sentence, quotations aside, that the claims cited do not carry: those cited next,
        where a sentence cites at several places."""
        quoted = [(each.start, each.end) for each in self.quoted if each.closed]
        found = unsupported(self.sentence.text, self._evidence(self.cited))
        parts = self.parts
        mentions = read(self.sentence.text) if len(parts) > 1 else []
        for start, end, claims in parts[:-1]:
            here = [each for each in mentions if start <= each.start < end]
            found += unsupported(here, self._evidence(claims))
        found += self._misplaced()
        for gap in {gap.mention.start: gap for gap in reversed(found)}.values():
            if not any(start <= gap.mention.start and gap.mention.end <= end for start, end in quoted):
                yield gap

    def _misplaced(self) -> list[Gap]:
        """Numbers of a claim's table that stand beside the name of another row, whether the sentence puts names
        first or numbers first."""
        text, found = self.sentence.text, []
        for rows in (table for each in self.cited for _, table in each.claim.tables if not self.row):
            values = {stated.row.value: read_value(stated.text.value) for stated in rows if stated.row}
            named = sorted((at, label) for label in values for at in _occurrences(text, label))
            first: list[Gap] = []
            second: list[Gap] = []
            for mention in read(text) if named else ():
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

    @cached_property
    def parts(self) -> list[tuple[int, int, list[CheckedClaim]]]:
        """The stretches of the text between citations with the claims that each ends with, and last what follows
        them; only one if a citation is part of the sentence, or outside of it."""
        whole = (0, len(self.sentence.text), list(self.cited))
        cited = self.sentence.citations
        if self.sentence.table or any(each.style in ("in-text", "note") for each in cited):
            return [whole]
        pieces, claims = self.sentence.read, {each.claim.id.value: each for each in self.cited}
        parts: list[tuple[int, int, list[CheckedClaim]]] = []
        done = 0
        for each in cited:
            at = bisect_left(pieces.starts, each.start)
            end = pieces.at[at] if at < len(pieces.at) else len(self.sentence.text)
            if end > done:
                parts.append((done, end, []))
                done = end
            if parts and each.claim in claims:
                parts[-1][2].append(claims[each.claim])
        return [*parts, (done, *whole[1:])]

    def _evidence(self, claims: Iterable[CheckedClaim]) -> Evidence:
        """What claims say, read once for all sentences that cite the same."""
        key = (*(each.claim.id.value for each in claims), *self.row)
        if key not in self.known.evidence:
            self.known.evidence[key] = Evidence(self._sayings(claims))
        return self.known.evidence[key]

    def _sayings(self, claims: Iterable[CheckedClaim]) -> list[str]:
        """What claims say; of a table that has a row for this one, that row alone."""
        row = {text.casefold().strip() for text in self.row}
        evidence: list[str] = []
        for each in claims:
            rows = [
                stated.text.value
                for _, table in each.claim.tables
                for stated in table
                if stated.row is not None and stated.row.value.casefold() in row
            ]
            evidence += rows or says(each)
        return evidence

    def match(self, words: str) -> tuple[Match, File | None]:
        """What becomes of quoted words in the sources cited: where they stand, or what comes nearest. One or two
        words must stand in a claim's quote, or in quotation marks in the source."""
        sources = list(self._sources())
        for file, haystack in sources:
            spans = haystack.verbatim(words) or [span for span, _ in haystack.under_folds(words)]
            if spans and (len(words.split()) >= _MANY_WORDS or self._is_quoted(words, file, spans)):
                return find_quote(haystack, words), file
        best: tuple[Match, File | None] = (Match(Verdict.ABSENT), None)
        for file, haystack in sources:
            match = find_quote(haystack, words)
            if match.verdict in FOUND or match.verdict is Verdict.AMBIGUOUS:
                match = Match(Verdict.ABSENT)
            if _RANK.index(match.verdict) < _RANK.index(best[0].verdict):
                best = match, file
        return best

    def _is_quoted(self, words: str, file: File, spans: Iterable[tuple[int, int]]) -> bool:
        """Whether words that could stand anywhere are quoted by a claim cited, or by the source itself."""
        quotes = (Haystack(quote) for each in self.cited for quote in each.quotes)
        if any(quote.verbatim(words) or quote.under_folds(words) for quote in quotes):
            return True
        inside = [(each.start, each.end) for each in quotations(file.text) if each.closed]
        return any(start <= first and last <= end for first, last in spans for start, end in inside)

    def _sources(self) -> Iterator[tuple[File, Haystack]]:
        files = {pin.document.path: pin.document.file for each in self.cited for pin in each.pinned}
        for path, file in files.items():
            if file is not None:
                if path not in self.known.haystacks:
                    self.known.haystacks[path] = Haystack(file.text)
                yield file, self.known.haystacks[path]


_MANY_WORDS = 3  # fewer can stand in a source by chance
_RANK = (Verdict.NEAR, Verdict.ALTERED, Verdict.UNCHECKED, Verdict.ABSENT)


def _occurrences(text: str, label: str) -> Iterator[int]:
    return (found.start() for found in re.finditer(rf"(?<!\w){re.escape(label)}(?!\w)", text))
