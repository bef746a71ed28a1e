"""Edges and lengths that are passed at a glance: if a cut one were passed, `3 of 32` would stand for `23 of 32`."""

from hypothesis import example, given
from hypothesis import strategies as st

from pincite.quotes.cut import _cut, cuts
from pincite.text.characters import HYPHENS, INVISIBLE, SOFT_HYPHEN
from pincite.text.tokens import has_words, tokens

PIECES = st.sampled_from(
    [
        *" \n\u2028\u00a0\u20095.,;!?)(%$-–'’“”\"«…[]/²sR_%°漢é\u0301",
        " ",
        "per",
        "cent",
        "million",
        "hundred",
        "mn",
        "F-35",
        "un-",
        "s",
        "23",
        "word",
        "in",
    ]
)
TEXTS = st.lists(PIECES, max_size=14).map("".join)


@given(TEXTS, st.data())
@example("64 per cent of it", None)
@example("$800 billion a year", None)
def test_every_edge_is_judged_as_by_a_search_around_it(text: str, data: st.DataObject | None) -> None:
    if data is None:
        spans = [(start, end) for start in range(len(text)) for end in range(start + 1, len(text) + 1)]
    else:
        start = data.draw(st.integers(0, len(text)))
        spans = [(start, data.draw(st.integers(start, len(text))))]
    for span in spans:
        assert cuts(text, span) == (*_cut(text, span, "start", None), *_cut(text, span, "end", None))


def test_no_hyphen_is_white_space() -> None:
    assert not any(char.isspace() for char in (HYPHENS + INVISIBLE + SOFT_HYPHEN).replace("\\", ""))


@given(TEXTS, st.integers(0, 6))
def test_a_text_has_so_many_words_if_it_has_them(text: str, count: int) -> None:
    assert has_words(text, count) == (len(tokens(text)) >= count)
