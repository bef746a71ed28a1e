"""Articles in JATS (ANSI/NISO Z39.96), and the running text of any other XML: block by block, tables as rows."""

from __future__ import annotations

import re

from pincite.sources.readers.model import BadDocument, Extracted, MarkKind, TextMark
from pincite.sources.readers.rows import plain_cell
from pincite.sources.readers.xml_text import Element, XmlHandler, parse

NAME, VERSION, ENGINE, EXTRA = "jats", 1, "", ""
_HEADINGS = frozenset(("article-title", "title", "head"))
_LEFT_OUT = frozenset(
    "journal-meta article-id article-categories permissions self-uri history pub-date counts custom-meta-group "
    "tex-math inline-graphic graphic processing-meta author-notes contrib-group".split()
)
_INLINE = frozenset(
    "italic bold sub sup sc monospace underline overline strike roman sans-serif xref ext-link uri email styled-content "
    "named-content abbrev term inline-formula mml math mi mn mo mrow msub msup msubsup mfrac mtext mstyle mspace mtable "
    "mtr mtd hi emph ref em strong i b a span surname given-names year volume issue fpage lpage source name string-name "
    "person-group collab etal comment pub-id institution label".split()
)
"""Elements that end no line."""
_SPACE = re.compile(r"\s+")


def read(data: bytes) -> Extracted:
    """Titles as headings; what is metadata of the journal is left out."""
    page = _Article()
    parse(data, page)
    page.flush()
    if not page.parts:
        raise BadDocument("It has no text.")
    return Extracted("".join(page.parts), tuple(page.marks))


class _Article(XmlHandler):
    """The text as it is put together."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.marks: list[TextMark] = []
        self.length = 0
        self._line: list[str] = []
        self._left_out = 0
        self._rows: list[str] = []
        self._cells: list[str] | None = None

    def start(self, element: Element) -> None:
        if self._left_out or element.name in _LEFT_OUT:
            self._left_out += 1
        elif element.name == "tr":
            self.flush()
            self._cells = []
        elif self._cells is not None and element.name in ("td", "th"):
            self._line = []
        elif element.name == "break":
            self._line.append("\n")
        elif element.name not in _INLINE and self._cells is None:
            self.flush()

    def end(self, name: str) -> None:
        if self._left_out:
            self._left_out -= 1
        elif self._cells is not None and name in ("td", "th"):
            self._cells.append(plain_cell("".join(self._line)))
            self._line = []
        elif name == "tr" and self._cells is not None:
            self._rows.append(f"| {' | '.join(self._cells)} |")
            self._cells = None
        elif name in ("table", "array") and self._rows:
            self._put("\n".join(self._rows))
            self._rows = []
        elif name in _HEADINGS:
            words = _SPACE.sub(" ", "".join(self._line)).strip()
            if words:
                self.marks.append(TextMark(MarkKind.HEADING, self.length, words))
            self.flush()
        elif name not in _INLINE and self._cells is None:
            self.flush()

    def text(self, words: str) -> None:
        if not self._left_out:
            self._line.append(words)

    def flush(self) -> None:
        """End the line that words were added to."""
        words = _SPACE.sub(" ", "".join(self._line)).strip()
        self._line = []
        if words:
            self._put(words)

    def _put(self, text: str) -> None:
        self.parts.append(f"{text}\n\n")
        self.length += len(text) + 2
