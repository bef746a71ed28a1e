"""Regular expressions that are compiled when first used.

Importing pincite must cost little, and most patterns for numbers are rarely reached.
"""

from __future__ import annotations

import re
from collections.abc import Iterator


class Lazily:
    """A pattern with the `match`, `search`, `finditer` and `split` of `re.Pattern`."""

    __slots__ = ("_compiled", "_written")

    def __init__(self, written: str) -> None:
        self._written = written
        self._compiled: re.Pattern[str] | None = None

    def match(self, text: str, at: int = 0, end: int | None = None) -> re.Match[str] | None:
        found = self._compiled or self._compile()
        return found.match(text, at) if end is None else found.match(text, at, end)

    def search(self, text: str, at: int = 0, end: int | None = None) -> re.Match[str] | None:
        found = self._compiled or self._compile()
        return found.search(text, at) if end is None else found.search(text, at, end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return (self._compiled or self._compile()).finditer(text)

    def split(self, text: str) -> list[str]:
        return (self._compiled or self._compile()).split(text)

    def _compile(self) -> re.Pattern[str]:
        self._compiled = re.compile(self._written)
        return self._compiled
