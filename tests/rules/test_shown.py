"""A rule that is never shown anything finds nothing, and nobody notices: every claim would pass it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import wraps
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from pincite import run
from pincite.model import Fault
from pincite.rules import ALL, Listed, source_missing
from pincite.settings import Settings, find_settings
from tests.harness import blocks, sections, write_corpus

RULES = [pytest.param(each, id=each.name) for each in ALL]


def shown(listed: Listed, folder: Path) -> list[object]:
    """What the run shows a rule in its own failing example, with all other rules beside it."""
    subjects: list[object] = []

    @wraps(listed.rule.check)
    def check(subject: Any, *beside: Any) -> Iterator[Fault]:
        subjects.append(subject)
        return listed.rule.check(subject, *beside)

    watched = SimpleNamespace(CODE=listed.code, __doc__=listed.rule.__doc__, check=check)
    files, _ = blocks(sections(listed.rule.__doc__ or "")["Fails"])
    config = find_settings(write_corpus(folder, files)) or Settings(folder)
    run.check(
        config, tuple(each._replace(rule=watched) if each.name == listed.name else each for each in ALL)
    )
    return subjects


@pytest.mark.parametrize("listed", RULES)
def test_a_rule_is_shown_something_in_its_own_example(listed: Listed, tmp_path: Path) -> None:
    assert shown(listed, tmp_path)


def test_a_rule_whose_hints_are_text_runs_all_the_same(tmp_path: Path) -> None:
    """With `from __future__ import annotations` hints are text, which says no less what a rule is to be shown."""
    listed = Listed.of("source-missing", rebuilt("from __future__ import annotations"))
    assert listed.subjects == next(each for each in ALL if each.name == listed.name).subjects
    assert shown(listed, tmp_path / "example")


def test_a_rule_that_asks_for_what_no_run_can_show_is_an_error_at_once() -> None:
    module = rebuilt("")
    module.check.__annotations__["subject"] = int
    with pytest.raises(TypeError, match="asks for <class 'int'>"):
        Listed.of("source-missing", module)


def rebuilt(line: str) -> ModuleType:
    """A rule's module with a line more behind its docstring."""
    assert source_missing.__file__
    mark = '"""'
    _, doc, code = Path(source_missing.__file__).read_text("utf-8").split(mark, 2)
    module = ModuleType("rebuilt")
    sys.modules["rebuilt"] = module
    exec(f"{mark}{doc}{mark}\n{line}\n{code}", vars(module))
    return module
