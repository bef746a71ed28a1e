"""The machine's format: the object that design and schemas/report.schema.json describe."""

import json
from typing import Any

from pincite.corpus import NumberGap
from pincite.model import Edit, Fault, Finding, Place
from pincite.run import Report


def render(report: Report, color: bool = False) -> str:
    acknowledged = [_finding(each) | {"because": each.fault.acknowledged} for each in report.acknowledged]
    shown = {
        "summary": report.summary | {"findings": len(report.findings)},
        "findings": [_finding(each) for each in report.findings],
        "acknowledged": acknowledged,
        "rounded": [_rounded(report, each) for each in report.rounded],
        "off": [each._asdict() for each in report.off],
    }
    return json.dumps(shown, indent=2) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    fault, fix = finding.fault, finding.fault.fix
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity,
        **_some(finding.place, "path", "line", "column", "end_line", "end_column"),
        **_some(fault, "message", "help", "claim"),
        "related": [
            _some(each.place, "path", "line", "column", "locator") | {"message": each.message}
            for each in finding.related
        ],
        "fix": fix
        and {
            "applicability": fix.applicability,
            "edits": [_some(each, "path", "start", "end", "text") for each in fix.edits],
        },
    }


def _rounded(report: Report, found: NumberGap) -> dict[str, Any]:
    region, gap = found.region, found.gap
    place = report.files[region.path].place(region.start, region.end)
    quoted = gap.nearest.text if gap.nearest else ""
    return _some(place, "path", "line", "column") | {
        "claim": found.claim,
        "stated": gap.mention.text,
        "quoted": quoted,
    }


def _some(noun: Place | Fault | Edit, *fields: str) -> dict[str, Any]:
    """Some fields of a noun, under their own names."""
    return {field: getattr(noun, field) for field in fields}
