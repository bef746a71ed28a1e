"""A fix that writes a context which still fits two places mends nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pincite.quotes.context import unique_context
from pincite.quotes.find import find_quote
from pincite.quotes.haystack import Haystack
from pincite.quotes.verdict import Verdict


@given(st.text(st.sampled_from("ab \n"), min_size=1, max_size=60), st.integers(0, 59), st.integers(1, 5))
def test_the_context_written_makes_the_quote_unique(text: str, start: int, size: int) -> None:
    start = min(start, len(text) - 1)
    end = min(len(text), start + size)
    prefix, suffix = unique_context(text, (start, end))
    assert text.startswith(prefix, start - len(prefix))
    assert text.startswith(suffix, end)
    whole = prefix + text[start:end] + suffix
    assert text.find(whole) == start - len(prefix)
    assert text.find(whole, text.find(whole) + 1) < 0


def test_a_unique_quote_needs_no_context() -> None:
    assert unique_context("one two three", (4, 7)) == ("", "")


def test_the_context_is_short_and_in_whole_words() -> None:
    text = "The crew slept. Eagle landed. The crew ate. Eagle landed."
    assert unique_context(text, (44, 56)) == ("ate. ", "")


def test_the_context_written_decides() -> None:
    text = "a man saw a dog and a man saw a cat and a man saw a dog, a man said"
    quote = "a man saw a dog"
    start = text.index(quote, 5)
    prefix, suffix = unique_context(text, (start, start + len(quote)))
    match = find_quote(Haystack(text), quote, prefix, suffix)
    assert (match.verdict, match.span) == (Verdict.EXACT, (start, start + len(quote)))
