"""A new entry of a YAML file, at its sorted place, with everything else left as it is."""

from collections.abc import Sequence

from pincite.model import File
from pincite.yamlfile.edits import comments_above, last_line, yaml_text
from pincite.yamlfile.scalars import Scalar
from pincite.yamlfile.tree import Mapping, Node, parse


def insert_entry(file: File, section: str, key: str, body: Sequence[str]) -> str | None:
    """The text of `file` with `key` and the lines of `body` below it added to `section`, which is made if need be.

    None where that cannot be done without rewriting: the file is no such YAML, has the key already, or writes
    its entries between braces.
    """
    root, defects = parse(file)
    if defects:
        return None
    newline = "\r\n" if "\r\n" in file.text else "\n"
    text = _inserted(file, root, section, key, body, newline)
    if text is None:
        return None
    before, after = _shape(root), _shape(parse(File(file.path, text))[0])
    added = after.pop((section, key), None)
    return text if added is not None and after == before else None


def _inserted(
    file: File, root: Node | None, section: str, key: str, body: Sequence[str], newline: str
) -> str | None:
    def written(column: int) -> str:
        lines = [f"{yaml_text(key)}:", *(f"  {line}" for line in body)]
        return "".join(f"{' ' * column}{line}{newline}" for line in lines)

    text = file.text
    entry = root.entries.get(section) if isinstance(root, Mapping) else None
    if entry is None:
        gap = "" if not text or text.endswith("\n") else newline
        return f"{text}{gap}{section}:{newline}{written(2)}"
    node = entry.node
    if isinstance(node, Mapping) and node.entries:
        at, column = _place(file, node, key)
        gap = "" if text[:at].endswith("\n") or not at else newline
        return f"{text[:at]}{gap}{written(column)}{text[at:]}"
    if isinstance(node, Scalar) and not node.plain:
        return None
    # Nothing is in the section yet: `sources:`, `sources: {}` or `sources: null`.
    end = text.find("\n", node.end)
    end = len(text) if end < 0 else end + 1
    line = text[: node.start].rstrip(" ") + text[node.end : end].rstrip("\r\n")
    return f"{line}{newline}{written(2)}{text[end:]}"


def _place(file: File, section: Mapping, key: str) -> tuple[int, int]:
    """Where a new entry goes, as an offset, and the column of the entries."""
    first = next(iter(section.entries.values()))
    column = first.start - file.line_starts[file.line_of(first.start) - 1]
    line = next((file.line_of(each.start) for each in section.entries.values() if each.name > key), None)
    if line is not None:
        return file.line_starts[comments_above(file, line, column) - 1], column
    opened = max(file.line_of(each.start) for each in section.entries.values())
    last = last_line(file, opened, column)
    return file.line_starts[last] if last < len(file.line_starts) else len(file.text), column


def _shape(root: Node | None) -> dict[tuple[str, str], object]:
    """What the sections hold, without places; a section without entries counts for nothing."""
    sections = root.entries.values() if isinstance(root, Mapping) else ()
    return {
        (section.name, entry.name): _values(entry.node)
        for section in sections
        for entry in (section.node.entries.values() if isinstance(section.node, Mapping) else ())
    }


def _values(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.value, node.plain
    if isinstance(node, Mapping):
        return {entry.name: _values(entry.node) for entry in node.entries.values()}
    return [_values(item) for item in node.items]
