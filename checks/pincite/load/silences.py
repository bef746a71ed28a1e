"""Silences: comments such as `# pincite: ignore[quote-ambiguous] the box repeats the lead`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pincite.load.tree import Mapping, Node, Sequence
from pincite.model import File, Scalar, Silence

_COMMENT = re.compile(r"#[ \t]*pincite:[ \t]*ignore(?:\[([^\]\n]*)\])?([^\n]*)")


def yaml_silences(file: File, root: Node | None) -> tuple[Silence, ...]:
    """The silences of a YAML file. One at the end of a line covers that line; one on a line of its own
    covers the next. On the line that opens a claim, relation, dispute or source it covers all of that."""
    if "pincite:" not in file.text:
        return ()
    inside = list(_scalars(root)) if root is not None else []
    return tuple(
        _silence(file, root, found)
        for found in _COMMENT.finditer(file.text)
        if not any(scalar.start <= found.start() < scalar.end for scalar in inside)
    )


def _silence(file: File, root: Node | None, found: re.Match[str]) -> Silence:
    names = tuple(name.strip() for name in (found[1] or "").split(",") if name.strip())
    line = file.line_of(found.start())
    own_line = not file.text[file.line_starts[line - 1] : found.start()].strip()
    if own_line:
        last = len(file.line_starts)
        line += 1
        while line < last and file.line(line).lstrip().startswith("#"):
            line += 1
    return Silence(
        names, found[2].strip(), file.place(found.start(), found.end()), _entry_lines(file, root, line)
    )


def _entry_lines(file: File, root: Node | None, line: int) -> tuple[int, int]:
    """All lines of the top-level entry that opens on `line`, or just that line."""
    if isinstance(root, Mapping):
        for section in root.entries.values():
            if isinstance(section.node, Mapping):
                for entry in section.node.entries.values():
                    if file.line_of(entry.start) == line:
                        return line, max(line, file.line_of(max(entry.start, last_offset(entry.node) - 1)))
    return line, line


def last_offset(node: Node) -> int:
    """Where the last scalar of a node ends: libyaml lets a block end only at the next token."""
    if isinstance(node, Mapping):
        return max((last_offset(entry.node) for entry in node.entries.values()), default=node.end)
    if isinstance(node, Sequence):
        return max((last_offset(item) for item in node.items), default=node.end)
    return node.end


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    else:
        for entry in node.entries.values():
            yield entry.key
            yield from _scalars(entry.node)
