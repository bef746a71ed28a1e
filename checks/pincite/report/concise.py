"""One line a finding: `path:line:column: CODE rule message`."""

from pincite.printing import visible
from pincite.report.text import acknowledged, closing, in_one_line
from pincite.run import Report


def render(report: Report, color: bool = False) -> str:
    lines = [in_one_line(each) for each in report.findings]
    return "".join(f"{visible(line)}\n" for line in (*lines, *acknowledged(report), closing(report)))
