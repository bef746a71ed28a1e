"""The machine's format: the object that design and schemas/report.schema.json describe."""

from __future__ import annotations

import json
from typing import Any

from pincite.model import Finding
from pincite.run import Report


def render(report: Report, color: bool = False) -> str:
    summary = report.summary | {"findings": len(report.findings)}
    return (
        json.dumps(
            {
                "summary": summary,
                "findings": [_finding(each) for each in report.findings],
                "acknowledged": [
                    _finding(each) | {"because": each.fault.acknowledged} for each in report.acknowledged
                ],
            },
            indent=2,
        )
        + "\n"
    )


def _finding(finding: Finding) -> dict[str, Any]:
    fault, place = finding.fault, finding.place
    fix = fault.fix
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity,
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "message": fault.message,
        "help": fault.help,
        "claim": fault.claim,
        "related": [
            {
                "path": each.place.path,
                "line": each.place.line,
                "column": each.place.column,
                "message": each.message,
            }
            for each in finding.related
        ],
        "fix": fix
        and {
            "applicability": fix.applicability,
            "edits": [
                {"path": each.path, "start": each.start, "end": each.end, "text": each.text}
                for each in fix.edits
            ],
        },
    }
