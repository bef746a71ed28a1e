"""Quotes with statements that they support and that they do not, by the hundred: `pairs/*.txt`.

If these fail, a wrong claim passes the gate, or an honest one is refused.
"""

from pathlib import Path

import pytest

from pincite.languages import ENGLISH
from pincite.support import added_denial, affirms_denied, unsupported

PAIRS = [
    (sign == "+", quote, statement)
    for path in sorted((Path(__file__).parent / "pairs").glob("*.txt"))
    for line in path.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
    for sign, quote, statement in [line.split(" | ")]
]


def refused(quote: str, statement: str) -> list[str]:
    """What is wrong with a statement on a quote, by the rules of numbers and of denials."""
    found = [f"{gap.kind}: {gap.mention.text}" for gap in unsupported(statement, [quote])]
    if added_denial(statement, [(quote, ENGLISH)], ENGLISH) is not None:
        found.append("denial added")
    if affirms_denied(statement, [(quote, ENGLISH)], ENGLISH):
        found.append("denial lost")
    return found


@pytest.mark.parametrize(("right", "quote", "statement"), PAIRS)
def test_a_statement_says_no_more_and_no_less_than_its_quote(right: bool, quote: str, statement: str) -> None:
    found = refused(quote, statement)
    assert (not found) is right, found
