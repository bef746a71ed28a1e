"""The marks of a text: at which page, heading, cell or time a place of it is. Kept as lines of tab-separated values."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from pincite.sources.readers import MarkKind, TextMark

_TOLD = {MarkKind.PAGE: "p. {}", MarkKind.HEADING: "“{}”", MarkKind.NOTE: "note {}"}
_INNERMOST = (MarkKind.CELL, MarkKind.POINTER, MarkKind.TIME, MarkKind.PAGE, MarkKind.SHEET)


class Marks:
    """The marks of one text, in order."""

    def __init__(self, marks: Iterable[TextMark] = ()) -> None:
        self.all = tuple(sorted(marks, key=lambda each: each.start))

    @cached_property
    def _by_kind(self) -> dict[MarkKind, tuple[list[int], list[TextMark]]]:
        found: dict[MarkKind, tuple[list[int], list[TextMark]]] = {}
        for each in self.all:
            starts, marks = found.setdefault(each.kind, ([], []))
            starts.append(each.start)
            marks.append(each)
        return found

    def at(self, kind: MarkKind, offset: int) -> TextMark | None:
        """The mark of a kind that a place belongs to: the last that begins before it, if it has not ended there."""
        starts, marks = self._by_kind.get(kind, ([], []))
        index = bisect_right(starts, offset) - 1
        if index < 0 or 0 <= marks[index].end <= offset:
            return None
        return marks[index]

    def locator(self, offset: int) -> str:
        """Where a place is, as people say it: "p. 12", "Sheet1!B7", "/results/0/p99", "00:12:31", or the heading it
        stands under; "" if nothing is marked."""
        for kind in (*_INNERMOST, MarkKind.HEADING):
            if found := self.at(kind, offset):
                return _TOLD.get(kind, "{}").format(found.label)
        return ""


def written(marks: Iterable[TextMark]) -> str:
    """The marks as they are kept, a line each: kind, start, end ("" for none), label."""
    rows = (
        (each.kind, str(each.start), str(each.end) if each.end >= 0 else "", each.label) for each in marks
    )
    return "".join("\t".join(row) + "\n" for row in rows)


def read_marks(text: str) -> Marks:
    """The marks of a file that `written` made; a ValueError if it is none."""
    found = []
    for line in text.splitlines():
        kind, start, end, label = line.split("\t", 3)
        found.append(TextMark(MarkKind(kind), int(start), label, int(end) if end else -1))
    return Marks(found)
