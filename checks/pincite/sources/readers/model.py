"""What every reader makes of a document: its text, with marks at the places that people name."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, Protocol


class MarkKind(StrEnum):
    """What a mark names the beginning of."""

    PAGE = "page"
    HEADING = "heading"
    SHEET = "sheet"
    CELL = "cell"
    POINTER = "pointer"  # JSON Pointer, RFC 6901
    TIME = "time"  # of a cue, as 00:12:31
    NOTE = "note"  # a footnote or a comment
    FURNITURE = "furniture"  # a running head, or a page number


class TextMark(NamedTuple):
    """A place in a text, in code points from its beginning: what begins there, and what people call it.

    `label`: "12" for a page as it is counted, "12 (x)" where it is printed otherwise; the words of a heading; the name of
    a sheet; "Sheet1!B7"; "/results/0/p99"; "00:12:31". `end` is where it ends, for what ends before the next of its kind
    begins, else -1.
    """

    kind: MarkKind
    start: int
    label: str
    end: int = -1


class Extracted(NamedTuple):
    """The text of a document, its marks in order of their starts, and what a reader of it should be told: pages without
    text, changes that are tracked, formulas without a value.

    `unread` says that there is something in it that could not be read (a scan): quotes of that are unchecked.
    """

    text: str
    marks: tuple[TextMark, ...] = ()
    notes: tuple[str, ...] = ()
    unread: bool = False


class DocumentReader(Protocol):
    """A module of this room: what it reads, how it is called, and by which version of which library.

    `NAME` with `VERSION` counts up whenever the same bytes may give another text; `ENGINE` is the distribution that does
    the parsing, "" if there is none; `EXTRA` the extra of pincite that installs it. `read` raises a `BadDocument` with a
    sentence for people; what else it raises is taken for a crash of its library.
    """

    NAME: str
    VERSION: int
    ENGINE: str
    EXTRA: str

    def read(self, data: bytes) -> Extracted: ...


class BadDocument(Exception):
    """A document that cannot be read, in a sentence: it is encrypted, broken, or larger than it may be."""


def utf8(data: bytes) -> str:
    """The text of a document that must be UTF-8, a byte order mark aside."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadDocument(f"It is not UTF-8: the byte at offset {error.start} cannot be decoded.") from None
