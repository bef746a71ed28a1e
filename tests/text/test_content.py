"""What a sentence is about decides whether a claim has to do with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.text.content import Weights, content, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russia", "Russian"),
        ("nine members", "9 member"),
        ("the U.S. official", "an American official"),
        ("the United States", "the US"),
        ("Britain", "the U.K."),
        ("Trump’s 30-day truce", "Trump truce, 30 days"),
    ],
)
def test_forms_of_one_word_are_one_stem(one: str, other: str) -> None:
    assert stems([one]) == stems([other])


def test_words_that_say_little_are_left_out() -> None:
    assert stems(["It was not said that he would have been there, for us."]) == frozenset()


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    weights = Weights([stems(["NATO meeting"]), stems(["NATO budget"]), stems(["NATO summit"])])
    assert weights.of("budge") > weights.of("nato") >= 0
    assert weights.total(["nato", "budge"]) == weights.of("nato") + weights.of("budge")


@given(st.text())
def test_every_word_stands_where_it_says(text: str) -> None:
    last = 0
    for word in content(text):
        assert text[word.start : word.end] == word.text
        assert last <= word.start < word.end
        last = word.end
