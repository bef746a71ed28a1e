"""Words taken for speech that are not, or speech overlooked, would put words into people's mouths.

`passages.tsv` lists every passage in quotation marks of the five documents and who says it, by hand.
"""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.text.quotation_marks import Quotation, nested, quotations

HERE = Path(__file__).parent
SEEDS = sorted((HERE.parents[1] / "seeds").glob("00*.txt"))

MARKED = {
    '“We’re not there," he said. "We need more,” he said.': ["We’re not there,", "We need more,"],
    "“In recent years,” Rutte said, “we grew.”": ["In recent years,", "we grew."],
    'He is 6\'2" tall and has a 5" rule.': [],
    '"He is 6\'2" tall," she said. "I was born in 1995" he said.': [
        "He is 6'2\" tall,",
        "I was born in 1995",
    ],
    "“I was asked, ‘If we don’t pay, will you?’ I said no.”": [
        "I was asked, ‘If we don’t pay, will you?’ I said no.",
        "If we don’t pay, will you?",
    ],
    "‘The allies’ budgets’ share is “low” now,’ he said. The allies’ view.": [
        "The allies’ budgets’ share is “low” now,",
        "low",
    ],
    "'It's late,' he said of the '90s, rock 'n' roll and the allies' budgets.": ["It's late,"],
    "‘I saw the allies’ and left": ["I saw the allies"],
    "„Hallo“, sagte er. »Ja«, « oui », “there“, ”så”": ["Hallo", "Ja", " oui ", "there", "så"],
    "(“a”)—“b”—\"c\" ['d']": ["a", "b", "c", "d"],
    "“‘Go,’ he said,” she said.": ["‘Go,’ he said,", "Go,"],
    "“There’s no use—“ (for she knew) “in crying,” she said.": ["There’s no use—", "in crying,"],
    "The members' share of NATO's budget": [],
    "words” after a mark that opens nothing": [],
}


def inside(text: str) -> list[str]:
    return [text[passage.start : passage.end] for passage in nested(quotations(text))]


def test_every_passage_of_the_documents_is_found_and_none_besides() -> None:
    with (HERE / "passages.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = []
    for path in SEEDS:
        text = path.read_bytes().decode()
        found += [
            (path.name[:3], str(passage.start), str(passage.end), text[passage.start : passage.end])
            for passage in quotations(text)
            if passage.closed
        ]
    assert found == [(row["document"], row["start"], row["end"], row["passage"]) for row in rows]
    assert len(found) == 39
    assert "002" not in {name for name, *_ in found}


def test_a_question_within_a_quotation_is_a_passage_of_its_own() -> None:
    path = next(path for path in SEEDS if path.name.startswith("003"))
    text = path.read_bytes().decode()
    inner = [passage for passage in nested(quotations(text)) if passage.level]
    assert [text[passage.start : passage.end] for passage in inner] == [
        "If we don’t pay, are you going to help us?"
    ]
    assert inner[0].level == 1


@pytest.mark.parametrize("text", MARKED)
def test_marks_are_told_from_apostrophes_and_paired(text: str) -> None:
    assert inside(text) == MARKED[text]
    assert all(passage.closed for passage in nested(quotations(text)))


def test_a_mark_that_nothing_closes_is_said_to_be_open() -> None:
    text = "“We go, he said. “Never,” she said.\n\nThe end."
    first, second = quotations(text)
    assert not first.closed
    assert not first.resumed
    assert first.end == second.outer[0]
    assert text[second.start : second.end] == "Never,"


def test_a_paragraph_may_reopen_its_quotation() -> None:
    first, second = quotations("“One.\n\n“Two,” he said.")
    assert (first.closed, first.resumed) == (False, True)
    assert (second.closed, second.resumed) == (True, False)
    left, right = quotations("“One.\n\nThen he spoke: “Two,” he said.")
    assert not left.resumed
    assert right.closed


def test_deep_nesting_is_bounded() -> None:
    assert max(passage.level for passage in nested(quotations("“‘" * 2000 + "a" + "’”" * 2000))) < 10


@given(st.text(alphabet="as 5,.\n“”\"‘’'«»„", max_size=60))
def test_spans_slice_back_to_marks_and_lie_apart(text: str) -> None:
    found = quotations(text)
    _lie_apart(found, 0, len(text))
    for passage in nested(found):
        low, high = passage.outer
        assert text[low] in "“”\"‘'«»„"
        assert passage.start == low + 1
        if passage.closed:
            assert text[high - 1] in "“”\"‘’'«»"
            assert passage.end == high - 1
        else:
            assert passage.end == high


def _lie_apart(found: tuple[Quotation, ...], low: int, high: int) -> None:
    edges = [low, *(edge for passage in found for edge in passage.outer), high]
    assert all(left <= right for left, right in pairwise(edges))
    for passage in found:
        _lie_apart(passage.inner, passage.start, passage.end)
