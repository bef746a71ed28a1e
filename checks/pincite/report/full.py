"""The format for people: each finding drawn with its lines, and how much was checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pincite.model import File, Finding
from pincite.report.text import acknowledged, closing
from pincite.run import Report
from pincite.wording import safe


def render(report: Report, color: bool = False) -> str:
    """All findings, and how much was checked."""
    known_of = "".join(f"{safe(line)}\n\n" for line in acknowledged(report))
    last = safe(closing(report))
    if color:
        hue = 31 if report.failed else 33 if report.findings else 32
        last = f"\x1b[1;{hue}m{last}\x1b[0m"
    return f"{_drawn(report.findings, report.files, color)}{known_of}{last}\n"


def render_findings(findings: Iterable[Finding], files: Mapping[str, File]) -> str:
    """Some findings alone, without colour."""
    return _drawn(tuple(findings), files, False).rstrip()


def _drawn(findings: tuple[Finding, ...], files: Mapping[str, File], color: bool) -> str:
    if not findings:
        return ""
    # rich takes as long to import as a small corpus takes to check.
    from pincite.report.drawing import draw

    return draw(findings, files, color)
