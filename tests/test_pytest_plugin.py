"""`pytest` is a fact-check: every claim is an item, and repositories without pincite's files notice nothing."""

import json
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.harness import edit, pytest_inside, pytest_process, run, write_corpus

MOON = "Apollo 11 landed on the Moon. It was 20 July 1969.\n"
CLAIMS = """\
claims:
  date:
    statement: It was 20 July 1969.
    citations: [{source: moon.txt, quote: It was 20 July 1969, span: [30, 49]}]
  landing:
    statement: Apollo 12 landed on the Moon.
    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]
    values: {number: 11}
relations:
  eleven: {holds: landing.number == 11}
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write_corpus(tmp_path, {"seeds/moon.txt": MOON, "claims/moon.yaml": CLAIMS})


def test_claims_relations_and_sources_are_items(corpus: Path) -> None:
    code, out = pytest_inside(corpus, "--collect-only", "-q")
    assert code == 0
    assert re.findall(r"^\S+::\S+$", out, re.MULTILINE) == [
        "claims/moon.yaml::date",
        "claims/moon.yaml::landing",
        "claims/moon.yaml::eleven",
        "seeds/sources.yaml::moon.txt",
    ]


def test_a_failure_shows_the_finding_and_no_traceback(corpus: Path) -> None:
    code, out = pytest_inside(corpus)
    assert code == 1
    assert "1 failed, 3 passed" in out
    assert "claims/moon.yaml:6:23: N501 number-unsupported" in out
    assert "^^" in out
    assert "Traceback" not in out
    assert "pytest_plugin.py" not in out


def test_node_ids_and_keywords_choose_items(corpus: Path) -> None:
    assert pytest_inside(corpus, "claims/moon.yaml::date")[0] == 0
    assert pytest_inside(corpus, "claims/moon.yaml::landing")[0] == 1
    assert "2 passed, 2 deselected" in pytest_inside(corpus, "-k", "date or eleven")[1]


def test_junit_and_xdist_work(corpus: Path) -> None:
    code, out = pytest_process(corpus, "-n", "2", "--junitxml", "out.xml")
    assert code == 1
    assert "1 failed, 3 passed" in out
    cases = ET.parse(corpus / "out.xml").getroot().iter("testcase")
    assert {case.get("name"): case.find("failure") is not None for case in cases} == {
        "date": False,
        "landing": True,
        "eleven": False,
        "moon.txt": False,
    }


def test_a_broken_file_fails_by_itself(corpus: Path) -> None:
    (corpus / "claims" / "broken.yaml").write_text("claims:\n\ta: 1\n", "utf-8")
    code, out = pytest_inside(corpus, "-rA", "-q")
    assert code == 1
    assert re.findall(r"^FAILED (\S+)", out, re.MULTILINE) == [
        "claims/broken.yaml::(file)",
        "claims/moon.yaml::landing",
    ]
    assert "PASSED claims/moon.yaml::date" in out


def test_a_repository_without_pincite_files_notices_nothing(tmp_path: Path) -> None:
    (tmp_path / "data.yaml").write_text("claims: [not, ours]\n", "utf-8")
    (tmp_path / "test_it.py").write_text("def test_it(): pass\n", "utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'other'\n", "utf-8")
    code, out = pytest_inside(tmp_path, "-v", ".", "data.yaml")
    assert "1 passed" in out or "not found" in out
    code, out = pytest_process(tmp_path, "-v")
    assert code == 0
    assert "1 passed" in out


def test_other_yaml_beside_the_claims_is_left_alone(corpus: Path) -> None:
    (corpus / "docker-compose.yaml").write_text("services: {}\n", "utf-8")
    assert "docker-compose" not in pytest_inside(corpus, "--collect-only", "-q")[1]


def test_the_plugin_imports_nothing_slow_where_it_is_inert(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        "import sys\n\ndef test_it():\n"
        "    assert not {'yaml', 'jsonschema', 'z3', 'pint', 'rich', 'rapidfuzz', 'pincite.run'} & set(sys.modules)\n",
        "utf-8",
    )
    (tmp_path / "other.yaml").write_text("a: 1\n", "utf-8")
    assert pytest_process(tmp_path)[0] == 0


def test_a_broken_setting_ends_the_run_with_a_sentence(corpus: Path) -> None:
    (corpus / "pincite.toml").write_text('clams = ["x"]\n', "utf-8")
    code, out = pytest_inside(corpus)
    assert code == 2
    assert "Traceback" not in out
    assert "the setting `clams` is not known" in out


def test_a_rule_that_is_not_known_passes_nothing(corpus: Path) -> None:
    (corpus / "pincite.toml").write_text('select = ["Z9"]\n', "utf-8")
    code, out = pytest_inside(corpus)
    assert code == 2
    assert "There is no rule `Z9`" in out
    assert "pytest_plugin.py" not in out


def test_a_corpus_in_a_folder_of_a_repository_is_found(corpus: Path) -> None:
    (corpus / "pyproject.toml").write_text("[tool.pytest.ini_options]\n", "utf-8")
    write_corpus(corpus / "facts", {"seeds/moon.txt": MOON, "claims/moon.yaml": CLAIMS.replace("12", "11")})
    assert "1 failed, 7 passed" in pytest_inside(corpus)[1]
    assert "4 passed" in pytest_inside(corpus / "facts")[1]
    assert "1 passed" in pytest_inside(corpus, "facts/claims/moon.yaml::landing")[1]
    assert "1 failed" in pytest_inside(corpus / "facts", "../claims/moon.yaml::landing")[1]


def test_claims_behind_links_within_the_corpus_are_items(corpus: Path) -> None:
    (corpus / "facts").mkdir()
    (corpus / "claims" / "moon.yaml").rename(corpus / "facts" / "moon.yaml")
    (corpus / "claims" / "moon.yaml").symlink_to("../facts/moon.yaml")
    assert "1 failed, 3 passed" in pytest_inside(corpus, "claims", "seeds")[1]
    (corpus / "claims" / "moon.yaml").unlink()
    (corpus / "claims").rmdir()
    (corpus / "claims").symlink_to("facts")
    assert "1 failed, 3 passed" in pytest_inside(corpus, "claims", "seeds")[1]


def test_claims_behind_links_that_lead_out_fail(
    corpus: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    away = tmp_path_factory.mktemp("away")
    (corpus / "claims" / "moon.yaml").rename(away / "moon.yaml")
    (corpus / "claims" / "moon.yaml").symlink_to(away / "moon.yaml")
    code, out = pytest_inside(corpus)
    assert code == 1
    assert "leads out of the repository" in out
    assert "landing" not in out
    (corpus / "claims" / "moon.yaml").unlink()
    (corpus / "claims").rmdir()
    (corpus / "claims").symlink_to(away)
    code, out = pytest_inside(corpus)
    assert code not in (0, 5)
    assert "leads out of" in out


def test_what_could_not_be_looked_into_fails_the_nearest_file(corpus: Path) -> None:
    """pytest has no item for a folder: without one, its claims would be left out and the run green."""
    edit(corpus / "claims" / "moon.yaml", "12", "11")
    assert pytest_inside(corpus)[0] == 0
    (corpus / "other").mkdir()
    (corpus / "claims" / "sub").symlink_to("../other")
    code, out = pytest_inside(corpus, "claims")
    assert code == 1
    assert "claims/sub:1:1: F201" in out


def test_rules_that_are_off_are_said_and_leave_no_claim_passed(corpus: Path) -> None:
    edit(corpus / "claims" / "moon.yaml", "quote: Apollo 11 landed", "quote: Apollo 11 crashed")
    (corpus / "pincite.toml").write_text('ignore = ["Q", "N"]\n', "utf-8")
    code, out = pytest_inside(corpus, "-rs")
    assert code == 0
    assert "rules off by `ignore` in pincite.toml: Q, N." in out
    assert "1 skipped" in out
    assert "partly unchecked" in out
    (corpus / "pincite.toml").write_text('select = ["Q"]\nignore = ["Q"]\n', "utf-8")
    code, out = pytest_inside(corpus)
    assert code not in (0, 5)
    assert "no rule is left to run" in out


def test_settings_among_the_claims_blind_no_run(corpus: Path) -> None:
    (corpus / "pincite.toml").write_text("", "utf-8")
    (corpus / "claims" / "sub").mkdir()
    (corpus / "claims" / "moon.yaml").rename(corpus / "claims" / "sub" / "moon.yaml")
    (corpus / "claims" / "sub" / "pincite.toml").write_text('claims = ["."]\nselect = ["X901"]\n', "utf-8")
    for args in ((), ("claims",), ("claims/sub/moon.yaml",), ("claims/sub/moon.yaml::date",)):
        code, out = pytest_inside(corpus, *args)
        assert code not in (0, 5), out


PLUGIN = """\
import os
import pytest


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: item.location)
    for item in items:
        if os.environ["HOW"] == "skip" and item.name == "landing":
            item.add_marker(pytest.mark.skip(reason="later"))
        if os.environ["HOW"] == "xfail" and item.name == "landing":
            item.add_marker(pytest.mark.xfail(reason="known", strict=True))
        if os.environ["HOW"] == "tag":
            item.add_marker("slow" if item.name == "date" else "quick")


