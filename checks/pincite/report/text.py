"""What every format for people shares: the line that says how much was checked."""

from collections.abc import Iterable

from pincite.model import Finding
from pincite.printing import plural
from pincite.rules import SwitchedOff
from pincite.run import Report


def checked(report: Report) -> str:
    """What was looked at, so that "nothing found" cannot mean "nothing read"."""
    counts = [each for each in report.summary.items() if each[0] not in ("rounded", "unchecked")]
    parts = [plural(count, noun.rstrip("s")) for noun, count in counts if count]
    return ", ".join(parts) if parts else "nothing"


def in_one_line(finding: Finding) -> str:
    """A finding as most editors read it: `path:line:column: CODE rule message`."""
    place = finding.place
    return f"{place.path}:{place.line}:{place.column}: {finding.code} {finding.rule} {finding.fault.message}"


def acknowledged(report: Report) -> list[str]:
    """One line for each conflict that a dispute explains."""
    return [
        f"{each.place.path}:{each.place.line}:{each.place.column}: {each.code} {each.rule} acknowledged: "
        f"{each.fault.message} {each.fault.acknowledged}"
        for each in report.acknowledged
    ]


def closing(report: Report) -> str:
    """The last line of a run."""
    silenced = f" {plural(len(report.silenced), 'finding')} silenced." if report.silenced else ""
    if report.acknowledged:
        silenced += f" {plural(len(report.acknowledged), 'conflict')} acknowledged."
    if report.rounded:
        silenced += f" {plural(len(report.rounded), 'number')} rounded."
    fixes = [finding.fault.fix for finding in report.findings]
    fixable = sum(fix is not None and fix.applicability == "safe" for fix in fixes)
    offer = f" `pincite check --fix` can mend {fixable} of them." if fixable else ""
    off = "".join(f" {each}" for each in off_by(report.off))
    return f"{_verdict(report)}{silenced}{off}{offer}"


def _verdict(report: Report) -> str:
    if not (report.findings or any(report.summary.values())):
        return "There is nothing to check yet: no source is registered, and there is no claim."
    errors = sum(finding.severity == "error" for finding in report.findings)
    warnings = len(report.findings) - errors
    counts = [plural(count, noun) for count, noun in ((errors, "error"), (warnings, "warning")) if count]
    said = [f"Found {' and '.join(counts)}."] if counts else []
    unchecked = report.summary["unchecked"]
    if unchecked:
        said.append(
            f"{unchecked:,} of {plural(report.summary['claims'] + unchecked, 'claim')} partly unchecked."
        )
    if report.idle:
        said.append("No rule was left to run, so no claim was checked.")
    elif report.empty:
        said.append("No claim and no prose was checked.")
    elif report.apart:
        said.append(f"Nothing that is checked depends on {', '.join(report.apart)}.")
    passed = ["All checks passed."] if not said else []
    return " ".join([*passed, *said, *([] if report.idle else [f"Checked {checked(report)}."])])


def off_by(off: Iterable[SwitchedOff]) -> list[str]:
    """Which rules were off, and what says so: a sentence each."""
    return [f"{plural(len(each.rules), 'rule')} off by {each.by}: {', '.join(each.words)}." for each in off]
