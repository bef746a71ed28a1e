"""Join claims to sources: what became of each quote, what each relation comes to. Finds, never judges.

Each class here is something a rule can be shown; a rule says which by its argument.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pincite.load.claims import ClaimsFile
from pincite.load.corpus import Loaded
from pincite.load.sources import Document
from pincite.model import FOUND, Citation, Claim, File, Match, Relation, Source, Verdict
from pincite.quantity.express import Expression, Judgement, Problem, judge, parse
from pincite.quantity.value import Table, Value
from pincite.text.find import Haystack, find_quote


@dataclass(frozen=True, slots=True)
class Registered:
    """One entry of the register and the document it names."""

    file: File
    source: Source
    document: Document


@dataclass(frozen=True, slots=True)
class Pinned:
    """One citation and what became of its quote; `match` is None when there is no document to search."""

    file: File
    claim: Claim
    citation: Citation
    document: Document
    match: Match | None
    registered: bool

    @property
    def verdict(self) -> Verdict:
        """The verdict of the design: an exact quote away from its recorded span has moved."""
        if self.match is None:
            return Verdict.UNCHECKED
        if self.match.verdict is Verdict.EXACT and self.citation.span not in (None, self.match.span):
            return Verdict.MOVED
        return self.match.verdict


@dataclass(frozen=True, slots=True)
class Evidenced:
    """One claim with all its citations: joint evidence."""

    file: File
    claim: Claim
    pinned: tuple[Pinned, ...]

    @property
    def proven(self) -> bool:
        """Whether every quote stands in its source, so that the quotes count as evidence."""
        return self.claim.sound and bool(self.pinned) and all(each.verdict in FOUND for each in self.pinned)


@dataclass(frozen=True, slots=True)
class Weighed:
    """One relation and what it comes to. `expression` is None when it could not be parsed, `judgement`
    None when it was not judged, because a name in `unknown` has no value or the text did not parse."""

    file: File
    relation: Relation
    expression: Expression | None
    problems: tuple[Problem, ...]
    unknown: tuple[tuple[str, int, int], ...]
    judgement: Judgement | None
    corpus: Corpus


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything at once. `values` maps `claim.value` to what it says; `claims` keeps each id's first claim."""

    loaded: Loaded
    registered: tuple[Registered, ...]
    evidenced: tuple[Evidenced, ...]
    claims: dict[str, Claim]
    values: dict[str, Value | Table]
    files: dict[str, File]


def resolve(loaded: Loaded) -> Corpus:
    """Search every quote and read every value."""
    register = loaded.register
    registered = tuple(
        Registered(register.file, source, loaded.documents[name]) for name, source in register.sources.items()
    )
    haystacks: dict[str, Haystack] = {}
    evidenced = tuple(
        Evidenced(file.file, claim, tuple(_pin(file, claim, each, loaded, haystacks) for each in claim.citations))
        for file in loaded.claims_files
        for claim in file.claims
    )
    claims: dict[str, Claim] = {}
    for each in evidenced:
        claims.setdefault(each.claim.id.value, each.claim)
    files = {file.file.path: file.file for file in loaded.claims_files}
    files[register.file.path] = register.file
    files.update({doc.path: doc.file for doc in loaded.documents.values() if doc.file})
    return Corpus(loaded, registered, evidenced, claims, {}, files)


def _pin(
    file: ClaimsFile, claim: Claim, citation: Citation, loaded: Loaded, haystacks: dict[str, Haystack]
) -> Pinned:
    name = citation.source.value
    document = loaded.documents[name]
    registered = name in loaded.register.sources or loaded.register.broken
    if document.file is None:
        return Pinned(file.file, claim, citation, document, None, registered)
    haystack = haystacks.get(name)
    if haystack is None:
        haystack = haystacks[name] = Haystack(document.file.text)
    match = find_quote(
        haystack,
        citation.quote.value,
        citation.prefix.value if citation.prefix else "",
        citation.suffix.value if citation.suffix else "",
        citation.span,
    )
    return Pinned(file.file, claim, citation, document, match, registered)
