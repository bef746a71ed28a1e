"""A `not` that is overlooked turns a sentence into its opposite."""

from __future__ import annotations

import pytest

from pincite.languages import ENGLISH
from pincite.support.denials import affirms_denied, denied, denies, may_deny, negated


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It did not land.", "not"),
        ("It didn’t land.", "n’t"),
        ("Nobody landed.", "Nobody"),
        ("It cannot be.", "cannot"),
        ("Not only did it land, it did not break.", "not"),
    ],
)
def test_negations_are_found_where_they_stand(text: str, word: str) -> None:
    found = negated(text)
    assert found is not None
    assert text[slice(*found)] == word
    assert denies(text)
    assert may_deny(text)


@pytest.mark.parametrize(
    "text", ["It landed.", "Not only did it land.", "Nothingness landed.", "A notable knot."]
)
def test_what_denies_nothing(text: str) -> None:
    assert negated(text) is None


def test_some_words_deny_without_a_not_and_some_only_may() -> None:
    assert denies("It failed to land.")
    assert negated("It failed to land.") is None
    assert may_deny("It landed only once.")
    assert not denies("It landed only once.")


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("Collins did not land there.", ["land"]),
        ("It never fired, and no crew flew.", ["fired", "crew"]),
        ("Not only did it land.", []),
        ("It would not: that was that.", []),
    ],
)
def test_what_is_denied_is_the_word_that_follows(text: str, stems: list[str]) -> None:
    assert list(denied(text)) == stems


LONG = (
    "Holm dyed the sail of her boat red in May. The sail tore in the storm. The harbour is quiet now. Her sister does not"
    " sail in winter."
)


@pytest.mark.parametrize(
    ("statement", "affirms"),
    [
        ("The red sail of the boat of Holm tore in the storm.", False),
        ("Her sister does sail in winter.", True),
    ],
)
def test_a_denial_in_another_sentence_of_a_long_quote_denies_nothing_here(
    statement: str, affirms: bool
) -> None:
    assert affirms_denied(statement, [(LONG, ENGLISH)]) is affirms
