"""A user would be sent to the wrong place, or to one of several without being told."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pincite.quotes import haystack
from pincite.quotes.find import find_quote
from pincite.quotes.haystack import Haystack
from pincite.quotes.verdict import Verdict
from tests.quotes.alterations import generated

STORY = (
    "The crew slept. Eagle landed on the Moon. The crew ate. Eagle landed on the Moon. “It was\nquiet,” he said, "
    "and nobody answered him for a long time. They had travelled for three days."
)


def test_a_verbatim_quote_is_exact_where_it_stands() -> None:
    match = find_quote(Haystack(STORY), "The crew ate")
    assert (match.verdict, match.span, match.folds) == (Verdict.EXACT, (42, 54), ())


def test_a_verbatim_quote_costs_no_index() -> None:
    haystack = Haystack(STORY)
    find_quote(haystack, "The crew ate", span=(42, 54))
    assert "skeleton" not in vars(haystack)
    assert haystack._grams is None


def test_retyped_words_are_found_and_the_folds_named() -> None:
    match = find_quote(Haystack(STORY), '"It was quiet," he said')
    assert match.verdict is Verdict.TYPOGRAPHIC
    assert match.span is not None
    assert STORY[slice(*match.span)] == "“It was\nquiet,” he said"
    assert match.folds == ("quotes", "spaces")


def test_equal_places_are_ambiguous_whatever_the_recorded_span() -> None:
    """The old span orders the places; it never decides."""
    for span in (None, (16, 40), (56, 80)):
        match = find_quote(Haystack(STORY), "Eagle landed on the Moon", span=span)
        assert match.verdict is Verdict.AMBIGUOUS
        assert sorted(match.spans) == [(16, 40), (56, 80)]
        assert match.spans[0] == (span or (16, 40))


@pytest.mark.parametrize(
    ("prefix", "suffix", "start"),
    [("slept. ", "", 16), ("ate. ", "", 56), ("", ". The", 16), ("The crew  ate.", "", 56),
     ("the crew dined and ate. ", "", 56)],
)  # fmt: skip
def test_context_decides_between_equal_places(prefix: str, suffix: str, start: int) -> None:
    match = find_quote(Haystack(STORY), "Eagle landed on the Moon", prefix, suffix)
    assert (match.verdict, match.span) == (Verdict.EXACT, (start, start + 24))


def test_context_that_fits_neither_place_does_not_decide() -> None:
    assert find_quote(Haystack(STORY), "Eagle landed on the Moon", "xyz ", "!").verdict is Verdict.AMBIGUOUS


def test_drifted_context_does_not_hide_the_only_place() -> None:
    assert find_quote(Haystack(STORY), "The crew ate", "Then, at noon, ", "?").verdict is Verdict.EXACT


def test_overlapping_places_are_both_places() -> None:
    assert find_quote(Haystack("banananas"), "anana").spans == ((1, 6), (3, 8))


def test_a_letter_is_not_cut_from_its_accent() -> None:
    match = find_quote(Haystack("He sent a resume\u0301 to the office."), "sent a resume")
    assert match.verdict is Verdict.ALTERED


def test_an_empty_quote_is_unchecked() -> None:
    match = find_quote(Haystack(STORY), " \n")
    assert match.verdict is Verdict.UNCHECKED
    assert match.because


def test_the_nearest_passage_of_a_changed_quote_is_snapped_to_words() -> None:
    match = find_quote(Haystack(STORY), "They had travelled for four days")
    assert match.verdict is Verdict.ALTERED
    assert match.span is not None
    assert STORY[slice(*match.span)] == "They had travelled for three days"
    assert [(each.quote, each.source) for each in match.diff if each.quote != each.source] == [
        ("four", "three")
    ]


@pytest.mark.parametrize(
    ("text", "quote", "passage"),
    [
        (
            "“Nor did the harbour freeze that winter.”",
            "Nor did harbour freeze that winter.",
            "Nor did the harbour freeze that winter.",
        ),
        ("He waited. “It may rain upon the hills.”", "It rain upon the hills.", "It may rain upon the hills."),
        ("A storm is near. We saw a pale moon! Later it set.", "We saw a moon pale!", "We saw a pale moon!"),
    ],
)  # fmt: skip
def test_the_nearest_passage_keeps_its_first_and_last_words_and_marks(
    text: str, quote: str, passage: str
) -> None:
    match = find_quote(Haystack(text), quote)
    assert match.span is not None
    assert text[slice(*match.span)] == passage


def test_only_the_outer_pair_of_nested_quotation_marks_is_the_quoter_s() -> None:
    text = "She wrote: “The bridge is closed.” Nobody came."
    match = find_quote(Haystack(text), "““The bridge is closed.”")
    assert match.verdict is Verdict.TYPOGRAPHIC
    assert match.span is not None
    assert text[slice(*match.span)] == "“The bridge is closed."


def test_what_comes_near_nothing_is_absent() -> None:
    match = find_quote(Haystack(STORY), "The committee postponed its decision until spring")
    assert (match.verdict, match.span) == (Verdict.ABSENT, None)


@pytest.mark.parametrize("text", ["", " ", "_", "“”", "a"])
def test_texts_with_nothing_in_them_have_no_quotes(text: str) -> None:
    assert find_quote(Haystack(text), "The crew slept").verdict is Verdict.ABSENT


def test_many_quotes_of_one_source_get_the_answers_that_one_gets(monkeypatch: pytest.MonkeyPatch) -> None:
    """The index for many quotes is an optimisation: it may not change a verdict, a span or a list of places."""
    random = Random(3)
    text = generated(random, 60)
    quotes = []
    for _ in range(60):
        start = random.randrange(len(text) - 200)
        quote = text[start : start + random.randint(5, 150)]
        quotes.append(
            random.choice([quote, quote.replace("\n", " "), quote.upper(), quote.replace("e", "x", 1)])
        )
    alone = [find_quote(Haystack(text), quote) for quote in quotes]
    monkeypatch.setattr(haystack, "MANY", 0)
    shared = Haystack(text)
    assert [find_quote(shared, quote) for quote in quotes] == alone


@given(st.text(st.sampled_from("ab \n“.1é"), max_size=40), st.text(st.sampled_from("ab \n“.1é"), max_size=8))
@settings(deadline=None)
def test_every_answer_keeps_its_promises(text: str, quote: str) -> None:
    match = find_quote(Haystack(text), quote)
    places = [match.span, *match.spans] if match.span else []
    assert all(0 <= start < end <= len(text) for start, end in filter(None, places))
    if match.verdict is Verdict.EXACT:
        assert match.span is not None
        assert text[slice(*match.span)] == quote
    assert (match.verdict is Verdict.AMBIGUOUS) == (len(match.spans) > 1)
    if match.verdict in (Verdict.NEAR, Verdict.ALTERED) and match.span:
        assert "".join(each.source for each in match.diff).split() == text[slice(*match.span)].split()
