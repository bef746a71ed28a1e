"""What a check said is said again only where it would say the same.

If these fail, a change goes unseen and a false claim passes, or every run pays for what did not change.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pincite.cache import Folder, is_tracked, recall
from pincite.disk import CACHE
from tests.harness import pincite, write_corpus


def call(*words: str) -> subprocess.CompletedProcess[str]:
    """pincite in this process, where one stands."""
    return pincite(*words, cwd=Path.cwd())


CLAIM = """claims:
  well:
    statement: The well is 40 metres deep.
    citations:
      - source: well.txt
        quote: The well is 40 metres deep
        span: [0, 26]
"""
FILES = {
    "seeds/well.txt": "The well is 40 metres deep, the mason said.",
    "claims/well.yaml": CLAIM,
    "notes/day.md": "The well is 40 metres deep. [@well]\n",
    "pincite.toml": 'prose = ["notes/*.md"]\n',
}

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no report is kept on Windows")


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus whose files are old enough for a report to be kept, and where one stands."""
    folder = write_corpus(tmp_path / "corpus", FILES)
    monkeypatch.setattr("pincite.cache.memo.time_before", lambda folder: 2**62)
    monkeypatch.chdir(folder)
    return folder


def test_the_second_run_is_answered_and_says_the_same(corpus: Path) -> None:
    first = call("check")
    known = recall(["check"])
    assert known == (first.stdout, first.stderr, first.returncode)
    assert call("check").stdout == first.stdout
    assert recall(["check", "--output-format", "json"]) is None


def _write(path: str, text: str) -> Callable[[Path], object]:
    return lambda folder: (folder / path).write_text(text, "utf-8")


