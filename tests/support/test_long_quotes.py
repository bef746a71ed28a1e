"""In a quote of several sentences, what a number is of is read from its own sentence, or not at all.

If these fail, a right summary of a long passage is refused for words that stand far from its numbers, or a number that
one sentence ties to something else passes because the quote is long.
"""

import pytest

from pincite.support import GapKind, unsupported
from pincite.text import sentences

HARBOUR = (
    "The harbour board met in Tarven on Monday to go through the accounts of the year. The ferry carried 412 lorries and"
    " the barge 96 lorries. Its chair, Ines Holm, said that she had never seen so quiet a winter on the quays. One of the"
    " oldest cranes was sold to a museum. The board will meet again in May, when the new quay is to be opened."
)
AUCTION = (
    "the painter is selling more than 200 prints that she has collected over her life . one of the oddest prints in the"
    " collection is a hand-made map of the coast , showing her love of ships . she will keep only her own drawings ."
    " the sale will take place on saturday , and is run by a small house in tarven ."
)
SPENDING = (
    "Blue spent £2,900, while Berg spent £1,500 and lost most of its seats. Lowe spent £1,000. The figures are those of"
    " the spring. In April, Lowe raised £20 and Berg £14. Grey, which came fourth in the spring, spent £500 on its posters."
)
ROUNDS = (
    "The first two of the three bouts between Ruiz and Bell opened a great age of boxing. In the second bout Ruiz used his"
    " speed to beat Bell. One judge marked three rounds for Bell and only two for Ruiz. Bell won the first bout."
)


def _tied_wrongly(quote: str, statement: str) -> bool:
    return any(gap.kind in (GapKind.MISBOUND, GapKind.REVERSED) for gap in unsupported(statement, [quote]))


@pytest.mark.parametrize(
    ("quote", "statement"),
    [
        (HARBOUR, "The ferry at Tarven carried 412 lorries."),
        (HARBOUR, "In a quiet winter that Ines Holm had never seen, 412 lorries went by ferry from the quays of Tarven."),
        (AUCTION, "The collection includes over 200 prints."),
        (AUCTION, "The sale includes over 200 prints, such as a hand-made map of the coast."),
        (SPENDING, "Blue spent £2,900, Berg spent £1,500, Lowe spent £1,000, and Grey spent £500 on posters."),
        (ROUNDS, "Bell won the first bout, and Ruiz the second bout by his speed."),
        (
            "Route 495 is a 3.45 mi road in Hale County that joins the pike at exits 16E and 17 to New Aster Road.",
            "Route 495 is a 3.45 mi road that joins the pike to New Aster Road.",
        ),
    ],
)  # fmt: skip
def test_a_right_summary_is_not_held_to_far_words(quote: str, statement: str) -> None:
    assert not _tied_wrongly(quote, statement)


@pytest.mark.parametrize(
    ("quote", "statement"),
    [
        (HARBOUR, "The barge carried 412 lorries."),
        (HARBOUR, "The ferry carried 96 lorries and the barge 412 lorries."),
        (SPENDING, "Blue spent £1,500 and Berg spent £2,900."),
        (SPENDING, "In April, Berg raised £20 and Lowe £14."),
    ],
)
def test_what_one_sentence_ties_otherwise_is_found_in_a_long_quote_too(quote: str, statement: str) -> None:
    assert _tied_wrongly(quote, statement)


def test_a_stop_set_off_by_spaces_ends_a_sentence_without_a_capital() -> None:
    text = "they sold 200 prints . one of them is a map . . . and so on"
    assert [text[slice(*span)] for span in sentences(text)] == [
        "they sold 200 prints .", "one of them is a map . . .", "and so on",
    ]  # fmt: skip
