"""Settings that cannot be used are said with what to do, never an exception and never passed over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pincite.errors import UsageError
from pincite.settings import find_settings
from tests.harness import pincite, write_corpus


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("cliams = []", "pincite.toml:1: the setting `cliams` is not known"),
        ("claims = 1", "pincite.toml:1: the setting `claims` should be a list"),
        ("claims = [", "this is not TOML"),
        (b"\xff", "cannot be read: they are not UTF-8 text"),
        ("select = []\nclaims = ['../claims']", "pincite.toml:2: `../claims`, under `claims`, leads out of"),
        ("claims = ['/claims']", "leads out of"),
        ("sources = 'a/../../seeds'", "leads out of"),
        ("prose = ['../*.md']", "leads out of"),
        ("language = 'German'", "should be the code of a language"),
        ("language = 3", "should be the code of a language"),
    ],
)
def test_settings_that_cannot_be_used_are_said(tmp_path: Path, settings: str | bytes, said: str) -> None:
    data = settings if isinstance(settings, bytes) else settings.encode()
    (tmp_path / "pincite.toml").write_bytes(data)
    with pytest.raises(UsageError) as raised:
        find_settings(tmp_path)
    assert said in raised.value.message
    assert raised.value.help


def test_a_folder_in_place_of_the_settings_is_said(tmp_path: Path) -> None:
    (tmp_path / "pincite.toml").mkdir()
    with pytest.raises(UsageError, match="This is not a file"):
        find_settings(tmp_path)


@pytest.mark.parametrize(
    ("settings", "found"),
    [("tool = 3  # tool.pincite", False), ("[tool.ruff]\n# tool.pincite", False), ("[tool.pincite]", True)],
)
def test_what_other_tools_write_is_left_alone(tmp_path: Path, settings: str, found: bool) -> None:
    (tmp_path / "pyproject.toml").write_text(settings)
    config = find_settings(tmp_path)
    assert (config is not None and config.root == tmp_path.resolve()) is found


def test_a_table_must_be_a_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("tool.pincite = 3")
    with pytest.raises(UsageError, match="table of settings"):
        find_settings(tmp_path)


def test_the_language_is_known_if_it_is_declared(tmp_path: Path) -> None:
    for settings, code in (("language = 'de'", "de"), ("", "")):
        (tmp_path / "pincite.toml").write_text(settings)
        config = find_settings(tmp_path)
        assert config is not None
        assert config.language == code


@pytest.mark.parametrize(
    "written",
    ["[tool.pincite]\n", '[tool."pincite"]\n', "[tool]\npincite = {}\n", "tool.pincite.ignore = []\n"],
)
def test_two_settings_in_one_folder_are_an_error(tmp_path: Path, written: str) -> None:
    """One of the two would be dead, and a reader could take it for the one that counts."""
    (tmp_path / "pyproject.toml").write_text(written, "utf-8")
    assert find_settings(tmp_path) is not None
    (tmp_path / "pincite.toml").write_text("", "utf-8")
    with pytest.raises(UsageError, match=r"both pincite\.toml and pyproject\.toml"):
        find_settings(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[tool.ruff]  # beside pincite\n", "utf-8")
    assert find_settings(tmp_path) is not None


CLAIMS = """claims:
  a:
    statement: It landed.
    citations: [{source: m.txt, quote: It landed here, span: [0, 14]}]
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    files = {"seeds/m.txt": "It landed here.\n", "claims/a.yaml": CLAIMS, "docs/a.md": "It landed [@a].\n"}
    folder = write_corpus(tmp_path / "corpus", files)
    (folder / "claims" / "sub").mkdir()
    (folder / "claims" / "sub" / "b.yaml").write_text(CLAIMS.replace("a:", "b:", 1), "utf-8")
    assert pincite("check", cwd=folder).returncode == 1  # the id stands twice
    return folder


BLINDING = 'claims = ["."]\nselect = ["X901"]\n'
NESTED = {
    "claims/pincite.toml": BLINDING,
    "claims/sub/pincite.toml": BLINDING,
    "claims/sub/pyproject.toml": f"[tool.pincite]\n{BLINDING}",
    "claims/sub/empty/pincite.toml": BLINDING,
    "claims/sub/seeds/sources.yaml": "sources: {}\n",
    "seeds/pincite.toml": "",
    "seeds/deep/pyproject.toml": "[tool.pincite]\n",
}


@pytest.mark.parametrize("settings", ["", "pincite.toml", "pyproject.toml"])
@pytest.mark.parametrize("name", NESTED)
def test_settings_among_the_files_of_a_corpus_are_an_error(corpus: Path, name: str, settings: str) -> None:
    if settings:
        (corpus / settings).write_text("[tool.pincite]\n" if settings.startswith("py") else "", "utf-8")
    (corpus / name).parent.mkdir(parents=True, exist_ok=True)
    (corpus / name).write_text(NESTED[name], "utf-8")
    for args in ((), ("claims",), ("claims/sub",), ("claims/sub/b.yaml",)):
        done = pincite("check", *args, cwd=corpus)
        assert done.returncode == 2, (args, done.stdout)
        assert "settings of its own" in done.stderr
    assert pincite("check", cwd=corpus / "claims" / "sub").returncode == 2
    (corpus / name).unlink()
    (corpus / "claims" / "sub" / "b.yaml").unlink()
    assert pincite("check", cwd=corpus).returncode == 0


