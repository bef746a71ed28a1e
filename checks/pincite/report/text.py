"""What every format for people shares: safe characters, and the line that says how much was checked."""

from __future__ import annotations

from pincite.run import Report

_UNSAFE = {code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (0x09, 0x0A)}
_UNSAFE |= dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C))


def safe(text: str) -> str:
    """Without terminal control characters and bidirectional overrides, which could hide what is printed."""
    return text.translate(_UNSAFE)


def plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def checked(report: Report) -> str:
    """What was looked at, so that "nothing found" cannot mean "nothing read"."""
    parts = [plural(count, noun.rstrip("s")) for noun, count in report.summary.items() if count]
    return ", ".join(parts) if parts else "nothing"


def closing(report: Report) -> str:
    """The last line of a run."""
    errors = sum(finding.severity == "error" for finding in report.findings)
    warnings = len(report.findings) - errors
    if not report.findings:
        verdict = "All checks passed"
    else:
        counts = [plural(errors, "error")] if errors else []
        counts += [plural(warnings, "warning")] if warnings else []
        verdict = "Found " + " and ".join(counts)
    fixable = sum(
        finding.fault.fix is not None and finding.fault.fix.applicability == "safe"
        for finding in report.findings
    )
    silenced = f" {plural(len(report.silenced), 'finding')} silenced." if report.silenced else ""
    offer = f" `pincite check --fix` can mend {fixable} of them." if fixable else ""
    return f"{verdict}. Checked {checked(report)}.{silenced}{offer}"
