"""Paragraphs, headings and list items of plain text, with exact spans."""

from itertools import pairwise

from pincite.text.patterns import Pattern

_BLANK = Pattern(r"(?>\r\n|[\n\r])[ \t]*+(?:(?>\r\n|[\n\r])[ \t]*+)+|[\f\u2029]")
_BREAK = Pattern(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_FULL, _WIDE = 45, 100  # characters: a line about full, and one wider than texts are wrapped at


def blocks(text: str, *, wrapped: bool | None = None) -> list[tuple[int, int]]:
    """Half-open spans, bare of the white space around them.

    `wrapped` says whether a single line break is only a space, as in Markdown and in texts of fixed
    width, so that a blank line ends a paragraph; None judges by the lengths of the lines.
    """
    if wrapped is None:
        wrapped = is_wrapped(text)
    found = []
    start = 0
    for match in (_BLANK if wrapped else _BREAK).finditer(text):
        found.append(strip(text, start, match.start()))
        start = match.end()
    found.append(strip(text, start, len(text)))
    return [(low, high) for low, high in found if low < high]


def strip(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends; empty if there is nothing else."""
    chunk = text[start:end]
    bare = chunk.lstrip()
    return end - len(bare), end - len(chunk) + len(chunk.rstrip()) if bare else end


def is_wrapped(text: str) -> bool:
    """Whether lines look broken at a fixed width: most nearly full, hardly any too wide."""
    lines = [len(line) for line in text.splitlines()]
    lengths = sorted(length for length, below in pairwise(lines) if length and below)
    if not lengths:
        return False
    return lengths[len(lengths) // 2] >= _FULL and lengths[(len(lengths) - 1) * 19 // 20] <= _WIDE
