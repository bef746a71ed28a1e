"""Number words in names claim no amount, and an ordinal stands on the same word; another number does not."""

import pytest

from pincite.support import unsupported


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The novel Forty Winters Gone tells of a mill.", "The novel tells of a mill in the north."),
        ("Soldiers of the Ninety Days' War starved.", "The soldiers starved."),
        ("It was the first open reading room.", "The hall first opened its reading room to all."),
        ("The tune was first played there.", "The tune, first played there, was soon forgotten."),
    ],
)
def test_no_amount_is_claimed(statement: str, quote: str) -> None:
    assert unsupported(statement, [quote]) == []


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("Forty Republicans left the hall.", "Thirty Republicans left the hall."),
        ("He sold forty paintings.", "He sold paintings."),
        ("She came second in the race.", "First, she ran; then she came third in the race."),
        ("She came first in the race.", "First, she ran; then she came third in the race."),
        ("They lost more than Forty Winters Gone copies.", "They lost copies."),
    ],
)
def test_an_amount_is_claimed(statement: str, quote: str) -> None:
    assert unsupported(statement, [quote])
