"""An ellipsis that swallows a “not” turns a source round."""

from __future__ import annotations

import pytest

from pincite.quotes.find import find_quote
from pincite.quotes.gaps import hides, segments
from pincite.quotes.haystack import Haystack
from pincite.quotes.verdict import Verdict

SOURCE = (
    "Under clause 9, the landlord is not permitted to terminate this lease during the fixed term. The tenant may, "
    "after giving notice in writing and with the landlord's consent, let the flat to another person for 3 months at "
    "most. “We are glad,” said the tenant, “and we shall stay.”"
)


@pytest.mark.parametrize("dots", ["…", "...", ". . .", "[…]", "[...]", "(...)", "[ … ]"])
def test_what_is_left_out_may_be_dull(dots: str) -> None:
    match = find_quote(Haystack(SOURCE), f"The tenant may, {dots} let the flat to another person")
    assert match.verdict is Verdict.ELIDED
    assert match.span is not None
    assert SOURCE[slice(*match.span)].startswith("The tenant may, after")
    assert not hides(match.diff)


@pytest.mark.parametrize(
    ("quote", "hidden"),
    [
        ("the landlord is … permitted to terminate", ("negation", "not")),
        ("Under clause 9, the landlord ... during the fixed term.", ("negation", "not")),
        ("let the flat to another person [...] at most", ("number", "3")),
    ],
)
def test_a_hidden_negation_or_number_is_altered(quote: str, hidden: tuple[str, str]) -> None:
    match = find_quote(Haystack(SOURCE), quote)
    assert match.verdict is Verdict.ALTERED
    assert hidden in hides(match.diff)


def test_a_hidden_speaker_is_told() -> None:
    match = find_quote(Haystack(SOURCE), "We are glad … and we shall stay")
    assert ("speaker", "said") in hides(match.diff)


TURNS = [
    (
        "The valve held. It broke in the second test.",
        "The valve … broke in the second test",
        "a sentence ends",
    ),
    ("The ferry sails only on Sundays in winter.", "The ferry sails … on Sundays in winter", "only"),
    ("The mill may, if the owner agrees, be sold.", "The mill may … be sold", "if"),
    ("The dam is, the guide said, the oldest here.", "The dam is … the oldest here", "said"),
    ("Those boats that had a licence left port.", "Those boats … left port", "what restricts a noun"),
    (
        "The town will close the pool unless it rains.",
        "The town will close the pool …",
        "the condition after it",
    ),
    ("In May 3 mills and in June 40 mills closed.", "In May … 40 mills closed", "a number"),
]
DULL = [
    ("The pool, which was built in 1931, is closed in winter.", "The pool … is closed in winter"),
    ("The town (with 3 other places) will close the pool.", "The town … will close the pool"),
    ("The old ferry sails slowly on Sundays in winter.", "The old ferry sails … on Sundays"),
    ("The town will close the pool in winter.", "… will close the pool …"),
]


@pytest.mark.parametrize(("source", "quote", "why"), TURNS)
def test_a_gap_may_not_hide_what_turns_the_meaning(source: str, quote: str, why: str) -> None:
    assert find_quote(Haystack(source), quote).verdict is Verdict.ALTERED, why


@pytest.mark.parametrize(("source", "quote"), DULL)
def test_an_honest_omission_passes(source: str, quote: str) -> None:
    assert find_quote(Haystack(source), quote).verdict is Verdict.ELIDED


def test_segments_out_of_order_are_not_found() -> None:
    match = find_quote(Haystack(SOURCE), "let the flat ... the landlord is not permitted")
    assert match.verdict not in (Verdict.EXACT, Verdict.TYPOGRAPHIC, Verdict.NEAR)


def test_a_gap_reaches_only_so_far() -> None:
    far = "the first words of it " + "and so on " * 100 + "then the last words"
    assert (
        find_quote(Haystack(far), "the first words of it … then the last words").verdict is not Verdict.ELIDED
    )


def test_an_altered_segment_is_altered() -> None:
    assert (
        find_quote(Haystack(SOURCE), "The tenant must, … let the flat to another person").verdict
        is Verdict.ALTERED
    )


def test_a_source_may_have_an_ellipsis_of_its_own() -> None:
    assert find_quote(Haystack("Well... yes, he said."), "Well… yes, he").verdict is Verdict.TYPOGRAPHIC


def test_dots_alone_are_no_segments() -> None:
    assert segments("…") == []
    assert find_quote(Haystack(SOURCE), "…").verdict is Verdict.ABSENT
