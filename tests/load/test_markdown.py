"""A passage lost here is published unchecked; offsets that are off make findings point nowhere."""

from __future__ import annotations

import html
import os

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from pincite.prose.mapped import OBJECT
from pincite.prose.markdown import NESTING, TextBlock, parse

from .markdown_samples import SAMPLES, markdown

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
    return raw in (char, "\\" + char) or (raw.startswith("&") and char in html.unescape(raw))


def plain_texts(text: str) -> list[str]:
    """The texts of all inline tokens by an unchanged markdown-it, white space aside."""
    md = MarkdownIt("commonmark", {"maxNesting": NESTING}).enable(["table", "strikethrough"])
    md.use(footnote_plugin, move_to_end=False)
    if text.startswith("---\nt"):
        md.use(front_matter_plugin)
    env: dict[str, object] = {}
    tokens = md.parse(text.removeprefix("\ufeff"), env)
    found = [_plain(token.children or []) for token in tokens if token.type == "inline"]
    return sorted(found_ for found_ in found if found_)


def _plain(tokens: list[Token]) -> str:
    said, automatic = "", False
    for token in tokens:
        if token.type in ("link_open", "link_close") and token.info == "auto":
            automatic = token.type == "link_open"
        elif token.type == "text" and not automatic:
            said += token.content
    return "".join(said.split())


def our_texts(passages: tuple[TextBlock, ...]) -> list[str]:
    inner = [p for p in passages if p.kind not in ("caption", "html") and not p.note.startswith("^")]
    found = ["".join(p.read.text.replace(OBJECT, "").split()) for p in inner]
    return sorted(found_ for found_ in found if found_)


@pytest.mark.parametrize("text", SAMPLES)
def test_offsets_slice_back_in_all_kinds_of_markdown(text: str) -> None:
    check_offsets(text)


@pytest.mark.parametrize("text", SAMPLES)
def test_nothing_markdown_it_reads_is_lost(text: str) -> None:
    assert our_texts(parse(text).passages) == plain_texts(text)


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


def test_images_nested_beyond_reason_are_unread_not_a_crash() -> None:
    deep = "![" * 3000 + "a" + "](u)" * 3000
    document = parse(deep)
    assert document.unread or document.passages


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
    assert document.unread == ((0, len(text) - 1),)
    assert parse("> " * 50 + "Nine.\n").passages[0].read.text == "Nine."


def test_unclosed_comments_take_time_linear_in_their_number() -> None:
    assert parse("<!-- " * 20000).comments == ()
    assert [each.text for each in parse("<!-- a --> <!-- b --> <!-- c").comments] == ["a", "b"]
