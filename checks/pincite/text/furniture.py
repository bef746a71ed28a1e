"""Page furniture: the page numbers and running heads that text extraction leaves inside sentences."""

from __future__ import annotations

from pincite.text.edges import Span
from pincite.text.words import Word

REPEATS = 3
"""A line beside a page break is a running head if it stands in the text so often."""
_LINES = 4  # no page has more lines of furniture before or after its break


def regions(text: str, start: int, end: int) -> list[Span]:
    """Where page breaks (form feeds) and the furniture around them stand in `text[start:end]`."""
    found = []
    at = text.find("\f", start, end)
    while at >= 0:
        found.append((_first(text, at), _last(text, at)))
        at = text.find("\f", at + 1, end)
    return found


def inside(word: Word, hidden: list[Span]) -> bool:
    return any(start <= word.start and word.end <= end for start, end in hidden)


def _first(text: str, at: int) -> int:
    for _ in range(_LINES):
        begin = text.rfind("\n", 0, at) + 1
        if begin == 0 or not _is_furniture(text, text[begin:at]):
            return at
        at = begin - 1
    return at


def _last(text: str, at: int) -> int:
    at += 1
    for _ in range(_LINES):
        stop = text.find("\n", at)
        if stop < 0 or not _is_furniture(text, text[at:stop]):
            return at
        at = stop + 1
    return at


def _is_furniture(text: str, line: str) -> bool:
    bare = line.strip()
    if not bare or (bare.isdecimal() and len(bare) <= 4):
        return True
    return len(bare) < 80 and text.count(f"{bare}\n") >= REPEATS
