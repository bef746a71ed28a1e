"""Sentences are what the rules judge: one torn, joined or misplaced is judged wrongly."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from pincite.prose.sentences import read_prose
from tests.prose.markdown_samples import SAMPLES, markdown


def check(text: str) -> None:
    prose = read_prose("a.md", text)
    assert not prose.unread
    for sentence in prose.sentences:
        assert sentence.text.strip()
        assert (sentence.start, sentence.end) == sentence.span(0, len(sentence.text))
        assert 0 <= sentence.start < sentence.end <= len(text)
        for at, char in enumerate(sentence.text):
            start, end = sentence.span(at, at + 1)
            assert sentence.start <= start < end <= sentence.end
            if end - start == 1 and char.isalnum():
                assert text[start:end] == char


@pytest.mark.parametrize("text", SAMPLES)
def test_sentences_slice_back(text: str) -> None:
    check(text)


@settings(deadline=None)
@given(markdown)
def test_sentences_of_any_text_slice_back(text: str) -> None:
    check(text)


def test_a_sentence_over_two_lines_of_a_quote_keeps_its_place() -> None:
    text = "> Nine of\n> *32* members &amp; more. Next.\n"
    first, second = read_prose("a.md", text).sentences
    assert first.text == "Nine of 32 members & more."
    assert text[slice(*first.span(8, 10))] == "32"
    assert text[first.start : first.end] == "Nine of\n> *32* members &amp; more."
    assert text[second.start : second.end] == "Next."


def test_a_quotation_of_several_sentences_is_not_torn_from_who_said_it() -> None:
    text = "“We lag. We need 5 percent,” Rutte said [@a]. He left."
    assert [s.text for s in read_prose("a.md", text).sentences] == [
        "“We lag. We need 5 percent,” Rutte said.",
        "He left.",
    ]


def test_an_unpaired_quotation_mark_swallows_nothing() -> None:
    assert len(read_prose("a.md", 'A 6" pipe. Two. “Three. Four.').sentences) == 4


def test_an_empty_file_has_no_sentences() -> None:
    assert read_prose("a.md", "").sentences == ()
    assert read_prose("a.md", "[@a]\n").cited[0].claim == "a"
