"""A sentence cut in two, or two run together, would be cited, counted and shown wrongly.

`sentences.tsv` lists every sentence of the five documents, read and checked by hand: its span, and
its words, the middle ones left out (⋯).
"""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.text.blocks import is_wrapped
from pincite.text.sentences import sentences

HERE = Path(__file__).parent
SEEDS = sorted((HERE.parents[1] / "seeds").glob("00*.txt"))

CUTS = [
    "Mr. J. R. R. Tolkien met Gen. Smith at 5 p.m. on Feb. 13, 2025.|He left.",
    "The visit to the U.S.|He said so.",
    "U.S. President Donald Trump spoke.|The E.U. did not.",
    "“Will you go?” he asked.|“No!” Rutte said.|She left.",
    "“Why?” said Mr. Smith of the U.S. Navy.|“Because!”",
    "He was asked, ‘Will you help us?’|I said no.",
    "He paid $3.50 for No. 5 of vol. 2, p. 7.|Then he slept.",
    "We waited ... and waited.|Nothing came…|And then it did.",
    "Well... maybe.|It is 2.61 percent.|Nine fell short.",
    "See e.g. Fig. 3 and cf. Art. 5.|It holds.",
    "George W. Bush and John F. Kennedy Jr. met.|It rained.",
    "“We agree.”|Trump nodded.",
    "“We agree. |We will go,” he said.|Then he left.",
    "Acme Inc. said it made 5 million.|The firm (est. 1990) is old.",
    "He works for Acme Inc.|The firm is old.",
    "It ended at 5 p.m.|Trump left.",
    "At 9 a.m. EST the U.S. Senate met.|In the U.K., prices rose.",
    "He was born on Jan. 5.|In 2025 he moved.",
    "It rose to 5.|10 members paid.",
    "It was vitamin C.|The dose was small.",
    "The dog ran.[12]|The cat sat.",
    "Is it?|Yes!|No?!|OK.",
    "(He left.)|She stayed.",
    "They met Sept. 11 and Sept. 12.|Sept. 13 was quiet.",
    "彼は来た。|彼女も来た。",
]


def cut(text: str, *, wrapped: bool | None = None) -> list[str]:
    return [text[start:end] for start, end in sentences(text, wrapped=wrapped)]


def listed(document: str) -> list[tuple[int, int, str]]:
    with (HERE / "sentences.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        (int(row["start"]), int(row["end"]), row["sentence"]) for row in rows if row["document"] == document
    ]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_every_boundary_of_the_documents_is_right(path: Path) -> None:
    text = path.read_bytes().decode()
    expected = listed(path.name[:3])
    assert expected
    assert sentences(text) == [(start, end) for start, end, _ in expected]
    for start, end, words in expected:
        first, _, last = words.partition(" ⋯ ")
        assert text[start:end].startswith(first)
        assert text[start:end].endswith(last)


@pytest.mark.parametrize("example", CUTS)
def test_stops_that_end_nothing_are_passed_over(example: str) -> None:
    wide = "。" in example
    assert cut(example.replace("|", "" if wide else " ")) == [part.strip() for part in example.split("|")]


def test_bullets_and_headings_are_sentences_without_their_marks() -> None:
    assert cut("What to know\n\n  • One thing.\n  2. Another\n- A third. And more") == [
        "What to know",
        "One thing.",
        "Another",
        "A third.",
        "And more",
    ]


def test_a_text_of_fixed_width_keeps_its_sentences_across_lines() -> None:
    line = "It is a truth universally acknowledged that a single man in\npossession of a good fortune"
    text = f"{line} must be in\nwant of a wife. However little is known of the feelings or\nviews.\n\nNext."
    assert is_wrapped(text)
    assert len(sentences(text)) == 3
    assert len(sentences("One line\nanother line", wrapped=True)) == 1
    assert len(sentences("One line\r\nanother line")) == 2
    assert len(sentences("One line\r\nanother line\r\n\r\nNext", wrapped=True)) == 2


@given(st.text(alphabet="aB1 .?!…”\"“'\n\r\t•)U.S", max_size=80), st.sampled_from([True, False, None]))
def test_nothing_but_space_and_bullets_lies_between_sentences(text: str, wrapped: bool | None) -> None:
    spans = sentences(text, wrapped=wrapped)
    assert all(low < high for low, high in spans)
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert edges == sorted(edges)
    for end, start in list(pairwise(edges))[::2]:
        assert not text[end:start].strip(" \n\r\t•.1)aBUS")
    for start, end in spans:
        assert text[start:end] == text[start:end].strip()
