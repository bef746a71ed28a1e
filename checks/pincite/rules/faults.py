"""Faults that several rules find in the same thing: where it stands, whose it is, and what else to look at."""

from collections.abc import Iterable, Sequence

from pincite.corpus import CheckedClaim, CheckedQuote, CheckedRelation, CheckedSource, Conflict, NumberGap
from pincite.model import Difference, Fault, Files, Fix, Region, Related
from pincite.numbers import NumberMention
from pincite.printing import excerpt, tell_apart
from pincite.relations import plain
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
    """A fault of a document, shown at its name: where it is registered, or where a file first cites it."""
    if isinstance(subject, CheckedSource):
        return Fault(subject.at(subject.source.name), message, help, subject.name)
    place, cause = subject.at(subject.citation.source), subject.document.path
    return Fault(place, message, help, subject.claim.id.value, cause=cause)


def said(mention: NumberMention) -> str:
    """A number with what is said beside it, in the words pincite knows that by."""
    beside = mention.qualifier or mention.direction or ""
    text = mention.text if mention.text.lower().startswith(beside) else f"{beside} {mention.text}"
    return f"{text} of {plain(mention.whole)}" if mention.whole is not None else text


def compared(ours: NumberMention, theirs: NumberMention, *, beside: bool = False) -> tuple[str, str]:
    """Two numbers between quotation marks, with what is said `beside` them if that matters; where they read alike, with
    what tells them apart behind."""
    one, other = ours.text, theirs.text
    if beside or one.casefold() == other.casefold():
        one, other = said(ours), said(theirs)
    if one.casefold() != other.casefold():
        return f"“{one}”{tell_apart(one, other)}", f"“{other}”"
    for ours_is, theirs_is in zip(_read_as(ours), _read_as(theirs), strict=True):
        if ours_is != theirs_is:
            return f"“{one}” ({ours_is})", f"“{other}” ({theirs_is})"
    return f"“{one}”", f"“{other}”, of something else"


def _read_as(mention: NumberMention) -> tuple[str, ...]:
    """What a number was read as, part by part, the part that matters most first."""
    ends = [each for each in (mention.low, mention.high) if each is not None]
    amount = " to ".join(dict.fromkeys(map(plain, ends)))
    return (
        "a name or a number of order" if mention.role == "label" else "an amount",
        f"in {mention.unit}" if mention.unit else "without a unit",
        f"the date {mention.date}" if mention.date else "no date",
        f"read as {amount}" if amount else "",
        f"“{mention.qualifier}”" if mention.qualifier else "unqualified",
        f"“{mention.direction}”" if mention.direction else "no change",
        f"of {mention.label}" if mention.label else "of nothing named",
        "a range" if mention.kind == "range" else "ordinal" if mention.kind == "ordinal" else "",
    )


def instead(theirs: str, ours: str) -> str:
    """What a source has in place of what was quoted from it, with what tells the two apart if they look alike."""
    one, other = excerpt(theirs), excerpt(ours)
    if not one or not other:
        return f"it does not have “{other}”" if other else f"“{one}” is left out"
    return f"it has “{one}”, not “{other}”{tell_apart(one, other)}"


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
