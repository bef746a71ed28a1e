"""Numbers at the edges of a quote. If these failed, "300" could be cut out of "at least 300"."""

from __future__ import annotations

from pathlib import Path

import pytest

from pincite.numbers.reader import read
from pincite.support.evidence import Evidence
from pincite.support.in_place import misread
from tests.harness import check_folder, write_corpus


def found(source: str, quote: str, statement: str) -> list[str]:
    start = source.index(quote)
    places = [(source, (start, start + len(quote)))]
    return [gap.kind for gap in misread(read(statement), Evidence([quote]), places)]


@pytest.mark.parametrize(
    ("source", "quote", "statement", "kind"),
    [
        ("At least 40 boats came in.", "40 boats came in", "40 boats came in.", "qualifier"),
        ("It cost €7 million or more to build.", "It cost €7 million", "It cost €7 million.", "qualifier"),
        ("It was minus 8 degrees at dawn.", "8 degrees at dawn", "It was 8 degrees.", "unsupported"),
        ("Turnout rose by 9 percentage points.", "Turnout rose by 9", "Turnout rose by 9.", "unit"),
        (
            "Four to five hundred boats came in.",
            "five hundred boats came in",
            "500 boats came.",
            "unsupported",
        ),
        ("One in 20 boats sank there.", "20 boats sank there", "20 boats sank.", "unsupported"),
    ],
)
def test_a_number_is_held_to_what_it_is_in_its_source(
    source: str, quote: str, statement: str, kind: str
) -> None:
    assert found(source, quote, statement) == [kind]


@pytest.mark.parametrize(
    ("source", "quote", "statement"),
    [
        ("In all, 40 boats came in.", "40 boats came in", "40 boats came in."),
        ("At least 40 boats came in.", "At least 40 boats came in", "At least 40 boats came."),
        ("About 9 left.\n\n40 boats came in.", "40 boats came in", "40 boats came in."),
        ("There were about. 40 boats came in.", "40 boats came in", "40 boats came in."),
        ("On 4 May 1911 it sank.", "On 4 May", "It sank on 4 May."),
        ("At least 40 boats came in.", "40 boats came in", "Boats came in."),
    ],
)
def test_a_number_that_reads_the_same_there_is_not(source: str, quote: str, statement: str) -> None:
    assert found(source, quote, statement) == []


def test_the_finding_says_what_the_source_goes_on_with(tmp_path: Path) -> None:
    write_corpus(
        tmp_path,
        {
            "pincite.toml": "",
            "seeds/sea.txt": "At least 40 boats came in.",
            "claims/sea.yaml": "claims:\n  boats:\n    statement: 40 boats came in.\n    citations:\n"
            "      - source: sea.txt\n        quote: 40 boats came in\n        span: [9, 25]\n"
            "    values:\n      boats: 40 boats\n",
        },
    )
    said = [each.fault.message for each in check_folder(tmp_path).findings if each.code == "N504"]
    assert said == [
        "“40” stands in the quotes of this claim, but as part of “at least 40” in their source.",
        "“40” stands in the quotes of this claim, but as part of “at least 40” in their source.",
    ]
