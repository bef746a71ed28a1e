"""Suppressions: which findings a comment silences, and which comments silence nothing."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
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
    findings: Sequence[Finding],
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
    lines = _lines(findings)
    used = [
        each._replace(used=frozenset(_used(each, known, lines.get(each.place.path, {})))) for each in silences
    ]
    covered = _covered(used)
    kept: list[Finding] = []
    silenced: list[Finding] = []
    for finding in findings:
        reached = covered.get((finding.place.path, finding.rule), ())
        at = bisect_right(reached, (finding.place.line, _END)) - 1
        is_silenced = at >= 0 and finding.place.line <= reached[at][1] and finding.rule not in always
        (silenced if is_silenced else kept).append(finding)
    by_path: dict[str, list[Silence]] = {}
    for each in used:
        by_path.setdefault(each.place.path, []).append(each)
    return kept, silenced, [_after(each, known, ran, always) for group in by_path.values() for each in group]


_END = sys.maxsize


def _lines(findings: Iterable[Finding]) -> dict[str, dict[str, list[int]]]:
    """By path and rule, the lines that findings are on, in order."""
    found: dict[str, dict[str, list[int]]] = {}
    for each in findings:
        found.setdefault(each.place.path, {}).setdefault(each.rule, []).append(each.place.line)
    for by_rule in found.values():
        for lines in by_rule.values():
            lines.sort()
    return found


def _used(silence: Silence, known: dict[str, str], lines: dict[str, list[int]]) -> Iterator[str]:
    """The rules of which a silence covers a finding."""
    first, last = silence.lines
    for rule in {known[name] for name in silence.names if name in known}:
        there = lines.get(rule, ())
        at = bisect_left(there, first)
        if at < len(there) and there[at] <= last:
            yield rule


def _covered(silences: Iterable[Silence]) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """By path and rule, the lines that some silence covers: ranges in order, none of which touch."""
    ranges: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for each in silences:
        for rule in each.used:
            ranges.setdefault((each.place.path, rule), []).append(each.lines)
    for key, found in ranges.items():
        joined: list[tuple[int, int]] = []
        for first, last in sorted(found):
            if joined and first <= joined[-1][1]:
                joined[-1] = joined[-1][0], max(joined[-1][1], last)
            else:
                joined.append((first, last))
        ranges[key] = joined
    return ranges


def _after(silence: Silence, known: dict[str, str], ran: frozenset[str], always: frozenset[str]) -> Silenced:
    unknown = tuple(name for name in silence.names if name not in known)
    refused = tuple(name for name in silence.names if known.get(name) in always)
    idle = tuple(
        name
        for name in silence.names
        if name in known and known[name] in ran - always and known[name] not in silence.used
    )
    return Silenced(silence, idle, unknown, refused)
