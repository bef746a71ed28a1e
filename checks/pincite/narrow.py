"""Changed files -> everything that depends on them."""

import os
from pathlib import Path

from pincite.errors import UsageError
from pincite.model import Finding
from pincite.run import Report
from pincite.settings import Settings


def restrict(report: Report, config: Settings, paths: list[str]) -> Report:
    """Keep the findings that concern `paths`: those in them, and those elsewhere that point into them.

    Everything is checked all the same, since a change here can break a claim there. A path that is nothing that
    was checked is a UsageError: "all checks passed" would not be true of it.
    """
    wanted = [_below_root(config, path) for path in paths]
    folders = (Path(os.path.normpath(each)).as_posix() for each in (config.sources, *config.claims))
    known = {*report.files, *(each.place.path for each in report.findings), *folders}
    for path, below in zip(paths, wanted, strict=True):
        if below != "." and not any(_within(each, below) for each in known):
            raise UsageError(
                f"`{path}` is not checked: it holds no source, no claims and no prose of {config.root}.",
                "Sources, claims files and prose are what the settings under [tool.pincite] name.",
            )
    if not wanted or "." in wanted:
        return report
    return report._replace(
        apart=() if _anything_depends(report, wanted) else tuple(paths),
        findings=tuple(each for each in report.findings if concerns(each, wanted)),
        acknowledged=tuple(each for each in report.acknowledged if concerns(each, wanted)),
    )


def _anything_depends(report: Report, wanted: list[str]) -> bool:
    """Whether anything that was checked stands in, or is cited from, one of the files or folders."""
    held = {path for path, names in report.items.items() if names}
    for claim in report.corpus.checked_claims if report.corpus else ():
        held.update(quote.document.path for quote in claim.checked_quotes)
    return any(_within(path, each) for path in held for each in wanted)


def concerns(finding: Finding, wanted: list[str]) -> bool:
    """Whether a finding is in, or points into, one of the files or folders."""
    touched = {finding.place.path, *(each.place.path for each in finding.related)}
    return any(_within(path, each) for path in touched for each in wanted)


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def _below_root(config: Settings, path: str) -> str:
    """The path from the root, "." for what holds all of it; links are followed only to get there."""
    root = config.root.resolve()
    written, followed = Path(os.path.abspath(path)), Path(path).resolve()
    if root.is_relative_to(followed):
        return "."
    return Path(os.path.relpath(written if written.is_relative_to(root) else followed, root)).as_posix()
