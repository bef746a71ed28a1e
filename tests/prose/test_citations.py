"""A citation read wrongly lets a sentence stand on the wrong claim, or on none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from pincite.prose.mapped import OBJECT
from pincite.prose.sentences import read_prose
from tests.prose.markdown_samples import markdown


def cited(text: str) -> list[list[tuple[str, str]]]:
    return [[(c.claim, c.style) for c in s.citations] for s in read_prose("a.md", text).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose [@a].", [("a", "bracketed")]),
        ("It rose [@a; @b].", [("a", "bracketed"), ("b", "bracketed")]),
        ("It rose [see @a, p. 3; -@b].", [("a", "bracketed"), ("b", "suppressed")]),
        ("@a says it rose.", [("a", "in-text")]),
        ("As @a [p. 33] says.", [("a", "in-text")]),
        ("It rose [@{a}].", [("a", "bracketed")]),
        ("It *rose [@a]*.", [("a", "bracketed")]),
        ("It rose [@a.b:c_d].", [("a.b:c_d", "bracketed")]),
        ("It rose (@a).", [("a", "in-text")]),
        ("It rose [@a", [("a", "in-text")]),
        ("Mail me@example.org.", []),
        ("Mail <me@example.org>.", []),
        ("Code `[@a]` here.", []),
        ("Escaped \\@a and \\[@ b].", []),
        ("See https://example.org/@a or www.example.org/@a.", []),
        ("Not @ a, not @-a.", []),
    ],
)
def test_pandocs_syntax(text: str, expected: list[tuple[str, str]]) -> None:
    assert cited(text) == [expected]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It rose [@a].", "It rose."),
        ("It rose [@a] fast.", "It rose fast."),
        ("[@a] It rose.", " It rose."),
        ("It rose [@a, p. 3; see also @b, pp. 33-35].", "It rose."),
        ("@a [p. 33] says so.", f"{OBJECT} says so."),
        ("It rose [by 5 percent, @a].", f"It rose (by 5 percent, {OBJECT})."),
        ("It rose [“a lot,” @a].", f"It rose (“a lot,” {OBJECT})."),
    ],
)
def test_what_is_left_to_read(text: str, said: str) -> None:
    (sentence,) = read_prose("a.md", text).sentences
    assert sentence.text == said.strip()


def test_a_citation_behind_the_full_stop_covers_the_sentence_before() -> None:
    assert cited("One rose. [@a] Two fell [@b]. Three stood.") == [
        [("a", "bracketed")],
        [("b", "bracketed")],
        [],
    ]
    assert cited("“We agree.” [@a]\nTwo fell.") == [[("a", "bracketed")], []]


def test_a_notes_citations_count_for_the_sentence_with_its_mark() -> None:
    text = (
        "One rose.[^1] Two fell. Three[^2] stood ^[Or @c.].\n\n[^1]: See @a.\n\n    And @b.\n\n[^2]: None.\n"
    )
    assert cited(text)[:3] == [[("a", "note"), ("b", "note")], [], [("c", "note")]]


def test_in_a_table_a_row_shares_its_citations_and_a_head_gives_its_own_to_its_column() -> None:
    text = "| Who | Share [@h] |\n|---|---|\n| Italy | 1.5 |\n| Spain [@r] | 1.24 |\n"
    found = {s.text: [c.claim for c in s.citations] for s in read_prose("a.md", text).sentences}
    assert found == {"Who": [], "Share": ["h"], "Italy": [], "1.5": ["h"], "Spain": ["r"], "1.24": ["r", "h"]}


def test_a_column_of_citations_covers_its_rows() -> None:
    text = "| Who | Share | Source |\n|---|---|---|\n| Italy | 1.5 | [@a] |\n| Spain | 1.24 | [@b] |\n"
    found = {s.text: [c.claim for c in s.citations] for s in read_prose("a.md", text).sentences}
    assert found["1.5"] == ["a"]
    assert found["1.24"] == ["b"]


def test_a_block_of_citations_alone_covers_the_sentence_before_it() -> None:
    assert cited("> One rose. Two fell.\n\n[@a]\n\nThree.") == [[], [("a", "bracketed")], []]


@settings(deadline=None)
@given(markdown)
def test_every_citation_stands_where_it_says(text: str) -> None:
    for citation in read_prose("a.md", text).cited:
        assert text[citation.start : citation.end] in ("@" + citation.claim, "@{" + citation.claim + "}")
