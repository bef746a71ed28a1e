"""What stands before a statement or a quote does not decide whether its numbers are carried. If this fails, a foreign
name at the beginning of a sentence lets a rate or a share pass that its quote does not have."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from pincite.numbers.mention import NumberMention
from pincite.support.unsupported import Gap, unsupported
from tests.odd_letters import ALIKE, PREFIXES, mention


@dataclass(frozen=True)
class Pair:
    """A statement, and a quote that does not carry its number."""

    statement: str
    quote: str


PAIRS = {
    "a rate": Pair("The mill grinds 40 sacks a week.", "The mill grinds 40 sacks a day."),
    "no rate": Pair("The mill grinds 40 sacks.", "The mill grinds 40 sacks a day."),
    "a price": Pair("Rye fetched $3 a sack.", "Rye fetched $3 a bushel."),
    "a loss": Pair("The guild made a profit of 70 florins.", "The guild made a loss of 70 florins."),
    "a whole": Pair("11 judges dissented.", "8 of the 11 judges dissented."),
    "an order": Pair("The odds are 2:5.", "The odds are 5:2."),
    "a share": Pair("All 32 members paid.", "Nearly all 32 members paid."),
    "a part": Pair("Most of the 12 jurors agreed.", "Six of the 12 jurors agreed."),
    "a degree": Pair("Well over 50 people left.", "More than 50 people left."),
    "both": Pair("Both countries signed.", "Three countries signed."),
    "another number": Pair("It took 41 sacks.", "It took 40 sacks."),
    "a qualifier": Pair("About 40 sacks came.", "40 sacks came."),
    "a unit": Pair("It took 40 days.", "It took 40 weeks."),
    "a ratio": Pair("32 of 23 paid.", "23 of 32 paid."),
    "a code": Pair("The B-17 flew.", "The B-18 flew."),
    "how often": Pair("It was built twice.", "It was built thrice."),
    "how often, in a capital": Pair("Twice it was built.", "Thrice it was built."),
    "a factor": Pair("Output doubled.", "Output nearly doubled."),
    "a swap": Pair(
        "Peru had 1.8 percent and Cuba 1.4 percent.", "Peru had 1.4 percent and Cuba 1.8 percent."
    ),
}


def in_statement(gap: Gap, by: int) -> object:
    """A gap, its own place moved back."""
    return gap.kind, mention(moved(gap.mention, by)), gap.nearest and mention(gap.nearest)


def moved(each: NumberMention, by: int) -> NumberMention:
    return each._replace(start=each.start - by, end=each.end - by)


@pytest.mark.parametrize("pair", [pytest.param(each, id=name) for name, each in PAIRS.items()])
@pytest.mark.parametrize("prefix", PREFIXES)
def test_what_a_quote_does_not_carry_is_found_behind_any_paragraph(pair: Pair, prefix: str) -> None:
    """A letter that grows in lower case once switched off the checks of rates, sides, shares and degrees."""
    by = len(prefix)
    plain = unsupported(pair.statement, [pair.quote])
    assert plain
    in_front = unsupported(prefix + pair.statement, [pair.quote])
    assert [in_statement(each, by) for each in in_front] == [in_statement(each, 0) for each in plain]
    behind = unsupported(pair.statement, [prefix + pair.quote])
    assert [each._replace(nearest=each.nearest and moved(each.nearest, by)) for each in behind] == plain


@pytest.mark.parametrize("pair", [pytest.param(each, id=name) for name, each in PAIRS.items()])
@pytest.mark.parametrize(("odd", "plain"), ALIKE)
def test_what_a_quote_does_not_carry_is_found_behind_any_word(pair: Pair, odd: str, plain: str) -> None:
    def places(before: str) -> list[tuple[str, int, int]]:
        found = unsupported(before + pair.statement, [before + pair.quote])
        return [(each.kind, each.mention.start, each.mention.end) for each in found]

    assert places(plain)
    assert places(odd) == places(plain)


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The mill grinds 40 sacks daily.", "The mill grinds 40 sacks a day."),
        ("A surplus of 70 florins.", "The guild gained 70 florins."),
        ("All 32 members paid.", "Each of the 32 members paid."),
        ("Well over 50 people left.", "Well above 50 people left."),
        ("Output doubled.", "Output was twice as large."),
    ],
)
@pytest.mark.parametrize("prefix", PREFIXES)
def test_what_a_quote_carries_it_carries_behind_any_paragraph(
    statement: str, quote: str, prefix: str
) -> None:
    for pair in ((statement, quote), (prefix + statement, quote), (statement, prefix + quote)):
        assert unsupported(pair[0], [pair[1]]) == []
