"""What is passed at a glance must be what a thorough look finds: if a cut edge were passed, `3 of 32` would stand for
`23 of 32`, and if a quotation were, nobody would ask who said it."""

from hypothesis import example, given
from hypothesis import strategies as st

from pincite.languages import ENGLISH
from pincite.quotes.cut import Edge, _cut, cuts
from pincite.quotes.folds import equal
from pincite.quotes.haystack import _differ_only_in_apostrophes
from pincite.text.characters import HYPHENS, INVISIBLE, SOFT_HYPHEN
from pincite.text.quotation_marks import _opens_none, _quotations
from pincite.text.sentences import _BEFORE, _word_before
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
        assert cuts(text, span) == (*_cut(text, span, Edge.START, None), *_cut(text, span, Edge.END, None))


def test_no_hyphen_is_white_space() -> None:
    assert not any(char.isspace() for char in (HYPHENS + INVISIBLE + SOFT_HYPHEN).replace("\\", ""))


@given(TEXTS, st.integers(0, 6))
def test_a_text_has_so_many_words_if_it_has_them(text: str, count: int) -> None:
    assert has_words(text, count) == (len(tokens(text)) >= count)


@given(st.text(alphabet="ab 1é’'\"“”‘`«-(.\n"))
@example("the rock ’n’ roll of the ’60s")
def test_a_text_in_which_nothing_opens_has_no_quotation(text: str) -> None:
    if _opens_none(text):
        assert _quotations(text, ENGLISH, None) == ()


@given(st.text(alphabet="aZ .&’'-_1é(\n\u00a0"))
def test_the_word_before_a_stop_is_the_one_a_search_finds(left: str) -> None:
    found = _BEFORE.search(left)
    assert _word_before(left) == (found[0] if found else "")


@given(st.text(alphabet="ab5 ’", max_size=8), st.text(alphabet="'’", max_size=8))
def test_apostrophes_that_differ_are_a_fold(text: str, others: str) -> None:
    straight = iter(others)
    other = "".join(next(straight, char) if char == "’" else char for char in text)
    quote, passage = f"a{text}b", f"a{other}b"
    assert _differ_only_in_apostrophes(quote, passage)
    assert equal(quote, passage) == (("quotes",) if quote != passage else ())