def pytest_runtest_setup(item):
    if os.environ["HOW"] == "setup" and item.name == "landing":
        pytest.skip("not today")
"""
"""What another plugin, or a conftest.py, does with the items of a run."""


@pytest.mark.parametrize(
    ("how", "args", "said"),
    [
        ("xfail", [], "3 passed, 1 xfailed"),
        ("setup", [], "3 passed, 1 skipped"),
        ("skip", ["-n", "1", "--junitxml=out.xml"], "3 passed, 1 skipped"),
        ("skip", ["-p", "no:xdist", "-rs", "-v"], "claims/moon.yaml: later"),
        ("tag", ["-m", "slow"], "1 passed, 3 deselected"),
        ("none", ["--import-mode=importlib", "-k", "not landing"], "3 passed, 1 deselected"),
        ("none", ["-p", "no:xdist", "--tb=line", "--durations=0"], "1 failed, 3 passed"),
    ],
)
def test_other_plugins_may_mark_skip_and_sort(corpus: Path, how: str, args: list[str], said: str) -> None:
    (corpus / "conftest.py").write_text(PLUGIN.replace('os.environ["HOW"]', repr(how)), "utf-8")
    run_pytest = pytest_process if {"-n", "-m"} & set(args) else pytest_inside
    code, out = run_pytest(corpus, *args)
    assert said in out, out
    assert "INTERNALERROR" not in out
    assert code == int(" failed" in said)


def test_items_stand_where_their_claims_do(corpus: Path) -> None:
    script = (
        "import json, pytest\n"
        "class Seen:\n"
        "    def pytest_collection_modifyitems(self, items):\n"
        "        print('seen', json.dumps([[each.location[0], each.location[1], each.name] for each in items]))\n"
        "pytest.main(['-q', '--collect-only', '-p', 'no:cacheprovider'], [Seen()])\n"
    )
    done = run(sys.executable, "-c", script, cwd=corpus)
    seen = next(line for line in done.stdout.splitlines() if line.startswith("seen"))
    assert json.loads(seen.removeprefix("seen ")) == [
        ["claims/moon.yaml", 1, "date"],
        ["claims/moon.yaml", 4, "landing"],
        ["claims/moon.yaml", 9, "eleven"],
        ["seeds/sources.yaml", 1, "moon.txt"],
    ]


def test_what_settings_name_and_is_not_there_ends_with_a_sentence(corpus: Path) -> None:
    """Also where it shows only when the run begins."""
    (corpus / "pincite.toml").write_text('claims = ["claims", "more"]\n', "utf-8")
    code, out = pytest_inside(corpus)
    assert code == 2
    assert "there is no `more`" in out
    assert "pytest_plugin.py" not in out


def test_an_id_that_stands_twice_is_one_item(corpus: Path) -> None:
    edit(corpus / "claims" / "moon.yaml", "  eleven: {", "  date: {")
    code, out = pytest_inside(corpus, "-rA", "-q")
    assert code == 1
    assert re.findall(r"^FAILED (\S+)", out, re.MULTILINE) == [
        "claims/moon.yaml::date",
        "claims/moon.yaml::landing",
    ]
