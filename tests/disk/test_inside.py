"""One place decides what is inside: a mistake here would show a stranger's pull request the files of the machine."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pincite.disk import Root, leads_out, through_link
from pincite.settings import root_of


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository beside a folder that is not part of it."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.txt").write_text("SECRET", "utf-8")
    repository = tmp_path / "repository"
    for folder in ("docs", ".git", "seeds"):
        (repository / folder).mkdir(parents=True)
    (repository / "docs" / "a.txt").write_text("A", "utf-8")
    (repository / ".git" / "config").write_text("SECRET", "utf-8")
    (repository / "seeds" / "sources.yaml").write_text("sources: {}\n", "utf-8")
    return repository


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../outside/secret.txt",
        "docs/../../outside/secret.txt",
        "docs\\..\\..\\outside",
        "\\\\server\\share",
        "C:\\Windows",
        "C:windows",
        "docs/a\0.txt",
        ".git/config",
        ".GIT/config",
        "docs/.Git/x",
    ],
)
def test_a_path_that_says_that_it_leads_out_is_outside(root: Path, path: str) -> None:
    assert Root(root).find(path) is None


@pytest.mark.parametrize(
    "path", ["docs/a.txt", "docs/./a.txt", "a..b", "docs/..a", "new/deep/b.txt", ".gitignore", "x.git"]
)
def test_any_other_path_is_where_it_says(root: Path, path: str) -> None:
    assert Root(root).find(path) == os.path.join(os.path.realpath(root), os.path.normpath(path))


@pytest.mark.parametrize(
    ("link", "to", "path", "inside"),
    [
        ("l", "docs/a.txt", "l", True),
        ("l", "docs", "l/a.txt", True),
        ("docs/l", "../docs/a.txt", "docs/l", True),
        ("l", "nothing", "l", True),
        ("l", "../outside/secret.txt", "l", False),
        ("l", "../outside", "l/secret.txt", False),
        ("l", "../outside", "l/new.txt", False),
        ("l", "/proc/self/environ", "l", False),
        ("l", "..", "l/outside/secret.txt", False),
        ("l", ".git/config", "l", False),
        ("l", ".git", "l/config", False),
        ("l", "/", "l/etc/passwd", False),
        ("docs/l", "../../repository2", "docs/l/x", False),
    ],
)
def test_a_link_counts_as_what_it_leads_to(root: Path, link: str, to: str, path: str, inside: bool) -> None:
    (root / link).symlink_to(to)
    found = Root(root).find(path)
    assert (found is not None) is inside
    if found:
        assert found == os.path.realpath(root / path)


def test_a_loop_of_links_is_nowhere_and_ends(root: Path) -> None:
    (root / "l").symlink_to("m")
    (root / "m").symlink_to("l")
    looked = Root(root).look("l")
    assert looked is None or not os.path.exists(looked[0])


def test_a_link_to_a_link_is_followed_to_its_end(root: Path) -> None:
    (root / "l").symlink_to("m")
    (root / "m").symlink_to("../outside/secret.txt")
    assert Root(root).find("l") is None


def test_a_root_that_is_a_link_holds_what_it_leads_to(root: Path, tmp_path: Path) -> None:
    (tmp_path / "l").symlink_to(root)
    assert Root(tmp_path / "l").find("docs/a.txt") == os.path.realpath(root / "docs" / "a.txt")


def test_a_folder_is_looked_at_once_however_many_files_are_in_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = os.path.realpath

    def realpath(path: str) -> str:
        asked.append(path)
        return real(path)

    monkeypatch.setattr(os.path, "realpath", realpath)
    inside = Root(root)
    for number in range(50):
        inside.find(f"docs/{number}.txt")
    assert len(asked) == 2  # the root, and docs


@pytest.mark.parametrize(
    ("entry", "out"),
    [
        ("../x", True),
        ("a/../../x", True),
        ("/x", True),
        ("docs/*/../../../*.md", True),
        (".git/*", True),
        ("a/../x", False),
        ("./x", False),
        ("**/*.md", False),
        (".", False),
    ],
)
def test_a_setting_may_not_lead_out(entry: str, out: bool) -> None:
    assert leads_out(entry) is out


@pytest.mark.parametrize(
    ("link", "to", "typed", "refused"),
    [
        ("", "", "../outside/secret.txt", False),
        ("", "", "docs/a.txt", False),
        ("l", "docs/a.txt", "l", False),
        ("l", "../outside/secret.txt", "l", True),
        ("l", "../outside", "l/new.txt", True),
        ("l", "../outside", "docs/../l/new.txt", True),
        ("l", "/etc", "l/../etc/passwd", True),
        ("l", "m", "l", True),
        ("../away", "repository/docs/a.txt", "../away", False),
        ("../away", "outside/secret.txt", "../away", False),
        ("../away", "repository/out", "../away", True),
    ],
)
def test_what_a_user_types_may_lead_anywhere_but_by_no_link_of_the_repository(
    root: Path, link: str, to: str, typed: str, refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "m").symlink_to("../outside/secret.txt")
    (root / "out").symlink_to("../outside/secret.txt")
    if link:
        (root / link).symlink_to(to)
    monkeypatch.chdir(root)
    assert bool(through_link(typed, root_of)) is refused


def test_a_home_under_version_control_is_no_repository(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = root.parent
    (home / ".git").mkdir()
    (home / "notes").symlink_to("/tmp")
    monkeypatch.setenv("HOME", os.path.realpath(home))
    assert through_link(os.fspath(home / "notes"), root_of) == ""
    monkeypatch.setenv("HOME", "/nowhere")
    assert through_link(os.fspath(home / "notes"), root_of) != ""
