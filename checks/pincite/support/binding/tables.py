"""A row of a Markdown table: each number is of its row's label and of its column's head."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pincite.support.binding.frames import Frame
from pincite.support.binding.reading import Reading
from pincite.text import Pattern

_RULE = Pattern(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?")
_ROW_END = Pattern(r"\|[ \t]*\n[ \t]*\|?|\n|\|[ \t]+\|")
_CELL = Pattern(r"[^|\n]+")


class Cell:
    """A cell at its place, with its row and column."""

    def __init__(self, start: int, end: int, row: int, column: int) -> None:
        self.start, self.end, self.row, self.column = start, end, row, column


def is_table(text: str) -> bool:
    """Whether a text may be rows of a table."""
    return text.count("|") > 1


def cells(text: str) -> list[Cell]:
    """The cells of a table in order, the line under its head left out; rows end at a line's end, or at two pipes."""
    found: list[Cell] = []
    row = 0
    for start, end in _rows(text):
        if _RULE.fullmatch(text[start:end].strip()):
            continue
        column = 0
        for cell in _CELL.finditer(text, start, end):
            if cell.group().strip() or column:
                found.append(Cell(*cell.span(), row, column))
                column += 1
        row += column > 0
    return found


def _rows(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for end in _ROW_END.finditer(text):
        if text[at : end.start()].strip():
            yield at, end.start() + 1
        at = end.end()
    if text[at:].strip():
        yield at, len(text)


def table_frames(reading: Reading, indexes: Sequence[int]) -> dict[int, Frame]:
    """The frames of the numbers of a table: the words of their row that are in no cell with a number, and those of
    their column's head, where the first row has no numbers."""
    every = cells(reading.text)
    numbers = {index: _cell(every, reading.items[index].start) for index in indexes}
    numbered = {id(cell) for cell in numbers.values() if cell is not None}
    labels: dict[tuple[str, int], set[str]] = {}
    headed = not any(cell.row == 0 for cell in every if id(cell) in numbered)
    for item in reading.items:
        cell = _cell(every, item.start) if item.stem else None
        if cell is None or id(cell) in numbered:
            continue
        if headed and cell.row == 0:
            labels.setdefault(("column", cell.column), set()).add(item.stem)
        else:
            labels.setdefault(("row", cell.row), set()).add(item.stem)
    found: dict[int, Frame] = {}
    for index, cell in numbers.items():
        if cell is None:
            continue
        own = labels.get(("row", cell.row), set()) | labels.get(("column", cell.column), set())
        named = frozenset(labels.get(("row", cell.row), set()))
        found[index] = Frame(dict.fromkeys(own, 1.0), named, frozenset(), (), named, frozenset())
    return found


def _cell(every: Sequence[Cell], at: int) -> Cell | None:
    found = bisect_right(every, at, key=lambda cell: cell.start) - 1
    return every[found] if found >= 0 and at < every[found].end else None
