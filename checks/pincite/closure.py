"""Changed files -> everything that depends on them."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from pincite.load.config import Config
from pincite.model import Finding
from pincite.run import Report


def restrict(report: Report, config: Config, paths: list[str]) -> Report:
    """Keep the findings that concern `paths`: those in them, and those elsewhere that point into them.

    Everything is checked all the same, since a change here can break a claim there.
    """
    wanted = [_below_root(config, path) for path in paths]
    if not wanted or "." in wanted:
        return report
    return replace(report, findings=tuple(each for each in report.findings if concerns(each, wanted)))


def concerns(finding: Finding, wanted: list[str]) -> bool:
    """Whether a finding is in, or points into, one of the files or folders."""
    fault = finding.fault
    touched = {fault.place.path, *(each.place.path for each in fault.related)}
    return any(path == each or path.startswith(f"{each}/") for path in touched for each in wanted)


def _below_root(config: Config, path: str) -> str:
    return Path(os.path.relpath(Path(path).resolve(), config.root.resolve())).as_posix()
