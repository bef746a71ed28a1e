"""The relation language. If these failed, a claims file could run something, or a false relation pass."""

from fractions import Fraction as F

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.numbers.reader import read_value
from pincite.relations.interval import Interval
from pincite.relations.judge import Judgement, judge
from pincite.relations.parse import parse
from pincite.relations.syntax import Expression, Problem
from pincite.relations.value import Table, Value
from pincite.relations.verdict import RelationVerdict


def value(text: str) -> Value:
    mention = read_value(text)
    assert mention is not None, text
    return Value.of(mention)


LOOKUP: dict[str, Value | Table] = {
    "nato.met": value("23 members"),
    "nato.missed": value("9 members"),
    "nato.members": value("32 countries"),
    "nato.none": value("0 members"),
    "us.share": value("64 percent"),
    "rest.share": value("36 percent"),
    "target.level": value("2 percent"),
    "now.level": value("2.61 percent"),
    "then.level": value("2.44 percent"),
    "growth.rate": value("7 percent"),
    "gain.points": value("0.17 percentage points"),
    "met.share": value("72 percent"),
    "wrong.share": value("70 percent"),
    "eu.cost": value("800 billion euros"),
    "us.cost": value("$800 billion"),
    "more.ships": value("more than 700 ships"),
    "also.ships": value("more than 600 ships"),
    "list.share": Table({"Italy": value("1.5 percent"), "Spain": value("1.24 percent")}),
    "high.share": Table({"Italy": value("1.5 percent"), "Spain": value("2.06 percent")}),
    "list.empty": Table({}),
    "day.met": value("March 13, 2025"),
    "day.photo": value("Feb. 13, 2025"),
    "day.week": value("Thursday"),
    "study.mean": value("5.19"),
    "study.n": value("28 people"),
    "law.from": value("3 members"),
}


def judged(text: str) -> Judgement:
    expression = parse(text)
    assert isinstance(expression, Expression), expression
    return judge(expression, LOOKUP)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("nato.met + nato.missed == nato.members", "certain"),
        ("nato.met + nato.missed == nato.members - 1", "impossible"),
        ("us.share + rest.share == 100", "possible"),
        ("us.share + rest.share == 102", "impossible"),
        ("max(list.share) < target.level", "certain"),
        ("max(high.share) < target.level", "impossible"),
        ('min(list.share) == list.share["Spain"]', "possible"),
        ("count(list.share) == nato.missed", "impossible"),
        ("count(list.share) == 2", "certain"),
        ("sum(list.share) < 3", "certain"),
        ("mean(list.share) < target.level", "certain"),
        ("change(then.level, now.level) == growth.rate", "possible"),
        ("now.level - then.level == gain.points", "possible"),
        ("now.level - then.level == growth.rate", "impossible"),
        ("share(nato.met, nato.members) == met.share", "possible"),
        ("share(nato.met, nato.members) == wrong.share", "impossible"),
        ("nato.met / nato.members == met.share", "possible"),
        ("met.share * nato.members == nato.met", "possible"),
        ("rounds_to(share(nato.met, nato.members), 72)", "certain"),
        ("rounds_to(share(nato.met, nato.members), 71.8)", "impossible"),
        ("percent_of_count(met.share, nato.members)", "certain"),
        ("percent_of_count(wrong.share, nato.members)", "impossible"),
        ("possible_mean(study.mean, study.n)", "impossible"),
        ("before(day.photo, day.met)", "certain"),
        ("after(day.photo, day.met)", "impossible"),
        ("weekday(day.met) == day.week", "certain"),
        ('weekday(day.met) == "Friday"', "impossible"),
        ("day.met - day.photo == 28", "certain"),
        ("more.ships > also.ships", "vacuous"),
        ("more.ships == also.ships", "vacuous"),
        ("more.ships > 600", "certain"),
        ("nato.met == nato.met", "vacuous"),
        ("1 + 1 == 2", "vacuous"),
        ("1 + 1 == 3", "impossible"),
        ("nato.missed < nato.met <= nato.members", "certain"),
        ("nato.missed < nato.met > nato.members", "impossible"),
        ("nato.met - nato.met == 1", "impossible"),
        ("law.from == 3", "certain"),
        ("-nato.met == 0 - 23", "certain"),
        ("nato.met\n  + nato.missed\t== nato.members", "certain"),
    ],
)
def test_a_relation_is_judged_by_what_its_values_may_be(text: str, verdict: str) -> None:
    assert judged(text).verdict == RelationVerdict(verdict)


