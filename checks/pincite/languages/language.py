"""The words of one language, out of its file: en.toml for English.

A file is made of sections, a section of keys, and a value is one block of text: words parted by white space,
phrases one a line, or lines of `phrase = value`. Code keeps the grammar and says what a key is for; a key that a
file does not have is an empty list, so that a language may know some things and not others.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
_ITEM = re.compile(r"^\[(\w+)\]$|^(\w+) = (?:'''\n?(.*?)'''|'([^'\n]*)')$", re.MULTILINE | re.DOTALL)


@cache
def load(name: str) -> dict[str, dict[str, str]]:
    """The sections of `NAME.toml` with their entries; those before the first section are in one called "".

    Read by one pattern, as `tomllib` takes several times as long, and its import as long again.
    """
    found: dict[str, dict[str, str]] = {"": {}}
    entries = found[""]
    for section, key, block, line in _ITEM.findall((HERE / f"{name}.toml").read_text("utf-8")):
        if section:
            entries = found[section] = {}
        else:
            entries[key] = block or line
    return found


def table(block: str) -> dict[str, str]:
    """What stands to the left and right of ` = ` in each line; several on the left are parted by `, `."""
    found: dict[str, str] = {}
    for line in filter(None, map(str.strip, block.splitlines())):
        names, _, value = line.partition(" = ")
        found.update(dict.fromkeys(names.split(", "), value))
    return found


def rows(block: str, width: int) -> Iterator[list[str]]:
    """The `width` cells of each line, parted by ` | `; those at the end that are not written are empty."""
    for line in block.splitlines():
        cells = line.split(" | ")
        yield cells if len(cells) == width else cells + [""] * (width - len(cells))


def forms(cell: str) -> list[str]:
    """The parts of a cell that lists several, by commas."""
    return cell.split(", ") if cell else []


class Section:
    """A section of a language's file, or several that have no entry in common. Short entries stand together in the
    block `short`, in lines of `key = words`. The words of an entry are also an attribute of its name; none if
    English has the entry and the language does not."""

    def __init__(self, language: Language, *names: str) -> None:
        self.language = language
        self._entries = {key: block for name in names for key, block in language.entries(name).items()}
        for name in names:
            vars(self).update(language.word_lists(name))

    if TYPE_CHECKING:

        def __getattr__(self, key: str) -> frozenset[str]: ...

    def words(self, key: str) -> frozenset[str]:
        """The words of an entry; none if the language does not have it."""
        return frozenset(self._entries.get(key, "").split())

    def phrases(self, key: str) -> tuple[str, ...]:
        """The phrases of an entry, in the file's order; a short entry is one phrase."""
        return tuple(line for line in map(str.strip, self._entries.get(key, "").splitlines()) if line)

    def phrase(self, key: str) -> str:
        """The only phrase of an entry, "" if the language does not have it."""
        return next(iter(self.phrases(key)), "")

    def table(self, key: str) -> dict[str, str]:
        """What stands to the left and right of ` = ` in an entry; several on the left are parted by `, `."""
        return table(self._entries.get(key, ""))


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
    def _file(self) -> dict[str, dict[str, str]]:
        return load(self.code) if (HERE / f"{self.code}.toml").is_file() else {}

    @property
    def is_known(self) -> bool:
        """Whether there is a file of its words."""
        return bool(self._file)

    @property
    def is_judged(self) -> bool:
        """Whether there are its words for numbers, so that statements in it can be read and not only compared as they
        are written."""
        return "numbers" in self._file

    @cache  # noqa: B019 - a language is never let go
    def entries(self, section: str) -> dict[str, str]:
        """The entries of a section, the short ones among them."""
        blocks = self._file.get(section, {})
        return blocks | table(blocks.get("short", ""))

    @cache  # noqa: B019 - likewise
    def word_lists(self, section: str) -> dict[str, frozenset[str]]:
        """The words of each entry of a section, and none for those that only English has."""
        known = dict.fromkeys(ENGLISH.entries(section), "") | self.entries(section)
        return {key: frozenset(block.split()) for key, block in known.items() if " = " not in block}

    @cache  # noqa: B019 - likewise
    def _section(self, name: str) -> Section:
        return Section(self, name)

    def words(self, key: str) -> frozenset[str]:
        """The words under `section.key`."""
        section, _, name = key.partition(".")
        return self.word_lists(section).get(name, frozenset())

    def phrases(self, key: str) -> tuple[str, ...]:
        """The phrases under `section.key`, in the file's order."""
        section, _, name = key.partition(".")
        return self._section(section).phrases(name)

    def table(self, key: str) -> dict[str, str]:
        """The table under `section.key`."""
        section, _, name = key.partition(".")
        return self._section(section).table(name)


@cache
def language(code: str) -> Language:
    """The language of that code; the same object each time, so that readers can keep what they made of its words."""
    return Language(code)


@cache
def known() -> tuple[Language, ...]:
    """The languages that have a file, in the order of their codes."""
    codes = (name.removesuffix(".toml") for name in sorted(os.listdir(HERE)))
    return tuple(language(code) for code in codes if len(code) == 2)


def words_of(languages: Iterable[Language], key: str) -> frozenset[str]:
    """The words that any of the languages has under `section.key`."""
    return frozenset().union(*(each.words(key) for each in languages))


ENGLISH = language("en")