def _same_size(folder: Path) -> None:
    """Another number of the same length, and the times of the content set back."""
    path = folder / "seeds/well.txt"
    before = path.stat()
    path.write_text(path.read_text("utf-8").replace("40", "41"), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _linked(folder: Path) -> None:
    """The same folder elsewhere, and a link in its place."""
    shutil.move(folder / "claims", folder.parent / "elsewhere")
    (folder / "claims").symlink_to(folder.parent / "elsewhere")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a source": _write("seeds/well.txt", "The well is 41 metres deep, the mason said."),
    "a source with its times set back": _same_size,
    "a source that is gone": lambda folder: (folder / "seeds/well.txt").unlink(),
    "a new document": _write("seeds/other.txt", "Nobody cites this."),
    "a claims file": _write("claims/well.yaml", CLAIM.replace("40", "41")),
    "a new claims file": _write("claims/other.yaml", "claims: ]"),
    "a new folder of claims": lambda folder: write_corpus(folder, {"claims/deep/other.yaml": "claims: ]"}),
    "a claims file of another name": lambda folder: (folder / "claims/well.yaml").rename(
        folder / "claims/w.yml"
    ),
    "the register": _write("seeds/sources.yaml", "sources: {}\n"),
    "prose": _write("notes/day.md", "The well is 41 metres deep. [@well]\n"),
    "new prose": _write("notes/night.md", "The well is 41 metres deep. [@well]\n"),
    "settings": _write("pincite.toml", "quote_words = 1\n"),
    "settings that are gone": lambda folder: (folder / "pincite.toml").unlink(),
    "settings further up": _write(
        "../pincite.toml", 'claims = ["corpus/claims"]\nsources = "corpus/seeds"\n'
    ),
    "settings in another file": _write("pyproject.toml", "[tool.pincite]\nquote_words = 1\n"),
    "a link in place of a folder": _linked,
    "permissions": lambda folder: (folder / "claims/well.yaml").chmod(0o600),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_of_anything_that_was_looked_at_is_seen(corpus: Path, what: str) -> None:
    call("check")
    assert recall(["check"]) is not None
    CHANGES[what](corpus)
    assert recall(["check"]) is None


@pytest.mark.parametrize("what", ["a link", "a link on the way"])
def test_where_a_link_leads_to_is_seen(corpus: Path, what: str) -> None:
    for name, depth in (("one", 40), ("two", 41)):
        write_corpus(
            corpus, {f"store/{name}/well.yaml": CLAIM.replace("40 metres deep.", f"{depth} metres deep.")}
        )
    (corpus / "claims/well.yaml").unlink()
    (corpus / "store/now").symlink_to("one")
    target = "../store/now/well.yaml" if what == "a link on the way" else "../store/one/well.yaml"
    (corpus / "claims/well.yaml").symlink_to(target)
    first = call("check")
    assert (first.returncode, recall(["check"]) is not None) == (0, True)
    changed = corpus / ("store/now" if what == "a link on the way" else "claims/well.yaml")
    changed.unlink()
    changed.symlink_to("two" if what == "a link on the way" else "../store/two/well.yaml")
    assert recall(["check"]) is None
    assert call("check").returncode == 1


def test_what_is_no_part_of_the_corpus_changes_nothing(corpus: Path) -> None:
    call("check")
    (corpus / "README.md").write_text("Read me.", "utf-8")
    (corpus / "notes/picture.svg").with_suffix("").mkdir()
    assert recall(["check"]) is None  # its folder was listed
    call("check")
    (corpus / "README.md").write_text("Read me again.", "utf-8")
    assert recall(["check"]) is not None


def test_a_file_that_was_just_written_makes_no_report_that_is_kept(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.chdir(corpus)
    (corpus / "seeds/well.txt").touch()
    call("check")
    assert recall(["check"]) is None


def test_a_change_while_it_runs_makes_none(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pincite.commands import check as command

    checked = command.check

    def meanwhile(*args: object) -> object:
        report = checked(*args)  # type: ignore[arg-type]
        (corpus / "claims/well.yaml").write_text(CLAIM + "# more\n", "utf-8")
        return report

    monkeypatch.setattr(command, "check", meanwhile)
    call("check")
    assert recall(["check"]) is None


@pytest.mark.parametrize(
    "words", [["--no-cache"], ["--verify-text"], ["--fix"], ["--diff"], ["--output-file", "r.txt"]]
)
def test_what_writes_or_asks_for_more_is_not_kept(corpus: Path, words: list[str]) -> None:
    call("check", *words)
    assert not list((corpus / CACHE).glob("reports/*"))
    assert recall(["check", *words]) is None


def test_nothing_is_believed_that_another_machine_wrote(corpus: Path) -> None:
    call("check")
    copied = corpus.parent / "copy"
    shutil.copytree(corpus / CACHE, copied)
    shutil.rmtree(corpus / CACHE)
    shutil.copytree(copied, corpus / CACHE)
    assert recall(["check"]) is None
    call("check")
    assert recall(["check"]) is not None


@pytest.mark.parametrize("spoil", ["truncated", "a bit", "emptied", "no data", "another kind"])
def test_what_is_broken_is_made_anew(corpus: Path, spoil: str) -> None:
    first = call("check")
    (path,) = (corpus / CACHE / "reports").iterdir()
    data = path.read_bytes()
    spoilt = {
        "truncated": data[:-7],
        "a bit": data[:-7] + bytes([data[-7] ^ 1]) + data[-6:],
        "emptied": b"",
        "no data": data[: data.index(b"\n") + 1],
        "another kind": Folder(corpus).head(b"N") + b"N",
    }[spoil]
    path.write_bytes(spoilt)
    assert recall(["check"]) is None
    assert call("check").stdout == first.stdout
    assert recall(["check"]) is not None


def test_a_folder_that_others_may_write_to_is_not_believed(corpus: Path) -> None:
    call("check")
    (corpus / CACHE).chmod(0o777)
    assert recall(["check"]) is None


def test_a_link_in_place_of_the_folder_is_left_alone(corpus: Path) -> None:
    elsewhere = corpus.parent / "elsewhere"
    elsewhere.mkdir()
    (corpus / CACHE).symlink_to(elsewhere)
    assert call("check").returncode == 0
    assert not list(elsewhere.iterdir())


def test_a_folder_that_cannot_be_written_to_costs_nothing_but_time(corpus: Path) -> None:
    (corpus / CACHE).write_text("in the way", "utf-8")
    assert call("check").returncode == 0
    assert recall(["check"]) is None


def test_it_is_deleted_when_asked(corpus: Path) -> None:
    call("check")
    assert "3 files" in call("cache").stdout
    (corpus / CACHE / "mine.txt").write_text("kept", "utf-8")
    assert call("cache", "clean").stdout == "Deleted 3 files of .pincite_cache.\n"
    assert [each.name for each in (corpus / CACHE).iterdir()] == ["mine.txt"]
    assert recall(["check"]) is None


def test_only_so_many_reports_are_kept(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pincite.cache.memo.MOST", 2)
    for code in ("Q", "N", "S", "F"):
        call("check", "--select", code)
    assert len(list((corpus / CACHE / "reports").iterdir())) == 2


def test_git_is_not_shown_the_folder_and_is_told_if_it_has_it(corpus: Path) -> None:
    def git(*words: str) -> str:
        env = os.environ | {"GIT_CONFIG_GLOBAL": "/dev/null"}
        return subprocess.run(["git", *words], cwd=corpus, env=env, capture_output=True, text=True).stdout

    git("init", "-q")
    call("check")
    git("add", "-A")
    assert CACHE not in git("ls-files")
    assert not is_tracked(corpus)
    for version in ("2", "4"):
        git("config", "index.version", version)
        git("add", "-f", CACHE)
        assert is_tracked(corpus)
        report = call("check", "--no-cache")
        assert report.returncode == 1
        assert "F208 cache-tracked" in report.stdout


def test_real_runs_share_it(corpus: Path) -> None:
    """Two processes: the second is answered, which no import of the rules shows."""
    for path in corpus.rglob("*"):
        os.utime(path, (1, 1))
    code = (
        "import sys, time; time.sleep(0.05); from pincite.cli import main; code = main(['check']); "
        "print('rules', 'pincite.rules' in sys.modules); sys.exit(code)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True) for _ in range(2)]
    assert [run.stdout.splitlines()[-1] for run in runs] == ["rules True", "rules False"]
    assert runs[0].stdout.splitlines()[:-1] == runs[1].stdout.splitlines()[:-1]
