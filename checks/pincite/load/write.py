"""The few things pincite writes into people's YAML, as edits that leave layout and comments alone."""

from __future__ import annotations

import re
from itertools import pairwise

from pincite.lazily import Lazily
from pincite.load.tree import Mapping, parse
from pincite.model import Citation, Edit, File, Scalar

_LINE_BREAK = re.compile(r"\r\n?|\n")
_NUMBER_OR_COMMENT = Lazily(r"#[^\n]*|\+?[0-9]+")


def set_span(file: File, citation: Citation, span: tuple[int, int]) -> tuple[Edit, ...]:
    """Write `span: [start, end]` into a citation: its numbers in place of the old ones, or a key after its quote.
    A span that is malformed is left as it is, for its writer to mend."""
    if citation.span_at is None:
        return (add_key(file, citation, "span", f"[{span[0]}, {span[1]}]"),)
    if citation.span is None:
        return ()
    # What is before, between and behind the numbers may hold comments, and is the writer's.
    written = _NUMBER_OR_COMMENT.finditer(file.text, citation.span_at.start, citation.span_at.end)
    places = [found.span() for found in written if found[0][0] != "#"]
    return tuple(Edit(file.path, *place, str(new)) for place, new in zip(places, span, strict=True))


def add_key(file: File, citation: Citation, key: str, value: str) -> Edit:
    """Add `key: value` to a citation, after its quote."""
    if file.text[citation.start] == "{":
        return Edit(file.path, citation.quote.end, citation.quote.end, f", {key}: {value}")
    text, begins = file.text, file.line_starts[file.line_of(citation.start) - 1]
    begins = text.rfind("\r", begins, citation.start) + 1 or begins  # YAML ends lines at a lone \r, too
    broken = _LINE_BREAK.search(text, _last_offset(file, citation.quote))
    at = broken.start() if broken else len(text)
    # The last line of a file may have no newline: then the one before the citation shows how they are written.
    shown = broken or _LINE_BREAK.search(text, max(0, begins - 2))
    newline = shown[0] if shown else "\n"
    return Edit(file.path, at, at, f"{newline}{' ' * (citation.start - begins)}{key}: {value}")


def set_scalar(file: File, scalar: Scalar, value: str, *, flow: bool) -> Edit:
    """Write another value in place of a scalar, in its own style where that can hold it."""
    old = file.text[scalar.start : scalar.end]
    end = _last_offset(file, scalar)
    return Edit(file.path, scalar.start, end, yaml_text(value, style=old[:1], flow=flow))


def yaml_text(value: str, *, style: str = "", flow: bool = False) -> str:
    """`value` as a YAML scalar on one line: plain if that reads back as the same text, else quoted."""
    if style == "'" and "\n" not in value and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    if style != '"':
        frame = "{{k: {0}}}" if flow else "k: {0}"
        if _reads_back(frame.format(value), value):
            return value
    return '"' + "".join(map(_escaped, value)) + '"'


def _escaped(character: str) -> str:
    """One character inside double quotes (YAML 1.2.2, 5.7: escaped characters)."""
    if character in '\\"':
        return f"\\{character}"
    if character == "\n":
        return "\\n"
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _reads_back(line: str, value: str) -> bool:
    from pincite.load.schema import is_text

    if "\n" in value or "\t" in value:  # not every reader of YAML takes a tab within plain text
        return False
    root, defects = parse(File("", line))
    if defects or not isinstance(root, Mapping) or root.entries.keys() != {"k"}:
        return False
    node = root.entries["k"].node
    return isinstance(node, Scalar) and node.value == value and is_text(node)


def _last_offset(file: File, scalar: Scalar) -> int:
    """Where a scalar's own characters end: libyaml lets a block scalar run to the next token."""
    if file.text[scalar.start : scalar.start + 1] in ("|", ">"):
        return scalar.start + len(file.text[scalar.start : scalar.end].rstrip())
    return scalar.end


def sort_entries(file: File, section: Mapping) -> Edit | None:
    """Sort a block mapping by key, each entry with the comments right above it; None where that is not
    possible because entries share lines."""
    keys = [entry.key for entry in section.entries.values()]
    lines = [file.line_of(key.start) for key in keys]
    column = keys[0].start - file.line_starts[lines[0] - 1]
    starts = file.line_starts
    for key, line in zip(keys, lines, strict=True):
        if file.text[starts[line - 1] : key.start] != " " * column or file.text[key.start] in "\"'?":
            return None
    if any(later <= earlier for earlier, later in pairwise(lines)):
        return None
    tops = [comments_above(file, line, column) for line in lines]
    last = last_line(file, lines[-1], column)
    bounds = [starts[top - 1] for top in tops] + [starts[last] if last < len(starts) else len(file.text)]
    chunks = [file.text[a:b] for a, b in pairwise(bounds)]
    bodies = [chunk.rstrip("\r\n ") for chunk in chunks]
    gaps = [chunk[len(body) :] for chunk, body in zip(chunks, bodies, strict=True)]
    order = sorted(range(len(keys)), key=lambda at: keys[at].value)
    text = "".join(bodies[at] + gap for at, gap in zip(order, gaps, strict=True))
    return Edit(file.path, bounds[0], bounds[-1], text)


def comments_above(file: File, line: int, column: int) -> int:
    """The first of the comment lines, indented alike, that stand right above `line`."""
    while line > 1 and file.line(line - 1).startswith(" " * column + "#"):
        line -= 1
    return line


def last_line(file: File, line: int, column: int) -> int:
    """The last line of a mapping: what follows is indented less, or the file ends."""
    last = line
    for number in range(line + 1, len(file.line_starts) + 1):
        text = file.line(number)
        if text.strip() and len(text) - len(text.lstrip(" ")) < max(column, 1):
            break
        if text.strip():
            last = number
    return last
