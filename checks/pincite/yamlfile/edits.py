"""The few things pincite writes into people's YAML, as edits that leave layout and comments alone."""

from itertools import pairwise

from pincite.model import Edit, File
from pincite.printing import visible
from pincite.yamlfile.scalars import Scalar
from pincite.yamlfile.tree import Mapping, parse


def set_scalar(file: File, scalar: Scalar, value: str, *, flow: bool) -> Edit:
    """Write another value in place of a scalar, in its own style where that can hold it."""
    old = file.text[scalar.start : scalar.end]
    end = end_of_scalar(file, scalar)
    return Edit(file.path, scalar.start, end, yaml_text(value, style=old[:1], flow=flow))


def yaml_text(value: str, *, style: str = "", flow: bool = False) -> str:
    """`value` as a YAML scalar on one line: plain if that reads back as the same text, else quoted."""
    if style == "'" and "\n" not in value and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    if style != '"':
        frame = "{{k: {0}}}" if flow else "k: {0}"
        if visible(value) == value and _reads_back(frame.format(value), value):
            return value
    return '"' + "".join(map(_escaped, value)) + '"'


def _escaped(character: str) -> str:
    """One character inside double quotes (YAML 1.2.2, 5.7: escaped characters)."""
    if character in '\\"':
        return f"\\{character}"
    if character == "\n":
        return "\\n"
    if character.isprintable() and visible(character) == character:
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _reads_back(line: str, value: str) -> bool:
    from pincite.yamlfile.schema import is_text

    if "\n" in value or "\t" in value:  # not every reader of YAML takes a tab within plain text
        return False
    root, defects = parse(File("", line))
    if defects or not isinstance(root, Mapping) or root.entries.keys() != {"k"}:
        return False
    node = root.entries["k"].node
    return isinstance(node, Scalar) and node.value == value and is_text(node)


def end_of_scalar(file: File, scalar: Scalar) -> int:
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
