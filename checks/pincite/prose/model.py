"""What prose says: its sentences and citations, each with its place in the file."""

from enum import StrEnum
from typing import NamedTuple

from pincite.prose.mapped import Mapped


class CitationStyle(StrEnum):
    """How prose cites: bracketed `[@id]`, suppressed `-@id`, in-text `@id says`, or in the sentence's footnote."""

    BRACKETED = "bracketed"
    SUPPRESSED = "suppressed"
    IN_TEXT = "in-text"
    NOTE = "note"


class ProseCitation(NamedTuple):
    """A claim's id where prose cites it, and `[start, end)` of `@id` in the file."""

    claim: str
    start: int
    end: int
    style: CitationStyle


class Cluster(NamedTuple):
    """Citations in one pair of brackets, or one that is part of the sentence, with the locator behind it.

    `[start, end)` is all of it in the file. Each citation has what stands before and behind it in the brackets.
    `note` is the label of the footnote that it stands in.
    """

    start: int
    end: int
    items: tuple[tuple[str, ProseCitation, str], ...]
    note: str = ""


class Comment(NamedTuple):
    """An HTML comment: its inner text, and `[start, end)` of the whole of it in the file."""

    text: str
    start: int
    end: int


class Block(StrEnum):
    """What a passage is in its document; `html` is raw HTML, and a `caption` describes an image."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    HEAD = "head"
    CELL = "cell"
    NOTE = "note"
    CAPTION = "caption"
    HTML = "html"


class Sentence(NamedTuple):
    """One sentence of prose; `[start, end)` of the file holds it, markup and inner citations included.

    `text` is the sentence as read: markup and bracketed citations removed, a space for a line's end, and
    U+FFFC for code, an image, a URL or an in-text citation. A quotation of several sentences is not torn.
    `kind` is that of the passage it stands in.
    `block` numbers the blocks of the file; `table`, `row` and `column` count from 1, 1 and 0, and are 0 in
    running text.
    """

    path: str
    start: int
    end: int
    text: str
    citations: tuple[ProseCitation, ...]
    read: Mapped
    kind: Block = Block.PARAGRAPH
    block: int = 0
    table: int = 0
    row: int = 0
    column: int = 0

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the file that `text[start:end]`, which is not empty, was read from."""
        return self.read.span(start, end)


class Prose(NamedTuple):
    """What one file says, in order; `cited` is every citation, `clusters` as they stand together.

    `unread` are stretches that could not be understood.
    """

    path: str
    sentences: tuple[Sentence, ...]
    cited: tuple[ProseCitation, ...]
    clusters: tuple[Cluster, ...]
    comments: tuple[Comment, ...]
    unread: tuple[tuple[int, int], ...] = ()
