"""A rule that is never shown anything finds nothing, and nobody notices: every claim would pass it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import wraps
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from pincite import run, silence
from pincite.corpus.load import load
from pincite.corpus.prose import resolve_prose
from pincite.corpus.resolve import resolve
from pincite.model import Fault
from pincite.rules import ALL, Listed, source_missing
from pincite.settings import Settings, find_settings
from tests.support import blocks, sections, write_corpus

RULES = [pytest.param(each, id=each.name) for each in ALL]


def shown(listed: Listed, folder: Path) -> list[object]:
    """What the run shows a rule in its own failing example, with all other rules beside it."""
    subjects: list[object] = []

    @wraps(listed.rule.check)
    def check(subject: Any) -> Iterator[Fault]:
        subjects.append(subject)
        return listed.rule.check(subject)

    watched = SimpleNamespace(NAME=listed.name, CODE=listed.code, __doc__=listed.rule.__doc__, check=check)
    files, _ = blocks(sections(listed.rule.__doc__ or "")["Fails"])
    config = find_settings(write_corpus(folder, files)) or Settings(folder)
    run.check(
        config, tuple(each._replace(rule=watched) if each.name == listed.name else each for each in ALL)
    )
    return subjects


def provided(folder: Path) -> set[type]:
    """Every type that the run has subjects of, the silences that it shows last among them."""
    corpus = resolve(load(Settings(write_corpus(folder, {}))))
    return {*run.subjects(corpus, resolve_prose(corpus)), silence.Silenced}


@pytest.mark.parametrize("listed", RULES)
def test_a_rule_is_shown_something_in_its_own_example(listed: Listed, tmp_path: Path) -> None:
    assert shown(listed, tmp_path)


@pytest.mark.parametrize("listed", RULES)
def test_a_rule_asks_for_what_the_run_provides(listed: Listed, tmp_path: Path) -> None:
    asked = run._asks_for(listed)
    assert asked
    assert set(asked) <= provided(tmp_path)


def test_a_rule_whose_hints_are_text_runs_or_is_noticed(tmp_path: Path) -> None:
    """With `from __future__ import annotations` hints are text, and no subject is of that type."""
    assert source_missing.__file__
    mark = '"""'
    _, doc, code = Path(source_missing.__file__).read_text("utf-8").split(mark, 2)
    deferred = ModuleType("deferred")
    exec(f"{mark}{doc}{mark}\nfrom __future__ import annotations\n{code}", vars(deferred))
    listed = next(each for each in ALL if each.name == source_missing.NAME)._replace(rule=deferred)
    runs = bool(shown(listed, tmp_path / "example"))
    assert runs == (set(run._asks_for(listed)) <= provided(tmp_path))
