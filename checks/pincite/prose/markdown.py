"""Markdown to passages of running text, each character with its place in the file.

markdown-it knows the lines of a block and nothing finer. Two small extensions of it give the rest:
its inline parser notes where in a block's content each token stands, and a block's content is laid
over the lines it came from, which ends every line exactly where the file does.
"""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pincite.prose import html
from pincite.prose.lay import Content, Lines, cells, lay, lay_cell
from pincite.prose.mapped import OBJECT, Mapped, join
from pincite.prose.trace import TracingInline

NESTING = 60
"""Blocks within blocks that are read; what is deeper is said to be unread."""
_FRONT = re.compile(r"-{3,}[ \t]*\n(?:#.*\n)*[\w\"'][^\n:]*:(?:[ \t]|\n)")
_COPIED = frozenset({"text", "text_special"})
_LEFT_OUT = frozenset({"code_inline", "image", "url"})
_BREAKS = frozenset({"softbreak", "hardbreak"})
_KINDS = {"blockquote": "quote", "list_item": "item", "heading": "heading", "th": "head", "td": "cell"}
_CELLS = frozenset({"head", "cell"})


class Comment(NamedTuple):
    """An HTML comment: its inner text, and `[start, end)` of the whole of it in the file."""

    text: str
    start: int
    end: int


class Mark(NamedTuple):
    """A footnote's mark: after which character of the passage it stands, and which note it calls."""

    at: int
    label: str


class TextBlock(NamedTuple):
    """The text of one block. `kind` is paragraph, heading, item, quote, head, cell, note, caption or html.

    `note` is the label of the footnote it belongs to; `table`, `row` and `column` place a cell.
    """

    kind: str
    read: Mapped
    marks: tuple[Mark, ...] = ()
    note: str = ""
    table: int = 0
    row: int = 0
    column: int = 0


class MarkdownDocument(NamedTuple):
    """What a Markdown file says: passages and comments in order; `unread` are stretches not understood."""

    passages: tuple[TextBlock, ...]
    comments: tuple[Comment, ...]
    unread: tuple[tuple[int, int], ...] = ()


def parse(text: str) -> MarkdownDocument:
    """Read CommonMark with tables, footnotes, strikethrough and front matter. Never raises."""
    source = Lines.of(text)
    env: dict[str, Any] = {}
    try:
        tokens = _markdown(front_matter=_FRONT.match(source.text) is not None).parse(source.text, env)
    except RecursionError:  # thousands of nested images: no reader would follow either
        return MarkdownDocument((), (), ((0, len(text)),))
    return _Walk(text, source, env.get("footnotes", {}).get("list", {})).document(tokens)


def _markdown(*, front_matter: bool) -> MarkdownIt:
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    md = MarkdownIt("commonmark", {"maxNesting": NESTING}).enable(["table", "strikethrough"])
    md.inline = TracingInline(md.inline)
    md.use(footnote_plugin, move_to_end=False)
    if front_matter:
        md.use(front_matter_plugin)
    md.core.ruler.disable(["text_join"])
    return md


