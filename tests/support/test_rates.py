"""Equal numbers that say different things. If these failed, a rate, a whole or a loss could pass for another."""

from __future__ import annotations

import pytest

from pincite.support.unsupported import unsupported


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The mill grinds 40 sacks daily", "the mill grinds 40 sacks a day"),
        ("The mill grinds 40 sacks per day", "a daily 40 sacks were ground"),
        ("Yearly output was 900 clocks", "they made 900 clocks a year"),
        ("Seven boats sank", "seven boats sank a year ago"),
        ("8 of 11 judges dissented", "8 of the 11 judges dissented"),
        ("8 out of 11 judges dissented", "8 of the 11 judges dissented"),
        ("The court has 11 judges", "8 of the 11 judges dissented"),
        ("The odds are 5:2", "odds of 5 to 2"),
        ("Tolls rose 3 percent", "a rise of 3 percent in tolls"),
        ("Half of the crew fell ill", "50 percent of the crew fell ill"),
        ("Ida Holm, 61, was elected", "the 61-year-old Holm was elected"),
        ("The guild had a surplus of 70 florins", "a surplus of 70 florins"),
    ],
)
def test_the_same_said_in_another_way_is_supported(statement: str, quote: str) -> None:
    assert unsupported(statement, [quote]) == []


@pytest.mark.parametrize(
    ("statement", "quote", "kind"),
    [
        ("The mill grinds 40 sacks", "the mill grinds 40 sacks a day", "unit"),
        ("The mill grinds 40 sacks a week", "the mill grinds 40 sacks a day", "unit"),
        ("Rye costs $3", "rye fetched $3 a bushel, not $3 per sack", "unit"),
        ("11 judges dissented", "8 of the 11 judges dissented", "reversed"),
        ("The odds are 2:5", "odds of 5:2", "reversed"),
        ("Tolls rose by 3 percent", "tolls rose to 3 percent", "reversed"),
        ("The guild made a profit of 70 florins", "a loss of 70 florins", "reversed"),
        ("Half of the crew fell ill", "about 50 percent of the crew fell ill", "qualifier"),
        ("The 16-year-old Holm was elected", "Ida Holm, 61, was elected", "unsupported"),
    ],
)
def test_the_same_number_of_something_else_is_not(statement: str, quote: str, kind: str) -> None:
    assert [gap.kind for gap in unsupported(statement, [quote])] == [kind]
