"""`pincite find` gives the citation to copy: it must be one that passes the check."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pincite.cli import main
from tests.harness import check_folder, write_corpus

TEXT = """The crew slept. Eagle: landed on the Moon.
The crew ate. Eagle: landed on the Moon. “It was
quiet,” he said.
"""


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_corpus(tmp_path, {"seeds/moon.txt": TEXT})
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("quote", "code", "verdict"),
    [
        ("The crew ate", 0, "exact"),
        ('"It was quiet," he said', 0, "typographic"),
        ("Eagle: landed on the Moon", 1, "ambiguous"),
        ("Eagle: landed on the Earth. The crew ate", 1, "altered"),
    ],
)
def test_the_citation_printed_passes_the_check(
    corpus: Path, capsys: pytest.CaptureFixture[str], quote: str, code: int, verdict: str
) -> None:
    assert main(["find", "moon.txt", quote]) == code
    out = capsys.readouterr().out
    assert out.startswith(verdict)
    citation = yaml.safe_load(out[out.index("\n- source:") :])
    claim = {"statement": "The crew was there.", "citations": citation}
    (corpus / "claims" / "moon.yaml").write_text(
        yaml.safe_dump({"claims": {"a_claim": claim}}, allow_unicode=True), "utf-8"
    )
    assert not [each for each in check_folder(corpus).findings if each.severity == "error"]


def test_the_line_is_told(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["find", "moon.txt", "The crew ate"])
    assert "line 2, span [43, 55]" in capsys.readouterr().out


def test_context_may_be_given(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "moon.txt", "Eagle: landed on the Moon", "--prefix", "ate. "]) == 0
    assert "line 2" in capsys.readouterr().out


def test_what_is_nowhere_has_no_citation(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "moon.txt", "the committee postponed everything"]) == 1
    assert capsys.readouterr().out == "absent: no passage of seeds/moon.txt comes near this quote\n"


def test_any_text_file_will_do(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (corpus / "other.txt").write_text("Nothing was said of it.", "utf-8")
    assert main(["find", "other.txt", "was said of"]) == 0
    assert "source: other.txt" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["no such.txt", "../secret.txt", "broken.txt"])
def test_a_source_that_cannot_be_read_is_broken_usage(
    corpus: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (corpus / "seeds" / "broken.txt").write_bytes(b"\xff\xfe")
    assert main(["find", name, "anything at all"]) == 2
    assert "help:" in capsys.readouterr().err
