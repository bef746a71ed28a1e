"""What every format for people shares: the line that says how much was checked."""

from pincite.printing import plural
from pincite.run import Report


def checked(report: Report) -> str:
    """What was looked at, so that "nothing found" cannot mean "nothing read"."""
    counted = (pair for pair in report.summary.items() if pair[0] != "rounded")
    parts = [plural(count, noun.rstrip("s")) for noun, count in counted if count]
    return ", ".join(parts) if parts else "nothing"


def acknowledged(report: Report) -> list[str]:
    """One line for each conflict that a dispute explains."""
    return [
        f"{each.place.path}:{each.place.line}:{each.place.column}: {each.code} {each.rule} acknowledged: "
        f"{each.fault.message} {each.fault.acknowledged}"
        for each in report.acknowledged
    ]


def closing(report: Report) -> str:
    """The last line of a run."""
    errors = sum(finding.severity == "error" for finding in report.findings)
    warnings = len(report.findings) - errors
    if not (report.findings or any(report.summary.values())):
        return "There is nothing to check yet: no source is registered, and there is no claim."
    if not report.findings:
        verdict = "All checks passed"
    else:
        counts = [plural(count, noun) for count, noun in ((errors, "error"), (warnings, "warning")) if count]
        verdict = "Found " + " and ".join(counts)
    fixes = [finding.fault.fix for finding in report.findings]
    fixable = sum(fix is not None and fix.applicability == "safe" for fix in fixes)
    silenced = f" {plural(len(report.silenced), 'finding')} silenced." if report.silenced else ""
    if report.acknowledged:
        silenced += f" {plural(len(report.acknowledged), 'conflict')} acknowledged."
    if report.rounded:
        silenced += f" {plural(len(report.rounded), 'number')} rounded."
    offer = f" `pincite check --fix` can mend {fixable} of them." if fixable else ""
    return f"{verdict}. Checked {checked(report)}.{silenced}{offer}"
