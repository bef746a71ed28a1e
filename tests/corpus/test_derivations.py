"""What is derived is proven by arithmetic over quoted numbers, or is a finding that shows the arithmetic."""

import json
from pathlib import Path

import pytest

from tests.harness import check_folder, write_corpus

TEXT = (
    "Tickets cost $1.75 in May and $2.00 in June. Of the 32 boats 23 came home, 9 with damage. "
    "The dam held about 400 tonnes in 2019 and 310.4 tonnes in 2020. Rain fell for 90 minutes."
)
QUOTES = [f"{each.rstrip('.')}" for each in TEXT.split(". ")]
OTHER = "The fleet counts 32 boats."


def found(tmp_path: Path, statement: str, values: dict[str, object], **more: str) -> dict[str, str]:
    """The findings by rule on a claim that cites the text, beside a claim `fleet` on another source."""
    citations = [{"source": "a.txt", "quote": quote} for quote in QUOTES]
    claims: dict[str, object] = {
        "boats": {"statement": statement, "citations": citations, "values": values},
        "fleet": {
            "statement": "The fleet counts 32 boats.",
            "citations": [{"source": "b.txt", "quote": OTHER.rstrip(".")}],
            "values": {"all": "32 boats"},
        },
    }
    body = json.dumps({"claims": claims} | {key: json.loads(text) for key, text in more.items()})
    write_corpus(tmp_path, {"seeds/a.txt": TEXT, "seeds/b.txt": OTHER, "claims/c.yaml": body})
    report = check_folder(tmp_path)
    known = {"span-missing", "entries-unsorted", "claim-unpublished", "source-unused"}
    return {each.rule: each.fault.message for each in report.findings if each.rule not in known}


PRICES: dict[str, object] = {"new": "$2.00", "old": "$1.75"}
BOATS: dict[str, object] = {"all": "32 boats", "back": "23 boats", "hurt": "9 boats"}


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        ("Tickets went up $0.25.", PRICES | {"rise": {"value": "$0.25", "derived": "new - old"}}),
        ("Tickets rose 14.3%.", PRICES | {"rise": {"value": "14.3%", "derived": "change(old, new)"}}),
        ("Tickets rose 14%.", PRICES | {"rise": {"value": "14%", "derived": "change(old, new)"}}),
        ("Of the boats 72% came home.", BOATS | {"part": {"value": "72%", "derived": "share(back, all)"}}),
        (
            "All boats taken together are 32.",
            BOATS | {"sum": {"value": "32 boats", "derived": "back + hurt"}},
        ),
        ("14 boats were unhurt at home.", BOATS | {"whole": {"value": "14 boats", "derived": "back - hurt"}}),
        ("9 boats are still at sea.", BOATS | {"lost": {"value": "9 boats", "derived": "fleet.all - back"}}),
        (
            "Two boats were listed.",
            {
                "listed": {"table": {"came home": "23 boats", "with damage": "9 boats"}},
                "rows": {"value": "two boats", "derived": "count(listed)"},
            },
        ),
    ],
)
def test_what_follows_needs_no_quote(tmp_path: Path, statement: str, values: dict[str, object]) -> None:
    assert found(tmp_path, statement, values) == {}


@pytest.mark.parametrize(
    ("statement", "values", "says"),
    [
        ("Tickets went up $0.35.", PRICES | {"rise": {"value": "$0.35", "derived": "new - old"}}, "$0.35"),
        ("Tickets rose 15%.", PRICES | {"rise": {"value": "15%", "derived": "change(old, new)"}}, "15%"),
        (
            "13 boats were unhurt.",
            BOATS | {"whole": {"value": "13 boats", "derived": "back - hurt"}},
            "is 14",
        ),
        ("Boats: 2.5.", BOATS | {"part": {"value": "3 boats", "derived": "back / hurt"}}, "cannot|is "),
        ("Up 9 boats.", BOATS | {"x": {"value": "9 boats", "derived": "new - old"}}, "is no value"),
        ("Up 9 boats.", BOATS | {"x": {"value": "9 boats", "derived": "x"}}, "itself derived"),
        ("Up 9 boats.", BOATS | {"x": {"value": "9 boats", "derived": "3 * 3"}}, "names no value"),
        ("Up 9 boats.", BOATS | {"x": {"value": "9 boats", "derived": "hurt == back"}}, "compares"),
        ("Up 9 boats.", BOATS | {"x": {"value": "9 boats", "derived": "hurt +"}}, "computes nothing"),
        (
            "It lost 89.6 tonnes.",
            {
                "was": "about 400 tonnes",
                "now": "310.4 tonnes",
                "x": {"value": "89.6 tonnes", "derived": "was - now"},
            },
            "89.6",
        ),
    ],
)
def test_what_does_not_follow_is_a_finding(
    tmp_path: Path, statement: str, values: dict[str, object], says: str
) -> None:
    told = found(tmp_path, statement, values)
    assert "derivation-wrong" in told
    assert any(each in told["derivation-wrong"] for each in says.split("|"))


def test_a_derivation_proves_its_own_number_only(tmp_path: Path) -> None:
    rise = {"value": "$0.25", "derived": "new - old"}
    assert "number-unsupported" in found(
        tmp_path, "Tickets went up $0.25 and 40 were sold.", PRICES | {"rise": rise}
    )


def test_disputed_numbers_prove_nothing(tmp_path: Path) -> None:
    disputes = '{"count": {"between": ["boats.all", "fleet.all"], "because": "They differ."}}'
    values = BOATS | {"lost": {"value": "9 boats", "derived": "all - back"}}
    told = found(tmp_path, "9 boats are still at sea.", values, disputes=disputes)
    assert "in a dispute" in told["derivation-wrong"]


def test_a_relation_that_repeats_a_derivation_tests_nothing(tmp_path: Path) -> None:
    relations = '{"rise": {"holds": "boats.old + boats.rise == boats.new"}}'
    values = PRICES | {"rise": {"value": "$0.25", "derived": "new - old"}}
    told = found(tmp_path, "Tickets went up $0.25.", values, relations=relations)
    assert list(told) == ["relation-vacuous"]