class _Walk:
    """One pass over the tokens of a document."""

    def __init__(self, file: str, source: Lines, notes: dict[int, dict[str, Any]]) -> None:
        self.file, self.source, self.notes = file, source, notes
        self.passages: list[TextBlock] = []
        self.comments: list[Comment] = []
        self.unread: list[tuple[int, int]] = []
        self.kinds = ["paragraph"]
        self.note = ""
        self.table = self.row = self.columns = 0
        self.column = -1
        self.hashed = False
        self.cells: list[tuple[int, int]] = []

    def document(self, tokens: Sequence[Token]) -> MarkdownDocument:
        for i, token in enumerate(tokens):
            if token.type == "thead_open":
                self.columns = _columns(tokens, i)
            self._token(token)
        self.passages.sort(key=lambda passage: passage.read.starts[0])
        return MarkdownDocument(tuple(self.passages), tuple(self.comments), tuple(self.unread))

    def _token(self, token: Token) -> None:
        name, _, end = token.type.rpartition("_")
        if token.nesting > 0 and token.level >= NESTING - 1 and token.map:
            self.unread.append(self.source.stretch(*token.map))  # what is nested in it was left out
        if token.type == "inline":
            self._inline(token)
        elif token.type == "html_block" and token.map:
            self._html_block(*self.source.stretch(*token.map))
        elif name == "footnote_reference":
            self.note = token.meta["label"] if end == "open" else ""
        elif name == "table" and end == "open":
            self.table, self.row = self.table + 1, 0
        elif name == "tr" and end == "open" and token.map:
            self.row, self.column = self.row + 1, -1
            self.cells = cells(self.source, token.map[0])
        elif name == "heading" and end == "open":
            self.hashed = token.markup.startswith("#")
        if name in _KINDS and end == "open":
            self.kinds.append(_KINDS[name])
            self.column += name in ("th", "td")
        elif name in _KINDS:
            self.kinds.pop()

    def _inline(self, token: Token) -> None:
        if not token.content or token.map is None:
            return
        kind, (first, last) = self.kinds[-1], token.map
        if kind in _CELLS:
            columns = self.columns if kind == "head" else 0
            content = lay_cell(self.source, token.content, first, self.cells, self.column, columns)
        else:
            content = lay(self.source, token.content, first, last, hashed=kind == "heading" and self.hashed)
        if content is None:
            self.unread.append(self.source.stretch(first, last))
        else:
            kind = "note" if self.note and kind not in _CELLS else kind
            self._passage(kind, token.children or (), content, self.note)

    def _passage(self, kind: str, tokens: Sequence[Token], content: Content, note: str) -> None:
        pieces: list[tuple[str, int, int]] = []
        marks: list[Mark] = []
        length = 0
        for token in tokens:
            start, end = token.meta["at"]
            if token.type == "footnote_ref":
                marks.append(Mark(length, self._label(token, content, start)))
            elif token.type == "html_inline":
                self._comments(content.place(start), content.place(end - 1) + 1)
            elif text := _text(token):
                pieces += content.pieces(text, start, end)
                length += len(text)
            if token.type == "image":
                self._passage("caption", token.children or (), content.inner(start + 2), note)
        read = join(pieces)
        if read.text.strip():
            table = (self.table, self.row, self.column) if kind in _CELLS else (0, 0, 0)
            self.passages.append(TextBlock(kind, read, tuple(marks), note, *table))

    def _label(self, token: Token, content: Content, start: int) -> str:
        """The label of a footnote's mark; a note within the text, `^[...]`, is read here and gets one."""
        if label := token.meta.get("label"):
            return str(label)
        label = f"^{token.meta['id']}"
        self._passage("note", self.notes[token.meta["id"]]["tokens"], content.inner(start + 2), label)
        return label

    def _html_block(self, start: int, end: int) -> None:
        self._comments(start, end)
        for pieces in html.html_texts(self.file, start, end, OBJECT):
            read = join(pieces)
            if read.text.strip():
                self.passages.append(TextBlock("html", read, note=self.note))

    def _comments(self, start: int, end: int) -> None:
        begin = self.file.find("<!--", start, end)
        while begin >= 0 and (close := self.file.find("-->", begin + 4, end)) >= 0:
            self.comments.append(Comment(self.file[begin + 4 : close].strip(), begin, close + 3))
            begin = self.file.find("<!--", close + 3, end)


def _columns(tokens: Sequence[Token], start: int) -> int:
    columns = 0
    while tokens[start].type != "thead_close":
        columns += tokens[start].type == "th_open"
        start += 1
    return columns


def _text(token: Token) -> str:
    if token.type in _COPIED:
        return token.content
    if token.type in _BREAKS:
        return " "
    return OBJECT if token.type in _LEFT_OUT else ""
