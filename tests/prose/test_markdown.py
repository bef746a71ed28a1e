"""A passage lost here is published unchecked; offsets that are off make findings point nowhere."""

from __future__ import annotations

import html
import os
from collections import Counter
from html.parser import HTMLParser
from urllib.parse import unquote

import pyromark
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from pyromark import Options

from pincite.prose.mapped import OBJECT
from pincite.prose.markdown import NESTING, parse
from tests.prose.markdown_samples import SAMPLES, markdown

WHITE = "".join(chr(i) for i in range(0x3001) if chr(i).isspace())
EXAMPLES = int(os.environ.get("PINCITE_EXAMPLES", "300"))


def check_offsets(text: str) -> None:
    """Every character of every passage is what the file has at its place."""
    document = parse(text)
    assert not document.unread
    for passage in document.passages:
        for at, char in enumerate(passage.read.text):
            start, end = passage.read.span(at, at + 1)
            assert 0 <= start < end <= len(text)
            assert same(char, text[start:end]), (char, text[start:end])
    for comment in document.comments:
        assert text[comment.start : comment.end].startswith("<!--")


def same(char: str, raw: str) -> bool:
    if raw.startswith("<") and len(raw) > 2:
        return char == OBJECT or raw.startswith("<br")
    if char == OBJECT:
        return len(raw) > 1 or raw == OBJECT
    if char == " ":
        return not raw.strip("> \\" + WHITE) or html.unescape(raw) == " "
    if raw == "\0" or raw.startswith("&#"):
        return char == "\ufffd" or char in html.unescape(raw)
    raw = raw.rstrip("\r\n") if char == "\\" else raw  # before a line of form feeds alone
    return raw in (char, "\\" + char) or (raw.startswith("&") and char in html.unescape(raw))


