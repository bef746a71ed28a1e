"""pytest: every claim, relation, dispute and source is an item, and so is every line of prose. A thin skin over run.py.

Inert in folders that are governed by no file of pincite's; other YAML is left alone.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pincite.printing import visible

if TYPE_CHECKING:
    from pincite.errors import UsageError
    from pincite.model import Finding
    from pincite.run import Report
    from pincite.settings import Settings

_CHECKED = pytest.StashKey["dict[Path, _Checked | None]"]()
WHOLE_FILE = "(file)"
"""The item that stands for what is wrong with a file as a whole."""


class _Checked:
    """The settings of one corpus, and the one run that all its items share."""

    def __init__(self, config: Settings) -> None:
        from pincite.corpus import claims_paths
        from pincite.errors import UsageError
        from pincite.prose import prose_paths
        from pincite.rules import asked_for, chosen, strictly, switched_off

        self.config = config
        rules = chosen(config.select, config.ignore)
        self.rules = strictly(rules) if config.strict else rules
        if not asked_for(config.select, config.ignore):
            raise UsageError(
                f"{config.root}: no rule is left to run.", f"Mend `select` and `ignore` in {config.file}."
            )
        ignoring = {f"`ignore` in {config.file}": config.ignore}
        self.off = switched_off(config.select, ignoring, f"`select` in {config.file}")
        self.prose = set(prose_paths(config))
        paths = {*claims_paths(config), config.register} | self.prose
        self.shown = paths
        # A file may be reached through links; its own place counts first.
        self.files = {(config.root / path).resolve(): path for path in paths}
        self.files |= {config.root / path: path for path in paths}

    @cached_property
    def report(self) -> Report:
        from pincite.run import check

        return check(self.config, self.rules)._replace(off=self.off)

    @cached_property
    def lines(self) -> dict[tuple[str, str], int]:
        """The line of each item by its path and name, counted from 1."""
        from pincite.inventory import where

        return where(self.report.corpus.loaded) if self.report.corpus else {}

    @cached_property
    def by_item(self) -> dict[tuple[str, str], list[Finding]]:
        """The errors of the run by path and item; what is of no item is of the whole file."""
        known = {path: dict.fromkeys(names) for path, names in self.report.items.items()}
        found: dict[tuple[str, str], list[Finding]] = {}
        for each in self.report.findings:
            path = self._home(each.place.path)
            for claim in dict.fromkeys((each.fault.claim, *each.claims)) if each.severity == "error" else ():
                item = claim if claim in known.get(path, ()) else WHOLE_FILE
                if path in self.prose:
                    item = _line(known.get(path, ()), each.place.line)
                found.setdefault((path, item), []).append(each)
        return found

    def _home(self, path: str) -> str:
        """The file whose item shows what is wrong with a path: its own, else that nearest to it, for a folder that could
        not be read and a document that nobody registered have no items."""
        if path in self.shown:
            return path
        return max(sorted(self.shown), key=lambda each: len(os.path.commonpath((each, path))), default=path)


def _line(lines: Iterable[str], line: int) -> str:
    """The last line at or before `line` on which a sentence begins."""
    return max((each for each in lines if int(each) <= line), key=int, default=WHOLE_FILE)


def _corpus(config: pytest.Config, path: Path) -> tuple[_Checked, str] | None:
    """The corpus that a file is part of, and the file's name in it.

    There may be several corpora in a repository: the one that governs the file's folder comes first.
    """
    known = config.stash.setdefault(_CHECKED, {})
    for folder in (path.parent, config.rootpath):
        if folder not in known:
            known[folder] = _find(folder, known)
        checked = known[folder]
        if checked is not None:
            shown = checked.files.get(path) or checked.files.get(path.resolve())
            if shown is not None:
                return checked, shown
    return None


def _find(folder: Path, known: dict[Path, _Checked | None]) -> _Checked | None:
    names = ("pincite.toml", "pyproject.toml", "seeds/sources.yaml")
    if not any((each / name).is_file() for each in (folder, *folder.parents) for name in names):
        return None
    from pincite.errors import UsageError
    from pincite.settings import find_settings

    try:
        found = find_settings(folder)
        if found is None:
            return None
        checked = known.get(found.root) or _Checked(found)
    except UsageError as error:
        raise _unusable(error) from None
    known[found.root] = checked
    return checked


def _unusable(error: UsageError) -> pytest.Collector.CollectError:
    return pytest.Collector.CollectError(f"pincite: {visible(error.message)}\n  help: {visible(error.help)}")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix.lower() not in (".yaml", ".yml", ".md", ".markdown", ".qmd", ".rmd", ".txt"):
        return None
    found = _corpus(parent.config, file_path)
    if found is None:
        return None
    # What pytest prints is the node's id; to find files that are asked for, it compares their paths.
    shown = os.path.relpath(file_path, parent.config.rootpath).replace(os.sep, "/")
    own: Any = {} if shown.isprintable() else {"nodeid": visible(shown)}
    file: CorpusFile = CorpusFile.from_parent(parent, path=file_path, **own)
    file.checked, file.shown = found
    return file


class CorpusFile(pytest.File):
    """A claims file, the register of sources, or a file of prose."""

    checked: _Checked
    shown: str

    def collect(self) -> Iterator[pytest.Item]:
        from pincite.errors import UsageError

        try:
            items = dict.fromkeys(self.checked.report.items.get(self.shown, ()))
        except UsageError as error:
            raise _unusable(error) from None
        named = [*([WHOLE_FILE] if (self.shown, WHOLE_FILE) in self.checked.by_item else []), *items]
        for name in named:
            item: FactItem = FactItem.from_parent(self, name=visible(name))
            item.line = self.checked.lines.get((self.shown, name), 1)
            item.findings = self.checked.by_item.get((self.shown, name), [])
            item.checked, item.unchecked = self.checked, (self.shown, name) in self.checked.report.unchecked
            yield item


class FactItem(pytest.Item):
    """One claim, relation, dispute, source or line of prose; it fails with the findings that concern it."""

    checked: _Checked
    findings: list[Finding]
    unchecked: bool
    line: int

    def runtest(self) -> None:
        if self.findings:
            raise FactError(_shown(self.checked.report, self.findings))
        if self.unchecked:
            pytest.skip("partly unchecked: it could not be decided, or the rules that would say so are off")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, FactError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where it stands, with its line counted from 0: skipping by a mark and sorting by place rely on that."""
        return Path(visible(str(self.path))), self.line - 1, f"fact: {self.name}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which rules were off; with xdist, this process has looked at nothing and asks about the root only."""
    known = config.stash.setdefault(_CHECKED, {})
    if not known and hasattr(config, "workerinput") is False and config.pluginmanager.hasplugin("dsession"):
        with suppress(pytest.Collector.CollectError):
            known[config.rootpath] = _find(config.rootpath, known)
    for checked in dict.fromkeys(each for each in known.values() if each and each.off):
        from pincite.report import off_by

        for line in off_by(checked.off):
            terminalreporter.write_line(f"pincite: {line}", yellow=True)


class FactError(Exception):
    """A fact that failed; its text is what the user reads."""


def _shown(report: Report, findings: Iterable[Finding]) -> str:
    from pincite.report import render_findings

    return render_findings(findings, report.files)
