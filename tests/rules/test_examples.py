"""Every rule's documentation is true: its Fails are found on the very line, its Passes are clean."""

import re
from collections import Counter
from pathlib import Path

import pytest

from pincite.rules import ALL, Listed, examples
from pincite.rules.examples import corpora, corpus_files
from tests.harness import ROOT, blocks, check_folder, pincite, sections, write_corpus

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


def test_a_page_shows_the_corpus_it_stands_on() -> None:
    for each in ALL:
        for name in corpora(each.rule.__doc__ or ""):
            page = pincite("rule", each.name, cwd=ROOT).stdout
            assert all(text in page for text in corpus_files(name).values()), each.name


def test_a_corpus_of_several_rules_is_written_once() -> None:
    """Else a page buries what is special to its rule under what it has in common with others."""
    users: Counter[str] = Counter()
    repeated: dict[str, set[str]] = {}
    for each in ALL:
        users.update(corpora(each.rule.__doc__ or ""))
        for block in re.findall(r"^```\S+\n.*?^```$", each.rule.__doc__ or "", re.MULTILINE | re.DOTALL):
            if block.count("\n") > 2:
                repeated.setdefault(block, set()).add(each.name)
    assert not [rules for rules in repeated.values() if len(rules) > 2]
    folder = Path(examples.__file__ or "").parent
    assert {path.name for path in folder.iterdir() if any(path.rglob("*.yaml"))} == set(users)
    assert min(users.values()) > 2
