"""Which claims were not checked in full, so that they are not counted among those that were."""

from collections.abc import Iterable, Iterator

from pincite.corpus.subjects import CheckedClaim, Corpus, UndecidedConflict
from pincite.model import Finding
from pincite.quotes import FOUND, Verdict

MARK = "-unchecked"
"""What the name of a rule ends in that finds what could not be decided."""
_ABOUT_QUOTES = "QSF"
_ABOUT_CLAIMS = "CF"


def partly_unchecked(
    corpus: Corpus, findings: Iterable[Finding], undecided: Iterable[UndecidedConflict]
) -> frozenset[tuple[str, str]]:
    """The claims, as (path, id), of which part was not decided: a quote that nothing looked for, or that is not in its
    source without a finding that says so (its rule did not run); or a conflict. `findings` are all, silenced ones too."""
    left = {id for each in undecided for id in _claims_of(each)}
    told: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        told.setdefault((finding.place.path, finding.fault.claim), []).append(finding)
        if finding.rule.endswith(MARK):
            left.add(finding.fault.claim)
    return frozenset(
        (each.path, each.id)
        for each in corpus.checked_claims
        if each.id in left
        or each.unread is not None
        or (not each.proven and not _is_told(each, told.get((each.path, each.id), ())))
    )


def _claims_of(undecided: UndecidedConflict) -> Iterator[str]:
    yield from (entry.claim for entry in undecided.entries)
    for each in undecided.relations:
        if each.expression:
            yield from (name.key.partition(".")[0] for name in each.expression.names)


def _is_told(claim: CheckedClaim, findings: Iterable[Finding]) -> bool:
    """Whether findings say of everything that keeps a claim from being proven what is wrong with it."""
    if not claim.claim.sound or not claim.checked_quotes:
        return any(each.code[0] in _ABOUT_CLAIMS for each in findings)
    lacking = [each for each in claim.checked_quotes if each.verdict not in FOUND]
    about = [each.place.start for each in findings if each.code[0] in _ABOUT_QUOTES]
    return all(
        each.verdict is not Verdict.UNCHECKED
        and any(each.citation.start <= start < each.citation.end for start in about)
        for each in lacking
    )
