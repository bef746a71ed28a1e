"""A map that is off by one puts every finding beside its fault."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pincite.prose.mapped import Mapped, join

FILE = "one &amp; two\\* three"


def _read() -> Mapped:
    return join([("one ", 0, 4), ("&", 4, 9), (" two", 9, 13), ("*", 13, 15), (" three", 15, 21)])


def test_a_character_behind_an_entity_is_found_where_the_file_has_it() -> None:
    read = _read()
    assert read.text == "one & two* three"
    assert FILE[slice(*read.span(6, 9))] == "two"
    assert FILE[slice(*read.span(4, 5))] == "&amp;"
    assert FILE[slice(*read.span(4, 10))] == "&amp; two\\*"


def test_an_escaped_character_is_not_a_copy() -> None:
    read = _read()
    assert read.copied(5, 9)
    assert not read.copied(9, 10)


def test_a_place_is_followed_through_edits() -> None:
    replaced = _read().replaced([(0, 4, ""), (9, 10, "")])
    assert replaced.read.text == "& two three"
    assert [replaced.moved(at) for at in (0, 4, 6, 9, 10, 16)] == [0, 0, 2, 5, 5, 11]
    assert FILE[slice(*replaced.read.span(6, 11))] == "three"


@given(st.text(min_size=1), st.data())
def test_cutting_keeps_every_character_at_its_place(text: str, data: st.DataObject) -> None:
    read = join((char, 3 * i, 3 * i + (1 if char.isalpha() else 3)) for i, char in enumerate(text))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    cut = read.cut(start, end)
    assert cut.text == text[start:end]
    assert [cut.span(i, i + 1) for i in range(end - start)] == [
        read.span(i, i + 1) for i in range(start, end)
    ]
