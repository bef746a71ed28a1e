"""Lay the content of a Markdown block over the lines of the file it came from.

A block's content is its lines without what marks the block (`> `, indents, `#`), so every line of it ends
where the file's line ends, and the marks' width never has to be worked out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

_NEWLINE = re.compile(r"\r\n|\r|\n")
_CLOSING = re.compile(r"(?<=[ \t])#+$")


class Lines(NamedTuple):
    """The file as markdown-it wants it, and where each of its lines begins in the file itself."""

    text: str
    lines: list[str]
    starts: list[int]

    @classmethod
    def of(cls, text: str) -> "Lines":
        begin = 1 if text.startswith("\ufeff") else 0
        starts, lines = [begin], []
        for newline in _NEWLINE.finditer(text, begin):
            lines.append(text[starts[-1] : newline.start()])
            starts.append(newline.end())
        lines.append(text[starts[-1] :])
        clean = "\n".join(lines).replace("\0", "\ufffd")
        return cls(clean, clean.split("\n"), starts)

    def stretch(self, first: int, last: int) -> tuple[int, int]:
        """Where lines `[first, last)` stand in the file."""
        return self.starts[first], self.starts[last - 1] + len(self.lines[last - 1])


class Content(NamedTuple):
    """Where in the file the content of a block stands: from `at[i]` on it was copied from `starts[i]`."""

    at: list[int]
    starts: list[int]

    def pieces(self, text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """The pieces of `text`, read from content `[start, end)`, which is not empty."""
        if len(text) != end - start:
            yield text, self.place(start), self.place(end - 1) + 1
            return
        done = start
        while done < end:
            line = bisect_right(self.at, done)
            stop = min(end, self.at[line]) if line < len(self.at) else end
            place = self.place(done)
            yield text[done - start : stop - start], place, place + stop - done
            done = stop

    def place(self, index: int) -> int:
        line = bisect_right(self.at, index) - 1
        return self.starts[line] + index - self.at[line]

    def inner(self, begin: int) -> "Content":
        """The same for a content that begins at `begin` in this one."""
        line = bisect_right(self.at, begin) - 1
        return Content(
            [0, *(at - begin for at in self.at[line + 1 :])], [self.place(begin), *self.starts[line + 1 :]]
        )


def lay(source: Lines, content: str, first: int, last: int, *, hashed: bool) -> Content | None:
    """Lay the content of a paragraph or heading over lines `[first, last)`; None if it does not fit.

    `hashed` says that the content is that of a heading such as `## Title ##`.
    """
    lines = content.split("\n")
    # Lines of nothing but rare white space are trimmed away, from the front too.
    for skipped in range(last - first - len(lines) + 1):
        columns = [_column(source.lines[first + skipped + i], line, hashed) for i, line in enumerate(lines)]
        if None not in columns:
            break
    else:
        return None
    at, starts, length = [], [], 0
    for i, (line, column) in enumerate(zip(lines, columns, strict=True)):
        at.append(length)
        starts.append(source.starts[first + skipped + i] + (column or 0))
        length += len(line) + 1
    return Content(at, starts)


def _column(line: str, content: str, hashed: bool) -> int | None:
    if hashed:
        line = _CLOSING.sub("", line.rstrip(" \t"))
    body = content.lstrip(" \t")  # what indents a line may be a part of a tab, and is never text
    column = line.rfind(body)
    return None if column < 0 else column - (len(content) - len(body))


def cells(source: Lines, number: int) -> list[tuple[int, int]]:
    """The stretches of one line between pipes that are not escaped, in columns of that line."""
    line = source.lines[number]
    found, start = [], 0
    for pipe in re.finditer(r"(?<!\\)\|", line):
        found.append((start, pipe.start()))
        start = pipe.end()
    return [*found, (start, len(line))]


def lay_cell(
    source: Lines, content: str, number: int, cells: list[tuple[int, int]], column: int, columns: int
) -> Content | None:
    """Lay a table cell's content over its cell of line `number`; None if it does not fit.

    `columns` is how many a head's row has, which is counted from its end, since what marks a block stands
    before it; 0 in other rows, where that can only be `>` and white space.
    """
    line = source.lines[number]
    if columns:
        if len(cells) > 1 and not line[slice(*cells[-1])].strip():
            cells = cells[:-1]
        column += len(cells) - columns
    elif not line[slice(*cells[0])].strip("> \t"):
        column += 1
    if not 0 <= column < len(cells):
        return None
    start, end = cells[column]
    raw = line[start:end]
    plain = raw.replace("\\|", "|")
    begin = plain.rfind(content) if columns else plain.find(content)
    if begin < 0:
        return None
    escaped = [pipe.start() for pipe in re.finditer(r"\\\|", raw)]
    start += source.starts[number]
    return Content(
        [0, *(pipe - i for i, pipe in enumerate(escaped))], [start, *(start + pipe + 1 for pipe in escaped)]
    ).inner(begin)
