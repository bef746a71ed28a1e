"""What a rule can be shown of sources and claims: what became of each quote, what each claim lacks."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from pincite.claims import Citation, Claim, Stated
from pincite.model import File
from pincite.numbers import NumberMention, read
from pincite.quotes import FOUND, Match, Verdict
from pincite.sources import Document, Source
from pincite.support import Evidence, Gap, GapKind, doubled, has_no_number, misplaced, unsupported
from pincite.text import quotations, quoted
from pincite.yamlfile import Scalar


class CheckedSource(NamedTuple):
    """One entry of the register and the document it names."""

    file: File
    source: Source
    document: Document


class CheckedQuote(NamedTuple):
    """One citation and what became of its quote; `match` is None when there is no document to search.

    `verdict` is that of the design: an exact quote away from its recorded span has moved.
    """

    file: File
    claim: Claim
    citation: Citation
    document: Document
    match: Match | None
    verdict: Verdict
    registered: bool


class Amiss(CheckedQuote):
    """A citation with something the matter: any but that of an exact quote, at its recorded span, in a source
    that is registered and could be read."""


class CheckedClaim:
    """One claim with all its citations, which are joint evidence, and the values it states."""

    def __init__(
        self,
        file: File,
        claim: Claim,
        pinned: tuple[CheckedQuote, ...],
        values: tuple[tuple[Stated, NumberMention | None], ...],
    ) -> None:
        self.file, self.claim, self.pinned, self.values = file, claim, pinned, values

    @cached_property
    def proven(self) -> bool:
        """Whether every quote stands in its source, so that the quotes count as evidence."""
        return self.claim.sound and bool(self.pinned) and all(each.verdict in FOUND for each in self.pinned)

    @cached_property
    def quotes(self) -> tuple[str, ...]:
        """The words of all quotes."""
        return tuple(citation.quote.value for citation in self.claim.citations)

    @cached_property
    def quoted(self) -> tuple[str, ...]:
        """The words that the statement has in quotation marks."""
        statement = self.claim.statement.value
        return quoted(statement, quotations(statement, wrapped=True))

    @property
    def unread(self) -> list[Stated]:
        """Values that are no quantity."""
        return [stated for stated, mention in self.values if mention is None]

    @cached_property
    def gaps(self) -> tuple[tuple[Scalar, Gap], ...]:
        """What the statement, the values and the period say in numbers and the quotes do not, each with
        the scalar that says it."""
        return tuple(self._gaps()) if self.states_numbers else ()

    @property
    def states_numbers(self) -> bool:
        """False where there is plainly nothing to look for in the quotes, as in most claims."""
        claim = self.claim
        if claim.values or claim.tables or (claim.as_of is not None and claim.as_of.because is None):
            return True
        return not has_no_number(claim.statement.value)

    def _gaps(self) -> Iterator[tuple[Scalar, Gap]]:
        evidence = Evidence(self.quotes)
        claim = self.claim
        stated = [(stated, mention) for stated, mention in self.values if mention is not None]
        for gap in unsupported(claim.statement.value, evidence):
            yield claim.statement, gap
        for each, mention in stated:
            for gap in unsupported([mention], evidence):
                yield each.text, gap
        if len(stated) > 1:
            for index, missing in doubled(read(claim.statement.value), [mention for _, mention in stated]):
                yield stated[index][0].text, Gap(GapKind.REVERSED, stated[index][1], missing)
        for table, _ in claim.tables:
            rows = [each for each in stated if each[0].name is table and each[0].row is not None]
            labelled = [(each.row.value, mention) for each, mention in rows if each.row is not None]
            for index, own, found in misplaced(labelled, evidence.read):
                yield rows[index][0].text, Gap(GapKind.REVERSED, own, found)
        period = claim.as_of
        if period is not None and period.because is None:
            # A bare `2024` could be a count; after "in" it is a year.
            for gap in unsupported(f"in {period.period.value}", evidence):
                mention = gap.mention._replace(start=gap.mention.start - 3, end=gap.mention.end - 3)
                yield period.period, gap._replace(mention=mention)


class NumberGap(NamedTuple):
    """A number that a claim states, in `written`, and that its quotes, all of them found, do not carry."""

    evidenced: CheckedClaim
    written: Scalar
    gap: Gap
