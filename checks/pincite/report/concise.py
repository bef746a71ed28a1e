"""One line a finding: `path:line:column: CODE rule message`."""

from pincite.printing import visible
from pincite.report.text import acknowledged, closing
from pincite.run import Report


def render(report: Report, color: bool = False) -> str:
    lines = [
        f"{each.place.path}:{each.place.line}:{each.place.column}: {each.code} {each.rule} {each.fault.message}"
        for each in report.findings
    ]
    return "".join(f"{visible(line)}\n" for line in (*lines, *acknowledged(report), closing(report)))
