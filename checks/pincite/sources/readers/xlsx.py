"""Workbooks (Office Open XML and OpenDocument): each sheet as rows, each cell with a mark such as Sheet1!B7."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from typing import Any

from pincite.sources.readers.model import BadDocument, Extracted, MarkKind, TextMark
from pincite.sources.readers.rows import Rows, column
from pincite.sources.readers.zipped import opened, part

NAME, VERSION, ENGINE, EXTRA = "xlsx", 1, "python-calamine", "office"
_BARE = re.compile(rb"<f(?:>[^<]*</f>|\s[^>]*/>|\s[^>]*>[^<]*</f>)\s*(?:<v\s*/>\s*|<v></v>\s*)?</c>")
"""A formula at the end of its cell, with no value behind it."""


def read(data: bytes) -> Extracted:
    """Cells by the values that are stored: numbers with all their digits, dates as ISO 8601, formulas by their last
    values. How a cell is shown (percent, rounded) is not read; hidden sheets are, and are told."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    bare = _formulas_without_value(opened(data))
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        rows, marks = Rows(), []
        notes = [f"{bare} formulas have no stored value, and were not read."] if bare else []
        for sheet in book.sheets_metadata:
            if sheet.typ != SheetTypeEnum.WorkSheet:
                continue
            if sheet.visible != SheetVisibleEnum.Visible:
                notes.append(f"The sheet {sheet.name} is hidden; it was read.")
            marks.append(TextMark(MarkKind.SHEET, rows.length, sheet.name))
            rows.line(f"# {' '.join(sheet.name.split())}")
            found = book.get_sheet_by_name(sheet.name)
            first_row, first_column = found.start or (0, 0)
            for number, cells in enumerate(found.to_python(skip_empty_area=True), first_row + 1):
                if any(cell != "" for cell in cells):
                    labels = [f"{sheet.name}!{column(first_column + at)}{number}" for at in range(len(cells))]
                    rows.add([_shown(cell) for cell in cells], labels)
            rows.line("")
    except CalamineError as error:
        raise BadDocument(f"It is no workbook, or a broken one: {str(error)[:100]}.") from None
    if not rows.marks:
        raise BadDocument("It has no cells with anything in them.")
    return Extracted(
        rows.text, tuple(sorted([*marks, *rows.marks], key=lambda each: each.start)), tuple(notes)
    )


def _formulas_without_value(archive: zipfile.ZipFile) -> int:
    """How many cells of the sheets have a formula that nobody worked out."""
    names = [
        name for name in archive.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")
    ]
    return sum(len(_BARE.findall(part(archive, name) or b"")) for name in names)


def _shown(cell: Any) -> str:
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, (datetime.date, datetime.time)):
        text = cell.isoformat()
        return text.removesuffix("T00:00:00")
    return str(cell)
