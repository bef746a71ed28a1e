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
    assert match.verdict is Verdict.NEAR
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


def test_segments_out_of_order_are_not_found() -> None:
    match = find_quote(Haystack(SOURCE), "let the flat ... the landlord is not permitted")
    assert match.verdict not in (Verdict.EXACT, Verdict.TYPOGRAPHIC, Verdict.NEAR)


def test_a_gap_reaches_only_so_far() -> None:
    far = "the first words of it " + "and so on " * 100 + "then the last words"
    assert (
        find_quote(Haystack(far), "the first words of it … then the last words").verdict is not Verdict.NEAR
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
