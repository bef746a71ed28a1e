"""A fault planted in a copy of the real corpus is caught: by rule, at its line and column, and by pytest in
exactly the items concerned. If one of these fails, a false claim could be published."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from pincite.claims.model import Claim
from pincite.corpus.load import load
from pincite.settings import Settings
from tests.harness import (
    ROOT,
    copy_corpus,
    edit,
    findings,
    pincite,
    pincite_process,
    pytest_inside,
    pytest_process,
)

SPENDING = "claims/spending.yaml"
REGISTER = "seeds/sources.yaml"
S001, S004 = "001_c0fa23bc847765f8.txt", "004_c77b78046ce60878.txt"
MET, MISSED = "goal_met_by_23", "nine_missed_target"


def real_claims() -> list[Claim]:
    return [claim for file in load(Settings(ROOT)).claims_files for claim in file.claims]


def sources_of(claim: Claim) -> set[str]:
    return {citation.source.value for citation in claim.citations}


@dataclass(frozen=True)
class Planted:
    """One fault: how it is planted; the rule that finds it, where, and the text that stands there; the items
    of pytest that fail, each as (file, item); and `shared`, the claim whose relations and quantities may
    fail with it."""

    plant: Callable[[Path], None]
    rule: str
    path: str
    at: str
    items: frozenset[tuple[str, str]]
    shared: str = ""


def in_entry(path: str, entry: str, old: str, new: str) -> Callable[[Path], None]:
    """Replace inside one entry of a claims file."""

    def plant(folder: Path) -> None:
        text = (folder / path).read_text("utf-8")
        start = text.index(f"\n  {entry}:\n")
        assert old in text[start:]
        (folder / path).write_text(text[:start] + text[start:].replace(old, new, 1), "utf-8")

    return plant


def in_file(path: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda folder: edit(folder / path, old, new)


def without_citations(path: str, entry: str) -> Callable[[Path], None]:
    def plant(folder: Path) -> None:
        text = (folder / path).read_text("utf-8")
        block = re.compile(rf"(\n  {entry}:\n(?:    .*\n)*?)    citations:\n(?:      .*\n)+")
        assert block.search(text)
        (folder / path).write_text(block.sub(r"\1", text, count=1), "utf-8")

    return plant


def only(*items: str, path: str = SPENDING) -> frozenset[tuple[str, str]]:
    return frozenset((path, item) for item in items)


def citing(source: str) -> frozenset[tuple[str, str]]:
    """Every claim that cites a source, and the source itself."""
    found = {(each.path, each.id.value) for each in real_claims() if source in sources_of(each)}
    return frozenset(found | {(REGISTER, source)})


def another_claims_file(folder: Path) -> None:
    quote = "Rutte acknowledged the European Commission’s initiative"
    start = (folder / "seeds" / S001).read_bytes().decode("utf-8").index(quote)
    (folder / "claims" / "zzz.yaml").write_text(
        f"claims:\n  {MET}:\n    statement: Rutte acknowledged it.\n    citations:\n      - source: {S001}\n"
        f"        quote: {quote}\n        span: [{start}, {start + len(quote)}]\n",
        "utf-8",
    )


PLANTED = {
    "digit in a quote": Planted(
        in_entry(SPENDING, MET, "noted that 23 of the 32", "noted that 24 of the 32"),
        "quote-altered", SPENDING, "24", only(MET),
    ),
    "digit in a statement": Planted(
        in_entry(SPENDING, MET, "23 of NATO's 32", "23 of NATO's 33"), "number-unsupported", SPENDING, "33", only(MET)
    ),
    "digit in a value": Planted(
        in_entry(SPENDING, "total_in_2024", "level: 2.61 percent", "level: 2.67 percent"),
        "number-unsupported", SPENDING, "2.67", only("total_in_2024"), "total_in_2024",
    ),
    "value of the sum of 32": Planted(
        in_entry(SPENDING, MET, "meeting: {value: 23", "meeting: {value: 24"),
        "relation-false", SPENDING, MET, only(MET, "everyone_counted"), MET,
    ),
    "country dropped from the nine": Planted(
        in_entry(SPENDING, MISSED, "          Spain: 1.24 percent\n", ""),
        "relation-false", SPENDING, "count(", only("nine_listed"), MISSED,
    ),
    "citation removed": Planted(
        without_citations(SPENDING, MET), "citation-missing", SPENDING, MET, only(MET), MET,
    ),
    "digit in a source": Planted(
        in_file(f"seeds/{S001}", "23 of the 32", "28 of the 32"),
        "source-changed", REGISTER, "c3e0a5f0", frozenset({(REGISTER, S001), (SPENDING, MET)}),
    ),
    "source deleted": Planted(
        lambda folder: (folder / "seeds" / S004).unlink(), "source-missing", REGISTER, S004, citing(S004)
    ),
    "source outside": Planted(
        in_entry(SPENDING, MET, f"source: {S001}", "source: ../README.md"),
        "source-outside", SPENDING, "../README.md", only(MET),
    ),
    "id twice in two files": Planted(
        another_claims_file, "id-duplicate", "claims/zzz.yaml", MET, only(MET, path="claims/zzz.yaml")
    ),
    "key twice in a claim": Planted(
        in_entry(SPENDING, MET, "    speaker: Jens Stoltenberg\n", "    speaker: Jens\n    speaker: Stoltenberg\n"),
        "key-duplicate", SPENDING, "speaker", only(MET),
    ),
}  # fmt: skip


def related(claim: str) -> set[tuple[str, str]]:
    """The relations that name a claim, and the claims that share a quantity with it."""
    files = load(Settings(ROOT)).claims_files
    claims = {each.id.value: each for file in files for each in file.claims}
    quantities = (
        {stated.quantity.value for stated in claims[claim].values if stated.quantity} if claim else set()
    )
    found = {
        (each.path, each.id.value)
        for file in files
        for each in file.relations
        if f"{claim}." in each.holds.value
    }
    sharing = {
        (each.path, each.id.value)
        for each in claims.values()
        if quantities & {stated.quantity.value for stated in each.values if stated.quantity}
    }
    return found | sharing if claim else set()


def failing_items(done: tuple[int, str]) -> set[tuple[str, str]]:
    """What a run of pytest failed, as (file, item)."""
    code, out = done
    assert code == 1, out
    assert "Traceback" not in out
    return set(re.findall(r"^FAILED (\S+?\.yaml)::([^\s\[]+)", out, re.MULTILINE))


@pytest.mark.parametrize("planted", [pytest.param(each, id=name) for name, each in PLANTED.items()])
def test_a_planted_fault_is_found_where_it_is(planted: Planted, tmp_path: Path) -> None:
    folder = copy_corpus(tmp_path)
    planted.plant(folder)
    hits = [
        each for each in findings(folder) if each["rule"] == planted.rule and each["path"] == planted.path
    ]
    lines = (folder / planted.path).read_text("utf-8").splitlines()
    texts = [lines[hit["line"] - 1][hit["column"] - 1 :] for hit in hits]
    assert any(text.startswith(planted.at) for text in texts), (hits, texts)


@pytest.mark.parametrize("planted", [pytest.param(each, id=name) for name, each in PLANTED.items()])
def test_a_planted_fault_fails_the_items_concerned_and_no_other(planted: Planted, tmp_path: Path) -> None:
    folder = copy_corpus(tmp_path)
    planted.plant(folder)
    failed = failing_items(pytest_inside(folder, "-q", "claims", "seeds"))
    assert planted.items <= failed
    assert failed <= planted.items | related(planted.shared)


def test_the_real_commands_fail_as_they_do_in_this_process(tmp_path: Path) -> None:
    folder = copy_corpus(tmp_path)
    PLANTED["value of the sum of 32"].plant(folder)
    real, here = pincite_process("check", cwd=folder), pincite("check", cwd=folder)
    assert (real.returncode, real.stdout, real.stderr) == (1, here.stdout, here.stderr)
    failed = failing_items(pytest_process(folder, "-q", "claims", "seeds"))
    assert failed == failing_items(pytest_inside(folder, "-q", "claims", "seeds"))


@pytest.mark.parametrize(
    ("old", "new"),
    [("    speaker: Jens", "\tspeaker: Jens"), ("    speaker: Jens", '    speaker: "Jens')],
    ids=["tab", "unclosed quote"],
)
def test_a_file_that_is_not_yaml_fails_by_itself(old: str, new: str, tmp_path: Path) -> None:
    folder = copy_corpus(tmp_path)
    in_entry(SPENDING, MET, old, new)(folder)
    found = [each for each in findings(folder) if each["path"] == SPENDING]
    assert [each["rule"] for each in found] == ["yaml-invalid"]
    line = (folder / SPENDING).read_text("utf-8").splitlines()[found[0]["line"] - 1]
    assert "speaker" in line
    failed = failing_items(pytest_inside(folder, "-q", "claims", "seeds"))
    assert (SPENDING, "(file)") in failed
    assert not [item for path, item in failed if path == SPENDING and item != "(file)"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("alliance’s defense", "alliance's defense"), ("span: [1160, 1332]", "span: [1163, 1335]")],
    ids=["straight quotes", "span off by three"],
)
def test_a_harmless_slip_is_found_and_mended(old: str, new: str, tmp_path: Path) -> None:
    folder = copy_corpus(tmp_path)
    before = (folder / SPENDING).read_bytes()
    in_entry(SPENDING, MET, old, new)(folder)
    assert {each["claim"] for each in findings(folder)} == {MET}
    done = pincite("check", "--fix", cwd=folder)
    assert done.returncode == 0, done.stdout
    assert findings(folder) == []
    assert b"[1160, 1332]" in (folder / SPENDING).read_bytes()
    if "span" in old:
        assert (folder / SPENDING).read_bytes() == before
