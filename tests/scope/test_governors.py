"""What a word governs, and where that ends: if it reached too far, honest claims would be refused; if not far enough,
a claim could drop a `not`.
"""

import pytest

from pincite.languages import ENGLISH, language
from pincite.scope import Cue, clause_end, governors, negators, supposes, taken_back, turner


def cues(text: str, word: str) -> set[Cue]:
    at = text.index(word)
    return {each.cue for each in governors(text, at, at + len(word))}


@pytest.mark.parametrize(
    ("text", "governed"),
    [
        ("It did not reach HERE", True),
        ("It never once came near HERE", True),
        ("It failed to reach HERE", True),
        ("It did not rain or snow HERE", True),
        ("It was, not for the first time, HERE", False),
        ("It did not rain, it snowed HERE", False),
        ("It did not rain but snowed HERE", False),
        ("The man who did not come was HERE", True),
        ("The man, who did not come, was HERE", False),
        ("Not only rain fell HERE", False),
        ("It is not known why it fell HERE", False),
        ("It did not rain and it was cold HERE", False),
    ],
)
def test_a_negator_governs_its_clause(text: str, governed: bool) -> None:
    assert (Cue.NEGATION in cues(text, "HERE")) is governed


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("If HERE is reached, it stops", Cue.CONDITION),
        ("It would have been HERE", Cue.CONDITION),
        ("They had expected HERE", Cue.PLAN),
        ("HERE had been forecast", Cue.PLAN),
        ("They ask if HERE is reached", None),
        ("They met their target of HERE", None),
        ("As expected HERE was reached", None),
        ("They expected rain, and got HERE", None),
    ],
)
def test_conditions_and_plans_govern_until_they_are_met_or_end(text: str, cue: Cue | None) -> None:
    assert cues(text, "HERE") == ({cue} if cue else set())


def test_a_negator_is_found_where_it_stands() -> None:
    assert list(negators("She can’t see, nor hear; not only he")) == [(6, 9), (15, 18)]
    assert turner("it did not exceed 30", 11) == (7, 10)
    assert turner("it cannot be done without exceeding 30", 26) is None
    assert turner("not seen for more than 20 years", 13) is None
    assert turner("must not be kept for more than 20 days", 21) == (5, 8)


def test_a_denial_with_an_until_is_taken_back() -> None:
    assert taken_back("It did not open until 1987", 10)
    assert not taken_back("It did not open in 1987", 10)


def test_a_clause_ends_where_the_next_begins() -> None:
    assert clause_end("red and blue, and it ended", 0) == 12
    assert clause_end("red and blue", 0) == 12


def test_plans_and_the_month_of_may_are_told_apart() -> None:
    assert supposes("It may rain")
    assert not supposes("It rained on 5 May")


def test_german_has_words_of_its_own() -> None:
    german = language("de")
    assert turner("es war nicht mehr als 30", 13, german) == (7, 12)
    assert turner("es war nicht mehr als 30", 13, ENGLISH) is None
    text = "Erwartet wurden 300"
    assert {each.cue for each in governors(text, 16, 19, german)} == {Cue.PLAN}
