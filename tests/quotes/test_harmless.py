"""Near is offered as an unsafe fix: a user would accept a change of meaning as a typing error."""

from __future__ import annotations

import pytest

from pincite.quotes.find import find_quote
from pincite.quotes.haystack import Haystack
from pincite.quotes.verdict import Verdict

SOURCE = (
    "The members of the alliance had promised that they would spend more on the defence of Europe. It was not very "
    "likely to happen in the near future, and a few of the 32 ministers said that the necessary money could be found "
    "only after March. She must return the wonderful letters to Mr. Bennet before the evening."
)
NEAR = [
    ("The members of alliance had promised that they would spend more", "an article left out"),
    ("The members of an alliance had promised that they would spend more", "an article for an article"),
    ("members of the alliance had promised they would spend more on the defence", "that left out"),
    ("members of the alliance had indeed promised that they would spend more", "a word of emphasis"),
    ("members of the aliance had promised that they would spend more", "a letter left out"),
    ("She must retum the wonderful letters", "rn read as m"),
    ("She must return the wnoderful letters", "two letters swapped"),
]
ALTERED = [
    ("in the near future and a few of the 32 ministers said", "a comma"),
    ("It was not likely to happen in the near future", "emphasis beside a negation"),
    ("and few of the 32 ministers said that", "a few is not few"),
    ("a few of 32 ministers said that the necessary money", "an article beside a number"),
    ("a few of the 23 ministers said that the necessary money", "a number"),
    ("It was very likely to happen in the near future", "a negation left out"),
    ("She most return the wonderful letters", "two dictionary words"),
    ("She must return the wonderful letters to Mr. Benet", "a name misspelt"),
    ("She must return the wonderful letter to Mr. Bennet", "a plural"),
    ("He must return the wonderful letters", "a pronoun"),
    ("could be found only after May", "a month"),
    ("could be found after March", "only left out"),
    ("could only be found after March", "a word moved"),
    ("the unnecessary money could be found", "a prefix"),
    ("had promised that they would spend more on the defence of Europe?", "a question"),
    ("promised that they would spend more on a defence from Europe", "a preposition"),
    ("the the members of the alliance had promised", "a word at the very edge"),
]


@pytest.mark.parametrize(("quote", "why"), NEAR)
def test_a_slip_or_a_listed_word_is_near(quote: str, why: str) -> None:
    assert find_quote(Haystack(SOURCE), quote).verdict is Verdict.NEAR, why


@pytest.mark.parametrize(("quote", "why"), ALTERED)
def test_any_other_difference_is_altered(quote: str, why: str) -> None:
    assert find_quote(Haystack(SOURCE), quote).verdict is Verdict.ALTERED, why


def test_a_short_quote_is_never_near() -> None:
    assert find_quote(Haystack("we had everything before us, he said"), "befor us").verdict is Verdict.ALTERED


def test_without_a_known_language_nothing_is_near() -> None:
    source = "Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor"
    assert (
        find_quote(Haystack(source), "dolor sit amet consectetuer adipiscing elit").verdict is Verdict.ALTERED
    )


def test_dutch_has_its_own_words() -> None:
    source = "Er is recht op een zorgtoeslag krachtens deze wet en voor de duur van het jaar."
    assert find_quote(Haystack(source), "recht op de zorgtoeslag krachtens deze wet").verdict is Verdict.NEAR
    assert find_quote(Haystack(source), "geen recht op een zorgtoeslag krachtens").verdict is Verdict.ALTERED


def test_page_furniture_inside_a_sentence_is_near() -> None:
    pages = "".join(
        f"Sentence number {word} ends before the\nfoot of the page and\n\n{number}\n\fThe Sign of the Four\n\n"
        f"goes on at the head of the next one called {word}.\n"
        for number, word in enumerate(["alpha", "beta", "gamma", "delta"], 40)
    )
    match = find_quote(
        Haystack(pages), "Sentence number beta ends before the foot of the page and goes on at the head"
    )
    assert match.verdict is Verdict.NEAR
    match = find_quote(
        Haystack(pages.replace("\f", "\n")), "number beta ends before the foot of the page and goes on at"
    )
    assert match.verdict is Verdict.ALTERED


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Page 7 of 31", Verdict.EXACT),
        ("- 7 -", Verdict.EXACT),
        ("--- Page 7 ---", Verdict.EXACT),
        ("7", Verdict.ALTERED),
        ("Page 7 has more of them", Verdict.ALTERED),
    ],
)
def test_a_line_that_numbers_a_page_may_be_left_out(line: str, expected: Verdict) -> None:
    source = f"The ferry crossed the sound at dawn\n\n{line}\n\nand reached the other shore by noon."
    quote = "The ferry crossed the sound at dawn and reached the other shore by noon."
    assert find_quote(Haystack(source), quote).verdict is expected


def test_a_question_is_not_quoted_as_a_statement() -> None:
    source = Haystack("Did the ferry reach the other shore by noon? Nobody knew.")
    assert find_quote(source, "Did the ferry reach the other shore by noon.").verdict is Verdict.ALTERED
    assert find_quote(source, "the ferry reach the other shore by noon.").verdict is Verdict.ALTERED
    assert find_quote(source, "Did the ferry reach the other shore by noon").verdict is Verdict.EXACT
