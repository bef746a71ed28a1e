"""A document that is no plain text is read by the text that is kept of it, and that is locked.

If these fail, somebody can change what a PDF seems to say, or a clone without the library of a reader checks nothing.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pincite.sources import Failure, MarkKind, reader_for
from pincite.sources.marks import Marks, read_marks, written
from pincite.sources.readers import TextMark, extracting
from tests.harness import check_folder, pincite, write_corpus

TALK = """\
WEBVTT

NOTE made by hand

1
00:01.000 --> 00:04.000 align:start
<v Ana Bell>The lock has
<b>12</b> gates &amp; a bridge.

00:12:31.500 --> 00:12:34.000
It cost 30 million euros.
"""
CLAIM = """\
claims:
  gates:
    statement: The lock has 12 gates.
    citations:
      - source: talk.vtt
        quote: The lock has 12 gates
        span: [10, 31]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_corpus(tmp_path, {"claims/a.yaml": CLAIM, "seeds/sources.yaml": "sources: {}\n", "talk.vtt": TALK})
    done = pincite("source", "add", "talk.vtt", "--title", "A talk", "--date", "2024-05-01", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    return tmp_path


def codes(folder: Path) -> list[str]:
    return [each.code for each in check_folder(folder).findings]


def test_a_document_is_copied_read_and_registered(folder: Path) -> None:
    assert (folder / "seeds/talk.vtt").read_text("utf-8") == TALK
    assert (folder / "seeds/.text/talk.vtt.txt").read_text("utf-8") == (
        "Ana Bell: The lock has 12 gates & a bridge.\nIt cost 30 million euros.\n"
    )
    register = (folder / "seeds/sources.yaml").read_text("utf-8")
    assert "reader: cues 1\n" in register
    assert "title: A talk\n" in register
    assert codes(folder) == []


def test_a_claim_is_shown_where_the_document_says_it(folder: Path) -> None:
    path = folder / "claims/a.yaml"
    path.write_text(
        path.read_text("utf-8").replace("quote: The lock has 12", "quote: The lock has 13"), "utf-8"
    )
    done = pincite("check", cwd=folder)
    assert "seeds/.text/talk.vtt.txt:1:24, 00:00:01" in done.stdout
    told = pincite("check", "--output-format", "json", cwd=folder).stdout
    assert '"locator": "00:00:01"' in told


@pytest.mark.parametrize("name", ["talk.vtt.txt", "talk.vtt.marks"])
def test_what_is_kept_is_locked(folder: Path, name: str) -> None:
    path = folder / "seeds/.text" / name
    before = path.read_text("utf-8")
    path.write_text(before.replace("12", "21", 1), "utf-8")
    assert set(codes(folder)) == {"S109"}
    assert "was changed since it was registered" in pincite("check", cwd=folder).stdout
    path.unlink()
    assert set(codes(folder)) == {"S109"}
    assert pincite("source", "refresh", cwd=folder).returncode == 0
    assert path.read_text("utf-8") == before
    assert codes(folder) == []


def test_another_document_is_found_and_accepted_with_its_text(folder: Path) -> None:
    path = folder / "seeds/talk.vtt"
    path.write_text(TALK.replace("30 million", "35 million").replace("12</b> gates", "14</b> gates"), "utf-8")
    assert "S102" in codes(folder)
    refused = pincite("source", "refresh", cwd=folder)
    assert refused.returncode == 1
    assert "`pincite accept talk.vtt`" in refused.stdout
    done = pincite("accept", "talk.vtt", "--yes", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "claims/a.yaml:6" in done.stdout
    assert "14 gates" in (folder / "seeds/.text/talk.vtt.txt").read_text("utf-8")
    assert set(codes(folder)) == {"Q405"}


def test_a_text_that_its_reader_makes_otherwise_is_told(folder: Path) -> None:
    assert pincite("source", "verify", cwd=folder).returncode == 0
    made = (folder / "seeds/.text/talk.vtt.txt").read_bytes()
    other = made.replace(b"12 gates", b"13 gates")
    (folder / "seeds/.text/talk.vtt.txt").write_bytes(other)
    from hashlib import sha256

    register = folder / "seeds/sources.yaml"
    text = register.read_text("utf-8").replace(sha256(made).hexdigest(), sha256(other).hexdigest())
    register.write_text(text, "utf-8")
    assert "S109" not in codes(folder)  # whoever changes both is found when the text is made anew
    done = pincite("source", "verify", cwd=folder)
    assert done.returncode == 1
    assert "-Ana Bell: The lock has 13 gates & a bridge." in done.stdout
    assert "+Ana Bell: The lock has 12 gates & a bridge." in done.stdout


def test_init_reads_what_lies_in_the_folder(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"seeds/sources.yaml": "sources: {}\n", "seeds/a.csv": "town,boats\nOrley,40\n"})
    assert pincite("init", cwd=tmp_path).returncode == 0
    assert (tmp_path / "seeds/.text/a.csv.txt").read_text("utf-8") == "| town | boats |\n| Orley | 40 |\n"
    again = pincite("init", cwd=tmp_path)
    assert again.returncode == 0
    assert "Registered" not in again.stdout


def test_what_is_not_installed_is_named_with_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(extracting.ENGINES, "html", ("no-such-distribution", "html"))
    found = extracting.extract("a.html", b"<p>x")
    assert isinstance(found, Failure)
    assert found.help == "Install it: pip install 'pincite[html]'"


def test_marks_are_read_as_they_were_written() -> None:
    marks = (
        TextMark(MarkKind.PAGE, 0, "1 (i)"),
        TextMark(MarkKind.HEADING, 3, "What it cost"),
        TextMark(MarkKind.CELL, 10, "Sheet 1!B7", 14),
        TextMark(MarkKind.PAGE, 20, "2"),
    )
    found = read_marks(written(marks))
    assert found.all == marks
    assert [found.locator(at) for at in (0, 12, 14, 25)] == ["p. 1 (i)", "Sheet 1!B7", "p. 1 (i)", "p. 2"]
    assert Marks().locator(5) == ""


def test_the_ending_says_which_reader(tmp_path: Path) -> None:
    assert [reader_for(name) for name in ("a.PDF", "b.htm", "c.txt", "d.md", "e")] == [
        "pdf",
        "html",
        None,
        None,
        None,
    ]
