"""Places found in lower case must be places of the text itself, or words beside the ones meant are judged."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pincite.text.lowered import lowered


@given(st.text())
def test_lower_case_keeps_every_character_in_its_place(text: str) -> None:
    low = lowered(text)
    assert len(low) == len(text)
    assert all(one in (other, other.lower(), "ς") for one, other in zip(low, text, strict=True))
