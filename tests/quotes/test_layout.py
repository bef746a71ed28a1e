"""What extraction and markup put between the words of a source says nothing of them, and hides nothing either.

If these fail, a sentence that runs over a page is refused, or a quote with another word passes since a fold ate it.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.quotes.find import LAYOUT, find_quote
from pincite.quotes.haystack import Haystack
from pincite.quotes.layout import NAMES, laid_out, unmarked
from pincite.quotes.verdict import Verdict

BREAK = "\n\nYearly Report of the Mill\n\nPage {}\n\n\fMill Office\n\n"
BODY = (
    "The mill was built in spring",
    "by two brothers. It ran 5 hours and",
    "made 9 sacks. The river",
    "froze. They sold it.",
)
HEADS = "".join(f"{words}{BREAK.format(number)}" for number, words in enumerate(BODY, 3))
QUOTE = "The mill ground wheat, rye and oats for all the town."
FOLDED = [
    ("The mill ground wheat, rye\nand oats for all the town.", QUOTE, "wrapped lines"),
    ("The mill ground wheat, rye and oats for all the to\xad\nwn.", QUOTE, ""),
    ("The mill ground wheat, rye and oats for all the to\xac\nwn.", QUOTE, "wrapped lines"),
    ("The mill ground wheat, rye\n\n- 14 -\n\nand oats for all the town.", QUOTE, "page furniture"),
    (HEADS, "The mill was built in spring by two brothers.", "page furniture"),
    ("1\n00:01,000 --> 00:02,000\nThe mill ground wheat, rye\n\n2\n00:03,000 --> 00:04,000\nand oats for all the town.",
     QUOTE, "cues"),
    ("0:01\nThe mill ground wheat, rye\n0:04\nand oats for all the town.\n", QUOTE, "cues"),
    ("The mill ground wheat [12], rye and oats [3, 4] for all the town.[a]", QUOTE, "reference mark"),
    ("The mill ground wheat, rye and oats¹ for all the town.²", QUOTE, "reference mark"),
    ("The mill ground wheat &amp; rye for all&nbsp;the town.", "The mill ground wheat & rye for all the town.", "entity"),
    ("The <b>mill</b> ground wheat, rye and oats for all the town.", QUOTE, "markup"),
    ("The **mill** ground `wheat`, rye and oats for _all_ the town.", QUOTE, "markup"),
    ("> The mill ground wheat, rye\n> and oats for all the town.", QUOTE, "line prefix"),
    ("The mill ground:\n• wheat,\n• rye and oats.", "The mill ground: wheat, rye and oats.", "line prefix"),
    (f"Once more: {QUOTE}", "[t]he mill ground wheat, rye and oats for all the town.", "bracketed letter"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "quote", "fold"), FOLDED)
def test_layout_passes_and_is_named(source: str, quote: str, fold: str) -> None:
    match = find_quote(Haystack(source), quote)
    assert match.verdict in (Verdict.EXACT, Verdict.TYPOGRAPHIC)
    assert not fold or fold in match.folds
    assert match.span is not None
    start, end = match.span
    assert source[start:end].lower().startswith(("the", "> the", "**", "<b>"))
    assert source[end - 1] in ".²]"


@pytest.mark.parametrize(("source", "quote", "fold"), FOLDED)
def test_no_word_is_altered_under_a_fold(source: str, quote: str, fold: str) -> None:
    words = quote.split()
    for at in range(len(words)):
        for other in ("barley", ""):
            changed = " ".join(filter(None, [*words[:at], other, *words[at + 1 :]]))
            found = find_quote(Haystack(source), changed)
            inside = found.span is not None and 0 < at < len(words) - 1
            assert not inside or found.verdict not in (Verdict.EXACT, Verdict.TYPOGRAPHIC, Verdict.ELIDED), (
                changed
            )


SAME = [
    ("The tank holds 500 m² of film.", "The tank holds 500 m of film."),
    ("The tank holds 10⁵ cells.", "The tank holds 10 cells."),
    ("It fell to\n- 5 degrees that night.", "It fell to 5 degrees that night."),
    ("Take a*b of each tank now.", "Take ab of each tank now."),
    ("The tank [not the pump] was old.", "The tank was old."),
    ("The value was x_1 in the tank.", "The value was x1 in the tank."),
    ("Set [19] of the tanks is old.", "Set [91] of the tanks is old."),
]


@pytest.mark.parametrize(("source", "quote"), SAME)
def test_what_carries_meaning_is_no_layout(source: str, quote: str) -> None:
    assert find_quote(Haystack(source), quote).verdict not in (Verdict.EXACT, Verdict.TYPOGRAPHIC)


@given(st.text(alphabet="ab 1[]*_`<>&;\n\f>-.²:", max_size=60))
def test_every_place_of_a_text_laid_out_leads_back(text: str) -> None:
    laid = laid_out(text)
    for at in range(len(laid.text)):
        start, end = laid.back(at, at + 1)
        assert 0 <= start < end <= len(text)
        if end - start == 1 and not laid.folds(at, at + 1):
            assert text[start] == laid.text[at]


@given(st.text(alphabet="ab ,.", min_size=1, max_size=40))
def test_a_plain_text_is_laid_out_as_it_is(text: str) -> None:
    assert laid_out(text).text == unmarked(text).text == text


def test_the_folds_that_pass_are_those_of_the_layout() -> None:
    assert LAYOUT == NAMES
