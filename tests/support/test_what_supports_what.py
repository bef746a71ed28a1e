"""The page that says what supports what is true: each row of its tables is checked as a claim."""

import hashlib
import json
import re
from functools import cache
from pathlib import Path

import pytest

from tests.harness import ROOT, check_folder, write_corpus

PAGE = ROOT / "docs" / "numbers.md"
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split("|"))
    for line in PAGE.read_text("utf-8").splitlines()
    if line.startswith("| ") and not line.startswith(("| ---", "| The quote says"))
]


@cache
def codes(folder: Path) -> dict[int, set[str]]:
    """The codes of the findings on numbers and denials, by row."""
    files: dict[str, str | bytes] = {}
    register = "sources:\n"
    for row, (quote, statement, _) in enumerate(ROWS):
        text = f"{quote}\n"
        claim = {"statement": statement, "citations": [{"source": f"s{row}.txt", "quote": quote}]}
        files[f"seeds/s{row}.txt"] = text
        files[f"claims/c{row}.yaml"] = json.dumps({"claims": {f"c{row}": claim}})
        register += f"  s{row}.txt: {{sha256: {hashlib.sha256(text.encode()).hexdigest()}}}\n"
    write_corpus(folder, files | {"seeds/sources.yaml": register})
    found: dict[int, set[str]] = {row: set() for row in range(len(ROWS))}
    for each in check_folder(folder).findings:
        number = re.fullmatch(r"claims/c(\d+)\.yaml", each.place.path)
        if number and each.code.startswith(("N", "C304")):
            found[int(number[1])].add(each.code)
    return found


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[int, set[str]]:
    return codes(tmp_path_factory.mktemp("rows"))


@pytest.mark.parametrize("row", range(len(ROWS)), ids=[row[1] for row in ROWS])
def test_a_row_of_the_page_is_true(row: int, found: dict[int, set[str]]) -> None:
    said = ROWS[row][2]
    assert found[row] == (set() if said == "supported" else {said})
