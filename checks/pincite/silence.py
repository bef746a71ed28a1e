"""Suppressions: which findings a comment silences, which comments silence nothing, and what is told once for many."""

from collections.abc import Iterable
from typing import NamedTuple

from pincite.model import Finding, RelatedPlace, Silence


class Silenced(NamedTuple):
    """One silence after the run: `idle` names what it lists but did not silence, `unknown` what is no rule."""

    silence: Silence
    idle: tuple[str, ...]
    unknown: tuple[str, ...]


def apply(
    findings: Iterable[Finding], silences: Iterable[Silence], known: dict[str, str], ran: frozenset[str]
) -> tuple[list[Finding], list[Finding], list[Silenced]]:
    """Split findings into (kept, silenced) and say what each silence did.

    `known` maps every name and code to a rule's name; `ran` holds the names of the rules that ran.
    A silence without a reason silences all the same: that it has none is a finding of its own.
    """
    by_path: dict[str, list[Silence]] = {}
    for silence in silences:
        by_path.setdefault(silence.place.path, []).append(silence)
    kept: list[Finding] = []
    silenced: list[Finding] = []
    for finding in findings:
        hits = [each for each in by_path.get(finding.place.path, ()) if _covers(each, finding)]
        for hit in hits:
            used = hit.used | {finding.rule}
            siblings = by_path[finding.place.path]
            siblings[siblings.index(hit)] = hit._replace(used=used)
        (silenced if hits else kept).append(finding)
    after = [_after(each, known, ran) for group in by_path.values() for each in group]
    return kept, silenced, after


def _covers(silence: Silence, finding: Finding) -> bool:
    first, last = silence.lines
    named = finding.rule in silence.names or finding.code in silence.names
    return named and first <= finding.place.line <= last


def _after(silence: Silence, known: dict[str, str], ran: frozenset[str]) -> Silenced:
    unknown = tuple(name for name in silence.names if name not in known)
    idle = tuple(
        name
        for name in silence.names
        if name in known and known[name] in ran and known[name] not in silence.used
    )
    return Silenced(silence, idle, unknown)


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
