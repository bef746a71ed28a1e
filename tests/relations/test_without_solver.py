"""z3 is an extra. If these failed, who has not installed it would lose checks unseen, or be told nothing they can do."""

import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest

from pincite.numbers.reader import read_value
from pincite.relations.outcome import Outcome
from pincite.relations.parse import parse
from pincite.relations.solver.solve import solve
from pincite.relations.syntax import Expression
from pincite.relations.value import Value
from tests.harness import ROOT, check_folder, environment, run, write_corpus

COMMAND = "pip install 'pincite[solver]'"
DECK = {
    "seeds/survey.txt": "Of 12 people, the mean was 0.58 and the deviation 0.51.\n",
    "claims/survey.yaml": """\
claims:
  survey:
    statement: Of 12 people, the mean was 0.58 and the deviation 0.51.
    citations:
      - source: survey.txt
        quote: Of 12 people, the mean was 0.58 and the deviation 0.51
        span: [0, 54]
    values:
      people: 12 people
      mean: {value: "0.58", rounding: nearest}
      deviation: {value: "0.51", rounding: nearest}
relations:
  zeros_and_ones:
    holds: survey.deviation * survey.deviation * (survey.people - 1) == survey.people * survey.mean * (1 - survey.mean)
""",
}
"""Values that are tied by products of themselves, so that only a complete solver decides."""


@pytest.fixture
def no_z3(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "z3", None)


def solved(values: dict[str, str], quantities: dict[str, str], relation: str) -> Outcome:
    expression = parse(relation)
    assert isinstance(expression, Expression)
    mentions = {name: read_value(text) for name, text in values.items()}
    numbers = {name: Value.of(mention) for name, mention in mentions.items() if mention}
    return solve(numbers, quantities, {"one": expression})


def test_with_the_solver_products_of_one_value_are_decided(tmp_path: Path) -> None:
    assert not check_folder(write_corpus(tmp_path, DECK)).findings


@pytest.mark.usefixtures("no_z3")
def test_without_it_they_are_unchecked_and_the_help_is_one_command(tmp_path: Path) -> None:
    report = check_folder(write_corpus(tmp_path, DECK))
    (found,) = report.findings
    assert found.rule == "conflict-unchecked"
    assert found.fault.help.endswith(COMMAND)
    assert report.failed


def test_an_environment_that_never_had_it_says_the_same(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for each in Path(sysconfig.get_path("purelib")).iterdir():
        if not each.name.startswith("z3"):
            (site / each.name).symlink_to(each)
    folder = write_corpus(tmp_path / "corpus", DECK)
    env = environment() | {"PYTHONPATH": f"{ROOT / 'checks'}:{site}"}
    done = run(sys.executable, "-S", "-m", "pincite", "check", cwd=folder, env=env)
    assert done.returncode == 1, done.stderr
    assert "R610" in done.stdout
    assert COMMAND in done.stdout


def test_what_the_solver_gave_up_on_is_not_called_its_absence() -> None:
    at_least = dict.fromkeys(("a.x", "b.x", "c.x"), "at least 3 ships")
    found = solved(at_least, {}, "a.x * a.x * a.x + b.x * b.x * b.x == c.x * c.x * c.x")
    assert [each.lacks_solver for each in found.unchecked] == [False]


@pytest.mark.usefixtures("no_z3")
@pytest.mark.parametrize(
    ("relation", "conflicts"),
    [
        ("a.x + b.x == c.x", 1),
        ("max(a.x, b.x) == c.x", 1),
        ("a.x * b.x == c.x", 1),
        ("a.x / b.x < 1", 0),
        ("a.x + b.x <= c.x + d.x", 0),
    ],
)
def test_without_it_what_forms_no_cycle_is_decided_all_the_same(relation: str, conflicts: int) -> None:
    values = {"a.x": "20 members", "b.x": "50 members", "c.x": "60 members", "d.x": "60 members"}
    found = solved(values, {"c.x": "whole", "d.x": "whole"}, relation)
    assert (len(found.conflicts), found.unchecked) == (conflicts, ())
    assert all(each.is_smallest for each in found.conflicts)


@pytest.mark.usefixtures("no_z3")
@pytest.mark.parametrize(
    ("relation", "conflicts"),
    [
        # While the smallest conflict is sought, limits and rows go unstated and can take up what is demanded.
        ("a.x + b.x + c.x == d.x and max(a.x, b.x, c.x) < e.x", 1),
        ("a.x / b.x == f.x and a.x <= b.x", 1),
    ],
)
def test_without_it_a_conflict_among_several_demands_is_still_proven_smallest(
    relation: str, conflicts: int
) -> None:
    values = {"a.x": "2.5 percent", "b.x": "3.5 percent", "c.x": "4.5 percent", "d.x": "90.5 percent"}
    values |= {"e.x": "9.5 percent", "f.x": "51.2"}
    numbers = {name: Value.of(mention) for name, text in values.items() if (mention := read_value(text))}
    parsed = [parse(each) for each in relation.split(" and ")]
    expressions = {f"r{n}": each for n, each in enumerate(parsed) if isinstance(each, Expression)}
    found = solve(numbers, {}, expressions)
    assert (len(found.conflicts), found.unchecked) == (conflicts, ())
    assert all(each.is_smallest for each in found.conflicts)


def test_who_works_on_pincite_has_the_solver_of_the_extra() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert set(project["project"]["optional-dependencies"]["solver"]) <= set(
        project["dependency-groups"]["dev"]
    )
    assert not [each for each in project["project"]["dependencies"] if each.startswith("z3")]
