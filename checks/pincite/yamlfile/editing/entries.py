"""The entries of a block mapping as stretches of lines, each with the comments that belong to it: to sort them, and to
put another among them."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pincite.model import Edit, File, TreeChange
from pincite.yamlfile.editing.edits import line_end, line_start, next_line
from pincite.yamlfile.editing.written import BREAK, end_of_entry, written
from pincite.yamlfile.tree import Mapping


class EntryExtent(NamedTuple):
    """One entry: from the comments right above it to `end`, before the line break behind its last line. `whole` says
    that the empty lines up to there are part of what it says, so that no more may come behind them."""

    name: str
    start: int
    end: int
    whole: bool


def entries(file: File, section: Mapping) -> list[EntryExtent] | None:
    """The entries of a block mapping, in order; None where they are not each on lines of their own.

    Comments right above a key belong to it, unless they are indented more; any others to the entry before.
    """
    text, node = file.text, written(file).nodes.get(("mapping", section.start))
    if node is None or node.look[-1] or not node.children:
        return None
    keys, values = node.children[::2], node.children[1::2]
    column = keys[0].start - line_start(text, keys[0].start)
    if any(text[line_start(text, key.start) : key.start] != " " * column for key in keys):
        return None
    ends = [end_of_entry(text, *pair) for pair in zip(keys, values, strict=True)]
    tops = [
        _top(text, *each, column) for each in zip([0, *ends[:-1]], [key.start for key in keys], strict=True)
    ]
    found: list[EntryExtent] = []
    for key, end, limit in zip(keys, ends, [*tops[1:], len(text)], strict=True):
        last = _last(text, end, limit, column if limit == len(text) else 0)
        if last is None or (limit < len(text) and not _is_free(text, last, limit)):
            return None
        whole = last == end and text[end - 1] in BREAK
        found.append(
            EntryExtent(key.value, tops[len(found)], _before_break(text, end) if whole else last, whole)
        )
    return found


def sort_entries(file: File, section: Mapping) -> Edit | None:
    """Sort a block mapping by key, each entry with its comments; the empty lines between stay where they are. None where
    that is not possible."""
    found = entries(file, section)
    if found is None or len({each.name for each in found}) < len(found):
        return None
    text = file.text
    gaps = [text[one.end : other.start] for one, other in pairwise(found)]
    order = sorted(found, key=lambda each: each.name)
    parts = [text[order[0].start : order[0].end]]
    for before, entry, gap in zip(order, order[1:], gaps, strict=False):
        parts += [gap[: next_line(gap, 0)] if before.whole else gap, text[entry.start : entry.end]]
    return Edit(file.path, found[0].start, found[-1].end, "".join(parts), TreeChange("sort", section.start))


def _top(text: str, before: int, key: int, column: int) -> int:
    """Where the comments right above a key begin, behind what stands before."""
    top = line_start(text, key)
    while top > next_line(text, before - 1 if before and text[before - 1] in BREAK else before):
        above = line_start(text, top - 1 - (text[top - 2 : top] == "\r\n"))
        indent = _comment_indent(text[above:top])
        if indent is None or indent > column:
            break
        top = above
    return top


def _last(text: str, end: int, limit: int, column: int) -> int | None:
    """The end of the last comment up to `limit` that is indented by `column` at least, or of the line at `end` itself; None
    where something else stands behind it on that line."""
    last = end
    if text[end - 1] not in BREAK:
        last = line_end(text, end)
        rest = text[end:last].strip(" \t")
        if rest and not rest.startswith("#"):
            return None
    for start, stop in _lines(
        text, next_line(text, last) if last > end or text[end - 1] not in BREAK else end, limit
    ):
        indent = _comment_indent(text[start:stop])
        if text[start:stop].strip() and (indent is None or indent < column):
            break
        if indent is not None:
            last = stop
    return last


def _is_free(text: str, start: int, end: int) -> bool:
    """Nothing but empty lines and comments is there."""
    return all(
        not text[a:b].strip() or _comment_indent(text[a:b]) is not None for a, b in _lines(text, start, end)
    )


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines that begin in a stretch, without their breaks."""
    while start < end:
        stop = line_end(text, start)
        yield start, stop
        start = next_line(text, stop)


def _comment_indent(line: str) -> int | None:
    """How far a line of nothing but a comment is indented."""
    bare = line.lstrip(" \t")
    return len(line) - len(bare) if bare.startswith("#") else None


def _before_break(text: str, end: int) -> int:
    return end - (2 if text[end - 2 : end] == "\r\n" else 1)
