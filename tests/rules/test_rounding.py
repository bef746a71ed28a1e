"""A rounded number passes, and is told of: if a run kept silent about it, readers would take it for the source's."""

import json
from pathlib import Path

import pytest

from tests.harness import check_folder, pincite, write_corpus

SOURCE = "The cave near Trang is 84.6 metres deep and holds 6,148 bats.\n"
CLAIM = """\
claims:
  cave:
    statement: {statement}
    citations: [{{source: cave.txt, quote: is 84.6 metres deep and holds 6|148 bats}}]
    values: {{depth: {value}}}
"""


def corpus(folder: Path, statement: str, value: str, settings: str = "") -> Path:
    claims = (
        CLAIM.format(statement=statement, value=value)
        .replace("quote: is", 'quote: "is')
        .replace("bats}", 'bats"}')
    )
    return write_corpus(
        folder,
        {
            "seeds/cave.txt": SOURCE,
            "claims/cave.yaml": claims.replace("6|148", "6,148"),
            "pincite.toml": settings,
        },
    )


def numbers(folder: Path) -> list[str]:
    return [each.rule for each in check_folder(folder).findings if each.code.startswith("N")]


def test_a_report_counts_and_lists_what_is_rounded(tmp_path: Path) -> None:
    folder = corpus(tmp_path, "The cave is about 85 metres deep.", "85 metres")
    assert numbers(folder) == []
    shown = json.loads(pincite("check", "--output-format", "json", cwd=folder).stdout)
    assert shown["summary"]["rounded"] == 2
    assert [(each["line"], each["stated"], each["quoted"]) for each in shown["rounded"]] == [
        (3, "85 metres", "84.6 metres"),
        (5, "85 metres", "84.6 metres"),
    ]
    assert " 2 numbers rounded." in pincite("check", cwd=folder).stdout


@pytest.mark.parametrize(("setting", "found"), [("true", []), ("false", ["number-unsupported"] * 2)])
def test_a_setting_allows_no_rounding(tmp_path: Path, setting: str, found: list[str]) -> None:
    folder = corpus(tmp_path, "It is about 85 metres deep.", "85 metres", f"rounded-support = {setting}\n")
    assert numbers(folder) == found
    assert (" rounded." in pincite("check", cwd=folder).stdout) is not bool(found)


def test_the_setting_is_true_or_false(tmp_path: Path) -> None:
    folder = corpus(tmp_path, "It is 84.6 metres deep.", "84.6 metres", 'rounded-support = "no"\n')
    told = pincite("check", cwd=folder)
    assert told.returncode == 2
    assert "rounded-support" in told.stderr


def test_prose_is_held_to_the_same_rule(tmp_path: Path) -> None:
    folder = corpus(tmp_path, "It is 84.6 metres deep.", "84.6 metres", 'prose = ["*.md"]\n')
    for said, wrong in (("about 85", 0), ("about 90", 1)):
        (folder / "cave.md").write_text(f"The cave is {said} metres deep [@cave].\n", "utf-8")
        assert sum(each.code == "P803" for each in check_folder(folder).findings) == wrong
