"""Relations and quantities hold across units of one dimension, by exact factors, and never across currencies.

If these fail, "45 ms > 11 s" is certain, or 48 hours and two days are reported as a conflict.
"""

from __future__ import annotations

import pytest

from pincite.numbers import read_value
from pincite.relations import Judgement, Value, judge, parse
from pincite.relations.solver import solve
from pincite.relations.syntax import Expression


def judged(text: str, **values: str) -> Judgement:
    lookup = {}
    for name, written in values.items():
        mention = read_value(written)
        assert mention is not None, written
        lookup[f"c.{name}"] = Value.of(mention)
    expression = parse(text)
    assert isinstance(expression, Expression)
    return judge(expression, lookup)


@pytest.mark.parametrize(
    ("relation", "a", "b", "expected"),
    [
        ("c.a > c.b", "45 ms", "11 s", "impossible"),
        ("c.a < c.b", "45 ms", "11 s", "certain"),
        ("c.a == c.b", "48 hours", "2 days", "possible"),
        ("c.a == c.b", "48 hours", "3 days", "impossible"),
        ("c.a == c.b", "12 months", "one year", "possible"),
        ("c.a == c.b", "90 minutes", "1.5 hours", "possible"),
        ("c.a == c.b", "95 minutes", "1.5 hours", "impossible"),
        ("c.a == c.b", "92 minutes", "1.5 hours", "possible"),
        ("c.a < c.b", "900 kg", "2 tonnes", "certain"),
        ("c.a <= c.b", "2.4 GW", "2 MW", "impossible"),
        ("c.a == c.b", "5 km", "3.1 miles", "possible"),
        ("c.a == c.b", "5 km", "3.6 miles", "impossible"),
        ("c.a == c.b", "82 cents", "$0.82", "possible"),
        ("c.a == c.b", "82 cents", "$0.92", "impossible"),
        ("c.a + c.b == 3", "1 kg", "2 kg", "possible"),
        ("c.a + c.b == 2.25", "2.00 percent", "25 basis points", "possible"),
        ("share(c.a, c.b) == 50", "30 minutes", "1 hour", "possible"),
        ("c.a / c.b > 100", "45 ms", "11 s", "impossible"),
        ("c.b / c.a > 100", "45 ms", "11 s", "certain"),
        ("min(c.a, c.b) < 100", "45 ms", "11 s", "certain"),
        ("c.a == c.b", "90 km/h", "25 m/s", "possible"),
        ("c.a == c.b", "90 km/h", "35 m/s", "impossible"),
        ("c.a == c.b", "300 hectares", "3 km²", "possible"),
        ("c.a < c.b", "640 MiB", "640 GiB", "certain"),
    ],
)
def test_units_of_one_dimension_are_compared(relation: str, a: str, b: str, expected: str) -> None:
    assert judged(relation, a=a, b=b).verdict == expected


def test_products_find_their_unit_again() -> None:
    assert judged("c.a * c.b == c.d", a="5.0 kW", b="3.0 hours", d="15 kWh").verdict == "possible"
    assert judged("c.a * c.b == c.d", a="5.0 kW", b="3.0 hours", d="18 kWh").verdict == "impossible"
    assert judged("c.d / c.a == c.b", a="5.0 kW", b="3.0 hours", d="15 kWh").verdict == "possible"
    assert judged("c.a * c.b == c.d", a="60 km/h", b="30 minutes", d="30 km").verdict == "possible"
    assert judged("c.a * c.b == c.d", a="60 km/h", b="30 minutes", d="60 km").verdict == "impossible"


def test_days_are_added_in_other_spans() -> None:
    dates = {"a": "1 March 2024", "d": "15 March 2024"}
    assert judged("c.a + c.b == c.d", b="2 weeks", **dates).verdict == "possible"
    assert judged("c.d - c.a == c.b", b="2 weeks", **dates).verdict == "possible"
    assert judged("c.d - c.a == c.b", b="4 weeks", **dates).verdict == "impossible"
    assert judged("c.d - c.a == c.b", b="2 months", **dates).verdict is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("5 months", "150 days"),
        ("5 dollars", "5 euros"),
        ("5 cents", "5 pounds sterling"),
        ("5 percent", "5 percentage points"),
        ("5 tons", "5 tonnes"),
        ("5 litres", "5 kg"),
        ("20 °C", "68 °F"),
        ("5 km/h", "5 km"),
    ],
)
def test_what_has_no_exact_factor_does_not_convert(a: str, b: str) -> None:
    found = judged("c.a == c.b", a=a, b=b)
    assert found.verdict is None
    assert [each.kind for each in found.problems] == ["unlike-units"]


def conflicts(*written: str) -> tuple[int, int]:
    lookup = {}
    for number, text in enumerate(written):
        mention = read_value(text)
        assert mention is not None, text
        lookup[f"c{number}.v"] = Value.of(mention)
    found = solve(lookup, dict.fromkeys(lookup, "thing"), {})
    return len(found.conflicts), len(found.unit_conflicts)


def test_values_of_one_quantity_agree_across_units() -> None:
    assert conflicts("90 minutes", "1.5 hours") == (0, 0)
    assert conflicts("95 minutes", "1.5 hours") == (1, 0)
    assert conflicts("2 tonnes", "2,000 kg", "2.0 Mg") == (0, 0)
    assert conflicts("82 cents", "$0.82") == (0, 0)
    assert conflicts("82 cents", "$0.83") == (1, 0)


def test_a_range_is_a_value_as_a_sentence_has_it() -> None:
    assert conflicts("between 5 and 7 ships", "between 8 and 9 ships") == (1, 0)
    assert conflicts("between 5 and 7 km", "between 6,500 and 9,000 metres") == (0, 0)
    assert read_value("between 5 ships") is None


def test_cents_join_no_two_currencies() -> None:
    assert conflicts("82 cents", "$0.82", "€0.82") == (0, 1)
    assert conflicts("$800 billion", "€800 billion") == (0, 1)
    assert conflicts("3 months", "90 days") == (0, 1)


def test_a_mend_is_in_the_unit_of_its_value() -> None:
    lookup = {}
    for number, text in enumerate(("2.0 hours", "95 minutes")):
        mention = read_value(text)
        assert mention is not None
        lookup[f"c{number}.v"] = Value.of(mention)
    found = solve(lookup, dict.fromkeys(lookup, "thing"), {})
    mends = {each.member: each.allowed for each in found.conflicts[0].mends}
    allowed = mends["c1.v"]
    assert allowed is not None
    assert allowed.low == 117
    assert allowed.high == 123
