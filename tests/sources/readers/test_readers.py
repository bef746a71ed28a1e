"""Each reader on a small document of its kind, made here: what it reads, what it leaves out, and what it marks."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml

from pincite.sources.readers import Extracted, MarkKind, extracting


def read(name: str, data: bytes | str) -> Extracted:
    found = extracting.extract(name, data.encode("utf-8") if isinstance(data, str) else data)
    assert isinstance(found, Extracted), found
    return found


def marked(found: Extracted, kind: MarkKind) -> dict[str, str]:
    """What stands at each mark of a kind, as far as it reaches or as its line does."""
    text = found.text
    return {
        each.label: text[each.start : each.end if each.end >= 0 else text.find("\n", each.start)]
        for each in found.marks
        if each.kind is kind
    }


def pdf(*pages: str) -> bytes:
    """A PDF of one font with lines of text on each page; the offsets of its parts are as they should be."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number, text in enumerate(pages):
        lines = " T* ".join(f"({line}) Tj" for line in text.split("\n"))
        stream = f"BT /F1 12 Tf 14 TL 72 720 Td {lines} ET"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    made, places = "%PDF-1.4\n", []
    for index, body in enumerate(objects, 1):
        places.append(len(made))
        made += f"{index} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{at:010} 00000 n \n" for at in places)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    made += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{made.index('xref')}\n%%EOF\n"
    return made.encode("latin-1")


def test_pdf_has_its_pages_and_its_running_heads_apart() -> None:
    pages = [
        f"Harbour Report\nBody of page {number} says {number * 7} boats.\n{number}" for number in range(1, 5)
    ]
    found = read("a.pdf", pdf(*pages))
    assert list(marked(found, MarkKind.PAGE)) == ["1", "2", "3", "4"]
    assert marked(found, MarkKind.PAGE)["3"] == "Body of page 3 says 21 boats."
    body, _, furniture = found.text.partition("\n\n")
    assert "Harbour Report" not in body
    assert furniture.split("\n")[:2] == ["Harbour Report", "1"]


def test_a_page_without_text_is_no_fault_and_a_document_without_any_is() -> None:
    assert read("a.pdf", pdf("One page.", "")).text.startswith("One page.")
    assert isinstance(extracting.extract("a.pdf", pdf("")), extracting.Failure)


HTML = """\
<!doctype html><html><head><title>The lock</title><style>p {}</style></head><body>
<header>Site name</header><nav><a href="/">Home</a></nav>
<article><header>By Ana Bell</header><p>The lock has <b>12</b> gates,<br>and a&nbsp;bridge.
<p hidden>Nobody sees this.<p style="color:red; display: none">Nor this.
<h2>What it <i>cost</i></h2><ul><li>30 million<li>and <a href="x">more</a></ul>
<table><caption>Boats</caption><tr><th>Year<th>Boats<tr><td>2020<td>40 | 41</table>
<script>var x = "no"</script><aside>Read also</aside>loose words</article><footer>Imprint</footer></body></html>
"""


def test_a_web_page_is_read_as_people_see_it() -> None:
    found = read("a.html", HTML)
    assert found.text.split("\n\n") == [
        "The lock",
        "By Ana Bell",
        "The lock has 12 gates,\nand a\xa0bridge.",
        "What it cost",
        "- 30 million",
        "- and more",
        "Boats",
        "| Year | Boats |\n| 2020 | 40 \\| 41 |",
        "loose words",
        "",
    ]
    assert list(marked(found, MarkKind.HEADING)) == ["The lock", "What it cost"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("<meta charset=iso-8859-1><p>caf\xe9".encode("latin-1"), "café"),
        ("<p>café".encode(), "café"),
        ("<p>“café”".encode("cp1252"), "“café”"),
        ("\ufeff<p>café".encode("utf-16-le"), "café"),
    ],
)
def test_a_web_page_is_decoded_as_browsers_do(data: bytes, said: str) -> None:
    assert read("a.html", data).text == f"{said}\n\n"


def word(*paragraphs: str, xml: str = "") -> bytes:
    document = docx.Document()
    for each in paragraphs:
        document.add_heading(each[2:], 1) if each.startswith("# ") else document.add_paragraph(each)
    if xml:
        space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        document.element.body.insert(len(paragraphs), parse_xml(f'<w:p xmlns:w="{space}">{xml}</w:p>'))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_document_is_read_as_it_is_once_changes_are_accepted() -> None:
    xml = (
        "<w:r><w:t xml:space='preserve'>It has </w:t></w:r><w:del w:id='1'><w:r><w:delText>11</w:delText></w:r></w:del>"
        "<w:ins w:id='2'><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> gates.</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
    )
    found = read("a.docx", word("# The lock", "It is old.", xml=xml))
    assert found.text == "The lock\n\nIt is old.\n\nIt has 12 gates.\n\n"
    assert list(marked(found, MarkKind.HEADING)) == ["The lock"]
    assert [note.split(":")[0] for note in found.notes] == [
        "2 tracked changes",
        "1 pieces of hidden text were not read.",
    ]


