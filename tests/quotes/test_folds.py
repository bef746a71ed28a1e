"""A user would lose a quote to typography, or be told that two different things are the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pincite.quotes.folds import NAMES, equal
from pincite.quotes.haystack import Haystack
from pincite.quotes.outer_marks import outer
from pincite.quotes.skeleton import Skeleton, skeleton

FOLDED = [
    ("quotes", "“It’s”", '"It\'s"'),
    ("quotes", "said «no» twice", "said “no” twice"),
    ("dashes", "2010–2015", "2010-2015"),
    ("dashes", "of it—half", "of it--half"),
    ("spaces", "1\xa0000 men", "1 000 men"),
    ("spaces", "one\r\n   two", "one two"),
    ("spaces", "« Non », dit-il", "«Non», dit-il"),
    ("case", "The moon", "the moon"),
    ("case", "It is the object of this work", "IT IS THE OBJECT OF THIS WORK"),
    ("ligature", "the ﬁrst oﬃcer", "the first officer"),
    ("soft hyphen", "impos\xadsible", "impossible"),
    ("zero width", "impos\u200bsible", "impossible"),
    ("line-break hyphen", "impos-\nsible", "impossible"),
    ("line-break hyphen", "hawk-\nlike", "hawk-like"),
    ("compatibility form", "约２００克，含", "约200克,含"),
    ("accents", "Financie\u0308n", "Financiën"),
    ("accents", "하늘은", unicodedata.normalize("NFD", "하늘은")),
    ("markup underscore", "in _his_ affairs", "in his affairs"),
    ("ellipsis character", "and so… he", "and so... he"),
    ("spaces", "这是\n一句话", "这是一句话"),
]
DIFFERENT = [
    ("23 of 32", "23 of 22"),
    ("1000", "1 000"),
    ("3.5", "35"),
    ("3.5", "3,5"),
    ("-5 degrees", "5 degrees"),
    ("fell −5", "fell – 5"),
    ("10-12", "1012"),
    ("10\n12", "1012"),
    ("m²", "m2"),
    ("½", "1⁄2"),
    ("64%", "64"),
    ("64%", "64‰"),
    ("$5", "€5"),
    ("5'", '5"'),
    ("5 mW", "5 MW"),
    ("told US troops", "told us troops"),
    ("résumé", "resume"),
    ("its", "it's"),
    ("no thing", "nothing"),
    ("re-sign", "resign"),
    ("a_b", "ab"),
    ("1-\n000", "1000"),
    ("x₂", "x2"),
    ("x", "×"),
    ("①", "1"),
]


@pytest.mark.parametrize(("name", "source", "quote"), FOLDED)
def test_the_same_words_in_other_typography_are_equal_and_the_fold_is_named(
    name: str, source: str, quote: str
) -> None:
    one, other = outer(quote)[1], outer(source)[1]
    folds = equal(one, other)
    assert folds is not None
    assert name in folds
    assert equal(other, one) == folds
    found = Haystack(f"before {source} after").under_folds(quote) or []
    assert [span for span, _ in found] == [(7, 7 + len(source))]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_carries_meaning_is_never_folded(one: str, other: str) -> None:
    for quote, source in ((one, other), (other, one)):
        if quote not in source:  # a verbatim part is not folded, only cut
            assert not Haystack(f"before {source} after").under_folds(quote)


def test_every_fold_has_a_case_here() -> None:
    assert {name for name, _, _ in FOLDED} | {"outer quotation marks"} == set(NAMES)


LETTERS = "abcxyz AB 019.,%$€ \n\t\xa0'\"“”’«-–—_é\u0301\u0308ëﬁﬃßİıſĳ…²½\xad\u200b\ufeff漢字かパハ\u309a하Жж😀𝒜𝟏＄１＂"
TEXT = st.text(st.sampled_from(LETTERS), max_size=60) | st.text(max_size=40)

RETYPINGS: dict[str, Callable[[str], str]] = {
    "quotes": lambda text: text.replace("“", '"').replace("”", '"').replace("’", "'"),
    "dashes": lambda text: text.replace("—", "–"),
    "spaces": lambda text: text.replace("\n", " ").replace("\t", " ").replace("\xa0", " "),
    "ligature": lambda text: text.replace("ﬁ", "fi").replace("ﬃ", "ffi"),
    "soft hyphen": lambda text: text.replace("\xad", ""),
    "zero width": lambda text: text.replace("\u200b", "").replace("\ufeff", ""),
    "compatibility form": lambda text: text.replace("＄", "$").replace("𝒜", "A").replace("ĳ", "ij"),
    "accents": lambda text: unicodedata.normalize("NFC", text),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "ellipsis character": lambda text: text.replace("…", "..."),
    "a word broken over a line": lambda text: text.replace("abc", "ab-\nc"),
    "all of them": lambda text: unicodedata.normalize(
        "NFD", text.replace("ﬁ", "fi").replace("“", '"').replace("\xad", "")
    ),
}


@given(TEXT, st.data())
def test_a_span_found_reads_as_the_quote(text: str, data: st.DataObject) -> None:
    """Whatever is looked for, in whatever text: the span slices to words that fold to the same."""
    quote = data.draw(
        st.just(text) | TEXT | st.builds(lambda a, b: text[a : a + b], st.integers(0, 50), st.integers(1, 20))
    )
    for (start, end), _ in Haystack(text).under_folds(quote) or ():
        passage = text[start:end]
        assert skeleton(passage) == skeleton(quote)
        assert equal(outer(quote)[1], outer(passage)[1]) is not None
        assert (Haystack(passage).under_folds(quote) or [])[0][0] == (0, len(passage))


@given(TEXT, TEXT, st.integers(0, 30), st.integers(1, 30), st.sampled_from(sorted(RETYPINGS)))
@example("", "x", 0, 1, "quotes")
def test_a_retyped_passage_is_found_exactly_where_it_was(
    before: str, core: str, start: int, size: int, way: str
) -> None:
    """The map back to the source is exact at both ends, for astral characters and combining marks too."""
    core = "Qq " + core.strip() + " zQ" + "q"
    text = f"{before} {core} {before}"
    at = len(before) + 1
    quote = RETYPINGS[way](core)
    if equal(outer(quote)[1], core) is None:
        return  # this retyping changed meaning here, say a sign or a unit
    assert (at, at + len(core)) in [span for span, _ in Haystack(text).under_folds(quote) or ()]


@given(st.text(max_size=30) | TEXT, st.integers(1, 200))
def test_the_skeleton_of_a_whole_text_is_that_of_its_characters(text: str, repeated: int) -> None:
    text = text * repeated
    whole = Skeleton(text)
    assert whole.folded == b"".join(map(skeleton, text))


@given(st.text(st.sampled_from("ab é“ﬁ😀\xad漢"), max_size=3000))
def test_the_way_back_is_exact_at_every_byte(text: str) -> None:
    """Blocks meet somewhere: an offset must not jump there."""
    whole = Skeleton(text)
    at = 0
    for place, char in enumerate(text):
        size = len(skeleton(char))
        if size:
            assert whole.start(at) == place
            assert whole.end(at + size) == place + 1
            assert whole.whole(at, at + size)
            assert size == 1 or not whole.whole(at, at + size - 1)
        at += size
