"""`pincite numbers` shows people and programs what pincite reads in a text.

If these fail, nobody can see why a number was refused, or which numbers of the sources no claim pins.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from pincite.commands import numbers
from pincite.errors import UsageError
from tests.harness import write_corpus


def shown(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[dict[str, Any]]]:
    parser = argparse.ArgumentParser()
    numbers.add_arguments(parser)
    code = numbers.run(parser.parse_args(words))
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_quantity_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "moon.txt"
    file.write_text("It took more than 8.5 days.", "utf-8")
    code, (line,) = shown(capsys, str(file))
    assert code == 0
    assert line == {
        "span": [18, 26], "text": "8.5 days", "kind": "quantity", "value": 8.5, "low": 8.5, "high": 8.5,
        "unit": "day", "qualifier": "more than",
    }  # fmt: skip


def test_several_files_are_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    for name in names:
        Path(name).write_text("7 ships", "utf-8")
    assert [line["path"] for line in shown(capsys, *names)[1]] == names


def test_lines_are_answered_one_by_one_and_bad_ones_are_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = b'{"id": "a", "text": "two-thirds"}\n\nnonsense\n{"id": "b"}\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(asked)))
    code, lines = shown(capsys, "--jsonl")
    assert code == 1
    assert lines[0]["id"] == "a"
    assert lines[0]["numbers"][0]["value"] == pytest.approx(2 / 3)
    assert [line["line"] for line in lines[1:]] == [3, 4]


@pytest.mark.parametrize("content", [None, b"\xff\xfe7 ships"])
def test_a_file_that_cannot_be_read_is_named(content: bytes | None, tmp_path: Path) -> None:
    file = tmp_path / "moon.txt"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(UsageError, match=r"moon\.txt"):
        numbers.run(argparse.Namespace(files=[str(file)], jsonl=False, uncovered=False))


CORPUS = {
    "pyproject.toml": "[tool.pincite]\n",
    "seeds/moon.txt": "Eagle landed with 2 men in 1969. It stayed for 22 hours. 2 min read",
    "claims/moon.yaml": (
        "claims:\n  landing:\n    statement: Eagle landed with two men.\n    citations:\n      - source: moon.txt\n"
        "        quote: Eagle landed with 2 men\n        span: [0, 23]\n"
    ),
}


def test_numbers_that_no_claim_pins_are_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_corpus(tmp_path, CORPUS))
    code, lines = shown(capsys, "--uncovered")
    assert code == 1
    assert [(line["path"], line["line"], line["text"]) for line in lines] == [
        ("seeds/moon.txt", 1, "1969"),
        ("seeds/moon.txt", 1, "22 hours"),
    ]
    assert shown(capsys, "--uncovered", "moon.txt")[1] == lines
    with pytest.raises(UsageError, match=r"mars\.txt"):
        shown(capsys, "--uncovered", "mars.txt")


def test_a_quote_that_fails_and_an_exclusion_of_nothing_cover_no_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = CORPUS["claims/moon.yaml"].replace(
        "quote: Eagle landed with 2 men", "quote: Eagle landed with 3 men"
    )
    register = (
        "sources:\n  moon.txt:\n    sha256: $sha256\n    exclude:\n"
        "      - {quote: It stayed for 23 hours, because: A slip.}\n"
    )
    files = {**CORPUS, "claims/moon.yaml": claims, "seeds/sources.yaml": register}
    monkeypatch.chdir(write_corpus(tmp_path, files))
    assert [line["text"] for line in shown(capsys, "--uncovered")[1]] == ["2", "1969", "22 hours"]
