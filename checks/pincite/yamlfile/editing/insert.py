"""New entries of a YAML file, at their sorted places, with everything else left as it is."""

from collections.abc import Mapping as Bodies
from collections.abc import Sequence

from pincite.model import File, TreeChange
from pincite.yamlfile.editing.edits import line_end, newline_at, yaml_text
from pincite.yamlfile.editing.entries import entries
from pincite.yamlfile.editing.proof import unproven_changes
from pincite.yamlfile.editing.written import BREAK, written
from pincite.yamlfile.scalars import Scalar
from pincite.yamlfile.schema import typed
from pincite.yamlfile.tree import Mapping, Node, parse

_Made = tuple[str, list[TreeChange]]
"""A text with entries put in, and what that should mean."""


def insert_entries(file: File, section: str, bodies: Bodies[str, Sequence[str]]) -> str | None:
    """The text of `file` with each key of `bodies`, and its lines below it, added to `section`, which is made if need be.

    None where that cannot be proven to leave the rest as it is: the file is no such YAML, has a key already, or writes
    its entries between braces.
    """
    root, defects = parse(file)
    if defects:
        return None
    new = {key: [f"{yaml_text(key)}:", *(f"  {line}" for line in bodies[key])] for key in sorted(bodies)}
    found = _inserted(file, root, section, new) if new else (file.text, [])
    if found is None:
        return None
    text, changes = found
    return text if not unproven_changes(file, changes, text) else None


def _inserted(file: File, root: Node | None, section: str, new: dict[str, list[str]]) -> _Made | None:
    text, newline = file.text, newline_at(file.text, 0)
    if isinstance(root, Mapping) and section in root.entries:
        node = root.entries[section].node
        if isinstance(node, Mapping) and node.entries:
            return _among(file, node, new, newline)
        return _first(file, node, written(file).nodes["mapping", root.start].column + 2, new, newline)
    below = [line for lines in new.values() for line in lines]
    made = [f"{section}:", *(f"  {line}" for line in below)]
    if isinstance(root, Mapping) and root.entries:
        last = entries(file, root)
        column = written(file).nodes["mapping", root.start].column
        added = TreeChange("add", root.start, section, "\n".join(below))
        return (_with(text, last[-1].end, column, made, newline), [added]) if last else None
    at = written(file).root
    if at is not None and at.start < at.end:
        return None
    put = TreeChange("put", at.start if at else 0, value="\n".join(made))
    return _with(text, len(text), 0, made, newline), [put]


def _among(file: File, section: Mapping, new: dict[str, list[str]], newline: str) -> _Made | None:
    """New entries among those of a section, each before the first that comes after it."""
    found = entries(file, section)
    if found is None:
        return None
    places: dict[int, list[str]] = {}
    column, changes = written(file).nodes["mapping", section.start].column, []
    for key, lines in new.items():
        at = next((each.start for each in found if each.name > key), found[-1].end)
        places.setdefault(at, []).extend(lines)
        changes.append(TreeChange("add", section.start, key, "\n".join(line[2:] for line in lines[1:])))
    text = file.text
    for at in sorted(places, reverse=True):
        text = _with(text, at, column, places[at], newline)
    return text, changes


def _first(file: File, node: Node, column: int, new: dict[str, list[str]], newline: str) -> _Made | None:
    """The first entries of a section with nothing in it yet: `sources:`, `sources: {}` or `sources: null`."""
    now = written(file).nodes[type(node).__name__.lower(), node.start]
    if now.look[:2] != (None, None) or now.children or (isinstance(node, Scalar) and typed(node) is not None):
        return None
    text, lines = file.text, [line for each in new.values() for line in each]
    bare = text[: node.start].rstrip(" ")
    at = line_end(text, node.end)
    kept = bare + text[node.end : at]
    change = TreeChange("put", node.start, value="\n".join(lines))
    return _with(kept + text[at:], len(kept), column, lines, newline), [change]


def _with(text: str, at: int, column: int, lines: Sequence[str], newline: str) -> str:
    """The text with lines put in at an offset where a line begins or ends."""
    block = newline.join(f"{' ' * column}{line}" for line in lines)
    if at == 0 or text[at - 1] in BREAK or text[:at] == "\ufeff":
        return f"{text[:at]}{block}{newline}{text[at:]}"
    return f"{text[:at]}{newline}{block}{text[at:] or newline}"
