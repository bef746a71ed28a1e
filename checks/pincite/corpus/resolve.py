"""Join claims to sources: what became of each quote, what each relation comes to. Finds, never judges."""

from collections.abc import Mapping
from typing import NamedTuple

from pincite.claims import Citation, Claim
from pincite.corpus.load import Loaded
from pincite.corpus.relations import CheckedRelation, Values, check_relation
from pincite.corpus.subjects import Amiss, CheckedClaim, CheckedQuote, CheckedSource
from pincite.model import File
from pincite.numbers import read_value
from pincite.quotes import Haystack, Verdict, find_quote
from pincite.relations import Table, Value


class Corpus(NamedTuple):
    """Everything at once. `values` maps `claim.value` to what it says; `claims` keeps each id's first claim."""

    loaded: Loaded
    registered: tuple[CheckedSource, ...]
    evidenced: tuple[CheckedClaim, ...]
    weighed: tuple[CheckedRelation, ...]
    claims: dict[str, CheckedClaim]
    values: Mapping[str, Value | Table]
    files: dict[str, File]


def resolve(loaded: Loaded) -> Corpus:
    """Search every quote, read every value, work out every relation."""
    register = loaded.register
    registered = tuple(
        CheckedSource(register.file, source, loaded.documents[name])
        for name, source in register.sources.items()
    )
    haystacks: dict[str, Haystack] = {}
    evidenced = tuple(
        _evidence(file.file, claim, loaded, haystacks)
        for file in loaded.claims_files
        for claim in file.claims
    )
    claims: dict[str, CheckedClaim] = {}
    for each in evidenced:
        claims.setdefault(each.claim.id.value, each)
    values = Values()
    for name, each in claims.items():
        values.take(name, each)
    weighed = tuple(
        check_relation(file.file, relation, claims, values, loaded)
        for file in loaded.claims_files
        for relation in file.relations
    )
    files = {file.file.path: file.file for file in loaded.claims_files}
    files[register.file.path] = register.file
    files.update({each.path: each.file for each in loaded.documents.values() if each.file})
    return Corpus(loaded, registered, evidenced, weighed, claims, values, files)


def _evidence(file: File, claim: Claim, loaded: Loaded, haystacks: dict[str, Haystack]) -> CheckedClaim:
    stated = claim.values
    if claim.tables:
        stated = (*stated, *(row for _, rows in claim.tables for row in rows))
    return CheckedClaim(
        file,
        claim,
        tuple([_pin(file, claim, citation, loaded, haystacks) for citation in claim.citations]),
        tuple([(each, read_value(each.text.value)) for each in stated]),
    )


def _pin(
    file: File, claim: Claim, citation: Citation, loaded: Loaded, haystacks: dict[str, Haystack]
) -> CheckedQuote:
    name = citation.source.value
    document = loaded.documents[name]
    registered = name in loaded.register.named or loaded.register.broken
    if document.file is None:
        return Amiss(file, claim, citation, document, None, Verdict.UNCHECKED, registered)
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
    verdict = match.verdict
    if verdict is Verdict.EXACT and citation.span is not None and citation.span != match.span:
        verdict = Verdict.MOVED
    right = verdict is Verdict.EXACT and citation.span is not None and registered and not document.trouble
    return (CheckedQuote if right else Amiss)(file, claim, citation, document, match, verdict, registered)
