"""A statement that says the opposite of its quote, or has two names the other way round, is found, and nothing else is.

If these fail, "the council rejected the plan" passes on a quote in which it approved it, or a right sentence in other
words is refused.
"""

import pytest

from pincite.support import names_turned, opposed


@pytest.mark.parametrize(
    ("quote", "statement"),
    [
        ("The council approved the bridge plan.", "The council rejected the bridge plan."),
        ("The bank lowered its rate twice.", "The bank raised its rate twice."),
        ("Norland imports most of its grain.", "Norland exports most of its grain."),
        ("Half of the tenants disapprove of the scheme.", "Half of the tenants approve of the scheme."),
        ("The strike is illegal.", "The strike is legal."),
        ("The strike is legal.", "The strike is illegal."),
        ("A longer rest reduced the risk of falls.", "A longer rest increased the risk of falls."),
        ("The firm bought two ships last year.", "The firm sold two ships last year."),
        ("The jury found Dunn guilty of arson.", "The jury found Dunn innocent of arson."),
    ],
)
def test_an_opposite_in_the_same_place_is_found(quote: str, statement: str) -> None:
    assert opposed(statement, [quote]) is not None


@pytest.mark.parametrize(
    ("quote", "statement"),
    [
        ("The council approved the bridge plan.", "The council did not reject the bridge plan."),
        ("The council did not approve the plan.", "The council rejected the plan."),
        ("Tarven sold the pier to Holm.", "Holm bought the pier from Tarven."),
        ("The council approved the plan and rejected the budget.", "The council rejected the budget."),
        ("The bank lowered its rate, and prices rose.", "Prices rose when the bank lowered its rate."),
        (
            "She was told the room was acceptable only as a store.",
            "The first room was unacceptable, and became a store.",
        ),
        ("The bank raised its rate after a cut in May.", "The bank cut its rate in May and raised it later."),
        ("The doors were closed at nine.", "The museum opens at ten."),
        ("He left the party in 1990.", "He arrived in Tarven in 1990."),
        ("It is a formed team.", "It is an informed team of the ministry."),
    ],
)
def test_a_right_sentence_in_other_words_is_left_alone(quote: str, statement: str) -> None:
    assert opposed(statement, [quote]) is None


@pytest.mark.parametrize(
    ("quote", "statement"),
    [
        ("Ines Holm sued Olaf Berg over the pier.", "Olaf Berg sued Ines Holm over the pier."),
        ("In May Ines Holm sued Olaf Berg.", "Berg sued Holm."),
        ("Tarven beat Sedge 3-1.", "Sedge beat Tarven 3-1."),
        ("Norland lent the money that Hale had asked for. Norland warned Hale.", "Hale warned Norland."),
    ],
)
def test_names_that_changed_places_are_found(quote: str, statement: str) -> None:
    assert names_turned(statement, [quote]) is not None


@pytest.mark.parametrize(
    ("quote", "statement"),
    [
        ("Ines Holm sued Olaf Berg over the pier.", "Holm sued Berg over the pier."),
        ("Ines Holm sued Olaf Berg.", "Olaf Berg was sued by Ines Holm."),
        ("Ines Holm met Olaf Berg.", "Olaf Berg met Ines Holm."),
        ("Holm and Berg signed.", "Berg and Holm signed."),
        ("Holm sued Berg, and Berg sued Holm.", "Berg sued Holm."),
        ("Ines Holm sued Paul Holm.", "Paul Holm sued Ines Holm's firm."),
    ],
)
def test_names_in_their_order_are_left_alone(quote: str, statement: str) -> None:
    assert names_turned(statement, [quote]) is None
