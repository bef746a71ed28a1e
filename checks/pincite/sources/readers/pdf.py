"""PDF: page by page in the order in which its text is laid down, running heads and page numbers apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from pincite.sources.readers.model import BadDocument, Extracted, MarkKind, TextMark

NAME, VERSION, ENGINE, EXTRA = "pdf", 1, "pypdfium2", "pdf"
MOST_PAGES = 5_000
_EDGE = 2
"""Lines at the head and at the foot of a page among which running heads and page numbers are sought."""
_SHORT = 10
"""Lines of a page that is so short that one line at its head and foot is looked at."""
_REPEATED = 3
"""Pages on which a line stands, its digits aside, that is a running head."""
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:[-–—|\s]*\d{1,4}[-–—|\s]*|[ivxlc]{1,7})(?:/\s?\d{1,4})?", re.IGNORECASE)
_HYPHENS = re.compile("[\x02\ufffe]\n?")
_UNKNOWN = re.compile("[\ue000-\uf8ff\ufffd]")
_FEW = 0.1
"""The share of letters without a meaning from which a page counts as not read."""


def read(data: bytes) -> Extracted:
    """The lines of each page as they stand; a word parted at a line's end keeps a soft hyphen there. Running heads and
    page numbers come last, each marked as furniture."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        encrypted = "password" in str(error).lower() or "security" in str(error).lower()
        raise BadDocument("It is encrypted." if encrypted else "It is no PDF, or a broken one.") from None
    count = len(document)
    if count > MOST_PAGES:
        raise BadDocument(f"It has more than {MOST_PAGES:,} pages.")
    pages, labels, scans, garbled = [], [], [], []
    for number in range(count):
        page = document[number]
        text = _page_text(page)
        if not text.strip() and _has_images(page):
            scans.append(number + 1)
        elif len(_UNKNOWN.findall(text)) > _FEW * len(text):
            garbled.append(number + 1)
        pages.append([line.rstrip() for line in text.split("\n")])
        labels.append(document.get_page_label(number) or "")
        page.close()
    found = _put_together(pages, labels)
    if not found.text.strip() and not scans:
        raise BadDocument("It has no text.")
    return found._replace(notes=tuple(_notes(scans, garbled)), unread=bool(scans or garbled))


def _page_text(page: Any) -> str:
    textpage = page.get_textpage()
    text = textpage.get_text_range().replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    textpage.close()
    text = _HYPHENS.sub("\xad\n", text)
    for ligature, letters in _LIGATURES.items():
        text = text.replace(ligature, letters)
    return text


def _has_images(page: Any) -> bool:
    import pypdfium2.raw

    return (
        next(iter(page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)), None) is not None
    )


def _notes(scans: Sequence[int], garbled: Sequence[int]) -> Iterator[str]:
    if scans:
        yield f"No text on {_pages(scans)}: a scan. What stands there cannot be quoted; `ocrmypdf` makes text of it."
    if garbled:
        yield f"Letters without a meaning on {_pages(garbled)}: its fonts do not say which they are."


def _pages(numbers: Sequence[int]) -> str:
    shown = ", ".join(map(str, numbers[:10])) + (" …" if len(numbers) > 10 else "")
    return f"page {shown}" if len(numbers) == 1 else f"pages {shown}"


def _put_together(pages: Sequence[list[str]], labels: Sequence[str]) -> Extracted:
    """All pages one after the other, then what is furniture."""
    repeated = _repeated(pages)
    parts: list[str] = []
    marks: list[TextMark] = []
    furniture: list[tuple[str, str]] = []
    length = 0
    for number, (lines, label) in enumerate(zip(pages, labels, strict=True), 1):
        name = f"{number} ({label})" if label and label != str(number) else str(number)
        marks.append(TextMark(MarkKind.PAGE, length, name))
        edge = _edges(lines)
        kept = []
        for at, line in enumerate(lines):
            if at in edge and (
                _DIGITS.sub("#", line.strip()) in repeated or _PAGE_NUMBER.fullmatch(line.strip())
            ):
                furniture.append((name, line.strip()))
            else:
                kept.append(line)
        text = "\n".join(kept).strip("\n")
        parts.append(f"{text}\n" if text else "")
        length += len(parts[-1])
    if furniture:
        parts.append("\n")
        length += 1
        for name, line in furniture:
            marks.append(TextMark(MarkKind.FURNITURE, length, f"p. {name}", length + len(line)))
            parts.append(f"{line}\n")
            length += len(line) + 1
    return Extracted("".join(parts), tuple(marks))


def _edges(lines: Sequence[str]) -> frozenset[int]:
    """The first and last lines of a page that hold anything."""
    told = [at for at, line in enumerate(lines) if line.strip()]
    edge = _EDGE if len(told) >= _SHORT else 1
    return frozenset((*told[:edge], *told[-edge:])) if len(told) > 1 else frozenset()


def _repeated(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """What stands at the edges of several pages, digits aside."""
    count: Counter[str] = Counter()
    for lines in pages:
        count.update({_DIGITS.sub("#", lines[at].strip()) for at in _edges(lines)})
    least = max(_REPEATED, len(pages) // 5)
    return frozenset(line for line, times in count.items() if times >= least)
