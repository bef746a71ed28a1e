"""Everything together. If these failed, a contradiction could pass, or true claims be called contradictory."""

import os
import sys
from random import Random

import pytest

from pincite.numbers.reader import read_value
from pincite.relations.outcome import Outcome
from pincite.relations.parse import parse
from pincite.relations.solver.solve import solve
from pincite.relations.syntax import Expression
from pincite.relations.value import Table, Value
from tests.relations.random_systems import RandomSystem, Z3Oracle, random_system

TRIES = int(os.environ.get("PINCITE_SYSTEMS", "60"))
"""Random systems tried here; benchmarks/soundness.py tries 10,000."""


def value(text: str) -> Value:
    mention = read_value(text)
    assert mention is not None, text
    return Value.of(mention)


def solved(values: dict[str, str], quantities: dict[str, str], **relations: str) -> Outcome:
    parsed = {name: parse(text) for name, text in relations.items()}
    expressions = {name: each for name, each in parsed.items() if isinstance(each, Expression)}
    assert len(expressions) == len(parsed)
    return solve({name: value(text) for name, text in values.items()}, quantities, expressions)


def answer(system: RandomSystem) -> Outcome:
    return solve(system.values, system.quantities, system.expressions)


def test_random_systems_are_called_what_z3_calls_them() -> None:
    for number in range(TRIES):
        system = random_system(Random(number))
        truth = Z3Oracle(system).holds(system.members)
        found = answer(system)
        if truth is True:
            assert not found.conflicts, number
        if truth is False:
            assert found.conflicts or found.unchecked, number


def test_the_smallest_conflict_is_as_small_as_trying_all_subsets_finds() -> None:
    compared = 0
    for number in range(10_000):
        system = random_system(Random(-number), 5, 3)
        found = answer(system).conflicts
        if not found:
            continue
        smallest = Z3Oracle(system).smallest()
        if smallest is not None:
            assert min(len(each.values) + len(each.relations) for each in found) == smallest, number
            compared += 1
        if compared == max(TRIES // 4, 10):
            return


def test_two_values_of_one_quantity_must_agree() -> None:
    found = solved({"a.x": "23 members", "b.x": "24 members"}, {"a.x": "q", "b.x": "q"})
    (conflict,) = found.conflicts
    assert conflict.values == ("a.x", "b.x")
    assert conflict.gap == 1
    assert conflict.is_smallest
    assert {mend.member: str(mend.allowed) for mend in conflict.mends} == {"a.x": "24", "b.x": "23"}


def test_rounding_and_qualifiers_agree_where_they_overlap() -> None:
    values = {
        "a.x": "2.6 percent",
        "b.x": "2.61 percent",
        "c.x": "at least 2 percent",
        "d.x": "about 2.7 percent",
    }
    assert solved(values, dict.fromkeys(values, "q")) == Outcome((), (), ())


def test_a_chain_that_does_not_close_shows_all_that_is_needed_and_no_more() -> None:
    found = solved(
        {
            "a.x": "2 members",
            "b.x": "3 members",
            "c.x": "4 members",
            "d.x": "10 members",
            "e.x": "5 members",
            "f.x": "7 members",
        },
        {"e.x": "sum", "f.x": "unrelated"},
        first="a.x + b.x == e.x",
        second="e.x + c.x == d.x",
        third="f.x > c.x",
    )
    (conflict,) = found.conflicts
    assert set(conflict.values) == {"c.x", "d.x", "e.x"}
    assert conflict.relations == ("second",)
    assert {mend.member: str(mend.allowed) for mend in conflict.mends}["d.x"] == "9"


def test_one_quantity_in_two_currencies_is_a_conflict_of_its_own() -> None:
    found = solved({"a.x": "800 billion euros", "b.x": "$800 billion"}, {"a.x": "q", "b.x": "q"})
    assert not found.conflicts
    (units,) = found.unit_conflicts
    assert units.units == (("EUR", ("a.x",)), ("USD", ("b.x",)))


def test_two_conflicts_that_share_a_value_are_both_found() -> None:
    found = solved(
        {"a.x": "1 member", "b.x": "2 members", "c.x": "9 members", "d.x": "5 members", "e.x": "30 members"},
        {},
        first="a.x + b.x == c.x",
        second="c.x + d.x == e.x",
        third="a.x + b.x + d.x == e.x",
    )
    assert {name for each in found.conflicts for name in each.relations} >= {"first", "second"}


def test_whole_numbers_are_counted_whole() -> None:
    assert solved(
        {"a.x": "more than 22 members", "b.x": "fewer than 23 members"}, {"a.x": "q", "b.x": "q"}
    ).conflicts
    assert not solved(
        {"a.x": "more than 22 members", "b.x": "fewer than 24 members"}, {"a.x": "q", "b.x": "q"}
    ).conflicts
    assert solved({"a.x": "about 16 members"}, {}, odd="2 * a.x == 33").conflicts
    assert not solved({"a.x": "about 16 percent"}, {}, odd="2 * a.x == 33").conflicts


def test_what_cannot_be_decided_is_said() -> None:
    at_least = dict.fromkeys(("a.x", "b.x", "c.x"), "at least 3 ships")
    found = solved(at_least, {}, cubes="a.x * a.x * a.x + b.x * b.x * b.x == c.x * c.x * c.x")
    assert not found.conflicts
    assert [each.members for each in found.unchecked] == [("a.x", "b.x", "c.x", "cubes")]


def test_rows_of_a_table_take_part() -> None:
    table = Table({"Italy": value("1.5 percent"), "Spain": value("1.24 percent")})
    relation = parse("sum(t.share) == t.total")
    assert isinstance(relation, Expression)
    found = solve({"t.share": table, "t.total": value("9.1 percent")}, {}, {"all": relation})
    (conflict,) = found.conflicts
    assert set(conflict.values) == {'t.share["Italy"]', 't.share["Spain"]', "t.total"}


def test_a_relation_that_means_nothing_is_left_to_the_other_rules() -> None:
    values = {"a.x": "5 euros", "b.x": "5 dollars"}
    assert solved(values, {}, mixed="a.x == b.x", unknown="a.x == z.z") == Outcome((), (), ())


@pytest.mark.parametrize("relation", ["a.x + b.x == c.x", "share(a.x, b.x) == c.x", "max(a.x, b.x) == c.x"])
def test_z3_is_not_imported_for_what_forms_no_cycle(relation: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "z3"]:
        monkeypatch.delitem(sys.modules, name)
    unit = "percent" if "share" in relation else "members"
    solved(
        {"a.x": "about 20 members", "b.x": "at least 50 members", "c.x": f"about 40 {unit}"}, {}, one=relation
    )
    assert "z3" not in sys.modules
