"""Tables of separated values (RFC 4180): a line a row, each cell with a mark such as B7."""

from __future__ import annotations

import csv
import io

from pincite.sources.readers.model import BadDocument, Extracted
from pincite.sources.readers.rows import Rows, column

NAME, VERSION, ENGINE, EXTRA = "table", 1, "", ""
_DELIMITERS = ",;\t|"
_LOOKED_AT = 64 * 2**10
"""Characters in which the delimiter is sought."""


def read(data: bytes) -> Extracted:
    """The delimiter is the one of comma, semicolon, tab and bar that parts most lines alike; cells are text as written."""
    notes = []
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
        notes.append("It is not UTF-8; it was read as Windows-1252.")
    if "\0" in text:
        raise BadDocument("It holds NUL bytes, so that it is no table of text.")
    csv.field_size_limit(2**24)
    rows = Rows()
    try:
        for number, cells in enumerate(
            csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)), 1
        ):
            if any(cell.strip() for cell in cells):
                rows.add(cells, [f"{column(index)}{number}" for index in range(len(cells))])
    except csv.Error as error:
        raise BadDocument(f"It is no table: {error}.") from None
    if not rows.lines:
        raise BadDocument("It has no rows.")
    return Extracted(rows.text, tuple(rows.marks), tuple(notes))


def _delimiter(text: str) -> str:
    lines = [line for line in text[:_LOOKED_AT].splitlines()[:50] if line.strip()]
    best, most = ",", 0
    for mark in _DELIMITERS:
        counts = [line.count(mark) for line in lines]
        alike = max((counts.count(each) for each in set(counts) if each), default=0)
        if alike > most:
            best, most = mark, alike
    return best
