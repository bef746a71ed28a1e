"""An edit that does more than it says is caught before anything is written."""

from __future__ import annotations

import pytest

from pincite.model import Edit, File, TreeChange
from pincite.yamlfile.editing.proof import unproven, unproven_changes

TEXT = """\
# head
claims:
  b:  # of b
    quote: &q !!str one
    list: [1, two]
  a: {x: "1", y: 2}
"""


def changed(old: str, new: str, *changes: TreeChange) -> str:
    assert old in TEXT
    return unproven_changes(File("x.yaml", TEXT), list(changes), TEXT.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("one", "two", "claims.b.quote"),
        ("&q ", "", "claims.b.quote"),
        ("!!str ", "", "claims.b.quote"),
        ("one", "'one'", "claims.b.quote"),
        ("two]", "two, 3]", "claims.b.list"),
        ("[1, two]", "[two, 1]", "claims.b.list.1"),
        ("  # of b", "", "# of b"),
        ("# head\n", "", "# head"),
        ("# head", "# tail", "# head"),
        ('"1"', "1", "claims.a.x"),
        ("  a: {", "    a: {", "claims"),
        ("y: 2", "y: 2, z: 3", "`z`"),
        ("claims:", "---\nclaims:", "begin"),
        ("{x: ", "{z: ", "claims.a"),
        ('{x: "1", y: 2}', '{y: 2, x: "1"}', "another order"),
        ("[1, two]", "[1, two", "line 6"),
    ],
)
def test_what_no_edit_names_may_not_change(old: str, new: str, said: str) -> None:
    assert said in changed(old, new)


@pytest.mark.parametrize(
    ("old", "new"), [(" one", " one\n   "), ("[1, two]", "[ 1,two ]"), (" # of b", "# of b")]
)
def test_layout_may_change(old: str, new: str) -> None:
    assert changed(old, new) == ""


def test_what_is_named_may_change_and_must() -> None:
    at = TEXT.index("&q")
    assert changed("one", "two", TreeChange("set", at, value="two")) == ""
    assert "claims.b.quote" in changed("one", "three", TreeChange("set", at, value="two"))
    assert "claims.b.quote" in changed("&q !!str one", "two", TreeChange("set", at, value="two"))
    assert "get lost" in changed("one", "one", TreeChange("set", at + 1, value="two"))
    text = TEXT.index('"1"')
    assert "claims.a.x" in changed('"1"', "5", TreeChange("set", text, value="5"))
    braces = TEXT.index("{x")
    assert changed("y: 2", "y: 2, z: [3]", TreeChange("add", braces, "z", "[3]")) == ""
    assert "z" in changed("y: 2", "y: 2, z: [4]", TreeChange("add", braces, "z", "[3]"))
    assert "z" in changed("y: 2", "y: 2", TreeChange("add", braces, "z", "[3]"))


def test_sorted_entries_are_the_same_entries_in_order() -> None:
    head, body = TEXT.split("claims:\n")
    b, a = body[: body.index("  a:")], body[body.index("  a:") :]
    sort = TreeChange("sort", TEXT.index("b:"))
    before = File("x.yaml", TEXT)
    assert unproven_changes(before, [sort], f"{head}claims:\n{a}{b}") == ""
    assert "order" in unproven_changes(before, [], f"{head}claims:\n{a}{b}")
    assert "order" in unproven_changes(before, [sort], TEXT)
    assert unproven_changes(before, [sort], f"{head}claims:\n{a.replace('2', '3')}{b}")


def test_a_byte_order_mark_stays_the_first_character() -> None:
    marked = File("x.yaml", f"\ufeff{TEXT}")
    assert unproven_changes(marked, [], f"\ufeff\n{TEXT}") == ""
    assert "byte order mark" in unproven_changes(marked, [], f"\n\ufeff{TEXT}")
    assert "byte order mark" in unproven_changes(marked, [], TEXT)


def test_an_edit_that_does_not_say_what_it_changes_proves_nothing() -> None:
    assert "does not say" in unproven(File("x.yaml", TEXT), [Edit("x.yaml", 0, 0, "")], TEXT)
