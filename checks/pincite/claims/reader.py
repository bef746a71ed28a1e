"""Reads the nodes of a claims file, and notices what the format does not allow."""

import re
from collections.abc import Callable, Iterator

from pincite.yamlfile import Mapping, MappingEntry, Node, Scalar, is_text, typed

ID = re.compile(r"[a-z][a-z0-9_]*")
QUANTITY = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")
_WORDS = frozenset({"statement", "because"})
"""What says nothing if it is blank."""


class Reader:
    """Walks the tree once; `accepted` turns False at the first thing the format does not allow."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.accepted = True

    def mapping(self, node: Node | None, known: frozenset[str]) -> dict[str, MappingEntry]:
        if not isinstance(node, Mapping):
            self.accepted = False
            return {}
        if not node.entries.keys() <= known:
            self.accepted = False
        return node.entries

    def entries(self, top: dict[str, MappingEntry], name: str) -> list[MappingEntry]:
        """The entries of a section, whatever their keys."""
        entry = top.get(name)
        if entry is None or is_null(entry.node):
            return []
        if not isinstance(entry.node, Mapping):
            self.accepted = False
            return []
        return list(entry.node.entries.values())

    def section(self, top: dict[str, MappingEntry], name: str) -> Iterator[MappingEntry]:
        for item in self.entries(top, name):
            if ID.fullmatch(item.name):
                yield item
            else:
                self.accepted = False

    def text(self, entries: dict[str, MappingEntry], name: str, *, number: bool = False) -> Scalar | None:
        """The text (or number) under a key; None when it is absent or not text."""
        entry = entries.get(name)
        if entry is None:
            return None
        node = entry.node
        if type(node) is Scalar and (is_text(node) or (number and is_number(node))):
            if name in _WORDS and node.value.isspace():
                self.accepted = False
                return None
            return node
        self.accepted = False
        return None

    def text_that(
        self, entries: dict[str, MappingEntry], name: str, fits: Callable[[str], object]
    ) -> Scalar | None:
        """The text under a key, which the format allows only if it `fits`."""
        found = self.text(entries, name) if name in entries else None
        if found and not fits(found.value):
            self.accepted = False
        return found

    def needed(self, entries: dict[str, MappingEntry], name: str) -> Scalar | None:
        if name in entries:
            return self.text(entries, name)
        self.accepted = False
        return None


def is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and typed(node) is None


def is_number(node: Scalar) -> bool:
    return node.plain and type(typed(node)) in (int, float)
