"""A link that does not lead to the words is a citation that nobody can check."""

from __future__ import annotations

from pincite.publish.references import fragment


def test_a_short_quote_is_spelled_out() -> None:
    assert fragment("one small step") == "#:~:text=one%20small%20step"


def test_what_the_syntax_gives_a_meaning_is_encoded() -> None:
    assert fragment("30-day, “truce” & more") == "#:~:text=30%2Dday%2C%20%E2%80%9Ctruce%E2%80%9D%20%26%20more"


def test_a_long_quote_is_given_by_its_ends() -> None:
    quote = "a b c d e f g h i j k l"
    assert fragment(quote) == "#:~:text=a%20b%20c%20d,i%20j%20k%20l"


def test_context_tells_equal_passages_apart() -> None:
    assert fragment("not", "is", "here") == "#:~:text=is-,not,-here"
