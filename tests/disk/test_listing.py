"""Every file of a folder is listed, or it is said which part could not be: what is left out would count as checked."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from pincite.disk import Refusal, Root, entries, matching


def listed(folder: Path, below: str = "") -> dict[str, Refusal | None]:
    return {each.path: each.refused and each.refused.why for each in entries(Root(folder), below)}


def matched(folder: Path, pattern: str) -> dict[str, Refusal | None]:
    return {each.path: each.refused and each.refused.why for each in matching(Root(folder), pattern)}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "root"
    for name in (
        "a.md",
        "docs/b.md",
        "docs/deep/c.md",
        "docs/.d.md",
        ".hidden/e.md",
        "docs/x.txt",
        ".git/f.md",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", "utf-8")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "g.md").write_text("x", "utf-8")
    return folder


def test_all_files_are_listed_but_those_of_hidden_folders(tree: Path) -> None:
    assert sorted(listed(tree)) == ["a.md", "docs/.d.md", "docs/b.md", "docs/deep/c.md", "docs/x.txt"]
    assert sorted(listed(tree, "docs/deep")) == ["docs/deep/c.md"]


def test_a_link_to_a_folder_is_said_and_not_followed(tree: Path) -> None:
    (tree / "docs" / "in").symlink_to("deep")
    (tree / "docs" / "out").symlink_to("../../outside")
    (tree / "docs" / "round").symlink_to(".")
    (tree / "docs" / "nowhere").symlink_to("nowhere")
    found = listed(tree, "docs")
    assert {path for path, why in found.items() if why is Refusal.LINKED} == {
        "docs/in",
        "docs/out",
        "docs/round",
    }
    assert found["docs/nowhere"] is None
    assert "docs/in/c.md" not in found


def test_a_folder_that_cannot_be_read_is_said(tree: Path) -> None:
    real = os.scandir

    def scandir(path: Any) -> Any:
        if str(path).endswith("deep"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    with patch("os.scandir", scandir):
        assert listed(tree)["docs/deep"] is Refusal.UNREADABLE
        assert matched(tree, "docs/**/*.md")["docs/deep"] is Refusal.UNREADABLE


def test_a_name_that_is_not_utf_8_is_said_and_can_be_printed(tree: Path) -> None:
    (tree / os.fsdecode(b"s\xff.md")).write_text("x", "utf-8")
    found = {path: why for path, why in listed(tree).items() if why}
    assert found == {"s\\xff.md": Refusal.UNNAMED}
    assert matched(tree, "s*.md") == found


@pytest.mark.parametrize(
    ("pattern", "paths"),
    [
        ("a.md", ["a.md"]),
        ("./docs/b.md", ["docs/b.md"]),
        ("docs/*.md", ["docs/.d.md", "docs/b.md"]),
        ("docs/[bc].md", ["docs/b.md"]),
        ("*/?.md", [".hidden/e.md", "docs/b.md"]),
        ("**/*.md", [".hidden/e.md", "a.md", "docs/.d.md", "docs/b.md", "docs/deep/c.md"]),
        ("docs/**", ["docs/.d.md", "docs/b.md", "docs/deep/c.md", "docs/x.txt"]),
        ("docs/**/c.md", ["docs/deep/c.md"]),
        ("docs", []),
        ("none.md", []),
        (".", []),
    ],
)
def test_a_pattern_matches_names(tree: Path, pattern: str, paths: list[str]) -> None:
    assert matched(tree, pattern) == dict.fromkeys(paths)


def test_no_pattern_reaches_out(tree: Path) -> None:
    (tree / "docs" / "out").symlink_to("../../outside")
    (tree / "docs" / "h.md").symlink_to("../../outside/g.md")
    assert matched(tree, "docs/*/g.md") == {"docs/out": Refusal.OUTSIDE}
    assert matched(tree, "docs/out/**/*.md") == {"docs/out": Refusal.OUTSIDE}
    assert matched(tree, "docs/h.md") == {"docs/h.md": Refusal.OUTSIDE}
    assert matched(tree, "docs/**/g.md") == {}
    assert set(matched(tree, ".git/*.md").values()) <= {Refusal.OUTSIDE}


def test_a_pattern_goes_through_a_link_inside(tree: Path) -> None:
    (tree / "linked").symlink_to("docs/deep")
    assert matched(tree, "linked/*.md") == {"linked/c.md": None}
    assert matched(tree, "link*/c.md") == {"linked/c.md": None}
