"""`3 of 32` out of `23 of 32` is verbatim, and false."""

from __future__ import annotations

import pytest

from pincite.quotes.cut import cuts


@pytest.mark.parametrize(
    ("text", "quote", "kept", "whole"),
    [
        ("23 of 32 members", "3 of 32", "3", "23"),
        ("it fell to -5 degrees", "5 degrees", "5", "-5"),
        ("a share of 3.5 percent", "5 percent", "5 percent", "3.5 percent"),
        ("a share of 64% of it", "share of 64", "64", "64%"),
        ("worth $800 billion now", "worth $800", "$800", "$800 billion"),
        ("worth 1,200 men", "200 men", "200", "1,200"),
        ("10–12 members came", "12 members", "12", "10–12"),
        ("the F-35 jets", "35 jets", "35", "F-35"),
        ("twenty-three members", "three members", "three", "twenty-three"),
        ("an incomplete answer", "complete answer", "complete", "incomplete"),
        ("then she must go", "he must go", "he", "she"),
        ("they cannot go", "they can", "can", "cannot"),
        ("they don’t go", "they do", "do", "don’t"),
        ("a careless man", "a care", "care", "careless"),
        ("a non-compliant member", "compliant member", "compliant", "non-compliant"),
        ("the vice-chairman spoke", "chairman spoke", "chairman", "vice-chairman"),
        ("un-\nsafe stairs", "safe stairs", "safe", "un-\nsafe"),
        ("sank by %50 in May", "50 in May", "5", "%5"),
    ],
)
def test_a_cut_that_misleads_is_seen(text: str, quote: str, kept: str, whole: str) -> None:
    start = text.index(quote)
    (cut,) = cuts(text, (start, start + len(quote)))
    assert (cut.kept, cut.whole, cut.misleads) == (kept, whole, True)


@pytest.mark.parametrize(
    ("text", "quote", "kept", "whole"),
    [
        ("the drivers’ red cards were lost", "the drivers", "drivers", "drivers’"),
        ("the drivers' red cards were lost", "drivers", "drivers", "drivers'"),
    ],
)
def test_the_owner_of_what_follows_is_cut_at_its_apostrophe(
    text: str, quote: str, kept: str, whole: str
) -> None:
    start = text.index(quote)
    (cut,) = cuts(text, (start, start + len(quote)))
    assert (cut.kept, cut.whole) == (kept, whole)


def test_a_cut_word_is_seen_and_need_not_mislead() -> None:
    (cut,) = cuts("severe heart problems", (7, 20))
    assert (cut.edge, cut.kept, cut.whole, cut.misleads) == ("end", "problem", "problems", False)


@pytest.mark.parametrize(
    ("text", "quote"),
    [("He said: “23 of them.”", "23 of them"), ("患者被给予250毫克静脉", "250毫克"),
     ("a b", "a"), ("fell 5% 50 weeks later", "50 weeks"),
     ("he called it ‘the old drivers’ last May", "the old drivers"), ("(64%)", "64%"), ("x-ray", "x-ray")],
)  # fmt: skip
def test_whole_words_and_numbers_are_not_cut(text: str, quote: str) -> None:
    start = text.index(quote)
    assert not cuts(text, (start, start + len(quote)))
