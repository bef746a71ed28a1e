"""A hedge of the quote may not fall off: "could cut jobs" is not "will cut jobs".

If these fail, a possibility is told as a fact, or whoever tells a possibility as one is refused.
"""

import pytest

from pincite.support import dropped_hedge

DROPPED = [
    (
        "The mill could close two of its docks next year.",
        "The mill will close two of its docks next year.",
        "could",
    ),
    ("The new valve may explain the lower pressure.", "The new valve explains the lower pressure.", "may"),
    ("The town plans to sell the old ferry.", "The town will sell the old ferry.", "plans to"),
    ("The owner allegedly burned the ledgers.", "The owner burned the ledgers.", "allegedly"),
    ("Fog might have delayed the morning boats.", "Fog delayed the morning boats.", "might have"),
]
KEPT = [
    ("The mill could close two of its docks.", "The mill may close two of its docks."),
    ("The mill could close two of its docks.", "It is possible that the mill will close two docks."),
    ("The town plans to sell the old ferry.", "A sale of the old ferry is planned by the town."),
    ("The mill closed in May and could close again.", "The mill closed in May."),
    ("The pump may leak, and the tank leaks oil.", "The tank leaks oil."),
    ("In May the mill closed two docks.", "The mill closed two docks."),
    ("The report says fog might delay boats.", "The report does not say that fog delays boats."),
    ("The pump may leak, an engineer wrote in a long report on the lock.", "The report on the lock is long."),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "statement", "hedge"), DROPPED)
def test_a_hedge_that_fell_off_is_found(quote: str, statement: str, hedge: str) -> None:
    found = dropped_hedge(statement, [quote])
    assert found is not None
    assert found.hedge == hedge


@pytest.mark.parametrize(("quote", "statement"), KEPT)
def test_a_hedge_that_is_kept_or_of_something_else_is_not(quote: str, statement: str) -> None:
    assert dropped_hedge(statement, [quote]) is None


def test_another_quote_may_say_it_as_a_fact() -> None:
    quotes = ["The mill could close two docks.", "In the end the mill closed two docks."]
    assert dropped_hedge("The mill closed two docks.", quotes) is None
