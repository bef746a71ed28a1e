"""Page furniture: the page numbers and running heads that text extraction leaves inside sentences."""

import re
from functools import cache

from pincite.languages import Language, known, words_of
from pincite.quotes.outer_marks import Span
from pincite.text import Token, any_of

REPEATS = 3
"""A line beside a page break is a running head if it stands in the text so often."""
_LINES = 4  # no page has more lines of furniture before or after its break


def regions(text: str, start: int, end: int, language: Language | None = None) -> list[Span]:
    """Where page breaks (form feeds) and the furniture around them stand in `text[start:end]`, and lines with
    nothing but the number of a page: "Page 4 of 12", "- 4 -"."""
    found = [line.span() for line in _numbered(language).finditer(text, start, end)]
    at = text.find("\f", start, end)
    while at >= 0:
        found.append((_first(text, at), _last(text, at)))
        at = text.find("\f", at + 1, end)
    return found


@cache
def _numbered(language: Language | None) -> re.Pattern[str]:
    """Lines with the number of a page, in a language or, if it is undecided (None), in any known one."""
    languages = known() if language is None else (language,)
    page = any_of(words_of(languages, "quotes.page"))
    of = any_of(words_of(languages, "quotes.page_of"))
    number = rf"(?:-{{1,3}} ?)?{page} \d{{1,4}}(?: {of} \d{{1,4}}| ?/ ?\d{{1,4}})?(?: ?-{{1,3}})?"
    line = rf"^[ \t]*(?:{number}|[-–—] ?\d{{1,4}} ?[-–—])[ \t]*\r?$"
    return re.compile(line, re.IGNORECASE | re.MULTILINE)


def inside(word: Token, hidden: list[Span]) -> bool:
    return any(start <= word.start and word.end <= end for start, end in hidden)


def _first(text: str, at: int) -> int:
    """Where the furniture before the break at `at` begins."""
    seen: list[str] = []
    while (begin := text.rfind("\n", 0, at) + 1) and _is_furniture(text, text[begin:at].strip(), seen):
        seen.append(text[begin:at].strip())
        at = begin - 1
    return at


def _last(text: str, at: int) -> int:
    """Where the furniture after the break at `at` ends."""
    seen: list[str] = []
    at += 1
    while (stop := text.find("\n", at)) >= 0 and _is_furniture(text, text[at:stop].strip(), seen):
        seen.append(text[at:stop].strip())
        at = stop + 1
    return at


def _is_furniture(text: str, line: str, seen: list[str]) -> bool:
    """Whether a line belongs to the page, given those between it and the break.

    A blank line, a page number, or a running head, unless a blank line separates that from other furniture.
    """
    if not line:
        return True
    if len(seen) == _LINES or ("" in seen and any(seen)):
        return False
    if line.isdecimal():
        return len(line) <= 4
    return len(line) < 80 and text.count(f"{line}\n") >= REPEATS
