"""pytest: every claim, relation, dispute and source is an item, and so is every line of prose. A thin skin over run.py.

Inert unless the rootdir has pincite's files; other YAML is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pincite.load.config import Config
    from pincite.model import Finding
    from pincite.run import Report

_CHECKED = pytest.StashKey["_Checked | None"]()
WHOLE_FILE = "(file)"
"""The item that stands for what is wrong with a file as a whole."""


class _Checked:
    """The settings of this session, and the one run that all its items share."""

    def __init__(self, config: Config) -> None:
        from pincite.load.corpus import claims_paths
        from pincite.load.manuscripts import prose_paths

        self.config = config
        self.prose = set(prose_paths(config))
        paths = {*claims_paths(config), config.register} | self.prose
        self.files = {config.root / path for path in paths}

    @cached_property
    def report(self) -> Report:
        from pincite.rules import choose
        from pincite.run import check

        rules, _ = choose(self.config.select, self.config.ignore)
        return check(self.config, rules)

    def shown(self, path: Path) -> str:
        return path.relative_to(self.config.root).as_posix()

    def ids(self, path: Path) -> list[str]:
        """The items of a file, in file order: its claims, relations and disputes, or its sources."""
        return list(self.report.items.get(self.shown(path), ()))

    def findings(self, path: Path, item: str) -> list[Finding]:
        """The errors that one item fails with."""
        return self.by_item.get((self.shown(path), item), [])

    @cached_property
    def by_item(self) -> dict[tuple[str, str], list[Finding]]:
        """The errors of the run by path and item; what is of no item is of the whole file."""
        known = {path: dict.fromkeys(names) for path, names in self.report.items.items()}
        found: dict[tuple[str, str], list[Finding]] = {}
        for each in self.report.findings:
            path, claim = each.place.path, each.fault.claim
            if each.severity == "error":
                item = claim if claim in known.get(path, ()) else WHOLE_FILE
                if path in self.prose:
                    item = _line(known[path], each.place.line)
                found.setdefault((path, item), []).append(each)
        return found


def _line(lines: Iterable[str], line: int) -> str:
    """The last line at or before `line` on which a sentence begins."""
    return max((each for each in lines if int(each) <= line), key=int, default=WHOLE_FILE)


def _checked(config: pytest.Config) -> _Checked | None:
    if _CHECKED not in config.stash:
        config.stash[_CHECKED] = _find(config)
    return config.stash[_CHECKED]


def _find(config: pytest.Config) -> _Checked | None:
    root = config.rootpath
    names = ("pincite.toml", "pyproject.toml", "seeds/sources.yaml")
    if not any((root / name).is_file() for name in names):
        return None
    from pincite.errors import UsageError
    from pincite.load.config import find_config

    try:
        found = find_config(root)
        return _Checked(found) if found is not None and found.root == root.resolve() else None
    except UsageError as error:
        raise pytest.UsageError(f"pincite: {error.message} {error.help}".strip()) from None


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix.lower() not in (".yaml", ".yml", ".md", ".markdown", ".qmd", ".rmd", ".txt"):
        return None
    checked = _checked(parent.config)
    if checked is None or file_path.resolve() not in checked.files:
        return None
    return CorpusFile.from_parent(parent, path=file_path)


class CorpusFile(pytest.File):
    """A claims file, the register of sources, or a file of prose."""

    def collect(self) -> Iterator[pytest.Item]:
        checked = _checked(self.config)
        assert checked is not None
        path = self.path.resolve()
        if checked.findings(path, WHOLE_FILE):
            yield FactItem.from_parent(self, name=WHOLE_FILE)
        for name in checked.ids(path):
            yield FactItem.from_parent(self, name=name)


class FactItem(pytest.Item):
    """One claim, relation, dispute, source or line of prose; it fails with the findings that concern it."""

    def runtest(self) -> None:
        checked = _checked(self.config)
        assert checked is not None
        findings = checked.findings(self.path.resolve(), self.name)
        if findings:
            raise FactError(_shown(checked.report, findings))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, FactError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        return self.path, None, f"fact: {self.name}"


class FactError(Exception):
    """A fact that failed; its text is what the user reads."""


def _shown(report: Report, findings: Iterable[Finding]) -> str:
    from pincite.report.full import render_findings

    return render_findings(findings, report.files)