class Rendered(HTMLParser):
    """What a page says: the text that stands on it, without code, footnotes' marks and URLs for links."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.said = ""
        self.left_out: list[str] = []
        self.url = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("pre", "code", "sup", "script", "style", "textarea"):
            self.left_out.append(tag)
        elif tag == "a":
            href = dict(attrs).get("href") or ""
            self.url = unquote(href).removeprefix("mailto:") if ":" in href else ""
        elif tag == "img":
            self.said += dict(attrs).get("alt") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag in self.left_out:
            self.left_out.remove(tag)

    def handle_data(self, data: str) -> None:
        self.said += "" if self.left_out or (self.url and unquote(data) == self.url) else data


def characters(said: str) -> Counter[str]:
    """How often a text has each character, but white space and what a note within the text is written with."""
    return Counter("".join(said.split()).translate(dict.fromkeys(map(ord, "^[]" + OBJECT))))


def read_characters(text: str) -> Counter[str]:
    return characters("".join(passage.read.text for passage in parse(text).passages))


def rendered_characters(text: str) -> Counter[str]:
    """What a page made of the Markdown has; `<` is to be kept out of it, and front matter."""
    options = Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES | Options.ENABLE_STRIKETHROUGH
    clean = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return characters(Rendered(pyromark.html(clean, options=options)).said)


@pytest.mark.parametrize("text", SAMPLES)
def test_offsets_slice_back_in_all_kinds_of_markdown(text: str) -> None:
    check_offsets(text)


@settings(max_examples=EXAMPLES, deadline=None, derandomize=EXAMPLES <= 300)
@given(st.one_of(markdown, st.sampled_from(SAMPLES)).map(lambda text: text.replace("<", "")))
def test_nothing_that_a_page_of_it_would_show_is_lost(text: str) -> None:
    assume(not text.removeprefix("\ufeff").startswith("---"))
    assume("![" not in text or "`" not in text)  # what describes an image shows its code too
    assert read_characters(text) == rendered_characters(text)


@settings(max_examples=EXAMPLES, deadline=None, derandomize=EXAMPLES <= 300)
@given(markdown)
@example("@*_*")
def test_any_text_is_read_without_raising_and_its_offsets_hold(text: str) -> None:
    check_offsets(text)


def test_kinds_of_passage() -> None:
    text = "# H\n\nP ![c](i)\n\n- I\n\n> Q\n\n| A |\n|---|\n| b |\n\nx[^1]\n\n[^1]: N\n"
    kinds = [(p.kind, p.read.text.strip()) for p in parse(text).passages]
    assert kinds == [
        ("heading", "H"),
        ("paragraph", "P " + OBJECT),
        ("caption", "c"),
        ("item", "I"),
        ("quote", "Q"),
        ("head", "A"),
        ("cell", "b"),
        ("paragraph", "x"),
        ("note", "N"),
    ]


def test_code_urls_comments_and_front_matter_are_left_out() -> None:
    text = "---\ntitle: 5\n---\nA `6` <http://x.org/7> <!-- 8 --> b.\n\n    9\n\n```\n10\n```\n"
    assert [p.read.text for p in parse(text).passages] == [f"A {OBJECT} {OBJECT}  b."]


def test_a_rule_at_the_top_does_not_swallow_the_text_as_front_matter() -> None:
    text = "---\n\nNine of 32 members failed.\n\n---\n"
    assert [p.read.text for p in parse(text).passages] == ["Nine of 32 members failed."]


def test_cells_know_their_row_and_column() -> None:
    text = "| A | B |\n|---|---|\n| c | d |\n\n| E |\n|---|\n"
    places = [(p.read.text, p.table, p.row, p.column) for p in parse(text).passages]
    assert places == [("A", 1, 1, 0), ("B", 1, 1, 1), ("c", 1, 2, 0), ("d", 1, 2, 1), ("E", 2, 1, 0)]


def test_images_nested_beyond_reason_are_no_crash() -> None:
    document = parse("![" * 3000 + "a" + "](u)" * 3000)
    assert len(document.passages) == 3001


def test_text_in_raw_html_is_read() -> None:
    text = (
        "<div>\n<p>Nine of 32 <b>members</b> &amp; <code>5</code></p><script>6</script><pre>7</pre></div>\n"
    )
    (passage,) = parse(text).passages
    assert passage.kind == "html"
    assert passage.read.text == f"Nine of 32 members & {OBJECT}"
    assert text[slice(*passage.read.span(11, 18))] == "members"


def test_what_is_nested_too_deep_to_be_read_is_said_to_be_unread() -> None:
    text = "> " * 150 + "Nine of 32 members failed.\n"
    document = parse(text)
    assert document.unread == ((2 * NESTING, len(text)),)
    assert not document.passages
    assert parse("> " * (NESTING - 1) + "Nine.\n").passages[0].read.text == "Nine."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- <div>\n  Five.\n  </div>\n", "Five."),
        ("> <!-- c --> Five.\n", "Five."),
        ("[^1]: <b>\n\n    Five.\n", "Five."),
    ],
)
def test_what_marks_a_block_is_not_read_as_text_in_the_html_behind_it(text: str, said: str) -> None:
    assert [passage.read.text.strip() for passage in parse(text).passages] == [said]


def test_a_note_within_a_note_leaves_the_rest_of_the_outer_one_to_it() -> None:
    text = "[^a]: - [^b]: One.\n    - Two.\n\nx[^a] y[^B]\n"
    found = {passage.read.text: passage.note for passage in parse(text).passages}
    assert found == {"One.": "b", "Two.": "a", "x y": ""}
    assert [mark.label for mark in parse(text).passages[-1].marks] == ["a", "b"]


def test_a_table_in_a_note_keeps_its_cells() -> None:
    text = "[^a]: | h |\n    |---|\n    | 5 |\n"
    assert [(p.kind, p.note, p.row) for p in parse(text).passages] == [("head", "a", 1), ("cell", "a", 2)]


def test_code_in_a_list_in_a_footnote_is_no_prose() -> None:
    assert not parse("[^1]: - ```\n      Nine of 32.\n      ```\n").passages


def test_a_line_that_html_breaks_is_two_words() -> None:
    assert parse("32<br>members<br />failed").passages[0].read.text == "32 members failed"


def test_a_note_within_the_text_is_read_apart_and_its_bracket_must_close() -> None:
    closed, note = parse("Nine ^[of [*32*](u) [@a]] failed. \\^[a] ^[b").passages
    assert closed.read.text == "Nine  failed. ^[a] ^[b"
    assert (note.kind, note.read.text, note.note) == ("note", "of 32 [@a]", closed.marks[0].label)
    assert closed.marks[0].at == len("Nine ")


def test_marks_within_a_note_within_the_text_are_its_own() -> None:
    text = "A[^1] ^[b[^1] ![c] d] e[^1].\n\n[^1]: N.\n"
    outer, inner, _ = parse(text).passages
    assert (outer.read.text, [mark.at for mark in outer.marks]) == ("A  e.", [1, 2, 4])
    assert (inner.read.text, inner.marks) == ("b ![c] d", ((1, "1"),))


@pytest.mark.parametrize("text", [r"Nine \^[a] failed.", "Nine ^*[a]* failed.", "Nine ^[a failed."])
def test_a_bracket_behind_no_caret_of_its_own_is_no_note(text: str) -> None:
    (passage,) = parse(text).passages
    assert passage.read.text.startswith("Nine ^[a")


def test_a_note_before_the_text_comes_first() -> None:
    assert [passage.read.text.strip() for passage in parse("^[A.] B.").passages] == ["A.", "B."]


def test_what_an_escaped_backslash_stands_before_is_not_escaped() -> None:
    (passage,) = parse(r"\\&amp; \&amp;").passages
    assert passage.read.text == "\\& &amp;"
    assert [passage.read.span(i, i + 1) for i in (0, 1, 3)] == [(0, 2), (2, 7), (8, 10)]


def test_a_rule_in_an_item_parts_what_it_stands_between() -> None:
    assert [passage.read.text for passage in parse("- a\n  ***\n  b\n").passages] == ["a", "b"]


def test_old_line_ends_end_every_kind_of_block() -> None:
    assert [passage.read.text for passage in parse("    code\rNine failed.").passages] == ["Nine failed."]


def test_a_comment_within_a_line_is_found() -> None:
    assert parse("é *Nine* <!-- a --> failed.").comments == (("a", 9, 19),)


def test_an_images_place_holds_its_empty_brackets() -> None:
    text = "![a][]\n\n[a]: u\n"
    assert parse(text).passages[0].read.span(0, 1) == (0, len("![a][]"))


@pytest.mark.parametrize("closing", ["---", "-----", "..."])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_front_matter_ends_at_dashes_or_dots_and_what_follows_keeps_its_place(
    closing: str, newline: str
) -> None:
    text = newline.join(["\ufeff---", "# é", "title: 5", "", closing, "Nine é failed.", "---", "a: 6", "---"])
    first, *_ = parse(text).passages
    assert first.read.text == "Nine é failed."
    assert text[slice(*first.read.span(5, 6))] == "é"


def test_front_matter_that_does_not_end_is_prose() -> None:
    assert "Nine" in parse("---\ntitle: 5\n\nNine failed.\n").passages[-1].read.text


def test_unclosed_comments_take_time_linear_in_their_number() -> None:
    assert parse("<!-- " * 20000).comments == ()
    assert [each.text for each in parse("<!-- a --> <!-- b --> <!-- c").comments] == ["a", "b"]
