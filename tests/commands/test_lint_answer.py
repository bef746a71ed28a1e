"""pincite lint-answer: what a model says is held to its sources. A wrong "supported" would vouch for an invention."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.harness import ROOT, pincite

SOURCES = {
    "one.txt": (
        "In 2024, the United States accounted for about 64 percent of the alliance's defense spending.\n"
        "Nine countries fell short: Italy (1.5 percent), Belgium (1.29 percent), Spain (1.24 percent).\n"
        "“We need to make a quantum leap,” Rutte said. The summit will not be moved to 2026.\n"
    ),
}


def answered(
    folder: Path, text: str, *args: str, sources: dict[str, str] | None = None
) -> tuple[int, dict[str, Any]]:
    (folder / "sources").mkdir()
    for name, content in (sources or SOURCES).items():
        (folder / "sources" / name).write_text(content, "utf-8")
    (folder / "answer.md").write_text(text, "utf-8")
    done = pincite("lint-answer", "answer.md", "--source-dir", "sources", *args, cwd=folder)
    assert done.returncode in (0, 1, 5), done.stderr
    return done.returncode, json.loads(done.stdout)


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("In 2024 the United States accounted for about 64 percent of defense spending.", "supported"),
        (
            "In 2024 the United States accounted for about 64% of the alliance's defense spending.",
            "supported",
        ),
        ("In 2024 the United States accounted for 64 percent of defense spending.", "unsupported"),
        ("In 2024 the United States accounted for about 65 percent of defense spending.", "unsupported"),
        ("Rutte said: “We need to make a quantum leap.”", "supported"),
        ("Rutte said: “We need to make a huge leap.”", "unsupported"),
        ("Stoltenberg said: “We need to make a quantum leap.”", "unsupported"),
        ("Stoltenberg said so.", "unchecked"),
        ("After a scandal over stolen bicycles, Rutte said “We need to make a quantum leap.”", "unchecked"),
        ("The United States accounted for the remaining 1.24 percent.", "unchecked"),
        ("Italy said: “We need to make a quantum leap.”", "unsupported"),
        ("Italy fell short at 1.5 percent.", "supported"),
        ("Belgium fell short at 1.5 percent.", "unchecked"),
        ("France fell short at 1.5 percent.", "unchecked"),
        ("Like Italy, France fell short at 1.5 percent.", "unsupported"),
        ("The summit will be moved to 2026.", "unchecked"),
        ("About 64 percent of the alliance likes cheese.", "unchecked"),
        ("The alliance bought the F-35.", "unsupported"),
        ("The summit was a success.", "unchecked"),
        ("“We need", "unchecked"),
    ],
)
def test_verdicts(sentence: str, verdict: str, tmp_path: Path) -> None:
    code, report = answered(tmp_path, sentence + "\n")
    assert [each["verdict"] for each in report["sentences"]] == [verdict], report
    assert report["summary"][verdict] == 1
    assert code == (0 if verdict == "supported" else 1)


def test_each_check_has_its_place_and_the_best_passage(tmp_path: Path) -> None:
    text = "# Shares\n\nSpain fell short,\nat **1.24 percent**.\n"
    _, report = answered(tmp_path, text)
    check = report["sentences"][1]["checks"][0]
    assert (check["kind"], check["text"], check["line"], check["column"]) == ("number", "1.24 percent", 4, 6)
    assert text[slice(*check["span"])] == "1.24 percent"
    passage = check["passage"]
    assert passage["source"] == "sources/one.txt"
    assert passage["line"] == 2
    assert SOURCES["one.txt"][slice(*passage["span"])] == passage["text"]


def test_what_an_unreadable_source_may_hold_is_unchecked(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text("Nothing.", "utf-8")
    (tmp_path / "sources" / "b.txt").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "answer.md").write_text("It was “a very long day” in 1999.", "utf-8")
    done = pincite("lint-answer", "answer.md", "--source-dir", "sources", cwd=tmp_path)
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert report["summary"]["unreadable"] == 1
    assert report["sentences"][0]["verdict"] == "unchecked"


def test_unchecked_sentences_may_be_allowed_but_not_unsupported_ones(tmp_path: Path) -> None:
    code, _ = answered(tmp_path, "It was nice.\n", "--allow-unchecked")
    assert code == 0


def test_an_empty_answer_is_no_pass(tmp_path: Path) -> None:
    code, report = answered(tmp_path, "")
    assert (code, report["sentences"]) == (5, [])


def test_trouble_is_told_not_raised(tmp_path: Path) -> None:
    done = pincite("lint-answer", "answer.md", "--source-dir", "sources", cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_the_brief_of_this_project_holds_up_without_its_claims(tmp_path: Path) -> None:
    done = pincite("lint-answer", "docs/briefing.md", "--source-dir", "seeds", cwd=ROOT)
    summary = json.loads(done.stdout)["summary"]
    assert summary["supported"] > summary["unsupported"]
