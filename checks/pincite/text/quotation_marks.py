"""Passages between quotation marks, with exact spans.

Marks are paired by their shape and by what they lean on, so that a curly mark closed by a straight
one, an apostrophe within single marks, inches, and a paragraph that reopens its quotation (Chicago
Manual of Style, 13.32) come out right. What is never closed is reported so, never guessed at.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from pincite.languages import ENGLISH, Language
from pincite.text.apostrophes import clipped, elided
from pincite.text.blocks import blocks
from pincite.text.patterns import Pattern

_Kind = Literal["double", "single", "angle", "small angle"]
_Role = Literal["open", "close", "either"]

_MARKS = "“”„‟\"«»‘’‚‛'‹›"
_MARK = Pattern(f"[{_MARKS}]")
_OPENS = Pattern(r"[“”„‟\"«»‘‚‛‹›]|``|''|(?<![^\W_])'")
_KINDS: dict[str, _Kind] = {
    **dict.fromkeys("‘’‚‛'", "single"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‹›", "small angle"),
}
_SHAPES: dict[str, _Role] = {**dict.fromkeys("“„‟«‹‘‚‛", "open"), **dict.fromkeys("”»›’", "close")}
_BEFORE = frozenset("([{—–-/¿¡…“„‟«‹‘‚‛\"'")  # what an opening mark leans on besides white space
_AFTER = frozenset(".,;:!?)]}—–-/…”»›’\"'")
_DEEPEST = 8  # opening marks nested beyond this are passed over


class Quotation(NamedTuple):
    """Words in quotation marks: `text[start:end]` is what stands inside, `outer` takes in the marks.

    `closed` is False where no mark ends it; it then reaches to the next opening mark or to the end of
    its paragraph. `resumed` is True where the next paragraph goes on with it by an opening mark of its
    own. `level` counts the passages around it; `inner` are the passages directly inside.
    """

    start: int
    end: int
    outer: tuple[int, int]
    level: int = 0
    closed: bool = True
    resumed: bool = False
    inner: tuple["Quotation", ...] = ()


def quotations(
    text: str, language: Language = ENGLISH, *, wrapped: bool | None = None
) -> tuple[Quotation, ...]:
    """The outermost passages in order, scare quotes and titles included; nested ones are in `inner`.

    `wrapped` is that of `blocks`. Linear in the length of the text.
    """
    return () if _opens_none(text) else _quotations(text, language, wrapped)


def _opens_none(text: str) -> bool:
    """Whether no mark in a text can open a quotation, as in most claims. (To read them all the same would take a
    check of 2,000 claims 8% longer.)"""
    return (text.isascii() and '"' not in text and "'" not in text) or _OPENS.search(text) is None


@lru_cache(maxsize=256)
def _quotations(text: str, language: Language, wrapped: bool | None) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    for start, end in blocks(text, wrapped=wrapped):
        here = _Paragraph(text, start, end, language).read()
        if here and here[0].outer[0] == start and found and _reaches(text, found[-1], start):
            found[-1] = found[-1]._replace(resumed=True)
        found.extend(here)
    return tuple(found)


def _reaches(text: str, passage: Quotation, start: int) -> bool:
    """Whether an unclosed passage has nothing but white space between it and `start`."""
    return not passage.closed and not text[passage.end : start].strip()


MASK = "\ufffc"
"""Stands for each character of a passage that is blotted out, so that offsets stay."""


def blotted(text: str, found: Iterable[Quotation]) -> str:
    """A text with passages blotted out, marks and all."""
    parts, done = [], 0
    for passage in found:
        low, high = passage.outer
        parts += [text[done:low], MASK * (high - low)]
        done = high
    return "".join([*parts, text[done:]]) if parts else text


def unquoted(text: str, found: Iterable[Quotation]) -> str:
    """The text with blanks for all that stands within the quotation marks of closed passages."""
    parts, done = [], 0
    for each in found:
        if each.closed:
            parts += [text[done : each.start], " " * (each.end - each.start)]
            done = each.end
    return "".join([*parts, text[done:]]) if parts else text


def quoted(text: str, found: Iterable[Quotation]) -> tuple[str, ...]:
    """The words within the marks of closed passages, but for a comma or full stop at their end."""
    words = (text[each.start : each.end].strip().rstrip(",.") for each in found if each.closed)
    return tuple(filter(None, words))


def nested(found: Iterable[Quotation]) -> Iterator[Quotation]:
    """All passages, each before those inside it."""
    for passage in found:
        yield passage
        yield from nested(passage.inner)


class _Frame:
    """An opening mark that waits for its like, and the passages found inside so far."""

    def __init__(self, start: int, end: int, mark: str, kind: _Kind) -> None:
        self.start, self.end, self.mark, self.kind = start, end, mark, kind
        self.inner: list[Quotation] = []
        self.doubt: tuple[int, int] | None = None  # an apostrophe that may be the closing mark


class _Paragraph:
    """One pass over the marks of a paragraph, with a stack of the open ones."""

    __slots__ = ("end", "found", "language", "stack", "start", "text")

    def __init__(self, text: str, start: int, end: int, language: Language) -> None:
        self.text, self.start, self.end, self.language = text, start, end, language
        self.found: list[Quotation] = []
        self.stack: list[_Frame] = []

    def read(self) -> list[Quotation]:
        marks = list(_MARK.finditer(self.text, self.start, self.end))
        upcoming = ""  # the shape or lean of the double mark after this one, read from the right
        following = [""] * len(marks)
        for at in range(len(marks) - 1, -1, -1):
            following[at] = upcoming
            if _KINDS.get(marks[at][0], "double") == "double":
                upcoming = _SHAPES.get(marks[at][0]) or self._lean(marks[at])
        for mark, after in zip(marks, following, strict=True):
            if _KINDS.get(mark[0]) == "single":
                self._single(mark)
            else:
                self._double(mark, after)
        self._drop(0, self.end)
        return self.found

    def _lean(self, mark: re.Match[str]) -> _Role:
        """Which way the mark leans: an opening one has room before it, a closing one behind it."""
        before = self.text[mark.start() - 1] if mark.start() > self.start else " "
        after = self.text[mark.end()] if mark.end() < self.end else " "
        if before.isspace() != after.isspace():
            return "open" if before.isspace() else "close"
        room = before.isspace() or before in _BEFORE
        if room == (after.isspace() or after in _AFTER):
            return "either"
        return "open" if room else "close"

    def _double(self, mark: re.Match[str], following: str) -> None:
        kind = _KINDS.get(mark[0], "double")
        shape, lean = _SHAPES.get(mark[0], "either"), self._lean(mark)
        partner = next((at for at in range(len(self.stack) - 1, -1, -1) if self.stack[at].kind == kind), None)
        if partner is None:
            if lean == "open" or shape == "open" or (lean == shape == "either"):
                self._open(mark, kind)
            return
        if mark[0] == '"' and following == "close" and self.text[mark.start() - 1].isdigit():
            return  # inches: another mark closes the passage
        if _closes(mark[0], lean, self.stack[partner].mark):
            self._drop(partner + 1, mark.start())
            self._close(mark.start(), mark.end())
            return
        if self.stack[-1].kind != "single":
            self._drop(partner, mark.start())
        self._open(mark, kind)

    def _single(self, mark: re.Match[str]) -> None:
        start, end = mark.span()
        before, after = self.text[max(start - 2, self.start) : start], self.text[end : end + 1]
        if before[-1:].isalnum() and after.isalnum():
            return
        lean = self._lean(mark)
        if lean == "open" and elided(self.language).match(self.text, end, self.end):
            return
        opened = bool(self.stack) and self.stack[-1].kind == "single"
        if opened and (lean == "close" or (lean == "either" and mark[0] != "‘")):
            beyond = self.text[end : end + 2]
            goes_on = before[-1:].isalpha() and beyond[:1] == " " and beyond[1:].islower()
            if goes_on and before.lower().endswith(clipped(self.language)):
                self.stack[-1].doubt = self.stack[-1].doubt or (start, end)
            else:
                self._close(start, end)
        elif mark[0] != "’" and (lean == "open" or _SHAPES.get(mark[0]) == "open"):
            if opened:
                self._drop(len(self.stack) - 1, start)
            self._open(mark, "single")

    def _open(self, mark: re.Match[str], kind: _Kind) -> None:
        if len(self.stack) < _DEEPEST:
            self.stack.append(_Frame(mark.start(), mark.end(), mark[0], kind))

    def _close(self, start: int, end: int) -> None:
        """Make a passage of the innermost frame, closed by the mark at [start, end)."""
        frame = self.stack.pop()
        inside = [passage for passage in frame.inner if passage.outer[0] < start]
        beyond = frame.inner[len(inside) :]
        self._add(Quotation(frame.end, start, (frame.start, end), inner=tuple(map(_deeper, inside))), *beyond)

    def _drop(self, depth: int, end: int) -> None:
        """Give up the frames from `depth` on: nothing before `end` closes them."""
        while len(self.stack) > depth:
            frame = self.stack[-1]
            if frame.doubt:
                self._close(*frame.doubt)
                continue
            self.stack.pop()
            if frame.mark != "'":  # a straight single mark without a partner is an apostrophe
                stop = max(frame.end, end)
                inner = tuple(map(_deeper, frame.inner))
                self._add(Quotation(frame.end, stop, (frame.start, stop), closed=False, inner=inner))
                continue
            self._add(*frame.inner)

    def _add(self, *passages: Quotation) -> None:
        (self.stack[-1].inner if self.stack else self.found).extend(passages)


def _closes(mark: str, lean: _Role, opened: str) -> bool:
    """Whether a double mark closes the passage that the mark `opened` began."""
    shape = _SHAPES.get(mark, "either")
    return mark != "„" and (shape == "close" or lean == "close" or lean == shape == "either" or opened == "„")


def _deeper(passage: Quotation) -> Quotation:
    return passage._replace(level=passage.level + 1, inner=tuple(map(_deeper, passage.inner)))
