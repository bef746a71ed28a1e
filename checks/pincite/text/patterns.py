"""Regular expressions that are compiled when first used.

A check of this repository reaches 78 of 134 patterns; compiled at import, all of them cost it 9% more instructions.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, cast

_USED = ("match", "search", "fullmatch", "finditer", "findall", "sub", "split")


class Pattern:
    """A pattern with what is used of `re.Pattern`: those methods are its own once the first of them is asked for."""

    def __init__(self, written: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._written, self._flags = written, flags

    if TYPE_CHECKING:

        def match(self, text: str, at: int = 0, end: int = sys.maxsize) -> re.Match[str] | None: ...
        def search(self, text: str, at: int = 0, end: int = sys.maxsize) -> re.Match[str] | None: ...
        def fullmatch(self, text: str, at: int = 0, end: int = sys.maxsize) -> re.Match[str] | None: ...
        def finditer(self, text: str, at: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]: ...
        def findall(self, text: str, at: int = 0, end: int = sys.maxsize) -> list[str]: ...
        def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str: ...
        def split(self, text: str) -> list[str]: ...

    else:

        def __getattr__(self, name: str) -> Any:
            if name not in _USED:
                raise AttributeError(name)
            compiled = re.compile(self._written, self._flags)
            vars(self).update((each, getattr(compiled, each)) for each in _USED)
            # A class that has `__getattr__` finds even what is there three times as slowly.
            self.__class__ = cast(type[Pattern], _Compiled)
            return vars(self)[name]


class _Compiled:
    """What a pattern is once it has been used."""


def any_of(listed: Iterable[str]) -> str:
    """A pattern of any text of a list, the longest first; of an empty list, one that nothing matches."""
    longest_first = sorted(listed, key=lambda text: (-len(text), text))
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")" if longest_first else "(?!)"


def optional(listed: Iterable[str], after: str = "[ ]") -> str:
    """A pattern of at most one text of a list, with what comes after it; an empty one of an empty list."""
    known = tuple(listed)
    return f"(?:{any_of(known)}{after})?" if known else ""


def any_word(listed: Iterable[str]) -> str:
    """A pattern of any word of a list, whole. It begins with its words' first letters, which Python looks for three
    times as fast as for `\\b`."""
    by_first: dict[str, list[str]] = {}
    for word in listed:
        by_first.setdefault(word[0], []).append(word[1:])
    each = (
        rf"{first}(?<=\b{first}){any_of(rest)}\b"
        for first, rest in sorted((re.escape(first), rest) for first, rest in by_first.items())
    )
    return "|".join(each) or "(?!)"
