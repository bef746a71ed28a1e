"""Every dispute of the corpus is needed, and none can be made up: without one, the disagreement it acknowledges
fails in the command and in pytest, with both places shown."""

import re
from pathlib import Path

import pytest

from pincite.claims.model import Dispute
from pincite.corpus.load import load
from pincite.settings import Settings
from tests.harness import ROOT, check_folder, copy_corpus, edit, findings, pytest_inside, pytest_process

FILES = load(Settings(ROOT)).claims_files
DISPUTES = [dispute for file in FILES for dispute in file.disputes]


def without(folder: Path, dispute: Dispute) -> None:
    path = folder / dispute.path
    text, count = re.subn(rf"\n  {dispute.id.value}:\n(?:    .*\n)+", "\n", path.read_text("utf-8"))
    assert count == 1
    path.write_text(text.replace("disputes:\n\n", "").removesuffix("disputes:\n"), "utf-8")


def lines_of(claim: str) -> tuple[str, range]:
    """The file and the lines of a claim."""
    for file in FILES:
        for each in file.claims:
            if each.id.value == claim:
                return file.file.path, range(file.file.line_of(each.start), file.file.line_of(each.end) + 1)
    raise LookupError(claim)


@pytest.mark.parametrize("dispute", [pytest.param(each, id=each.id.value) for each in DISPUTES])
def test_without_its_dispute_a_disagreement_fails_with_both_places_shown(
    dispute: Dispute, tmp_path: Path
) -> None:
    folder = copy_corpus(tmp_path)
    without(folder, dispute)
    claims = sorted({name.value.partition(".")[0] for name in dispute.between})
    sides = [lines_of(claim) for claim in claims]
    assert any(
        sum(any(place.path == path and place.line in lines for place in shown) for path, lines in sides) >= 2
        for shown in (
            [each.place, *(more.place for more in each.related)]
            for each in check_folder(folder).findings
            if each.severity == "error"
        )
    )
    code, out = pytest_inside(folder, "-q", "claims", "seeds")
    assert code == 1, out


def test_a_dispute_between_claims_that_agree_fails(tmp_path: Path) -> None:
    folder = copy_corpus(tmp_path)
    edit(
        folder / "claims" / "spending.yaml",
        "disputes:\n",
        "disputes:\n  a_made_up_one:\n    between: [nine_missed_target.target, benchmark_of_gdp.benchmark]\n"
        "    because: Both say 2 percent.\n",
    )
    assert [each["rule"] for each in findings(folder) if each["claim"] == "a_made_up_one"] == [
        "dispute-stale"
    ]
    code, out = pytest_process(folder, "-q", "claims/spending.yaml::a_made_up_one")
    assert code == 1, out


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("spending", "europe_commits.amount]", "europe_commits.amount, us_share.share]"),
        ("spending", "europe_lagging]", "europe_lagging, us_share]"),
        ("spending", "benchmark_met_by_23]", "benchmark_met_by_23, goal_met_by_23.meeting]"),
        ("ukraine", "disputes:\n", "disputes:\n  a_made_up_one:\n    between: [ceasefire_offered_to_russia.length, "
         "ukraine_tentatively_agreed.length]\n    because: Both say 30 days.\n"),
        ("spending", "disputes:\n", "disputes:\n  a_second_one:\n    between: [europe_commits.amount, "
         "eu_initiative.amount]\n    because: Said already.\n"),
        ("spending", "disputes:\n", "disputes:\n  a_second_one:\n    between: [europe_lagging, lagging_behind_rivals]\n"
         "    because: Said already.\n"),
    ],
    ids=["idle value", "idle claim", "idle value beside words", "values that agree", "values twice", "words twice"],
)  # fmt: skip
def test_a_name_in_a_dispute_is_in_conflict_with_another_of_it(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    folder = copy_corpus(tmp_path)
    edit(folder / "claims" / f"{file}.yaml", old, new)
    assert [each.rule for each in check_folder(folder).findings if each.severity == "error"] == [
        "dispute-stale"
    ]


def test_a_dispute_that_names_nothing_says_so(tmp_path: Path) -> None:
    folder = copy_corpus(tmp_path)
    edit(folder / "claims" / "spending.yaml", "[eu_initiative.amount, ", "[eu_initiativ.amount, ")
    found = [each for each in findings(folder) if each["rule"] == "dispute-stale"]
    assert ["There is no claim or value `eu_initiativ.amount`" in each["message"] for each in found] == [True]
