"""Which words of a claim a finding points at, however YAML writes them."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from pincite.model import File
from pincite.yamlfile.scalars import Scalar, offsets
from pincite.yamlfile.tree import Mapping, parse

TEXTS = st.lists(
    st.sampled_from(
        ["23 of 32", "it’s", "'", "''", '"', " ", "\n", "a: b", "\\", "#", "x" * 60, "é", "\t", "- "]
    ),
    max_size=12,
).map("".join)


@given(TEXTS, st.sampled_from([None, "'", '"', ">", "|"]), st.integers(8, 40))
def test_each_character_is_where_it_is_said_to_be(text: str, style: str | None, width: int) -> None:
    written = yaml.safe_dump({"k": text}, default_style=style, width=width, allow_unicode=True)
    root, _ = parse(File("x", written))
    assert isinstance(root, Mapping)
    scalar = root.entries["k"].node
    assert isinstance(scalar, Scalar)
    raw = written[scalar.start : scalar.end]
    at = offsets(raw, scalar.value)
    if at is not None:
        assert len(at) == len(scalar.value) + 1
        assert all(
            raw[place] == char or char.isspace() for place, char in zip(at, scalar.value, strict=False)
        )


def test_folded_scalars_are_understood() -> None:
    assert offsets("a b\n    c", "a b c") == [0, 1, 2, 3, 8, 9]
    assert offsets("'it''s\n  so'", "it's so") == [1, 2, 3, 5, 6, 9, 10, 11]
    assert offsets("a\n\n  b", "a\nb") == [0, 1, 5, 6]
    assert offsets(">\n  a b", "a b") is None
    assert offsets(r'"a\u0020b"', "a b") is None
