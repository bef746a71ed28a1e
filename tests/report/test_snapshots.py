"""What each format prints, whole: programs parse it and people read it, so that no change of it goes unseen.

The snapshots are plain text beside this file. After a change that is meant, write them anew and look at the
difference before committing it: `PINCITE_SNAPSHOTS=update pytest tests/report`.
"""

from __future__ import annotations

import os
from difflib import unified_diff
from pathlib import Path

import pytest

from pincite.report import FORMATS, renderer
from pincite.rules import chosen
from pincite.run import Report, check
from pincite.settings import find_settings
from tests.harness import write_corpus

SNAPSHOTS = Path(__file__).parent / "snapshots"
UPDATE = os.environ.get("PINCITE_SNAPSHOTS") == "update"
BRIDGE = (
    "The town council voted 7 to 2 on Monday to close the old bridge.\n"
    "“It is not safe,” Mayor Ana Perez said. The repair will cost $3.5 million.\n"
    "An engineer put the repair at $5 million. 橋は古い 🌉 and 61 years old. The bridge is 210 metres long.\n"
)
CLAIMS = """\
claims:
  age:
    statement: \"橋は古い 🌉 and 62 years old.\"
    citations: [{source: bridge.txt, quote: \"橋は古い 🌉 and 61 years old\", span: [182, 206]}]
  closed:
    statement: The council voted 7 to 2 to close the bridge.
    citations:
      - source: bridge.txt
        quote: The town council voted 7 to 3 on Monday to close the old wooden bridge
  cost_by_engineer:
    statement: An engineer put the repair at $5 million.
    citations: [{source: bridge.txt, quote: An engineer put the repair at $5 million, span: [140, 180]}]
    values: {cost: {value: $5 million, quantity: repair_cost}}
  cost_by_town:
    statement: The repair will cost $3.5 million.
    citations: [{source: bridge.txt, quote: The repair will cost $3.5 million, span: [105, 138]}]
    values: {cost: {value: $3.5 million, quantity: repair_cost}}
  length:
    statement: The bridge is 210 metres long.
    # pincite: ignore[span-missing] the third line is still being edited
    citations: [{source: bridge.txt, quote: The bridge is 210 metres long}]
  safety:
    statement: Mayor Ana Perez said that it is not safe.
    citations:
      - {source: bridge.txt, quote: '\"It is not safe,\" Mayor Ana Perez said', span: [65, 103]}
disputes:
  whose_estimate:
    between: [cost_by_engineer.cost, cost_by_town.cost]
    because: The town and its engineer differ.
"""
MORE = """\
claims:
  closed:
    statement: The repair will cost $3.5 million, and nobody knows who is going to pay for it in the end, in 2031.
    citations: [{source: bridge.txt, quote: The repair will cost $3.5 million, span: [105, 138]}]
"""
CORPUS = {
    "seeds/bridge.txt": BRIDGE,
    "seeds/unused.txt": "Nothing was said of it.\n",
    "claims/bridge.yaml": CLAIMS,
    "claims/more.yaml": MORE,
    "brief.md": "# The bridge\n\nIt is about 210 metres *long* [@length]. It was built in 1964.\n",
    "pincite.toml": 'prose = ["*.md"]\n',
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    config = find_settings(write_corpus(tmp_path_factory.mktemp("corpus"), CORPUS))
    assert config is not None
    return check(config, chosen(config.select, config.ignore))


def test_there_is_something_of_every_kind_to_show(report: Report) -> None:
    faults = [each.fault for each in report.findings]
    assert {each.severity for each in report.findings} == {"error", "warning"}
    assert {each.fix and each.fix.applicability for each in faults} >= {None, "safe"}
    assert any(fault.diff for fault in faults)
    assert any(fault.related for fault in faults)
    assert report.acknowledged
    assert report.silenced


def assert_as_kept(name: str, printed: str) -> None:
    kept = SNAPSHOTS / name
    if UPDATE:
        kept.write_text(printed, "utf-8")
    before = kept.read_text("utf-8") if kept.exists() else ""
    lines = unified_diff(
        before.splitlines(), printed.splitlines(), f"snapshots/{name}", "printed now", lineterm=""
    )
    message = "\n".join(("if this is meant: PINCITE_SNAPSHOTS=update pytest tests/report", *lines))
    assert printed == before, message


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_prints_what_it_printed(name: str, report: Report) -> None:
    assert_as_kept(f"{name}.txt", renderer(name)(report, False))


def test_colours_are_as_they_were(report: Report) -> None:
    """Each escape is written as `\\e`, so that the snapshot can be read anywhere."""
    printed = renderer("full")(report, True)
    assert "\\e" not in printed
    assert_as_kept("full-in-colour.txt", printed.replace("\x1b", "\\e"))


def test_every_snapshot_is_of_a_test() -> None:
    names = {f"{name}.txt" for name in (*FORMATS, "full-in-colour")}
    assert {path.name for path in SNAPSHOTS.iterdir()} == names
