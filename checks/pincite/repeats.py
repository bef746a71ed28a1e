"""What one cause does to many citations is told once."""

from pincite.model import Finding, RelatedPlace


def told_once(findings: list[Finding]) -> list[Finding]:
    """The findings in order, those of one rule, file and cause as one: at the first place, with how many there are."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for each in findings:
        if each.fault.cause:
            groups.setdefault((each.rule, each.place.path, each.fault.cause), []).append(each)
    if all(len(group) == 1 for group in groups.values()):
        return findings
    told = []
    for each in findings:
        group = groups.get((each.rule, each.place.path, each.fault.cause), [each])
        if each is group[0]:
            told.append(_together(group) if len(group) > 1 else each)
    return told


def _together(group: list[Finding]) -> Finding:
    first = group[0]
    message = f"{first.fault.message} This file cites it {len(group):,} times; here is the first."
    related = (*first.related, *(RelatedPlace(each.place, "cited here too") for each in group[1:]))
    claims = tuple(dict.fromkeys(each.fault.claim for each in group[1:]))
    return first._replace(fault=first.fault._replace(message=message), related=related, claims=claims)
