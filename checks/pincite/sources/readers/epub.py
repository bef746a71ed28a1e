"""EPUB: the chapters in the order of the spine, each as a web page."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from pincite.sources.readers import html
from pincite.sources.readers.model import BadDocument, Extracted, TextMark
from pincite.sources.readers.xml_text import attribute, elements
from pincite.sources.readers.zipped import opened, part

NAME, VERSION, ENGINE, EXTRA = "epub", 1, "selectolax", "html"
MOST_CHAPTERS = 2_000
_PAGES = re.compile(r"\.x?html?$", re.IGNORECASE)


def read(data: bytes) -> Extracted:
    """What the pages of each chapter say; a book whose chapters are encrypted is refused."""
    archive = opened(data)
    container = part(archive, "META-INF/container.xml")
    if container is None:
        raise BadDocument("It has no container, so that it is no EPUB.")
    package = next((attribute(each, "full-path") for each in elements(container, "rootfile")), "")
    described = part(archive, package) if package else None
    if described is None:
        raise BadDocument("It does not say what its chapters are.")
    encrypted = part(archive, "META-INF/encryption.xml") or b""
    parts: list[str] = []
    marks: list[TextMark] = []
    length = 0
    for name in _chapters(described, posixpath.dirname(package)):
        if name.encode("utf-8") in encrypted:
            raise BadDocument("Its chapters are encrypted.")
        page = part(archive, name)
        found = _read(page) if page else None
        if found is None:
            continue
        marks += [
            each._replace(start=each.start + length, end=each.end + length if each.end >= 0 else -1)
            for each in found.marks
        ]
        parts.append(found.text)
        length += len(found.text)
    if not parts:
        raise BadDocument("Its chapters have no text.")
    return Extracted("".join(parts), tuple(marks))


def _read(page: bytes) -> Extracted | None:
    try:
        return html.read(page)
    except BadDocument:  # a cover, or a page of pictures
        return None


def _chapters(package: bytes, folder: str) -> list[str]:
    """The files of the spine, in order."""
    files = {attribute(each, "id"): attribute(each, "href") for each in elements(package, "item")}
    names = [files.get(attribute(each, "idref"), "") for each in elements(package, "itemref")]
    if len(names) > MOST_CHAPTERS:
        raise BadDocument(f"It has more than {MOST_CHAPTERS:,} chapters.")
    return [
        posixpath.normpath(posixpath.join(folder, unquote(name))) for name in names if _PAGES.search(name)
    ]
