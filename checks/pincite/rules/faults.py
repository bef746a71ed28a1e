"""Faults that several rules find in the same thing: where it stands, whose it is, and what else to look at."""

from collections.abc import Iterable, Sequence

from pincite.corpus import CheckedClaim, CheckedQuote, CheckedRelation, CheckedSource, Conflict, NumberGap
from pincite.model import Difference, Fault, Files, Fix, Region, Related
from pincite.yamlfile import Scalar, within


def of_quote(
    checked: CheckedQuote,
    message: str,
    help: str,
    *related: Related,
    fix: Fix | None = None,
    diff: tuple[Difference, ...] = (),
) -> Fault:
    """A fault of a quote, shown where the claims file has its words."""
    return Fault(
        checked.at(checked.citation.quote), message, help, checked.claim.id.value, related, fix, diff
    )


def of_claim(checked: CheckedClaim, node: Scalar, message: str, help: str, *related: Related) -> Fault:
    """A fault of a claim, shown at one of its parts."""
    return Fault(checked.at(node), message, help, checked.id, related)


def of_number(found: NumberGap, message: str, help: str) -> Fault:
    """A fault of a number that a claim states."""
    gap = found.gap
    if gap.beyond and gap.nearest is not None:
        said = f"{gap.nearest.qualifier or ''} {gap.nearest.text}".strip()
        message = f"“{gap.mention.text}” stands in the quotes of this claim, but as part of “{said}” in their source."
        help = "Quote all that belongs to the number, and state it so."
    return Fault(found.region, message, help, found.claim)


def of_source(subject: CheckedSource | CheckedQuote, message: str, help: str) -> Fault:
    """A fault of a document, shown at its name: where it is registered, or where it is cited."""
    if isinstance(subject, CheckedSource):
        return Fault(subject.at(subject.source.name), message, help, subject.name)
    return Fault(subject.at(subject.citation.source), message, help, subject.claim.id.value)


def of_relation(
    checked: CheckedRelation,
    files: Files,
    span: tuple[int, int],
    message: str,
    help: str,
    related: tuple[Related, ...] = (),
    acknowledged: str = "",
) -> Fault:
    """A fault of a relation, shown at `span` of what it says."""
    place = within(files[checked.path], checked.relation.holds, *span)
    return Fault(place, message, help, checked.id, related, acknowledged=acknowledged)


def of_conflict(
    conflict: Conflict, region: Region, message: str, between: str, claim: str, related: Iterable[Related]
) -> Fault:
    """A conflict, which a dispute acknowledges or which asks for one; `between` says which claims that would name."""
    help = f"Compare each with its source. If the sources do disagree, add a dispute{between} that says how."
    why = conflict.dispute.because.value if conflict.dispute else ""
    return Fault(region, message, help, claim, tuple(related), acknowledged=why)


MOST_NAMED = 12
"""How many names one message lists."""


def listed(names: Sequence[str]) -> str:
    """Names for a message, the first of many."""
    said = ", ".join(f"`{name}`" for name in names[:MOST_NAMED])
    return said if len(names) <= MOST_NAMED else f"{said} and {len(names) - MOST_NAMED:,} more"


def cited_here(claims: Iterable[CheckedClaim]) -> tuple[Related, ...]:
    """The statements of the claims that a sentence cites."""
    return tuple(Related(each.at(each.claim.statement), "cited here") for each in claims)
