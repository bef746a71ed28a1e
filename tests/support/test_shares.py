"""Words that make more of a number than a quote does: `all 5` must not stand on `four of the five`."""

import pytest

from pincite.support.unsupported import unsupported


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("All five members approved it.", "Four of the five members backed it."),
        ("All 32 allies meet the target.", "23 of 32 allies meet the target."),
        ("Every one of the 12 jurors agreed.", "Eleven of the 12 jurors agreed."),
        ("None of the 5 members approved.", "Four of the five members approved."),
        ("Most of the 12 jurors agreed.", "Six of the 12 jurors agreed."),
        ("All 32 members agreed.", "Nearly all 32 members agreed."),
        ("All 32 members agreed.", "Not all 32 members agreed."),
        ("None of the 5 failed.", "All five failed."),
        ("Both countries signed.", "Three countries signed."),
        ("Both of the ministers resigned.", "One minister resigned."),
        ("Well over 50 people died.", "More than 50 people died."),
        ("Just under 50 people died.", "Fewer than 50 people died."),
        ("Far more than $5 billion was lost.", "Slightly more than $5 billion was lost."),
    ],
)
def test_more_is_not_made_of_a_number(statement: str, quote: str) -> None:
    assert unsupported(statement, [quote])


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("All five members approved it.", "Five of the five members approved it."),
        ("All 32 members agreed.", "NATO has 32 members."),
        ("Each of the 32 members pays.", "All 32 members pay."),
        ("All 9 are below 2 percent.", "Nine of 32 are below 2 percent."),
        ("Most of the 12 jurors agreed.", "Nine of the 12 jurors agreed."),
        ("Not all 32 members agreed.", "All 32 members agreed."),
        ("Both leaders said 5 percent.", "Trump and Rutte said 5 percent."),
        ("Both leaders spoke.", "The two leaders spoke to three ministers."),
        ("Two ministers resigned.", "Both ministers resigned."),
        ("More than 50 people died.", "Well over 50 people died."),
        ("Well above 50 people died.", "Well over 50 people died."),
    ],
)
def test_what_a_quote_says_in_other_words_is_carried(statement: str, quote: str) -> None:
    assert not unsupported(statement, [quote])
