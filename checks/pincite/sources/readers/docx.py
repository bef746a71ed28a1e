"""Word documents (Office Open XML): the body in order, as it reads once all tracked changes are accepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pincite.sources.readers.model import BadDocument, Extracted, MarkKind, TextMark
from pincite.sources.readers.rows import plain_cell
from pincite.sources.readers.zipped import opened, part

NAME, VERSION, ENGINE, EXTRA = "docx", 1, "python-docx", "office"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHANGES = frozenset(f"{_W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_GONE = frozenset(f"{_W}{name}" for name in ("del", "moveFrom"))
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))


def read(data: bytes) -> Extracted:
    """Headings and paragraphs in lines of their own, tables as rows, notes at the end; what is struck out, hidden or a
    comment is left out and counted."""
    archive = opened(data)
    body = _parsed(part(archive, "word/document.xml"))
    if body is None:
        raise BadDocument("It has no body, so that it is no Word document.")
    text = _WordText()
    for block in body.iter(f"{_W}body"):
        text.blocks(block)
    for file, kind in _NOTES:
        notes = _parsed(part(archive, f"word/{file}.xml"))
        for note in notes.iter(f"{_W}{kind}") if notes is not None else ():
            if note.get(f"{_W}type") is None:
                text.note(note, note.get(f"{_W}id") or "")
    comments = _parsed(part(archive, "word/comments.xml"))
    if comments is not None:
        text.comments = sum(1 for _ in comments.iter(f"{_W}comment"))
    return Extracted(text.text, tuple(text.marks), tuple(text.told()))


def _parsed(data: bytes | None) -> Any:
    """The root of a part, by a parser that resolves no entities; None if the part is not there."""
    if data is None:
        return None
    from docx.oxml.parser import oxml_parser
    from lxml import etree

    if b"<!DOCTYPE" in data[:4096].upper():
        raise BadDocument("It declares entities, as no Word document does.")
    try:
        return etree.fromstring(data, oxml_parser)
    except etree.XMLSyntaxError:
        raise BadDocument("Its XML is broken.") from None


class _WordText:
    """The text as it is put together."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.marks: list[TextMark] = []
        self.length = 0
        self.changes = self.hidden = self.comments = 0

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def told(self) -> Iterator[str]:
        if self.changes:
            yield f"{self.changes} tracked changes: it was read as it is once they are accepted."
        if self.comments:
            yield f"{self.comments} comments were not read."
        if self.hidden:
            yield f"{self.hidden} pieces of hidden text were not read."

    def blocks(self, parent: Any) -> None:
        """The paragraphs and tables of a body, in order, those of content controls and inserted blocks among them."""
        for block in parent:
            if block.tag == f"{_W}p":
                self._paragraph(block)
            elif block.tag == f"{_W}tbl":
                self._table(block)
            elif block.tag in _GONE:
                self.changes += 1
            elif isinstance(block.tag, str) and block.tag in (
                f"{_W}sdt",
                f"{_W}sdtContent",
                f"{_W}ins",
                f"{_W}moveTo",
            ):
                self.blocks(block)

    def note(self, note: Any, number: str) -> None:
        words = " ".join(filter(None, (self._words(each).strip() for each in note.iter(f"{_W}p"))))
        if words:
            self.marks.append(TextMark(MarkKind.NOTE, self.length, number))
            self._line(f"[{number}] {words}")

    def _line(self, line: str) -> None:
        self.parts.append(f"{line}\n\n")
        self.length += len(line) + 2

    def _paragraph(self, paragraph: Any) -> None:
        words = self._words(paragraph).strip()
        if not words:
            return
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = (style.get(f"{_W}val") or "").lower() if style is not None else ""
        if name.startswith(("heading", "title", "überschrift", "titre", "título")):
            self.marks.append(TextMark(MarkKind.HEADING, self.length, words))
        elif paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
            words = f"- {words}"
        self._line(words)

    def _table(self, table: Any) -> None:
        rows = []
        for row in table.iter(f"{_W}tr"):
            cells = [
                " ".join(self._words(each) for each in cell.iter(f"{_W}p"))
                for cell in row
                if cell.tag == f"{_W}tc"
            ]
            rows.append("| " + " | ".join(map(plain_cell, cells)) + " |")
        self._line("\n".join(rows))

    def _words(self, paragraph: Any) -> str:
        return "".join(self._runs(paragraph))

    def _runs(self, parent: Any) -> Iterator[str]:
        for each in parent:
            if each.tag in _CHANGES:
                self.changes += 1
            if each.tag in _GONE or each.tag == _ALTERNATE or not isinstance(each.tag, str):
                continue
            if each.tag == f"{_W}r" and each.find(f"{_W}rPr/{_W}vanish") is not None:
                self.hidden += 1
                continue
            yield from self._run(each)

    def _run(self, each: Any) -> Iterator[str]:
        name = each.tag.removeprefix(_W)
        if name == "t":
            yield each.text or ""
        elif name in ("tab", "br", "cr"):
            yield " " if name == "tab" else "\n"
        elif name == "noBreakHyphen":
            yield "-"
        elif name in ("footnoteReference", "endnoteReference"):
            yield f"[{each.get(f'{_W}id')}]"
        elif name not in ("pPr", "rPr", "instrText", "delText"):
            yield from self._runs(each)
