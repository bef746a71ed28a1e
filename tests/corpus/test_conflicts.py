"""Conflicts across claims, as a user sees them. If these failed, a dispute could hide a fault it does not name."""

from pathlib import Path

from pincite.run import Report
from tests.harness import check_folder, write_corpus

SEED = "It has 23 members. It has 24 members. It has 25 members. It has 9 more. It has 32 seats."


def claim(name: str, quote: str, value: str, quantity: str = "", as_of: str = "") -> str:
    start = SEED.index(quote)
    linked = f", quantity: {quantity}" if quantity else ""
    period = f"    as_of: {{period: {as_of}, because: it says so}}\n" if as_of else ""
    return (
        f"  {name}:\n    statement: {quote}.\n    citations:\n      - source: a.txt\n        quote: {quote}\n"
        f"        span: [{start}, {start + len(quote)}]\n{period}"
        f"    values:\n      n: {{value: {value}{linked}}}\n"
    )


A = claim("a", "It has 23 members", "23 members", "q")
B = claim("b", "It has 24 members", "24 members", "q")
C = claim("c", "It has 25 members", "25 members", "q")
D = claim("d", "It has 9 more", "9 more")
E = claim("e", "It has 32 seats", "32 seats")


def report(folder: Path, claims: str, rest: str = "") -> Report:
    return check_folder(
        write_corpus(folder, {"seeds/a.txt": SEED, "claims/a.yaml": f"claims:\n{claims}{rest}"})
    )


def codes(report: Report) -> list[str]:
    return [each.code for each in report.findings if each.code.startswith("R")]


def dispute(*names: str) -> str:
    return f"disputes:\n  known:\n    between: [{', '.join(names)}]\n    because: They differ.\n"


def test_a_conflict_names_every_member_its_source_and_what_would_mend_it(tmp_path: Path) -> None:
    (finding,) = (each for each in report(tmp_path, A + B).findings if each.code == "R606")
    assert finding.fault.message == "q cannot be both: a.n = 23 members, b.n = 24 members; 1 apart."
    assert [each.message for each in finding.fault.related] == [
        "a.n, would fit as 24",
        "quoted by a",
        "b.n, would fit as 23",
        "quoted by b",
    ]
    assert {each.place.path for each in finding.fault.related} == {"claims/a.yaml", "seeds/a.txt"}


def test_a_dispute_acknowledges_a_conflict_with_its_reason(tmp_path: Path) -> None:
    found = report(tmp_path, A + B, dispute("a.n", "b.n"))
    assert codes(found) == []
    assert not found.failed
    (known,) = found.acknowledged
    assert known.fault.acknowledged == "They differ."


def test_a_dispute_hides_no_conflict_that_it_does_not_name(tmp_path: Path) -> None:
    found = report(tmp_path, A + B + C, dispute("a.n", "b.n"))
    assert "R606" in codes(found)
    assert "R608" not in codes(found)


def test_what_follows_from_both_sides_of_a_dispute_is_still_checked(tmp_path: Path) -> None:
    relations = "relations:\n  first: {holds: b.n + d.n == s.n}\n  second: {holds: s.n == e.n}\n"
    total = claim("s", "It has 32 seats", "at least 30 seats")
    found = report(tmp_path, A + B + D + E + total, relations + dispute("a.n", "b.n"))
    assert "R606" in codes(found)
    assert len(found.acknowledged) == 1


def test_a_dispute_between_values_that_agree_is_stale(tmp_path: Path) -> None:
    same = claim("f", "It has 23 members", "23 members", "q")
    assert codes(report(tmp_path, A + same, dispute("a.n", "f.n"))) == ["R608"]


def test_a_false_relation_can_be_acknowledged(tmp_path: Path) -> None:
    relation = "relations:\n  same: {holds: a.n == b.n}\n"
    plain_b = claim("b", "It has 24 members", "24 members")
    assert codes(report(tmp_path / "x", A + plain_b, relation)) == ["R601"]
    found = report(tmp_path / "y", A + plain_b, relation + dispute("a.n", "b.n"))
    assert codes(found) == []
    assert [each.code for each in found.acknowledged] == ["R601"]


def test_one_quantity_of_two_periods_may_have_two_values(tmp_path: Path) -> None:
    old = claim("a", "It has 23 members", "23 members", "q", "2023")
    new = claim("b", "It has 24 members", "24 members", "q", "2024")
    assert codes(report(tmp_path, old + new)) == []


