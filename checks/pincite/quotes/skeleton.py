"""A text without its typography, searchable at C speed, with a map back to code points.

The skeleton keeps only what carries meaning (see `chars.skeleton_of`), as UTF-8. It is looser than
`fold.equal`: it proposes places, `fold.equal` decides. Since every code point folds by itself, the
map is exact without storing a number per character: the text is folded in blocks, and a place
inside a block is found by folding the beginning of that block again.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import AnyStr

from pincite.text import skeleton_of

_BLOCK = 1024
_ASCII = "".join(map(chr, range(128)))
_SAMPLE = 2**17  # characters looked at to learn which are common
_NONE = "_"  # any character that the skeleton drops


def skeleton(text: str) -> bytes:
    """The skeleton of a short text."""
    if not text.isascii():
        others = text.encode("utf-8", "surrogatepass").translate(None, _ASCII.encode())
        for char in set(others.decode("utf-8", "surrogatepass")):
            if (folded := skeleton_of(char)) != char:
                text = text.replace(char, folded)
    return text.encode("utf-8", "surrogatepass").translate(*_ascii())


@cache
def _ascii() -> tuple[bytes, bytes]:
    """What becomes of each ASCII character, and those that are dropped."""
    kept = bytes(ord(skeleton_of(char) or char) for char in _ASCII) + bytes(range(128, 256))
    return kept, bytes(ord(char) for char in _ASCII if not skeleton_of(char))


class Skeleton:
    """The skeleton of a whole source and the way back; built in one pass, linear in its length."""

    __slots__ = ("_ends", "_text", "folded")

    def __init__(self, text: str) -> None:
        self._text = _with_common_folded(text)
        self._ends: list[int] = []
        blocks, end = [], 0
        for start in range(0, len(text), _BLOCK):
            block = skeleton(self._text[start : start + _BLOCK])
            end += len(block)
            blocks.append(block)
            self._ends.append(end)
        self.folded = b"".join(blocks)

    def start(self, at: int) -> int:
        """The code point whose skeleton begins at byte `at`, or holds it (`whole` tells which)."""
        number = bisect_right(self._ends, at)
        if number == len(self._ends):
            return len(self._text)
        return self._search(number, at, bisect_right) - 1

    def end(self, at: int) -> int:
        """The place just after the code point whose skeleton ends at byte `at`, or holds it."""
        if at <= 0:
            return 0
        number = bisect_left(self._ends, at)
        return self._search(number, at, bisect_left)

    def whole(self, start: int, end: int) -> bool:
        """Whether no code point is cut by the bytes `[start, end)`."""
        first, last = self.start(start), self.end(end)
        return len(skeleton(self._text[first:last])) == end - start

    def _search(self, number: int, at: int, side: Callable[..., int]) -> int:
        begin = number * _BLOCK
        before = self._ends[number - 1] if number else 0
        places = range(begin, min(begin + _BLOCK, len(self._text)) + 1)
        return begin + side(places, at - before, key=lambda place: len(skeleton(self._text[begin:place])))

    def all(self, needle: bytes, limit: int | None = None) -> Iterator[int]:
        """Every place of `needle` in the skeleton, overlapping ones too, the first `limit` at most."""
        return islice(occurrences(self.folded, needle), limit if needle else 0)


def occurrences(text: AnyStr, sought: AnyStr) -> Iterator[int]:
    """Every place of what is sought, overlapping ones too."""
    at = text.find(sought)
    while at >= 0:
        yield at
        at = text.find(sought, at + 1)


def _with_common_folded(text: str) -> str:
    """`text` with its commonest non-ASCII characters folded in place, as far as that keeps its length.

    What is left is folded block by block, which costs more; the result is the same.
    """
    if not text.isascii():
        for char in set(text[:: len(text) // _SAMPLE + 1]):
            folded = skeleton_of(char)
            if len(folded) < 2 and not char.isascii():
                text = text.replace(char, folded or _NONE)
    return text
