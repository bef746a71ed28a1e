"""Texts that are not read for numbers: if one that says something were passed over, its number would go unchecked."""

from hypothesis import example, given
from hypothesis import strategies as st

from pincite.languages import ENGLISH
from pincite.numbers.reader import read
from pincite.numbers.scan import drafts
from pincite.numbers.vocabulary import number_words

PIECES = st.sampled_from(
    ("twenty", "Twice", "ONCE", "thrıce", "half", "second", "Kelvin", "May", "Monday", "a year", "ſecond", "İone", "one",
     "F-35", "2,413", "$", "½", "٣", "percent", "million", "of", "the", "_", "-", ".", " ", " ", " ", "é", "’", "24/7")
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=10).map("".join)


@given(TEXTS)
@example("twentytwenty½٣")
def test_a_text_without_number_words_is_read_from_its_digits_alone(text: str) -> None:
    worded, figured = number_words(ENGLISH).glance(text)
    every = [draft.finish(text) for draft in drafts(text)]
    assert read(text) == every
    if not worded:
        assert [draft.finish(text) for draft in drafts(text, worded=False)] == every
    if not worded and not figured:
        assert every == []