def test_tables_of_a_word_document_are_rows() -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    for row, cells in enumerate((("year", "boats"), ("2020", "40 | 41"))):
        for at, text in enumerate(cells):
            table.cell(row, at).text = text
    out = io.BytesIO()
    document.save(out)
    assert read("a.docx", out.getvalue()).text == "| year | boats |\n| 2020 | 40 \\| 41 |\n\n"


def test_a_workbook_has_its_cells_where_they_are() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Boats"
    for cell, value in (("B2", "year"), ("C2", "boats"), ("B3", 2020), ("C3", 40.5), ("C4", "=C3*2")):
        sheet[cell] = value
    hidden = book.create_sheet("Old")
    hidden["A1"], hidden.sheet_state = "gone", "hidden"
    out = io.BytesIO()
    book.save(out)
    found = read("a.xlsx", out.getvalue())
    assert found.text == "# Boats\n| year | boats |\n| 2020 | 40.5 |\n\n# Old\n| gone |\n\n"
    assert marked(found, MarkKind.CELL)["Boats!C3"] == "40.5"
    assert found.notes == (
        "1 formulas have no stored value, and were not read.",
        "The sheet Old is hidden; it was read.",
    )


@pytest.mark.parametrize(
    ("data", "cells"),
    [
        ("town,boats\nOrley,40\n", {"B2": "40"}),
        ("town;boats\nOrley;1,5\n", {"B2": "1,5"}),
        ("town\tboats\n\nOrley\t40\n", {"B3": "40"}),
        ('town,note\n"Orley, N.","a ""b""\nc"\n', {"A2": "Orley, N.", "B2": 'a "b" c'}),
    ],
)
def test_separated_values_are_cells(data: str, cells: Mapping[str, str]) -> None:
    found = marked(read("a.csv", data), MarkKind.CELL)
    assert {label: found[label] for label in cells} == cells


@pytest.mark.parametrize(
    ("name", "data", "pointer", "value"),
    [
        ("a.json", '{"results": [{"p99": 12.50}]}', "/results/0/p99", "12.50"),
        ("a.json", '{"a/b": {"~": 1e3}}', "/a~1b/~0", "1e3"),
        ("a.jsonl", '{"a": 1}\n{"a": 2}\n', "/1/a", "2"),
        ("a.yaml", "runs:\n- p99: 12.50\n", "/runs/0/p99", "12.50"),
        ("a.toml", "[runs]\np99 = 12.50\n", "/runs/p99", "12.50"),
        ("a.toml", "title = 'x'\n", "/title", "x"),
    ],
)
def test_data_has_pointers_and_numbers_as_they_are_written(
    name: str, data: str, pointer: str, value: str
) -> None:
    assert marked(read(name, data), MarkKind.POINTER)[pointer] == value


def zipped(files: Mapping[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def test_a_book_is_read_in_the_order_of_its_spine() -> None:
    package = (
        "<package><manifest><item id='b' href='two.xhtml'/><item id='a' href='one%20.xhtml'/></manifest>"
        "<spine><itemref idref='a'/><itemref idref='b'/></spine></package>"
    )
    book = {
        "META-INF/container.xml": "<container><rootfile full-path='OEBPS/x.opf'/></container>",
        "OEBPS/x.opf": package,
        "OEBPS/two.xhtml": "<html><body><h1>Two</h1><p>Last.</p></body></html>",
        "OEBPS/one .xhtml": "<html><body><h1>One</h1><p>First.</p></body></html>",
    }
    found = read("a.epub", zipped(book))
    assert found.text == "One\n\nFirst.\n\nTwo\n\nLast.\n\n"
    assert marked(found, MarkKind.HEADING) == {"One": "One", "Two": "Two"}


JATS = """\
<article xmlns:m="u"><front><journal-meta><journal-title>Left out</journal-title></journal-meta>
<article-meta><title-group><article-title>The <italic>lock</italic></article-title></title-group>
<abstract><p>It has 12 gates<xref>1</xref>.</p></abstract></article-meta></front>
<body><sec><title>Cost</title><p>It cost <m:mi>30</m:mi> million.</p>
<table-wrap><table><tr><th>Year</th><th>Boats</th></tr><tr><td>2020</td><td>40</td></tr></table></table-wrap></sec></body>
</article>
"""


def test_an_article_has_headings_paragraphs_and_tables() -> None:
    found = read("a.nxml", JATS)
    assert found.text.split("\n\n") == [
        "The lock",
        "It has 12 gates1.",
        "Cost",
        "It cost 30 million.",
        "| Year | Boats |\n| 2020 | 40 |",
        "",
    ]
    assert list(marked(found, MarkKind.HEADING)) == ["The lock", "Cost"]


def test_subrip_is_read_as_webvtt_is() -> None:
    found = read(
        "a.srt",
        "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>One</i> line\nof 30.\n\n2\n01:02:03,1 --> 01:02:04,0\nTwo.\n",
    )
    assert found.text == "One line of 30.\nTwo.\n"
    assert marked(found, MarkKind.TIME) == {"00:00:01": "One line of 30.", "01:02:03": "Two."}


def test_what_a_reader_says_fits_through_the_pipe() -> None:
    """Lone surrogates are no UTF-8."""
    assert read("a.json", json.dumps({"a": "\ud800x"})).text == "/a: ?x\n"
