"""Numbers in every shape and in words, beside quotes that carry them and that do not: `pairs/`.

If these fail, a sign, a date or a multiple that is wrong passes, or one that is right is refused for its spelling.
"""

from pathlib import Path

import pytest

from pincite.support.unsupported import unsupported

PAIRS = [
    (sign == "+", quote, statement)
    for name in ("shapes", "forms", "multiples")
    for line in (Path(__file__).parent / "pairs" / f"{name}.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
    for sign, quote, statement in [line.split(" | ")]
]


@pytest.mark.parametrize(("right", "quote", "statement"), PAIRS)
def test_a_number_is_the_same_in_whatever_form(right: bool, quote: str, statement: str) -> None:
    found = [f"{gap.kind}: {gap.mention.text}" for gap in unsupported(statement, [quote])]
    assert (not found) is right, found
