"""Endless digits and endless numbers are read within bounds. If these failed, one line of a stranger's would end a run."""

import pytest

from pincite.support import unsupported


@pytest.mark.parametrize(
    "statement", [f"It grew {'9' * 5000}x.", "It grew 3x.", f"It grew {'9' * 5000}-fold."]
)
def test_a_multiple_of_endless_digits_is_another_multiple(statement: str) -> None:
    assert unsupported(statement, [f"It grew {'8' * 5000}x in a year."])


def test_a_multiple_is_found_beside_others() -> None:
    assert not unsupported("It grew 3x.", ["It grew 2x, then 3x."])
    assert unsupported("It grew 4x.", ["It grew 2x, then 3x."])


def test_of_many_numbers_each_is_found_that_is_there() -> None:
    quote = " ".join(f"{number} people came." for number in range(20, 1_020))
    said = " ".join(f"{number} people came." for number in range(1_019, 19, -1))
    assert not [gap for gap in unsupported(said, [quote]) if gap.kind == "unsupported"]
    missing = unsupported(f"{said} 5000 people came.", [quote])
    assert "5000" in {gap.mention.text.split()[0] for gap in missing}
