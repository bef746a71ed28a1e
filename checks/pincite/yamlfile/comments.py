"""Silences: comments such as `# pincite: ignore[quote-ambiguous] the box repeats the lead`."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from pincite.model import File, Silence
from pincite.text import Pattern
from pincite.yamlfile.scalars import Scalar, end_of_scalar
from pincite.yamlfile.tree import Mapping, Node, Sequence

_COMMENT = Pattern(r"#[ \t]*pincite:[ \t]*ignore(?:\[([^\]\n]*)\])?([^\n]*)")


def yaml_silences(file: File, root: Node | None) -> tuple[Silence, ...]:
    """The silences of a YAML file. One at the end of a line covers that line; one on a line of its own
    covers the next. A text that runs on over several lines counts as one line. On the line that opens a claim,
    relation, dispute or source it covers all of that."""
    if _has_none(file):
        return ()
    texts = sorted(_scalars(root), key=lambda each: (each.start, each.end)) if root is not None else []
    starts = [each.start for each in texts]
    covered = _text_lines(file, texts) | _entry_lines(file, root)
    found = []
    for comment in _COMMENT.finditer(file.text):
        before = bisect_right(starts, comment.start()) - 1
        if before < 0 or comment.start() >= texts[before].end:
            found.append(_silence(file, covered, comment))
    return tuple(found)


def _has_none(file: File) -> bool:
    """Nothing in the file can be a silence. To look for lines that one could cover would cost 9% of a check of
    1,900 claims on news, 17% of one of 2,000 generated claims."""
    return "pincite:" not in file.text


def _silence(file: File, covered: dict[int, tuple[int, int]], found: re.Match[str]) -> Silence:
    names = tuple(name.strip() for name in (found[1] or "").split(",") if name.strip())
    line = file.line_of(found.start())
    own_line = not file.text[file.line_starts[line - 1] : found.start()].strip()
    if own_line:
        last = len(file.line_starts)
        line += 1
        while line < last and file.line(line).lstrip().startswith("#"):
            line += 1
    place = file.place(found.start(), found.end())
    return Silence(names, found[2].strip(), place, covered.get(line, (line, line)))


def _entry_lines(file: File, root: Node | None) -> dict[int, tuple[int, int]]:
    """The first and last line of each top-level entry, by the line that opens it."""
    lines = {}
    for section in root.entries.values() if isinstance(root, Mapping) else ():
        if isinstance(section.node, Mapping):
            for entry in section.node.entries.values():
                line = file.line_of(entry.start)
                lines[line] = line, max(line, file.line_of(max(entry.start, last_offset(entry.node) - 1)))
    return lines


def _text_lines(file: File, texts: Iterable[Scalar]) -> dict[int, tuple[int, int]]:
    """The first and last line of each text of several lines, by both of them."""
    lines: dict[int, tuple[int, int]] = {}
    for each in texts:
        first, last = file.line_of(each.start), file.line_of(end_of_scalar(file, each))
        if first < last:
            lines[first] = lines.get(first, (first, first))[0], last
            lines[last] = first, last
    return lines


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
