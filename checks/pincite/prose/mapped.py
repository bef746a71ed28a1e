"""Text that knows, character by character, where in its file it was read."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

OBJECT = "\ufffc"
"""Stands in a text for code, an image, a URL or a citation that is part of the sentence."""


class Mapped(NamedTuple):
    """A text made of pieces of a file.

    Piece `i` begins at `at[i]` in the text and was read from `[starts[i], ends[i])` of the file. A piece
    as long as its stretch is a plain copy; any other (an entity, an escape, code) maps as a whole.
    """

    text: str
    at: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the file that `text[start:end]` was read from; `start < end` must hold."""
        return self._char(start)[0], self._char(end - 1)[1]

    def copied(self, start: int, end: int) -> bool:
        """Whether the file has `text[start:end]` as it is, without markup, escapes or entities."""
        first, last = self.span(start, end)
        return last - first == end - start

    def cut(self, start: int, end: int) -> "Mapped":
        """`text[start:end]` with its map."""
        return join(self._pieces(start, end))

    def replaced(self, edits: Iterable[tuple[int, int, str]]) -> "Replaced":
        """The text with `[start, end)` replaced by another text; the edits are in order and apart."""
        pieces: list[tuple[str, int, int]] = []
        starts, ends, shifts = [], [], [0]
        done = 0
        for start, end, text in edits:
            pieces += self._pieces(done, start)
            pieces.append((text, *self.span(start, end)))
            starts.append(start)
            ends.append(end)
            shifts.append(shifts[-1] + len(text) - (end - start))
            done = end
        pieces += self._pieces(done, len(self.text))
        return Replaced(join(pieces), tuple(starts), tuple(ends), tuple(shifts))

    def _char(self, index: int) -> tuple[int, int]:
        piece = bisect_right(self.at, index) - 1
        start, end = self.starts[piece], self.ends[piece]
        until = self.at[piece + 1] if piece + 1 < len(self.at) else len(self.text)
        if end - start == until - self.at[piece]:
            start += index - self.at[piece]
            end = start + 1
        return start, end

    def _pieces(self, start: int, end: int) -> Iterable[tuple[str, int, int]]:
        piece = bisect_right(self.at, start) - 1
        while start < end:
            at, first, last = self.at[piece], self.starts[piece], self.ends[piece]
            until = self.at[piece + 1] if piece + 1 < len(self.at) else len(self.text)
            stop = min(until, end)
            if last - first == until - at:
                first, last = first + start - at, first + stop - at
            yield self.text[start:stop], first, last
            start = stop
            piece += 1


class Replaced(NamedTuple):
    """A text after edits: edit `i` took away `[starts[i], ends[i])` of the old text, and what stands before
    it and behind the last one has moved by `shifts[i]`."""

    read: Mapped
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    shifts: tuple[int, ...]

    def moved(self, at: int) -> int:
        """Where a place of the old text is now; a place within an edit comes to stand behind it."""
        edit = bisect_left(self.starts, at)
        return max(at, self.ends[edit - 1] if edit else 0) + self.shifts[edit]


def join(pieces: Iterable[tuple[str, int, int]]) -> Mapped:
    """One text of `(text, start, end)` pieces, in order; empty ones are left out, plain neighbours joined."""
    texts: list[str] = []
    at: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    length, plain = 0, False
    for text, start, end in pieces:
        if not text:
            continue
        copied = end - start == len(text)
        if copied and plain and ends[-1] == start:
            ends[-1] = end
        else:
            at.append(length)
            starts.append(start)
            ends.append(end)
        plain = copied
        texts.append(text)
        length += len(text)
    return Mapped("".join(texts), tuple(at), tuple(starts), tuple(ends))
