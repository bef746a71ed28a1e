"""Who is said to have said something: read wrongly, true words end up in the wrong mouth."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.speech.attribution import attributions, states
from pincite.speech.names import People
from pincite.speech.same_person import same_person
from pincite.speech.undeclared import Anybody
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
        ("Norway continued to pay.", []),
        ("Norway continued: “We pay.”", ["Norway"]),
        ("On Tuesday Ines Roca joked that it rained.", ["Ines Roca"]),
        ("Officials complained that it rained.", []),
        ("They complained that it rained.", [""]),
        ("Ines Roca and her aides complained that it rained.", ["Ines Roca"]),
        ("Ines Roca’s lawyer said no.", []),
        ("Roca officials said no.", ["Roca officials"]),
        ("“It rains,” a friend of Ines Roca said.", ["friend of Ines Roca"]),
        ("Omar Vidal said the “guests” invited by Ines Roca were wet.", ["Omar Vidal"]),
        ("“It rains,” whispered a tired Ines Roca.", ["Ines Roca"]),
        ("It rained, said Ines Roca, and the roof leaked.", ["Ines Roca"]),
        ("The report states that it rained.", []),
        ("Her IT department wrote to Ines Roca.", []),
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
        ("The report states that it rained.", True),
        ("The war continued.", False),
        ("Norway labelled the goods.", False),
        ("Norway echoes that it rained.", True),
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


def test_a_speaker_goes_by_all_declared_names() -> None:
    cast = Anybody(People({"Ines Roca": ["the mayor"]}))
    found = attributions("The mayor exclaimed that it rained, but Omar Vidal disagreed.", cast=cast)
    assert [each.who for each in found] == [{"Ines Roca"}, {"Omar Vidal"}]


def test_those_around_somebody_are_somebody_else() -> None:
    [aide] = attributions("An aide to Ines Roca said it rained.")
    assert not aide.can_be("Ines Roca")
    [roca] = attributions("Mayor Roca said it rained.")
    assert roca.can_be("Ines Roca")


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
