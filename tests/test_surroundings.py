"""A full disk, a closed stream or an odd terminal is told in a sentence, and never takes pincite for its cause."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.harness import environment, pincite, run, write_corpus

MOON = "Apollo 11 landed on the Moon.\n"
CLAIM = "claims:\n  landing:\n    statement: Apollo 12 landed on the Moon.\n    citations:\n" + (
    "      - {source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}\n"
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write_corpus(tmp_path, {"seeds/moon.txt": MOON, "claims/moon.yaml": CLAIM})


def shell(command: str, cwd: Path, **more: str) -> tuple[int, str]:
    """A command line as a shell runs it, `pincite` being this one: its exit code, and all that it printed."""
    done = run(
        "sh",
        "-c",
        command.replace("pincite", f"'{sys.executable}' -m pincite"),
        cwd=cwd,
        env=environment() | more,
    )
    said = done.stdout + done.stderr
    assert "fault of pincite" not in said
    assert "Traceback" not in said
    assert "Exception ignored" not in said
    return done.returncode, said


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a disk that is always full")
@pytest.mark.parametrize(
    "command", ["check", "check --output-format json", "rules", "coverage", "numbers seeds/moon.txt"]
)
def test_a_full_disk_is_said(corpus: Path, command: str) -> None:
    code, said = shell(f"pincite {command} > /dev/full", corpus)
    assert code == 2
    assert "pincite: The report cannot be written: No space left on device." in said
    assert "help:" in said


@pytest.mark.parametrize(
    ("command", "code", "words"),
    [
        ("pincite check >&-", 2, "The standard output is closed"),
        ("pincite check 2>&-", 1, "number-unsupported"),
        ("pincite check --fix 2>/dev/full", 1, "number-unsupported"),
        ("pincite numbers - <&-", 0, ""),
        ("pincite verify - <&- || true", 0, "holds no quotes"),
        ("pincite check | head -c 1", 0, "c"),
        (
            "mkdir gone && cd gone && rmdir ../gone && pincite check",
            2,
            "folder that one stands in is not there",
        ),
    ],
)
def test_closed_streams_and_folders_that_are_gone(corpus: Path, command: str, code: int, words: str) -> None:
    shown = shell(command, corpus)
    assert shown[0] == code
    assert words in shown[1]


@pytest.mark.parametrize(
    "odd",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1:strict"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"COLUMNS": "0", "LINES": "-1", "NO_COLOR": "", "TERM": ""},
        {"COLUMNS": "99999999999999999999", "FORCE_COLOR": "1", "TMPDIR": "/nowhere", "HOME": "/nowhere"},
    ],
)
def test_odd_environments_change_no_verdict(corpus: Path, odd: dict[str, str]) -> None:
    code, said = shell("pincite check; pincite --help", corpus, **odd)
    assert code == 0
    assert "Found 1 error. Checked 1 claim" in said


def test_pages_that_python_left_out_are_said(corpus: Path) -> None:
    odd = {"PYTHONOPTIMIZE": "2"}
    assert "S101  source-missing" in shell("pincite rules", corpus, **odd)[1]
    assert "Run it without -OO" in shell("pincite rule S101", corpus, **odd)[1]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("quote-words = 3.0", "a whole number of words, from 1 to 1000"),
        ("quote-words = 0", "a whole number of words, from 1 to 1000"),
        ("quote-words = 1e3", "a whole number of words"),
        ("quote-words = inf", "a whole number of words"),
        ("quote-words = nan", "a whole number of words"),
        ("quote-words = true", "a whole number of words"),
        ("quote-words = 99999999999999999999", "a whole number of words"),
        (f"quote-words = {'9' * 5000}", "this is not TOML"),
        ("quote-words = 2026-01-01", "a whole number of words"),
        (f"x = {'[' * 5000}", "this is not TOML: it is nested too deeply"),
        (f"{'.'.join('x' * 3000)} = 1", "is not known"),
        (f"x = {'{x=' * 2000}", "this is not TOML"),
        ("claims = [1]", "should be"),
        ("claims = {}", "should be"),
        ("sources = 3.5", "should be"),
        ("language = 1979-05-27T07:32:00Z", "should be"),
        ("select = [[]]", "should be"),
        ('require = ["all"]', "should be"),
        ('"a\\nb" = 1', "`a␊b` is not known"),
    ],
)
def test_settings_of_every_kind_end_with_a_sentence(corpus: Path, written: str, words: str) -> None:
    (corpus / "pincite.toml").write_text(written + "\n", "utf-8")
    done = pincite("check", cwd=corpus)
    assert done.returncode == 2
    assert words in done.stderr
    assert "help:" in done.stderr
    assert "fault of pincite" not in done.stderr


def test_a_schema_and_the_reader_allow_the_same_numbers(corpus: Path) -> None:
    for number, code in ((1, 1), (1000, 1), (1001, 2), (-1, 2)):
        (corpus / "pincite.toml").write_text(f"quote-words = {number}\n", "utf-8")
        assert pincite("check", cwd=corpus).returncode == code


def test_a_report_goes_into_a_pipe_and_does_not_take_its_place(corpus: Path) -> None:
    """So it does with `/dev/null`, which every program of the machine needs."""
    pipe = corpus / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert pincite("check", "--output-file", "pipe", cwd=corpus).returncode == 1
    assert b"Found 1 error" in os.read(reader, 1 << 16)
    os.close(reader)
    assert pipe.is_fifo()
