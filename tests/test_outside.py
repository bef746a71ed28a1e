"""Nothing outside the repository is read into a report or written, whichever command runs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.harness import findings, pincite, write_corpus

SECRET = "SECRET_TOKEN=abcdef123 is 42 dollars.\n"
MOON = "Apollo 11 landed on the Moon.\n"
GOOD = """claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations:
      - source: moon.txt
        quote: Apollo 11 landed on the Moon
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus to which a fix may be applied, and beside it what is none of its business."""
    (tmp_path / "outside" / "claims").mkdir(parents=True)
    (tmp_path / "outside" / "id.txt").write_text(SECRET, "utf-8")
    (tmp_path / "outside" / "id.yaml").write_text(f"claims: {{\n{SECRET}", "utf-8")
    (tmp_path / "outside" / "good.yaml").write_text(GOOD.replace("landing", "far"), "utf-8")
    (tmp_path / "outside" / "sources.yaml").write_text(f"sources: {{}}\n# {SECRET}", "utf-8")
    (tmp_path / "outside" / "brief.md").write_text(f"It was {SECRET}", "utf-8")
    files = {"seeds/moon.txt": MOON, "claims/good.yaml": GOOD, "pincite.toml": 'prose = ["docs/*.md"]\n'}
    folder = write_corpus(tmp_path / "corpus", files | {"docs/a.md": "It landed [@landing].\n"})
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text(SECRET, "utf-8")
    return folder


def outside(folder: Path) -> dict[str, bytes]:
    """All that lies outside, to see that it stays as it is."""
    below = folder.parent / "outside"
    return {str(path): path.read_bytes() for path in sorted(below.rglob("*")) if path.is_file()}


LINKS = {
    "claims": ("claims/id.yaml", "../../outside/id.yaml"),
    "claims to be fixed": ("claims/far.yaml", "../../outside/good.yaml"),
    "claims by way of a link": ("claims/id.yaml", "../way/id.yaml"),
    "claims of a process": ("claims/env.yaml", "/proc/self/environ"),
    "claims of a device": ("claims/zero.yaml", "/dev/zero"),
    "claims of Git": ("claims/git.yaml", "../.git/config"),
    "a document": ("seeds/id.txt", "../../outside/id.txt"),
    "a document of the root": ("seeds/toml.txt", "../pincite.toml"),
    "prose": ("docs/b.md", "../../outside/brief.md"),
    "prose of Git": ("docs/b.md", "../.git/config"),
    "a folder of prose": ("docs/deep.md", "../../outside"),
}


@pytest.mark.parametrize("kind", LINKS)
def test_a_link_that_leads_out_is_a_finding_without_an_excerpt(corpus: Path, kind: str) -> None:
    (corpus / "way").symlink_to("../outside")
    link, to = LINKS[kind]
    (corpus / link).symlink_to(to)
    before = outside(corpus)
    for args in (
        ("check",),
        ("check", "--fix"),
        ("check", "--diff"),
        ("init",),
        ("coverage",),
        ("check", link),
    ):
        done = pincite(*args, cwd=corpus)
        assert "SECRET" not in done.stdout + done.stderr
        assert "prose = " not in done.stdout + done.stderr
    if kind != "a folder of prose":
        assert link in {each["path"] for each in findings(corpus)}
        assert pincite("check", "--select", "N", cwd=corpus).returncode == 1
    assert outside(corpus) == before


def test_a_register_that_is_a_link_out_is_neither_read_nor_written(corpus: Path) -> None:
    (corpus / "seeds" / "sources.yaml").unlink()
    (corpus / "seeds" / "sources.yaml").symlink_to("../../outside/sources.yaml")
    before = outside(corpus)
    assert "F201" in {each["code"] for each in findings(corpus)}
    add = ("add", "moon.txt", "landed on", "--claim", "a", "--statement", "A.")
    for args in (("init",), ("accept", "moon.txt", "--yes"), add):
        done = pincite(*args, cwd=corpus)
        assert done.returncode == 2, done.stdout
        assert "SECRET" not in done.stdout + done.stderr
    assert outside(corpus) == before


@pytest.mark.parametrize(
    "source", ["../../outside/id.txt", "/etc/passwd", "/proc/self/environ", "l/id.txt", "..\\x", "x\0y"]
)
@pytest.mark.parametrize("registered", [True, False])
def test_no_source_that_leads_out_is_quoted(corpus: Path, source: str, registered: bool) -> None:
    (corpus / "seeds" / "l").symlink_to("../../outside")
    written = '"' + source.replace("\\", "\\\\").replace("\0", "\\0") + '"'
    quoted = GOOD.replace("moon.txt", written).replace(
        "quote: Apollo", "quote: SECRET_TOKEN=abcdef124 Apollo"
    )
    (corpus / "claims" / "far.yaml").write_text(quoted.replace("landing", "far"), "utf-8")
    if registered:
        with (corpus / "seeds" / "sources.yaml").open("a", encoding="utf-8") as file:
            file.write(f"  {written}: {{sha256: {'0' * 64}}}\n")
    done = pincite("check", "--output-format", "json", cwd=corpus)
    assert done.returncode == 1
    assert "S104" in done.stdout
    assert "abcdef123" not in done.stdout
    assert "root:" not in done.stdout


def test_a_document_in_a_linked_folder_of_the_sources_is_read(corpus: Path) -> None:
    (corpus / "seeds" / "deep").mkdir()
    (corpus / "seeds" / "moon.txt").rename(corpus / "seeds" / "deep" / "moon.txt")
    (corpus / "seeds" / "l").symlink_to("deep")
    for path in ("seeds/sources.yaml", "claims/good.yaml"):
        text = (corpus / path).read_text("utf-8")
        (corpus / path).write_text(text.replace("moon.txt", "l/moon.txt"), "utf-8")
    assert {each["rule"] for each in findings(corpus)} == {
        "span-missing",
        "source-unregistered",
    }  # deep/moon.txt


def test_folders_that_lead_out_are_not_made(corpus: Path) -> None:
    (corpus / "l").symlink_to("../outside")
    for settings in (
        "sources = 'l/new'",
        "claims = ['l/new']",
        "sources = '.git/new'",
        "claims = ['../new']",
    ):
        (corpus / "pincite.toml").write_text(settings, "utf-8")
        assert pincite("init", cwd=corpus).returncode == 2
    assert not (corpus.parent / "outside" / "new").exists()
    assert not (corpus / ".git" / "new").exists()


def test_init_without_settings_goes_through_no_link(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "seeds").symlink_to("../outside")
    done = pincite("init", cwd=tmp_path / "new")
    assert done.returncode == 2
    assert list((tmp_path / "outside").iterdir()) == []


@pytest.mark.parametrize("link", ["claims/n.yaml", "claims/l/n.yaml"])
def test_add_writes_nothing_through_a_link(corpus: Path, link: str) -> None:
    path = corpus / link
    if path.parent.name == "l":
        path.parent.symlink_to("../../outside/claims")
    else:
        path.symlink_to("../../outside/claims/n.yaml")
    done = pincite(
        "add",
        "moon.txt",
        "Apollo 11 landed",
        "--claim",
        "q",
        "--statement",
        "It landed.",
        "--file",
        link,
        cwd=corpus,
    )
    assert done.returncode == 2
    assert not (corpus.parent / "outside" / "claims" / "n.yaml").exists()


WRITING = [
    ("check", "--output-file", "FILE"),
    ("check", "--output-format", "json", "--output-file", "FILE"),
    ("cite", "docs/a.md", "-o", "FILE"),
    ("cite", "docs/a.md", "--csl-json", "FILE"),
]


@pytest.mark.parametrize("args", WRITING)
def test_a_report_is_written_where_the_user_says_and_through_no_link_of_the_repository(
    corpus: Path, args: tuple[str, ...]
) -> None:
    (corpus / "report").symlink_to("../outside/id.txt")
    (corpus / "l").symlink_to("../outside")
    before = outside(corpus)
    for name in ("report", "l/report", "docs/../report"):
        done = pincite(*(name if each == "FILE" else each for each in args), cwd=corpus)
        assert done.returncode == 2
        assert "is a link that leads out of its repository" in done.stderr
    assert outside(corpus) == before
    elsewhere = os.fspath(corpus.parent / "elsewhere")
    for name in ("docs/report", elsewhere):
        done = pincite(*(name if each == "FILE" else each for each in args), cwd=corpus)
        assert done.returncode in (0, 1), done.stderr
        assert (corpus / name).is_file()


READING = [
    ("numbers", "FILE"),
    ("numbers", "--jsonl", "FILE"),
    ("verify", "FILE"),
    ("find", "FILE", "SECRET"),
    ("cite", "FILE"),
    ("lint-answer", "FILE", "--source-dir", "seeds"),
    ("lint-answer", "docs/a.md", "--source-dir", "FOLDER"),
    ("verify", "docs/a.md", "--source-dir", "FOLDER"),
]


@pytest.mark.parametrize("args", READING)
def test_no_command_reads_through_a_link_of_the_repository(corpus: Path, args: tuple[str, ...]) -> None:
    (corpus / "l").symlink_to("../outside")
    (corpus / "id").symlink_to("../outside/id.txt")
    meant = {"FILE": ("id", "l/id.txt"), "FOLDER": ("l", "l/claims/..")}
    for number in (0, 1):
        done = pincite(*(meant[each][number] if each in meant else each for each in args), cwd=corpus)
        assert done.returncode == 2
        assert "SECRET" not in done.stdout
        assert "leads out of its repository" in done.stderr


def test_what_a_user_names_may_be_anywhere(corpus: Path) -> None:
    away = corpus.parent / "outside" / "id.txt"
    (corpus.parent / "own_link").symlink_to(away)
    for name in (os.fspath(away), "../outside/id.txt", "../own_link"):
        assert '"42' in pincite("numbers", name, cwd=corpus).stdout
        assert "exact" in pincite("find", name, "is 42 dollars", cwd=corpus).stdout


def test_the_sources_of_an_answer_stay_in_their_folder(corpus: Path) -> None:
    (corpus / "seeds" / "id.txt").symlink_to("../../outside/id.txt")
    done = pincite("lint-answer", "docs/a.md", "--source-dir", "seeds", cwd=corpus)
    assert '"unreadable": 1' in done.stdout
    assert "SECRET" not in done.stdout
