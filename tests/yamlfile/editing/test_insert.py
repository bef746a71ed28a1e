"""What pincite adds to people's YAML must be there, at its place, and must change nothing else."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pincite.model import File
from pincite.yamlfile.editing.insert import insert_entries


def inserted(text: str, key: str = "m") -> str | None:
    return insert_entries(File("x.yaml", text), "claims", {key: ["a: 1", "b: [2]"]})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "claims:\n  m:\n    a: 1\n    b: [2]\n"),
        ("# head\n", "# head\nclaims:\n  m:\n    a: 1\n    b: [2]\n"),
        ("---\n", "---\nclaims:\n  m:\n    a: 1\n    b: [2]\n"),
        ("claims:", "claims:\n  m:\n    a: 1\n    b: [2]\n"),
        ("claims: {}  # none\nx: {}\n", "claims:  # none\n  m:\n    a: 1\n    b: [2]\nx: {}\n"),
        ("claims: ~\n", "claims:\n  m:\n    a: 1\n    b: [2]\n"),
        ("claims:\n  a: 1", "claims:\n  a: 1\n  m:\n    a: 1\n    b: [2]\n"),
        (
            "claims:\n   # of a\n   a: 1\n   # of z\n   z: 1\n",
            "claims:\n   # of a\n   a: 1\n   m:\n     a: 1\n     b: [2]\n   # of z\n   z: 1\n",
        ),
        (
            "claims:\n  a:\n    - |\n      long\n\nrelations:\n  b: 1\n",
            "claims:\n  a:\n    - |\n      long\n  m:\n    a: 1\n    b: [2]\n\nrelations:\n  b: 1\n",
        ),
        ("claims:\r\n  z: 1\r\n", "claims:\r\n  m:\r\n    a: 1\r\n    b: [2]\r\n  z: 1\r\n"),
        ("relations:\n  b: 1", "relations:\n  b: 1\nclaims:\n  m:\n    a: 1\n    b: [2]\n"),
        ("\ufeffclaims:\n  a: 1\n", "\ufeffclaims:\n  a: 1\n  m:\n    a: 1\n    b: [2]\n"),
    ],
)
def test_an_entry_comes_to_its_sorted_place_and_all_else_stays(before: str, after: str) -> None:
    assert inserted(before) == after


@pytest.mark.parametrize("text", ["claims: {a: 1}\n", "{claims: {}}\n", "claims:\n  m: 1\n", "a: [", "- a\n"])
def test_what_cannot_take_an_entry_is_left_alone(text: str) -> None:
    assert inserted(text) is None


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20))
def test_any_name_of_a_file_can_be_a_key(name: str) -> None:
    text = inserted("claims:\n  a.txt:\n    a: 1\n", name)
    if name == "a.txt":
        assert text is None
        return
    assert text is not None
    assert yaml.safe_load(text)["claims"][name] == {"a": 1, "b": [2]}
