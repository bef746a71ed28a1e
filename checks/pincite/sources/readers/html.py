"""Web pages: what a reader of the page sees of its text, block by block.

Left out, by the names of elements and attributes alone: script, style, template, noscript, iframe, object, svg, canvas,
form controls, nav, the footer and the header of the page (not of an article), aside, and whatever is hidden (`hidden`,
`aria-hidden="true"`, `display:none`, `visibility:hidden`). What is in doubt is kept.
"""

from __future__ import annotations

import re
from typing import Any

from pincite.sources.readers.model import BadDocument, Extracted, MarkKind, TextMark
from pincite.sources.readers.rows import plain_cell

NAME, VERSION, ENGINE, EXTRA = "html", 1, "selectolax", "html"
DEEPEST = 500
_LEFT_OUT = frozenset(
    "script style template noscript iframe object embed svg canvas math audio video head button select option input "
    "textarea nav aside dialog".split()
)
_BLOCKS = frozenset(
    "address article blockquote body center dd details div dl dt fieldset figcaption figure footer form header hgroup hr "
    "html main ol p pre section summary table ul li tr caption".split()
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")


def read(data: bytes) -> Extracted:
    """Each block in a line of its own with an empty line behind it; lists as `- …`, tables as rows; the title first where
    the page has no first heading."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(_decoded(data))
    body = tree.body
    if body is None:
        raise BadDocument("It has no body.")
    page = PageText()
    title = tree.css_first("head > title")
    if title is not None and tree.css_first("h1") is None and (words := _plain(title.text())):
        page.heading(words)
    page.walk(body)
    page.flush()
    if not page.parts:
        raise BadDocument("It has no text that a reader of the page sees.")
    return Extracted("".join(page.parts), tuple(page.marks))


def _decoded(data: bytes) -> str:
    """By its byte order mark, what it declares, UTF-8, or else Windows-1252, as browsers do."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    declared = _CHARSET.search(data[:4096])
    for name in ("utf-8-sig", declared[1].decode("ascii") if declared else "", "cp1252"):
        try:
            return data.decode(
                "cp1252" if name.lower() in ("iso-8859-1", "latin-1", "latin1") else name or "cp1252"
            )
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


class PageText:
    """The text of a page as it is put together from its elements."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.marks: list[TextMark] = []
        self.length = 0
        self._line: list[str] = []
        self._before = ""

    def walk(self, root: Any) -> None:
        """All below an element, without recursion: pages may be nested as deep as they like."""
        stack: list[tuple[Any, bool]] = [(root, True)]
        while stack:
            node, entering = stack.pop()
            tag = node.tag
            if not entering:
                self._leave(node, tag)
                continue
            if tag == "-text":
                self._line.append(node.text_content or "")
                continue
            if tag is None or tag.startswith(("-", "!")) or _is_left_out(node, tag):
                continue
            if tag in _HEADINGS:
                self.flush()
                if words := _plain(node.text(separator="")):
                    self.heading(words)
                continue
            if tag == "table" and _is_data(node):
                self.flush()
                self._table(node)
                continue
            self._enter(tag)
            stack.append((node, False))
            children = list(node.iter(include_text=True))
            stack.extend((each, True) for each in reversed(children))

    def heading(self, words: str) -> None:
        self.marks.append(TextMark(MarkKind.HEADING, self.length, words))
        self._put(words)

    def flush(self) -> None:
        """End the line that words were added to."""
        lines = [_plain(each) for each in "".join(self._line).split("\v")]
        self._line = []
        if any(lines):
            self._put(self._before + "\n".join(filter(None, lines)))
            self._before = ""

    def _put(self, text: str) -> None:
        self.parts.append(f"{text}\n\n")
        self.length += len(text) + 2

    def _enter(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.flush()
            if tag == "li":
                self._before = "- "
        elif tag == "br":
            self._line.append("\v")
        elif tag in ("td", "th"):
            self._line.append(" ")

    def _leave(self, node: Any, tag: str) -> None:
        if tag in _BLOCKS:
            self.flush()
            if tag == "li":
                self._before = ""

    def _table(self, table: Any) -> None:
        rows = []
        caption = table.css_first("caption")
        if caption is not None and (words := _plain(caption.text())):
            self._put(words)
        for row in table.css("tr"):
            cells = [plain_cell(_plain(_shown(cell))) for cell in row.iter() if cell.tag in ("td", "th")]
            if any(cells):
                rows.append(f"| {' | '.join(cells)} |")
        if rows:
            self._put("\n".join(rows))


def _shown(cell: Any) -> str:
    """The words of a cell, those left out aside."""
    page = PageText()
    page.walk(cell)
    page.flush()
    return " ".join("".join(page.parts).split())


def _is_data(table: Any) -> bool:
    """Whether a table holds data: not another table, as a page that is laid out by tables does."""
    return table.css_first("table table, table h1, table h2, table p ~ p") is None


def _is_left_out(node: Any, tag: str) -> bool:
    if tag in _LEFT_OUT:
        return True
    attributes = node.attributes
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if _HIDDEN.search(attributes.get("style") or ""):
        return True
    if attributes.get("role") in ("navigation", "search", "dialog"):
        return True
    return tag in ("header", "footer") and not _is_within(node, ("article", "main", "section", "blockquote"))


def _is_within(node: Any, tags: tuple[str, ...]) -> bool:
    above, steps = node.parent, 0
    while above is not None and steps < DEEPEST:
        if above.tag in tags:
            return True
        above, steps = above.parent, steps + 1
    return False