def test_slack_is_what_rounding_has_to_bridge() -> None:
    found = judged("change(then.level, now.level) == growth.rate")
    assert found.as_written is False
    assert found.slack == 7 - (F(261, 244) - 1) * 100
    assert judged("us.share + rest.share == 100").slack == 0


def test_gap_is_how_far_an_impossible_relation_fails() -> None:
    assert judged("us.share + rest.share == 102").gap == 1


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("eu.cost == us.cost", "unlike-units", "eu.cost == us.cost"),
        ("nato.met + us.share == 3", "unlike-units", "nato.met + us.share"),
        ("growth.rate == gain.points", "unlike-units", "growth.rate == gain.points"),
        ("nato.met / nato.none == 3", "division-by-zero", "nato.none"),
        ("nato.met / (nato.met - nato.met) == 3", "division-by-zero", "nato.met - nato.met"),
        ("sum(list.empty) == 3", "empty-table", "list.empty"),
        ("count(list.empty) == 0", "empty-table", "list.empty"),
        ("no.value == 3", "unknown-name", "no.value"),
        ('list.share["Malta"] == 3', "unknown-name", 'list.share["Malta"]'),
        ("list.share == 3", "not-a-number", "list.share"),
        ("before(nato.met, day.met)", "unlike-units", "nato.met"),
    ],
)
def test_what_has_no_answer_is_a_problem_with_its_place(text: str, kind: str, part: str) -> None:
    (problem,) = judged(text).problems
    assert problem.kind == kind
    assert text[problem.start : problem.end].strip("()") == part
    assert problem.help


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("9**9**9 == a.b", 2),
        ("__import__('os')", 0),
        ("a.b == " + "1" * 10_000, 7),
        ("a.b == nan", 7),
        ("inf == a.b", 0),
        ("a.b == 1e5", 8),
        ("a.b == 0x10", 8),
        ("a.b = 3", 4),
        ("a.b == $3", 7),
        ("a.b", 0),
        ("a.b == 1 and c.d == 2", 0),
        ("a.b[0] == 1", 0),
        ("a.b.c == 1", 0),
        ('f"x" == a.b', 1),
        ("a.b == (lambda: 1)", 14),
        ("a.b in c.d", 0),
        ("sum(a.b", 3),
        ("share(a.b) == 1", 0),
        ("before(a.b, c.d) == 1", 0),
        ("é.b + nan == 3", 6),
        ("", 0),
        ("a.b == \x00", 7),
        ("(" * 5000, 40),
        ("-" * 5000 + "a.b == 1", 200),
        ("a.b == 1 # x", 9),
        ("a.b == ٣", 7),
        ('a.b == "x"', 7),
    ],
)
def test_what_is_not_in_the_language_is_refused_at_its_place(text: str, at: int) -> None:
    found = parse(text)
    assert not isinstance(found, Expression)
    assert found[0].start == at
    assert found[0].message
    assert found[0].help


@given(st.text(st.sampled_from("abc._ +-*/<>=!()[],\"'0123456789\n#$é٣𝐱\\{}:@"), max_size=40))
def test_no_text_raises_and_every_problem_is_within_it(text: str) -> None:
    found = parse(text)
    for each in found.names if isinstance(found, Expression) else found:
        assert 0 <= each.start <= each.end <= len(text)
    if isinstance(found, Expression):
        assert judge(found, {}).verdict in (None, RelationVerdict.VACUOUS, RelationVerdict.IMPOSSIBLE)


def test_names_are_given_with_their_places() -> None:
    text = 'a.b + c.d["über x"] == 3'
    found = parse(text)
    assert isinstance(found, Expression)
    assert [(name.name, name.row, text[name.start : name.end]) for name in found.names] == [
        ("a.b", None, "a.b"),
        ("c.d", "über x", 'c.d["über x"]'),
    ]


def test_a_problem_is_a_value() -> None:
    found = parse("9**9")
    assert not isinstance(found, Expression)
    assert isinstance(found[0], Problem)


def test_a_value_that_cancels_out_on_its_own_side_tests_nothing() -> None:
    for text in ("c.n - c.n == 0", "0 < c.n - c.n + 1"):
        found = parse(text)
        assert isinstance(found, Expression)
        assert (
            judge(found, {"c.n": Value("600", Interval.point(F(600)), F(600))}).verdict
            is RelationVerdict.VACUOUS
        )
