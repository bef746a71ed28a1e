"""Every rule's documentation is true: its Fails are found on the very line, its Passes are clean."""

from pathlib import Path

import pytest

from pincite.rules import ALL, Listed
from tests.support import blocks, check_folder, sections, write_corpus

RULES = [pytest.param(each, id=each.name) for each in ALL]


@pytest.mark.parametrize("listed", RULES)
def test_the_failing_example_is_found_on_the_marked_line(listed: Listed, tmp_path: Path) -> None:
    files, expected = blocks(sections(listed.rule.__doc__ or "")["Fails"])
    report = check_folder(write_corpus(tmp_path, files))
    found = {
        (each.place.path, each.place.line, each.rule) for each in report.findings if each.rule == listed.name
    }
    assert expected
    assert found == expected
    assert all(each.fault.help for each in report.findings)


@pytest.mark.parametrize("listed", RULES)
def test_the_passing_example_is_clean(listed: Listed, tmp_path: Path) -> None:
    files, expected = blocks(sections(listed.rule.__doc__ or "")["Passes"])
    report = check_folder(write_corpus(tmp_path, files))
    assert files
    assert not expected
    assert not [each for each in report.findings if each.severity == "error" or each.rule == listed.name]


@pytest.mark.parametrize("listed", RULES)
def test_a_rule_says_what_it_finds_and_why(listed: Listed) -> None:
    doc = listed.rule.__doc__ or ""
    assert list(sections(doc)) == ["Why", "Fails", "Passes"]
    assert doc.strip().splitlines()[0].endswith(".")
    module = listed.rule.check.__module__.rpartition(".")[2]
    assert module == listed.name.replace("-", "_")


def test_names_and_codes_are_unique_and_codes_are_sorted() -> None:
    names, codes = [each.name for each in ALL], [each.code for each in ALL]
    assert len(set(names)) == len(set(codes)) == len(ALL)
    assert codes == sorted(codes, key=lambda code: ("SFCQNRAPX".index(code[0]), code))
