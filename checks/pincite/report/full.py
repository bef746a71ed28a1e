"""The format for people: each finding drawn with its lines, and how much was checked."""

from collections.abc import Mapping

from pincite.model import File, Finding
from pincite.printing import visible
from pincite.report.text import acknowledged, closing
from pincite.run import Report


def render(report: Report, color: bool = False) -> str:
    """All findings, and how much was checked."""
    known_of = "".join(f"{visible(line)}\n\n" for line in acknowledged(report))
    last = visible(closing(report))
    if color:
        hue = 31 if report.failed else 33 if report.findings else 32
        last = f"\x1b[1;{hue}m{last}\x1b[0m"
    return f"{draw_all(report.findings, report.files, color)}{known_of}{last}\n"


def draw_all(findings: tuple[Finding, ...], files: Mapping[str, File], color: bool) -> str:
    """Findings drawn one below the other; empty if there are none."""
    if not findings:
        return ""
    # rich takes as long to import as a small corpus takes to check.
    from pincite.report.drawing import draw

    return draw(findings, files, color)
