"""Numbers in every shape and in words, beside quotes that carry them (+) and that do not (-): `shapes/*.txt`.

If these fail, a sign, a date or a multiple that is wrong passes, or one that is right is refused for its spelling.
"""

from pathlib import Path

import pytest

from pincite.languages import language
from pincite.support.unsupported import unsupported

PAIRS = [
    ("de" if path.stem == "german" else "en", sign == "+", quote, statement)
    for path in sorted((Path(__file__).parent / "shapes").glob("*.txt"))
    for line in path.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
    for sign, quote, statement in [line.split(" | ")]
]


@pytest.mark.parametrize(("code", "right", "quote", "statement"), PAIRS)
def test_a_number_is_the_same_in_whatever_form(code: str, right: bool, quote: str, statement: str) -> None:
    found = [f"{gap.kind}: {gap.mention.text}" for gap in unsupported(statement, [quote], language(code))]
    assert (not found) is right, found
