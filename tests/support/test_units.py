"""A unit equals only itself and what it is exactly; a number is by what it is by.

If these fail, 12 ms supports 12 s, or 1.5 hours is refused for 90 minutes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pincite.languages import language
from pincite.support import unsupported

PAIRS = Path(__file__).with_name("unit_pairs.txt")


def pairs() -> Iterator[tuple[str, str, bool]]:
    kind = ""
    for line in PAIRS.read_text("utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            quote, _, statement = line.partition(" | ")
            yield quote, statement, kind == "yes"


def test_there_are_enough_pairs_on_both_sides() -> None:
    found = [supported for _, _, supported in pairs()]
    assert min(found.count(True), found.count(False)) > 100


@pytest.mark.parametrize(("quote", "statement", "supported"), list(pairs()))
def test_a_number_in_a_unit(quote: str, statement: str, supported: bool) -> None:
    assert (unsupported(statement, [quote]) == []) is supported


@pytest.mark.parametrize(
    ("quote", "statement", "supported"),
    [
        ("Die Fahrt dauert 90 Minuten.", "Die Fahrt dauert 1,5 Stunden.", True),
        ("Die Fahrt dauert 90 Minuten.", "Die Fahrt dauert 90 Stunden.", False),
        ("Sie trinkt 2 Liter pro Tag.", "Sie trinkt 2 Liter am Tag.", True),
        ("Sie trinkt 2 Liter täglich.", "Sie trinkt 2 Liter pro Tag.", True),
        ("Sie trinkt 2 Liter täglich.", "Sie trinkt 2 Liter pro Woche.", False),
        ("Das Werk liefert 1,2 Gigawatt.", "Das Werk liefert 1.200 MW.", True),
        ("Das Werk liefert 1,2 Gigawatt.", "Das Werk liefert 1,2 MW.", False),
        ("Der Wagen fuhr 90 Stundenkilometer.", "Der Wagen fuhr 90 km/h.", True),
        ("Der Wagen fuhr 90 Stundenkilometer.", "Der Wagen fuhr 90 m/s.", False),
        ("Eine Marke kostet 82 Cent.", "Eine Marke kostet 0,82 Euro.", True),
        ("Eine Marke kostet 82 Cent.", "Eine Marke kostet 82 Euro.", False),
    ],
)
def test_units_in_german(quote: str, statement: str, supported: bool) -> None:
    assert (unsupported(statement, [quote], language("de")) == []) is supported


@pytest.mark.parametrize(
    ("value", "supported"), [("7 MWh", True), ("7 MWh a day", True), ("7 MWh a week", False)]
)
def test_a_value_need_not_say_what_day_it_is_by(value: str, supported: bool) -> None:
    from pincite.numbers import read_value

    mention = read_value(value)
    assert mention is not None
    assert (unsupported([mention], ["It makes 7 MWh a day."]) == []) is supported