def test_settings_between_the_root_and_its_files_are_an_error(corpus: Path) -> None:
    (corpus / "data").mkdir()
    (corpus / "claims").rename(corpus / "data" / "claims")
    (corpus / "pincite.toml").write_text('claims = ["data/claims/a.yaml"]\nprose = ["docs/*.md"]\n', "utf-8")
    assert pincite("check", cwd=corpus).returncode == 0
    for folder in ("data", "docs"):
        (corpus / folder / "pincite.toml").write_text(BLINDING, "utf-8")
        assert pincite("check", cwd=corpus).returncode == 2
        assert pincite("check", cwd=corpus / folder).returncode == 2
        (corpus / folder / "pincite.toml").unlink()


def test_a_corpus_beside_another_is_its_own(corpus: Path) -> None:
    (corpus / "pincite.toml").write_text('prose = ["docs/*.md"]\nclaims = ["claims/a.yaml"]\n', "utf-8")
    other = corpus / "examples" / "one"
    write_corpus(other, {"seeds/m.txt": "It landed here.\n", "claims/a.yaml": CLAIMS, "pincite.toml": ""})
    assert pincite("check", cwd=other).returncode == 0
    assert pincite("check", "examples/one/claims", cwd=corpus).returncode == 0
    assert pincite("check", cwd=corpus).returncode == 0


def test_broken_settings_further_up_are_not_ours_to_judge(corpus: Path) -> None:
    (corpus.parent / "pyproject.toml").write_text("tool.pincite = [", "utf-8")
    (corpus / "claims" / "sub" / "b.yaml").unlink()
    try:
        assert pincite("check", cwd=corpus).returncode == 0
    finally:
        (corpus.parent / "pyproject.toml").unlink()


@pytest.mark.parametrize("kind", ["link out", "pipe", "link to a pipe"])
@pytest.mark.parametrize("name", ["pincite.toml", "pyproject.toml"])
def test_settings_that_are_no_file_of_the_folder_are_not_read(corpus: Path, name: str, kind: str) -> None:
    outside = corpus.parent / f"{corpus.name}-settings.toml"
    outside.write_text("SECRET = 1\n[tool.pincite]\nSECRET = 1\n", "utf-8")
    if kind == "link out":
        (corpus / name).symlink_to(outside)
    elif kind == "pipe":
        os.mkfifo(corpus / name)
    else:
        os.mkfifo(corpus / "pipe")
        (corpus / name).symlink_to("pipe")
    done = pincite("check", cwd=corpus)
    assert done.returncode == 2
    assert "the settings cannot be read" in done.stderr
    assert "SECRET" not in done.stderr


def test_a_project_whose_settings_are_linked_from_elsewhere_is_left_alone(tmp_path: Path) -> None:
    """As build tools do that lay out a project by links."""
    (tmp_path / "away").write_text("[tool.pincite]\n", "utf-8")
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "pyproject.toml").symlink_to("../away")
    assert find_settings(tmp_path / "here") is None


@pytest.mark.parametrize(
    ("setting", "command"),
    [
        ("sources", "check"),
        ("sources", "init"),
        ("claims", "check"),
        ("claims", "init"),
        ("claims", "relations"),
    ],
)
def test_a_folder_that_is_a_link_out_is_refused_by_every_command(
    corpus: Path, setting: str, command: str
) -> None:
    away = corpus.parent / f"{corpus.name}-away"
    (away / "deep").mkdir(parents=True)
    (away / "secret.txt").write_text("SECRET", "utf-8")
    (corpus / "l").symlink_to(away)
    for path in ("l", "l/deep", "./l/../l"):
        written = f"'{path}'" if setting == "sources" else f"['{path}']"
        (corpus / "pincite.toml").write_text(f"{setting} = {written}\n", "utf-8")
        done = pincite(command, cwd=corpus)
        assert done.returncode == 2, done.stdout
        assert "leads out of" in done.stderr
        assert "SECRET" not in done.stdout + done.stderr
    assert sorted(each.name for each in away.iterdir()) == ["deep", "secret.txt"]


def test_folders_that_are_links_within_the_root_are_fine(corpus: Path) -> None:
    (corpus / "claims" / "sub" / "b.yaml").unlink()
    (corpus / "data").mkdir()
    for name in ("claims", "seeds"):
        (corpus / name).rename(corpus / "data" / name)
        (corpus / name).symlink_to(f"data/{name}")
    assert pincite("check", cwd=corpus).returncode == 0
    assert pincite("check", cwd=corpus / "claims").returncode == 0
