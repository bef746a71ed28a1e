"""The words of one language, out of its file: en.toml for English.

A file is made of sections, a section of keys, and a value is one block of text: words parted by white space,
phrases one a line, or lines of `phrase = value`. Code keeps the grammar and says what a key is for; a key that a
file does not have is an empty list, so that a language may know some things and not others.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path

_HERE = Path(__file__).parent


class Language:
    """A language by its code (ISO 639-1). Its file is read when a word is first asked for; a language without a file
    has no words at all."""

    def __init__(self, code: str) -> None:
        self.code = code

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return language, (self.code,)

    def __repr__(self) -> str:
        return f"Language({self.code!r})"

    @cached_property
    def _sections(self) -> dict[str, dict[str, str]]:
        path = _HERE / f"{self.code}.toml"
        return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}

    @property
    def is_known(self) -> bool:
        """Whether there is a file of its words."""
        return bool(self._sections)

    def _block(self, key: str) -> str:
        section, _, name = key.partition(".")
        return self._sections.get(section, {}).get(name, "")

    def words(self, key: str) -> frozenset[str]:
        """The words under `section.key`."""
        return frozenset(self._block(key).split())

    def phrases(self, key: str) -> tuple[str, ...]:
        """The phrases under `section.key`, in the file's order."""
        return tuple(line for line in map(str.strip, self._block(key).splitlines()) if line)

    def table(self, key: str) -> dict[str, str]:
        """What stands to the left and right of ` = ` under `section.key`; several on the left are parted by `, `."""
        found: dict[str, str] = {}
        for line in self.phrases(key):
            names, _, value = line.partition(" = ")
            found.update(dict.fromkeys(names.split(", "), value))
        return found


@cache
def language(code: str) -> Language:
    """The language of that code; the same object each time, so that readers can keep what they made of its words."""
    return Language(code)


@cache
def known() -> tuple[Language, ...]:
    """The languages that have a file, in the order of their codes."""
    codes = (name.removesuffix(".toml") for name in sorted(os.listdir(_HERE)))
    return tuple(language(code) for code in codes if len(code) == 2)


def words_of(languages: Iterable[Language], key: str) -> frozenset[str]:
    """The words that any of the languages has under `section.key`."""
    return frozenset().union(*(each.words(key) for each in languages))


ENGLISH = language("en")