def test_a_relation_across_periods_says_so(tmp_path: Path) -> None:
    old = claim("a", "It has 23 members", "23 members", "", "2023")
    new = claim("b", "It has 24 members", "24 members", "", "2024")
    day = claim("c", "It has 25 members", "25 members", "", "2024-05-01")
    assert codes(report(tmp_path / "x", old + new, "relations:\n  r: {holds: a.n < b.n}\n")) == ["R605"]
    assert (
        codes(report(tmp_path / "y", old + new, "relations:\n  r: {holds: a.n < b.n, across: as_of}\n")) == []
    )
    assert codes(report(tmp_path / "z", new + day, "relations:\n  r: {holds: b.n < c.n}\n")) == []
    changed = "relations:\n  r: {holds: 'change(a.n, b.n) > 4'}\n"
    assert codes(report(tmp_path / "c", old + new, changed)) == []


def test_bad_input_of_relations_is_a_finding_each_with_its_place(tmp_path: Path) -> None:
    bad = {
        "zero": ("a.n / 0 == 3", "R609", "0"),
        "name": ("a.n == b.none", "R602", "b.none"),
        "long": ("a.n == " + "9" * 10_000, "R609", "9" * 10_000),
        "power": ("a.n == 9**9**9", "R609", "*"),
        "code": ("__import__('os')", "R609", "__import__"),
        "infinite": ("a.n == inf", "R609", "inf"),
    }
    relations = "".join(f"  {name}:\n    holds: {text}\n" for name, (text, _, _) in sorted(bad.items()))
    found = report(tmp_path, A, f"relations:\n{relations}")
    text = (tmp_path / "claims" / "a.yaml").read_text("utf-8")
    for name, (_, code, part) in bad.items():
        (finding,) = (each for each in found.findings if each.fault.claim == name)
        assert finding.code == code
        assert text[finding.place.start :].startswith(part)


def test_a_quantity_defined_by_itself_is_a_conflict(tmp_path: Path) -> None:
    relations = "relations:\n  one: {holds: a.n == d.n + 1}\n"
    vague = claim("a", "It has 23 members", "about 20 members") + claim("d", "It has 9 more", "about 20 more")
    cyclic = relations + "  two: {holds: d.n == a.n + 1}\n"
    assert codes(report(tmp_path / "x", vague, cyclic)) == ["R606"]
    assert codes(report(tmp_path / "y", vague, relations)) == []


def test_mixed_periods_are_shown_where_they_are_written(tmp_path: Path) -> None:
    dated = claim("a", "It has 23 members", "23 members", as_of="2024") + claim(
        "b", "It has 24 members", "24 members", as_of="2025"
    )
    found = report(tmp_path, dated, "relations:\n  grew:\n    holds: a.n < b.n\n")
    (finding,) = (each for each in found.findings if each.code == "R605")
    assert [(each.place.path, each.message) for each in finding.fault.related] == [
        ("claims/a.yaml", "the period of `a`"),
        ("claims/a.yaml", "the period of `b`"),
    ]


def test_weekdays_of_two_periods_are_mixed_and_dates_are_not(tmp_path: Path) -> None:
    source = "He spoke on Wednesday. They met on Thursday. It began on May 7, 2024. It ended on May 8, 2025."
    said = (
        ("a", "He spoke on Wednesday", "Wednesday"),
        ("b", "They met on Thursday", "Thursday"),
        ("c", "It began on May 7, 2024", "'May 7, 2024'"),
        ("d", "It ended on May 8, 2025", "'May 8, 2025'"),
    )
    claims = "".join(
        f"  {id}:\n    statement: {quote}.\n    citations: [{{source: a.txt, quote: '{quote}'}}]\n"
        f"    as_of: {{period: {2024 + at % 2}, because: It is said.}}\n    values: {{n: {value}}}\n"
        for at, (id, quote, value) in enumerate(said)
    )
    relations = "relations:\n  dates: {holds: 'before(c.n, d.n)'}\n  days: {holds: a.n < b.n}\n"
    files = {"seeds/a.txt": source, "claims/a.yaml": f"claims:\n{claims}{relations}"}
    found = check_folder(write_corpus(tmp_path, files)).findings
    assert [each.fault.claim for each in found if each.code == "R605"] == ["days"]
