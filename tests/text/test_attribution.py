"""Who is said to have said something: read wrongly, true words end up in the wrong mouth."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.speech.attribution import attributions, states
from pincite.speech.names import same_person
from pincite.text.quotation_marks import quotations, unquoted


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rutte said so.", ["Rutte"]),
        ("Italy said so.", ["Italy"]),
        ("Rutte, the NATO chief, told Trump “we said no,” and left.", ["Rutte"]),
        ("“We lag,” said Giedrimas Jeglinskas, a chair.", ["Giedrimas Jeglinskas"]),
        ("According to a U.S. official, it is late.", ["U.S. official"]),
        ("A U.S. official said so.", ["U.S. official"]),
        ("President Trump has repeatedly threatened them.", ["President Trump"]),
        ("Ludwig van Beethoven said no.", ["Ludwig van Beethoven"]),
        ("He said it, and she noted it.", ["", ""]),
        ("Trump was asked.", []),
        ("Putin’s claims failed.", []),
        ("The United States voted.", []),
        ("“Rutte said so” is a title.", []),
    ],
)
def test_attributions(text: str, who: list[str]) -> None:
    found = attributions(text)
    assert [each.name for each in found] == who
    assert all(text[each.start : each.end] == each.name for each in found if each.name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The report says five.", True),
        ("According to the log, it fell.", True),
        ("He denied it.", True),
        ("It fell.", False),
        ("The United States voted.", False),
        ("Its claims failed.", False),
        ("“He said so” is a title.", False),
    ],
)
def test_reported_statements(text: str, expected: bool) -> None:
    assert (states(text, quotations(text)) or bool(attributions(text))) is expected


def test_names_of_one_person() -> None:
    assert same_person("Rutte", "Mark Rutte")
    assert same_person("President Trump", "Donald Trump")
    assert same_person("U.S. official", "U.S. official")
    assert not same_person("Rutte", "Trump")
    assert not same_person("", "Trump")


@given(st.text())
def test_blanks_keep_every_other_character_in_place(text: str) -> None:
    bare = unquoted(text, quotations(text, wrapped=True))
    assert len(bare) == len(text)
    assert all(ours in (theirs, " ") for ours, theirs in zip(bare, text, strict=True))
