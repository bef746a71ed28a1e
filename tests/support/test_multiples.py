"""Amounts without a number. If these failed, "dozens" could stand on three, and "doubled" on "tripled"."""

from __future__ import annotations

import pytest

from pincite.numbers.reader import read
from pincite.support.multiples import amounts, may_say
from pincite.support.unsupported import unsupported


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("Dozens of barges were moored there", "some 40 barges lay moored"),
        ("Tens of thousands of tulips froze", "30,000 tulips were lost to frost"),
        ("Billions of kroner were lent", "billions of kroner in loans"),
        ("The herd doubled", "a herd twice as large"),
        ("The herd nearly tripled", "the herd has almost tripled since"),
        ("The toll was halved", "the toll fell by half"),
        ("She crossed twice", "She crossed two times"),
        ("The mayor doubled down", "the mayor repeated it"),
        ("They once were friends", "they were friends in those days"),
    ],
)
def test_the_same_amount_in_other_words_is_supported(statement: str, quote: str) -> None:
    assert unsupported(statement, [quote]) == []


@pytest.mark.parametrize(
    ("statement", "quote", "word"),
    [
        ("Dozens of barges were moored there", "9 barges lay moored", "Dozens"),
        ("Thousands of tulips froze", "hundreds of tulips froze", "Thousands"),
        ("The herd tripled", "the herd doubled", "tripled"),
        ("The herd doubled", "the herd nearly doubled", "doubled"),
        ("The toll was halved", "the toll doubled", "halved"),
        ("She crossed twice", "She crossed three times", "twice"),
        ("She crossed once", "She crossed twice", "once"),
    ],
)
def test_another_amount_is_not(statement: str, quote: str, word: str) -> None:
    (gap,) = unsupported(statement, [quote])
    assert (gap.kind, gap.mention.text) == ("unsupported", word)


@pytest.mark.parametrize("statement", ["The herd trebled", "Dozens came", "İ hundreds came", "He won thrice"])
def test_the_glance_that_saves_reading_misses_none_of_them(statement: str) -> None:
    assert may_say(statement)
    assert unsupported(statement, ["nothing of the kind"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It has only been used once — to help.", ["once"]),
        ("He won twice. It runs once a day.", ["twice", "once"]),
        ("Spending doubled, then rose fivefold and 2.5x.", ["doubled", "fivefold"]),
        ("Dozens died. Tens of thousands fled.", ["Dozens", "Tens of thousands"]),
        ("Three times 10-fold makes twelve dozen.", []),
        ("Once more he came, and at once.", []),
    ],
)
def test_amounts_beside_the_numbers_of_a_text_are_found(text: str, said: list[str]) -> None:
    assert [each.text for each in amounts(text, read(text))] == said
