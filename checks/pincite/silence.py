"""Suppressions: which findings a comment silences, and which comments silence nothing."""

from collections.abc import Iterable
from typing import NamedTuple

from pincite.model import Finding, Silence


class Silenced(NamedTuple):
    """One silence after the run: `idle` names what it lists but did not silence, `unknown` what is no rule, `refused` what
    cannot be silenced."""

    silence: Silence
    idle: tuple[str, ...]
    unknown: tuple[str, ...]
    refused: tuple[str, ...] = ()


def apply(
    findings: Iterable[Finding],
    silences: Iterable[Silence],
    known: dict[str, str],
    ran: frozenset[str],
    always: frozenset[str] = frozenset(),
) -> tuple[list[Finding], list[Finding], list[Silenced]]:
    """Split findings into (kept, silenced) and say what each silence did.

    `known` maps every name and code to a rule's name; `ran` holds the names of the rules that ran, `always` of
    those that nothing silences.
    A silence without a reason silences all the same: that it has none is a finding of its own.
    """
    by_path: dict[str, list[Silence]] = {}
    for silence in silences:
        by_path.setdefault(silence.place.path, []).append(silence)
    kept: list[Finding] = []
    silenced: list[Finding] = []
    for finding in findings:
        hits = [each for each in by_path.get(finding.place.path, ()) if _covers(each, finding)]
        if finding.rule in always:
            hits = []
        for hit in hits:
            used = hit.used | {finding.rule}
            siblings = by_path[finding.place.path]
            siblings[siblings.index(hit)] = hit._replace(used=used)
        (silenced if hits else kept).append(finding)
    after = [_after(each, known, ran, always) for group in by_path.values() for each in group]
    return kept, silenced, after


def _covers(silence: Silence, finding: Finding) -> bool:
    first, last = silence.lines
    named = finding.rule in silence.names or finding.code in silence.names
    return named and first <= finding.place.line <= last


def _after(silence: Silence, known: dict[str, str], ran: frozenset[str], always: frozenset[str]) -> Silenced:
    unknown = tuple(name for name in silence.names if name not in known)
    refused = tuple(name for name in silence.names if known.get(name) in always)
    idle = tuple(
        name
        for name in silence.names
        if name in known and known[name] in ran - always and known[name] not in silence.used
    )
    return Silenced(silence, idle, unknown, refused)
