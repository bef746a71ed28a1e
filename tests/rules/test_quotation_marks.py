"""Quotation marks are read in one way everywhere: a pair that one rule saw otherwise would hide a misquotation."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.harness import check_folder, write_corpus

QUOTE = 'the 12" hull was sound, and the crew slept well, wrote Berit Moe'


def misquoted(folder: Path, statement: str) -> bool:
    citation = {"source": "log.txt", "quote": QUOTE, "span": [4, 4 + len(QUOTE)]}
    content = yaml.safe_dump(
        {"claims": {"hull": {"statement": statement, "citations": [citation]}}}, width=10_000
    )
    report = check_folder(
        write_corpus(folder, {"seeds/log.txt": f"But {QUOTE}.", "claims/log.yaml": content})
    )
    return "statement-misquoted" in {each.rule for each in report.findings}


@pytest.mark.parametrize("marks", ['""', "“”", '“"', "«»", "‘’", "''"])
def test_in_statements_words_between_any_marks_are_held_to_the_quotes(marks: str, tmp_path: Path) -> None:
    assert misquoted(tmp_path / "wrong", f"Berit Moe called the hull {marks[0]}solid{marks[1]} in the log.")
    assert not misquoted(
        tmp_path / "right", f"Berit Moe called the hull {marks[0]}sound{marks[1]} in the log."
    )


def test_inches_open_no_quotation(tmp_path: Path) -> None:
    assert misquoted(tmp_path / "wrong", 'Berit Moe called the 12" hull "solid" in the log.')
    assert not misquoted(tmp_path / "right", 'Berit Moe called the 12" hull "sound" in the log.')
