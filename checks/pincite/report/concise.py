"""One line a finding: `path:line:column: CODE rule message`."""

from pincite.printing import safe
from pincite.report.text import acknowledged, closing
from pincite.run import Report


def render(report: Report, color: bool = False) -> str:
    lines = [
        f"{each.place.path}:{each.place.line}:{each.place.column}: {each.code} {each.rule} {each.fault.message}"
        for each in report.findings
    ]
    return safe("\n".join([*lines, *acknowledged(report), closing(report)])) + "\n"
