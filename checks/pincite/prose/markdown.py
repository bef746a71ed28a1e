"""Markdown to passages of running text, each character with its place in the file."""

from typing import NamedTuple

from pincite.prose import html
from pincite.prose.events import Event, Step, events
from pincite.prose.inline import Inline, InlinePart, Mark
from pincite.prose.mapped import OBJECT, Mapped, join
from pincite.prose.model import Block, Comment

NESTING = 60
"""Blocks within blocks that are read; what is deeper is said to be unread."""


_KINDS = {
    "BlockQuote": Block.QUOTE,
    "Item": Block.ITEM,
    "Heading": Block.HEADING,
    "TableHead": Block.HEAD,
    "TableRow": Block.CELL,
}
_PASSED_ON = ("Paragraph", "List", "Table", "TableCell", "FootnoteDefinition", "CodeBlock", "HtmlBlock")
_BLOCKS = frozenset({*_KINDS, *_PASSED_ON, "Rule"})
_CELLS = frozenset({Block.HEAD, Block.CELL})
_NOT_TEXT = frozenset({"CodeBlock", "HtmlBlock"})


class TextBlock(NamedTuple):
    """The text of one block, of an image's description or of a note within a text.

    `note` is the label of the footnote it belongs to; `table`, `row` and `column` place a cell.
    """

    kind: Block
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
    """Read CommonMark with tables, footnotes (also `^[...]`), strikethrough and front matter. Never raises."""
    walk = _Walk(text)
    for event in events(text):
        walk.add(event)
    walk.finish()
    passages = sorted(walk.passages, key=lambda passage: passage.read.starts[0])
    return MarkdownDocument(tuple(passages), tuple(walk.comments), tuple(walk.unread))


class _Walk:
    """One pass over the events of a document; `blocks` are it and those open now, with the kind of text in them."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.passages: list[TextBlock] = []
        self.comments: list[Comment] = []
        self.unread: list[tuple[int, int]] = []
        self.blocks: list[tuple[str, Block]] = [("", Block.PARAGRAPH)]
        self.notes = [""]
        self.table = self.row = 0
        self.column = -1
        self.inline: Inline | None = None

    def add(self, event: Event) -> None:
        """Take in the next event."""
        if event.name in _BLOCKS:
            self.finish()
            self._block(event)
        elif self.blocks[-1][0] not in _NOT_TEXT and not self._deep:
            self.inline = self.inline or Inline(self.file)
            self.inline.add(event)
            if event.name == "InlineHtml":
                self.comments += html.comments(self.file, event.start, event.end)

    def finish(self) -> None:
        """End the text that is being read, if one is: its block ends, or another begins within it."""
        for part, read, marks, note in self.inline.stretches() if self.inline else ():
            if read.text.strip():
                kind = self._kind(part)
                place = (self.table, self.row, self.column) if kind in _CELLS else (0, 0, 0)
                self.passages.append(TextBlock(kind, read, marks, note or self.notes[-1], *place))
        self.inline = None

    @property
    def _deep(self) -> bool:
        return len(self.blocks) > NESTING + 1

    def _kind(self, part: InlinePart) -> Block:
        own = self.blocks[-1][1]
        if part is InlinePart.CAPTION:
            return Block.CAPTION
        return Block.NOTE if part is InlinePart.NOTE or (self.notes[-1] and own not in _CELLS) else own

    def _block(self, event: Event) -> None:
        if event.step is Step.START:
            self.blocks.append((event.name, _KINDS.get(event.name, self.blocks[-1][1])))
            if len(self.blocks) == NESTING + 2:
                self.unread.append((event.start, event.end))
            self._begin(event)
        elif event.step is Step.END:
            self.blocks.pop()
            if event.name == "FootnoteDefinition":
                self.notes.pop()

    def _begin(self, event: Event) -> None:
        if event.name == "FootnoteDefinition":
            self.notes.append(event.value)
        elif event.name == "Table":
            self.table, self.row = self.table + 1, 0
        elif event.name in ("TableHead", "TableRow"):
            self.row, self.column = self.row + 1, -1
        elif event.name == "TableCell":
            self.column += 1
        elif event.name == "HtmlBlock" and not self._deep:
            self._html_block(event.start, event.end)

    def _html_block(self, start: int, end: int) -> None:
        self.comments += html.comments(self.file, start, end)
        for pieces in html.html_texts(self.file, start, end, OBJECT):
            read = join(pieces)
            if read.text.strip():
                self.passages.append(TextBlock(Block.HTML, read, note=self.notes[-1]))
