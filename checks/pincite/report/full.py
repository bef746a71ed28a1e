"""The format for people: each finding drawn with its lines, and how much was checked."""

from collections.abc import Mapping

from pincite.model import File, Finding
from pincite.printing import visible
from pincite.report.text import acknowledged, closing, in_one_line
from pincite.run import Report

MOST_DRAWN = 1_000
"""Findings drawn with their lines; of more there is one line each, which costs a tenth of the time."""


def render(report: Report, color: bool = False) -> str:
    """All findings, and how much was checked."""
    known_of = "".join(f"{visible(line)}\n\n" for line in acknowledged(report))
    last = visible(closing(report))
    if color:
        hue = 31 if report.failed else 33 if report.findings else 32
        last = f"\x1b[1;{hue}m{last}\x1b[0m"
    return f"{draw_all(report.findings, report.files, color)}{known_of}{last}\n"


def draw_all(findings: tuple[Finding, ...], files: Mapping[str, File], color: bool) -> str:
    """Findings drawn one below the other, those beyond the first thousand in one line each; empty if there are none."""
    if not findings:
        return ""
    # rich takes as long to import as a small corpus takes to check.
    from pincite.report.drawing import draw

    drawn, rest = findings[:MOST_DRAWN], findings[MOST_DRAWN:]
    lines = [f"{visible(in_one_line(each))}\n" for each in rest]
    more = f"The other {len(rest):,} in one line each:\n{''.join(lines)}\n" if rest else ""
    return f"{draw(drawn, files, color)}{more}"
