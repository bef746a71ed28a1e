"""What came of one claims file by itself, and how it is kept for a run that finds all as it was."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pincite.cache import Folder, Halves, pack, unpack
from pincite.claims import Claim, ClaimsFile
from pincite.corpus.library import SourceLibrary
from pincite.corpus.subjects import CheckedClaim, CheckedQuote, FaultyQuote, NumberGap
from pincite.languages import language
from pincite.model import (
    Difference,
    Edit,
    Fault,
    Finding,
    Fix,
    Op,
    Place,
    Region,
    Related,
    RelatedPlace,
    TreeChange,
)
from pincite.numbers import Direction, NumberKind, NumberMention, Qualifier, Role
from pincite.quotes import Match, Verdict
from pincite.settings import Settings
from pincite.sources import Document, sha256
from pincite.support import Gap, GapKind

_CLASSES: dict[str, type[Any]] = {
    each.__name__: each
    for each in (
        *(Difference, Edit, Fault, Finding, Fix, Op, Place, Region, Related, RelatedPlace, TreeChange),
        *(Direction, NumberKind, NumberMention, Qualifier, Role),
        *(Gap, GapKind, Match, NumberGap, Verdict),
    )
}
"""All that a half is made of, besides what its file says."""


class Half(NamedTuple):
    """What came of one claims file by itself."""

    claims: tuple[CheckedClaim, ...]
    findings: tuple[Finding, ...]
    rounded: tuple[NumberGap, ...]


def kept_under(cache: Folder, settings: Settings, rules: Sequence[tuple[str, str]]) -> Halves:
    """What is kept of files that were checked under these settings and rules, by names and severities."""
    said = repr((settings._replace(root=Path()), rules))
    return Halves(cache, sha256(said.encode("utf-8", "surrogatepass")))


def recalled(kept: Halves, file: ClaimsFile, library: SourceLibrary) -> Half | None:
    """The half of a file as it was kept; None if it was not, or anything it depends on is another."""
    found = kept.recall(file.file.path, _key(file, library))
    if found is None:
        return None
    claims, findings, rounded = found
    checked = [_claim(file, *each, library) for each in zip(file.claims, claims, strict=True)]
    return Half(tuple(checked), unpack(findings, _CLASSES), unpack(rounded, _CLASSES))


def keep(kept: Halves, file: ClaimsFile, library: SourceLibrary, half: Half) -> None:
    """Keep the half of a file."""
    claims = tuple([_packed(each) for each in half.claims])
    kept.keep(file.file.path, _key(file, library), (claims, pack(half.findings), pack(half.rounded)))


def _key(file: ClaimsFile, library: SourceLibrary) -> tuple[str, ...]:
    """The content of all that a half depends on: its file, the documents cited and what the register says of these, and
    who may speak."""
    cited = sorted({each.source.value for claim in file.claims for each in claim.citations})
    documents = [
        repr((library.documents[name].state, library.is_registered(name), _entry(library, name)))
        + _text(library.documents[name])
        for name in cited
    ]
    return sha256(file.file.text.encode("utf-8", "surrogatepass")), library.cast, *documents


def _entry(library: SourceLibrary, name: str) -> tuple[str, ...]:
    """What the register says of a source, wherever it stands there."""
    source = library.register.sources.get(name)
    if source is None:
        return ()
    digests = [
        each.value if each else "" for each in (source.sha256, source.text_sha256, source.marks_sha256)
    ]
    return source.title, source.publisher, source.date, source.url, source.language, *digests


def _text(document: Document) -> str:
    """What tells the text of a document from others, where that is not the document itself."""
    return sha256(document.text.encode("utf-8", "surrogatepass")) if document.state.original else ""


def _packed(checked: CheckedClaim) -> tuple[Any, ...]:
    quotes = tuple(
        [
            (type(each) is FaultyQuote, each.verdict.value, pack(each.match), each.registered)
            for each in checked.checked_quotes
        ]
    )
    values = tuple([pack(mention) for _, mention in checked.values])
    return quotes, values, checked.language.code, checked.unread.code if checked.unread else None


def _claim(file: ClaimsFile, claim: Claim, packed: tuple[Any, ...], library: SourceLibrary) -> CheckedClaim:
    quotes, values, code, unread = packed
    path = file.file.path
    checked = []
    for citation, (faulty, verdict, match, registered) in zip(claim.citations, quotes, strict=True):
        state = library.documents[citation.source.value].state
        made = FaultyQuote if faulty else CheckedQuote
        found = unpack(match, _CLASSES)
        checked.append(made(path, claim, citation, state, found, Verdict(verdict), registered))
    stated = [*claim.values, *(row for _, rows in claim.tables for row in rows)]
    mentions = [unpack(each, _CLASSES) for each in values]
    return CheckedClaim(
        path,
        claim,
        tuple(checked),
        tuple(zip(stated, mentions, strict=True)),
        language(code),
        () if unread is None else (language(unread),),
    )
