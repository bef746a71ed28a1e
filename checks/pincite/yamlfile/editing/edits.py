"""The few things pincite writes into people's YAML, as edits that leave layout and comments alone."""

import re
from collections.abc import Iterable

from pincite.model import Edit, File, TreeChange
from pincite.printing import visible
from pincite.yamlfile.editing.written import BREAK, header_comment, is_block_scalar, owns_tail, written
from pincite.yamlfile.scalars import Scalar
from pincite.yamlfile.tree import Mapping, parse

_LINE_BREAK = re.compile(f"\r\n|[{BREAK}]")


def set_scalar(file: File, scalar: Scalar, value: str) -> Edit:
    """Write another value in place of a scalar, in its own style where that can hold it; its anchor and its tag stay."""
    node = written(file).nodes["scalar", scalar.start]
    text = yaml_text(value, style=file.text[node.body : node.body + 1], flow=node.flow)
    end = (
        node.body + len(file.text[node.body : node.end].rstrip()) if owns_tail(file.text, node) else node.end
    )
    if is_block_scalar(node) and (comment := header_comment(file.text, node)):
        text = f"{text}  {comment}"
    return Edit(file.path, node.body, end, text, TreeChange("set", scalar.start, value=value))


def set_items(file: File, start: int, values: Iterable[str]) -> tuple[Edit, ...]:
    """Write other values in place of the items of the sequence at `start`; what is between them is the writer's."""
    items = written(file).nodes["sequence", start].children
    pairs = zip(items, values, strict=True)
    return tuple(
        Edit(file.path, node.body, node.end, value, TreeChange("set", node.start, value=value))
        for node, value in pairs
    )


def add_after(file: File, start: int, scalar: Scalar, key: str, value: str) -> Edit:
    """Add `key: value` to the mapping at `start`, after the entry whose value is `scalar`; text is put into `value` as
    YAML."""
    text, mapping = file.text, written(file).nodes["mapping", start]
    node = written(file).nodes["scalar", scalar.start]
    change = TreeChange("add", start, key, value)
    if mapping.look[-1]:  # between braces
        return Edit(file.path, node.end, node.end, f", {key}: {value}", change)
    line = f"{' ' * mapping.column}{key}: {value}"
    if owns_tail(text, node):
        return Edit(file.path, node.end, node.end, f"{line}{newline_at(text, start)}", change)
    at = line_end(text, node.end)
    return Edit(file.path, at, at, f"{newline_at(text, at)}{line}", change)


def in_braces(file: File, start: int) -> bool:
    """Whether the mapping at `start` is written between braces, or within others that are."""
    return written(file).nodes["mapping", start].flow


def line_start(text: str, at: int) -> int:
    """Where the line of an offset begins. It looks back as far as it must: most kinds of break are nowhere in a file."""
    size = 256
    while True:
        first = max(0, at - size)
        found = max(text.rfind(each, first, at) for each in BREAK)
        if found >= 0 or not first:
            return found + 1
        size *= 4


def line_end(text: str, at: int) -> int:
    """Where the line of an offset ends, before its line break."""
    found = _LINE_BREAK.search(text, at)
    return found.start() if found else len(text)


def next_line(text: str, at: int) -> int:
    """Where the line after that of an offset begins: at the end, if there is none."""
    found = _LINE_BREAK.search(text, at)
    return found.end() if found else len(text)


def newline_at(text: str, at: int) -> str:
    """How lines are ended around an offset: the first break after it, else the last before."""
    found = _LINE_BREAK.search(text, at)
    if found is None:
        *_, found = [None, *_LINE_BREAK.finditer(text, 0, at)]
    return found[0] if found else "\n"


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
