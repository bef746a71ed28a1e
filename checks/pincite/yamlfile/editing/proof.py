"""The proof that edits change what they name and nothing else: the file after them is compared with the file before.

All that YAML says counts: values, keys, their order, anchors, tags, how each node is written, and the comments.
"""

from collections.abc import Iterable

from yaml import YAMLError

from pincite.model import DefectKind, Edit, File, TreeChange
from pincite.yamlfile.editing.written import Written, WrittenNode, written
from pincite.yamlfile.scalars import Scalar
from pincite.yamlfile.schema import typed
from pincite.yamlfile.tree import parse

_TEXT = "the file"
_NODES = {"set": "scalar", "add": "mapping", "sort": "mapping", "put": "any"}
"""What kind of node each change is about."""


class _Other(Exception):
    """Something that no edit names would change; the message says what, as a path of keys."""


def unproven(before: File, edits: Iterable[Edit], text: str) -> str:
    """What `text`, made of `before` by `edits`, changes beyond what they name, in words; empty if it is nothing."""
    changes = [edit.change for edit in edits]
    if not all(changes):
        return "an edit does not say what it changes"
    return unproven_changes(before, [each for each in changes if each], text)


def unproven_changes(before: File, changes: list[TreeChange], text: str) -> str:
    """As `unproven`, for changes that are no edits."""
    after = File(before.path, text)
    _, defects = parse(after)
    broken = next((each for each in defects if each.kind is DefectKind.SYNTAX), None)
    if broken is not None:
        return f"line {broken.place.line} would be: {broken.message}"
    try:
        _Comparison(changes).files(before, after)
    except _Other as error:
        return str(error)
    except (YAMLError, RecursionError):
        return "it would be no YAML"
    return ""


class _Comparison:
    """Goes through both files at once, and ticks off the changes that it comes by."""

    def __init__(self, changes: list[TreeChange]) -> None:
        self.left: dict[tuple[str, int], list[TreeChange]] = {}
        for each in changes:
            self.left.setdefault((_NODES[each.kind], each.at), []).append(each)
        self.sorts = any(each.kind == "sort" for each in changes)

    def files(self, before: File, after: File) -> None:
        if before.text.startswith("\ufeff") != after.text.startswith("\ufeff"):
            # libyaml takes a byte order mark anywhere for space; other readers do not.
            raise _Other("the byte order mark would not be the first character")
        if after.text.count("\ufeff") > before.text.count("\ufeff"):
            raise _Other("there would be a further byte order mark")
        old, new = written(before), written(after)
        if old.opened != new.opened and old.opened:
            raise _Other("the document would begin otherwise")
        self.root(old, new)
        if self.left:
            raise _Other("a change would get lost")
        comments = [_comments(file, each) for file, each in ((before, old), (after, new))]
        if self.sorts:
            comments = [sorted(each) for each in comments]
        if comments[0] != comments[1]:
            lost = set(comments[0]) - set(comments[1])
            raise _Other(
                f"the comment `{min(lost)}` would get lost" if lost else "comments would change places"
            )

    def root(self, old: Written, new: Written) -> None:
        if old.root is not None and new.root is not None:
            self.nodes(old.root, new.root, ())
        elif old.root is None and new.root is not None:
            for change in self.left.pop(("any", 0), ()):
                _put(new.root, change, ())
        elif old.root is not new.root:
            raise _Other("the file would lose what it says")

    def nodes(self, old: WrittenNode, new: WrittenNode, way: tuple[str, ...]) -> None:
        if puts := self.left.pop(("any", old.start), ()):
            _put(new, puts[0], way)
            return
        changes = self.left.pop((old.kind, old.start), ())
        if old.kind != new.kind:
            raise _Other(f"{_said(way)} would become something else")
        if old.kind == "scalar" and changes:
            _set(old, new, changes[0], way)
        elif (old.look, old.value) != (new.look, new.value):
            raise _Other(f"{_said(way)} would say something else, or be written otherwise")
        elif old.kind == "mapping":
            self.mappings(old, new, changes, way)
        else:
            if len(old.children) != len(new.children):
                raise _Other(f"{_said(way)} would have {len(new.children)} entries, not {len(old.children)}")
            for number, (one, other) in enumerate(zip(old.children, new.children, strict=True), 1):
                self.nodes(one, other, (*way, str(number)))

    def mappings(
        self, old: WrittenNode, new: WrittenNode, changes: Iterable[TreeChange], way: tuple[str, ...]
    ) -> None:
        one, other = _pairs(old), _pairs(new)
        for change in changes:
            if change.kind == "sort":
                one = sorted(one, key=_key)
            else:
                other = _without(other, change, way)
        if [_key(each) for each in one] != [_key(each) for each in other]:
            both = [f"`{key}`" for key in dict.fromkeys(_odd(one, other))]
            what = (
                f"have {', '.join(both)} too many or too few" if both else "have its entries in another order"
            )
            raise _Other(f"{_said(way)} would {what}")
        for (key, value), (same, now) in zip(one, other, strict=True):
            self.nodes(key, same, (*way, key.value))
            self.nodes(value, now, (*way, key.value))


def _set(old: WrittenNode, new: WrittenNode, change: TreeChange, way: tuple[str, ...]) -> None:
    """A scalar says what it should, is text if it was and a number if it was, and keeps its anchor and tag."""
    kinds = {type(typed(Scalar(each.value, 0, 0, not each.look[3]))) for each in (old, new)}
    if new.value != change.value or len(kinds) > 1 or old.look[:2] != new.look[:2]:
        raise _Other(f"{_said(way)} would not be what it should")


def _put(new: WrittenNode, change: TreeChange, way: tuple[str, ...]) -> None:
    """A node has become what it should."""
    wanted = written(File("", change.value)).root
    if wanted is None or _content(new) != _content(wanted):
        raise _Other(f"{_said(way)} would not be what it should")


def _pairs(node: WrittenNode) -> list[tuple[WrittenNode, WrittenNode]]:
    return list(zip(node.children[::2], node.children[1::2], strict=True))


def _key(pair: tuple[WrittenNode, WrittenNode]) -> str:
    return pair[0].value


def _odd(
    one: list[tuple[WrittenNode, WrittenNode]], other: list[tuple[WrittenNode, WrittenNode]]
) -> list[str]:
    first, second = [[_key(pair) for pair in each] for each in (one, other)]
    return [key for key in [*first, *second] if first.count(key) != second.count(key)]


def _without(
    pairs: list[tuple[WrittenNode, WrittenNode]], change: TreeChange, way: tuple[str, ...]
) -> list[tuple[WrittenNode, WrittenNode]]:
    """The entries of a mapping without the one that was to be added, which must be as wanted."""
    added = [pair for pair in pairs if _key(pair) == change.key]
    if len(added) != 1:
        raise _Other(f"{_said((*way, change.key))} would not be there once")
    _put(added[0][1], change, (*way, change.key))
    return [pair for pair in pairs if pair is not added[0]]


def _content(node: WrittenNode) -> object:
    return node.kind, node.look, node.value, tuple(map(_content, node.children))


def _comments(file: File, each: Written) -> list[str]:
    return [file.text[start:end].rstrip() for start, end in each.comments]


def _said(way: tuple[str, ...]) -> str:
    return f"`{'.'.join(way)}`" if way else _TEXT
