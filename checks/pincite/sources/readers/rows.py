"""Tables as lines of text: a row is `| a | b |`, each cell with a mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pincite.sources.readers.model import BadDocument, MarkKind, TextMark

MOST_CELLS = 1_000_000


class Rows:
    """Rows as they are added, with the marks of their cells; `at` is where the text begins in its document."""

    def __init__(self, at: int = 0) -> None:
        self.lines: list[str] = []
        self.marks: list[TextMark] = []
        self.length = at
        self.count = 0

    def add(self, cells: Sequence[str], labels: Iterable[str]) -> None:
        """One row: its cells as shown, and what people call each."""
        self.count += len(cells)
        if self.count > MOST_CELLS:
            raise BadDocument(f"It has more than {MOST_CELLS:,} cells.")
        line = "|"
        for cell, label in zip(cells, labels, strict=True):
            shown = plain_cell(cell)
            start = self.length + len(line) + 1
            if shown:
                self.marks.append(TextMark(MarkKind.CELL, start, label, start + len(shown)))
            line += f" {shown} |"
        self.line(line)

    def line(self, text: str) -> None:
        """A line that is no row."""
        self.lines.append(text)
        self.length += len(text) + 1

    @property
    def text(self) -> str:
        return "".join(f"{line}\n" for line in self.lines)


def plain_cell(cell: str) -> str:
    """A cell on one line; a bar in it is written as Markdown escapes it."""
    return " ".join(cell.split()).replace("|", "\\|")


def column(index: int) -> str:
    """The letters of a column counted from 0: A, B, … Z, AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
