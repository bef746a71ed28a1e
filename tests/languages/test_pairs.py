"""Statements beside the quotes they stand on, in the languages that have words of their own, held to every rule."""

import hashlib
import json
from functools import cache
from pathlib import Path

import pytest

from pincite.languages import language
from tests.harness import check_folder, write_corpus

PAIRS = Path(__file__).parent / "pairs"
CODES = {"french": "fr", "german": "de", "spanish": "es"}
JUDGING = ("C304", "N5", "U6")
"""The rules that hold a statement to its quotes."""


@cache
def rows(name: str) -> tuple[tuple[bool, str, str], ...]:
    lines = (PAIRS / f"{name}.txt").read_text("utf-8").splitlines()
    cells = (line.split(" | ") for line in lines if line and not line.startswith("#"))
    return tuple((sign == "+", quote, statement) for sign, quote, statement in cells)


@pytest.mark.parametrize("name", CODES)
def test_half_of_the_pairs_are_right(name: str) -> None:
    right = sum(each for each, _, _ in rows(name))
    assert len(rows(name)) >= 40
    assert abs(len(rows(name)) - 2 * right) <= 8


@pytest.mark.parametrize("name", CODES)
def test_a_statement_is_judged_by_the_words_of_its_language(tmp_path: Path, name: str) -> None:
    code = CODES[name]
    quotes = list(dict.fromkeys(quote for _, quote, _ in rows(name)))
    sources = {f"seeds/{at}.txt": f"{quote}\n" for at, quote in enumerate(quotes)}
    register = "".join(
        f"  {at}.txt: {{language: {code}, sha256: {digest(text)}}}\n"
        for at, text in enumerate(sources.values())
    )
    claims = {
        f"pair_{at}": {
            "statement": statement,
            "citations": [{"source": f"{quotes.index(quote)}.txt", "quote": quote}],
        }
        for at, (_, quote, statement) in enumerate(rows(name))
    }
    register = f"sources:\n{register}"
    files = {**sources, "claims/a.yaml": json.dumps({"claims": claims}, ensure_ascii=False, indent=1)}
    report = check_folder(write_corpus(tmp_path, {**files, "seeds/sources.yaml": register}))
    refused = {
        claim
        for each in report.findings
        if each.severity == "error" and each.code.startswith(JUDGING)
        for claim in (each.fault.claim, *each.claims)
    }
    wrong = [
        f"{'+' if right else '-'} {quote} | {statement}"
        for at, (right, quote, statement) in enumerate(rows(name))
        if (f"pair_{at}" in refused) is right
    ]
    assert wrong == []
    assert language(code).is_judged


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
