"""A new entry of a YAML file, at its sorted place, with everything else left as it is."""

from collections.abc import Sequence

from pincite.model import File, TreeChange
from pincite.yamlfile.editing.edits import line_end, newline_at, yaml_text
from pincite.yamlfile.editing.entries import entries
from pincite.yamlfile.editing.proof import unproven_changes
from pincite.yamlfile.editing.written import BREAK, written
from pincite.yamlfile.scalars import Scalar
from pincite.yamlfile.schema import typed
from pincite.yamlfile.tree import Mapping, Node, parse


def insert_entry(file: File, section: str, key: str, body: Sequence[str]) -> str | None:
    """The text of `file` with `key` and the lines of `body` below it added to `section`, which is made if need be.

    None where that cannot be proven to leave the rest as it is: the file is no such YAML, has the key already, or writes
    its entries between braces.
    """
    root, defects = parse(file)
    if defects:
        return None
    lines = [f"{yaml_text(key)}:", *(f"  {line}" for line in body)]
    found = _inserted(file, root, section, key, lines)
    if found is None:
        return None
    text, change = found
    return text if not unproven_changes(file, [change], text) else None


def _inserted(
    file: File, root: Node | None, section: str, key: str, lines: Sequence[str]
) -> tuple[str, TreeChange] | None:
    """The text with the lines in it, and what that should mean."""
    text, newline, value = file.text, newline_at(file.text, 0), _dedented(lines[1:])
    if isinstance(root, Mapping) and section in root.entries:
        node = root.entries[section].node
        if not isinstance(node, Mapping) or not node.entries:
            return _first(file, node, written(file).nodes["mapping", root.start].column + 2, lines, newline)
        place = _place(file, node, key)
        return place and (_with(text, *place, lines, newline), TreeChange("add", node.start, key, value))
    made = [f"{section}:", *(f"  {line}" for line in lines)]
    if isinstance(root, Mapping) and root.entries:
        place = _place(file, root, None)
        added = TreeChange("add", root.start, section, _dedented(made[1:]))
        return place and (_with(text, *place, made, newline), added)
    at = written(file).root
    if at is not None and at.start < at.end:
        return None
    return _with(text, len(text), 0, made, newline), TreeChange(
        "put", at.start if at else 0, value="\n".join(made)
    )


def _first(
    file: File, node: Node, column: int, lines: Sequence[str], newline: str
) -> tuple[str, TreeChange] | None:
    """The first entry of a section with nothing in it yet: `sources:`, `sources: {}` or `sources: null`."""
    now = written(file).nodes[type(node).__name__.lower(), node.start]
    if now.look[:2] != (None, None) or now.children or (isinstance(node, Scalar) and typed(node) is not None):
        return None
    text, change = file.text, TreeChange("put", node.start, value="\n".join(lines))
    at = line_end(text, node.end)
    bare = text[: node.start].rstrip(" ") + text[node.end : at]
    return _with(bare + text[at:], len(bare), column, lines, newline), change


def _place(file: File, section: Mapping, key: str | None) -> tuple[int, int] | None:
    """Where a new entry goes, before the line or at the end of the line at that offset, and the column of the entries;
    None for the key puts it last."""
    found = entries(file, section)
    if found is None:
        return None
    column = written(file).nodes["mapping", section.start].column
    later = next((each for each in found if key is not None and each.name > key), None)
    return (later.start if later else found[-1].end), column


def _with(text: str, at: int, column: int, lines: Sequence[str], newline: str) -> str:
    """The text with lines put in at an offset where a line begins or ends."""
    block = newline.join(f"{' ' * column}{line}" for line in lines)
    begins = at == 0 or text[at - 1] in BREAK or text[:at] == "\ufeff"
    if begins:
        return f"{text[:at]}{block}{newline}{text[at:]}"
    return f"{text[:at]}{newline}{block}{text[at:] or newline}"


def _dedented(lines: Sequence[str]) -> str:
    return "\n".join(line[2:] for line in lines)
