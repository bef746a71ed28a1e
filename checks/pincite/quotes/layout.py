"""A text without what extraction and markup put between its words: page furniture, cues, reference marks, entities.

`laid_out` gives the text that remains, with a map back; a quote that stands in it stands in its source under layout
folds, which say nothing of its words. The quote itself is only freed of markup and entities, never of marks or lines.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

from pincite.languages import Language
from pincite.quotes import furniture
from pincite.text import Pattern

FURNITURE, CUES, MARKS, ENTITY, MARKUP, PREFIX, BRACKETS = (
    "page furniture", "cues", "reference mark", "entity", "markup", "line prefix", "bracketed letter",
)  # fmt: skip
WRAPPED = "wrapped lines"
NAMES = frozenset((FURNITURE, CUES, MARKS, ENTITY, MARKUP, PREFIX, BRACKETS, WRAPPED))
"""Layout folds: under these a quote passes, since they tell of the page and not of the words."""

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}"
_CUES = re.compile(
    rf"^(?:WEBVTT.*\n|(?:\d{{1,6}}[ \t]*\r?\n)?[ \t]*{_TIME}[.,]\d{{1,3}}[ \t]*-->.*(?:\n|\Z))", re.MULTILINE
)
_STAMP = re.compile(rf"^[ \t]*[\[(]?{_TIME}[\])]?[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_FEWEST_STAMPS = 2
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|br|cite|code|del|div|em|font|i|ins|mark|p|q|s|small|span|strong|sub|sup|tt|u|wbr)"
    r"(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
_EMPHASIS = re.compile(
    r"(?<![\w*\\])\*{1,3}(?=[^\s*])|(?<=[^\s*\\])\*{1,3}(?![\w*])|(?<![\w`\\])`{1,2}(?=[^\s`])|(?<=[^\s`\\])`{1,2}(?![\w`])"
    r"|(?<!\w)_{1,3}(?=[^\W_])|(?<=[^\W_])_{1,3}(?!\w)"
)
_PREFIX = re.compile(
    r"^[ \t]*(?:(?:>[ \t]?)+|#{1,6}[ \t]+|//+[ \t]+|[\u2022\u2023\u2043\u25aa\u25cf\u25e6*+][ \t]+(?=[^\W\d_]))",
    re.MULTILINE,
)
_MARK = re.compile(
    r"(?<=[^\W_]|[.,;:!?)\]”’\"'])[ \u00a0]?"
    r"\[(?:\^?\w{1,20}|\d{1,4}(?:[ ]?[,–-][ ]?\d{1,4}){1,6}|(?i:note|n\.|ref\.?)[ ]\w{1,6})\]"
    r"|(?<=[.,;:!?)”’\"'])[⁰¹²³⁴-⁹]{1,3}(?![\w])|(?<=[^\W\d_]{4})[⁰¹²³⁴-⁹]{1,3}(?![\w])"
)
_HYPHEN = re.compile(
    r"(?<=[^\W\d_])(?:\u00ad[ \t]*|\u00ac[ \t]*)\r?\n[ \t]*(?=[^\W\d_])|\u00ad[ \t]*\r?\n(?=\f)"
)
_HANGUL_OR_THAI = re.compile(
    r"(?<=[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uac00-\ud7af])[ \t]*\r?\n[ \t]*"
    r"(?=[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uac00-\ud7af])"
)
_LETTER = re.compile(r"(?<!\w)\[([^\W\d_])\](?=\w)")
_HEAD, _REPEATS = 8, 3
_DIGITS = Pattern(r"\d+")


class _Blot(NamedTuple):
    """What is left out of a text, what stands in its place, and which fold that is."""

    start: int
    end: int
    instead: str
    fold: str


class Laid:
    """A text without its layout. `spans` are mapped back into the text as it was."""

    def __init__(self, text: str, blots: Iterable[_Blot]) -> None:
        self._blots: list[_Blot] = []
        self._starts: list[int] = []  # where each blot, or what stands for it, begins in the text laid out
        parts, done, length = [], 0, 0
        for blot in sorted(blots, key=lambda each: (each.start, -each.end)):
            if blot.start < done:
                continue
            parts += [text[done : blot.start], blot.instead]
            length += blot.start - done
            self._blots.append(blot)
            self._starts.append(length)
            length += len(blot.instead)
            done = blot.end
        self.text = "".join([*parts, text[done:]])

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the text laid out stands in the text as it was."""
        return self._place(start, inner=False), self._place(end - 1, inner=True) + 1

    def folds(self, start: int, end: int) -> set[str]:
        """The layout folds within a stretch of the text laid out."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        inside = self._blots[max(0, low - 1) : high]
        first = self._blots[low - 1] if low else None
        if first is not None and self._starts[low - 1] + len(first.instead) <= start:
            inside = inside[1:]
        return {blot.fold for blot in inside}

    def _place(self, at: int, *, inner: bool) -> int:
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return at
        blot, start = self._blots[index], self._starts[index]
        if at < start + len(blot.instead):
            return blot.end - 1 if inner else blot.start
        return blot.end + at - start - len(blot.instead)


def laid_out(text: str, language: Language | None = None, *, marks: bool = True) -> Laid:
    """A source without its layout; with reference marks in place unless they are to go."""
    return Laid(text, _blots(text, language, marks=marks))


def unmarked(quote: str) -> Laid:
    """A quote without markup, entities and the brackets of a letter whose case was changed."""
    return Laid(quote, (*_written(quote), *_letters(quote)))


def _blots(text: str, language: Language | None, *, marks: bool) -> Iterator[_Blot]:
    for start, end in furniture.regions(text, 0, len(text), language):
        yield _Blot(start, end, "\n", FURNITURE)
    for start, end in _running_heads(text):
        yield _Blot(start, end, "\n", FURNITURE)
    for found in _CUES.finditer(text) if "-->" in text else ():
        yield _Blot(*found.span(), "", CUES)
    stamps = [found.span() for found in _STAMP.finditer(text)] if ":" in text else []
    for span in stamps if len(stamps) >= _FEWEST_STAMPS else ():
        yield _Blot(*span, "", CUES)
    for found in _HYPHEN.finditer(text):
        yield _Blot(*found.span(), "", WRAPPED)
    for found in _HANGUL_OR_THAI.finditer(text) if not text.isascii() else ():
        yield _Blot(*found.span(), "", WRAPPED)
    for found in _PREFIX.finditer(text):
        yield _Blot(*found.span(), "", PREFIX)
    yield from _written(text)
    if marks:
        for found in _MARK.finditer(text):
            yield _Blot(*found.span(), "", MARKS)


def _written(text: str) -> Iterator[_Blot]:
    """Markup and entities, by what they stand for."""
    if "&" in text:
        for found in _ENTITY.finditer(text):
            if (sign := unescape(found[0])) != found[0]:
                yield _Blot(*found.span(), sign, ENTITY)
    if "<" in text:
        for found in _TAG.finditer(text):
            yield _Blot(*found.span(), "\n" if found[0][1:3].lower() in ("br", "p>", "/p") else "", MARKUP)
    if "*" in text or "`" in text or "_" in text:
        for found in _EMPHASIS.finditer(text):
            yield _Blot(*found.span(), "", MARKUP)


def _letters(text: str) -> Iterator[_Blot]:
    for found in _LETTER.finditer(text) if "[" in text else ():
        yield _Blot(*found.span(), found[1], BRACKETS)


def _running_heads(text: str) -> Iterator[tuple[int, int]]:
    """The lines around each form feed that stand around others too, their digits aside."""
    breaks = [found.start() for found in re.finditer("\f", text)]
    if len(breaks) < _REPEATS:
        return
    around = [(_lines(text, at, -1), _lines(text, at + 1, 1)) for at in breaks]
    count = Counter(
        each
        for before, after in around
        for each in {_masked(text, *line) for line in (*before, *after)}
        if each
    )
    for at, (before, after) in zip(breaks, around, strict=True):
        start, end = at, at + 1
        for line in before:
            if (told := _masked(text, *line)) and count[told] < _REPEATS:
                break
            start = line[0]
        for line in after:
            if (told := _masked(text, *line)) and count[told] < _REPEATS:
                break
            end = line[1]
        yield start, end


def _lines(text: str, at: int, step: int) -> list[tuple[int, int]]:
    """The lines before or after a place, the nearest first."""
    found: list[tuple[int, int]] = []
    while len(found) < _HEAD and 0 < at < len(text):
        if step < 0:
            start = text.rfind("\n", 0, at - 1) + 1
            found.append((start, at))
            at = start
        else:
            end = text.find("\n", at) + 1 or len(text)
            found.append((at, end))
            at = end
        if "\f" in text[slice(*found[-1])]:
            found.pop()
            break
    return found


def _masked(text: str, start: int, end: int) -> str:
    line = text[start:end].strip()
    return _DIGITS.sub("#", line) if len(line) < 80 else line
