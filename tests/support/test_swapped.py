"""Numbers that changed places are noticed, although each of them is in the quote.

If these fail, a table with two rows mixed up, or a claim with two figures exchanged, passes the gate.
"""

from __future__ import annotations

from pincite.numbers.mention import NumberMention
from pincite.numbers.reader import read, read_value
from pincite.support.evidence import Evidence
from pincite.support.swapped import doubled, misplaced

QUOTE = "Peru, which missed the target of 2 percent: Peru (1.4 percent), Cuba (1.8 percent) and Chile (1.2 percent)"


def rows(**values: str) -> list[tuple[str, NumberMention]]:
    table = []
    for label, value in values.items():
        mention = read_value(value)
        assert mention is not None
        table.append((label, mention))
    return table


def test_rows_in_their_places_are_right_in_any_order() -> None:
    table = rows(Chile="1.2 percent", Peru="1.4 percent", Cuba="1.8 percent")
    assert list(misplaced(table, Evidence([QUOTE]).read)) == []


def test_two_rows_exchanged_are_both_found() -> None:
    table = rows(Peru="1.8 percent", Cuba="1.4 percent", Chile="1.2 percent")
    assert [index for index, _, _ in misplaced(table, Evidence([QUOTE]).read)] == [0, 1]


def test_a_row_with_another_rows_number_is_found() -> None:
    table = rows(Peru="1.4 percent", Cuba="1.8 percent", Chile="1.8 percent")
    assert [index for index, _, _ in misplaced(table, Evidence([QUOTE]).read)] == [2]


def test_numbers_that_stand_before_their_labels_belong_to_them() -> None:
    quote = Evidence(["There were 7 ships, 12 boats and 40 rafts."]).read
    assert list(misplaced(rows(ships="7", boats="12", rafts="40"), quote)) == []


def test_a_value_said_twice_takes_the_place_of_one_not_said() -> None:
    stated = read("7 of the 12 ships sank.")
    twice = [mention for _, mention in rows(sunk="12 ships", all="12 ships")]
    assert [index for index, _ in doubled(stated, twice)] == [1]
    right = [mention for _, mention in rows(sunk="7 ships", all="12 ships")]
    assert list(doubled(stated, right)) == []


def test_equal_values_of_a_statement_that_says_them_both_are_right() -> None:
    stated = read("12 ships and 12 boats sank, and 7 rafts.")
    assert list(doubled(stated, [mention for _, mention in rows(ships="12", boats="12")])) == []
