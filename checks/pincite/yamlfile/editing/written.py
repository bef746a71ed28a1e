"""A YAML file as it is written: each node with its exact end, its look, and every comment.

This is for edits. A check reads tree.py instead, which costs half: libyaml's events say where a node begins with its
anchor and tag, but end a block only at the next token; where the node itself begins, and what is between, is in its
tokens.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from yaml.cyaml import CParser  # type: ignore[attr-defined]
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.tokens import AnchorToken, ScalarToken, TagToken

from pincite.model import File

BREAK = "\n\r\x85\u2028\u2029"
"""What ends a line in YAML 1.1, which libyaml reads; `\\r\\n` is one of them."""
COMMENT = re.compile(f"#[^{BREAK}]*")
_HEADER = re.compile(rf"[|>][-+0-9]*[ \t]*({COMMENT.pattern})?")
_COLON = re.compile(r"\s*:")


class WrittenNode(NamedTuple):
    """A node: `start` is where its anchor or tag begins, `body` where it begins itself, `end` where its last character
    ends. `look` is how it is written: anchor, tag, style. `children` of a mapping are key, value, key, value."""

    kind: str
    start: int
    body: int
    end: int
    column: int
    look: tuple[object, ...]
    flow: bool
    value: str
    children: tuple["WrittenNode", ...] = ()


class Written(NamedTuple):
    """A file of one document, or of none: its root, how the document is opened, its comments, and its nodes by kind and
    start."""

    root: WrittenNode | None
    opened: tuple[object, ...]
    comments: tuple[tuple[int, int], ...]
    nodes: dict[tuple[str, int], WrittenNode]


@lru_cache(maxsize=16)
def written(file: File) -> Written:
    """How a file is written, which must be YAML (a YAMLError otherwise)."""
    return _Reader(file.text).read()


def header_comment(text: str, node: WrittenNode) -> str:
    """The comment behind the `|` or `>` of a block scalar."""
    found = _HEADER.match(text, node.body, node.end)
    return (found[1] or "") if found else ""


def is_block_scalar(node: WrittenNode) -> bool:
    return node.kind == "scalar" and node.look[-1] in ("|", ">")


def owns_tail(text: str, node: WrittenNode) -> bool:
    """Whether the empty lines behind a block scalar belong to what it says, or may do so: `end` is behind them."""
    return is_block_scalar(node) and text[node.end - 1] in BREAK


def end_of_entry(text: str, key: WrittenNode, value: WrittenNode) -> int:
    """Where an entry of a mapping ends: with its value, or with its colon if it has none."""
    if value.start < value.end:
        return value.end
    colon = _COLON.match(text, key.end)
    return colon.end() if colon else key.end


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        # libyaml skips a byte order mark without counting it.
        self.shift = 1 if text.startswith("\ufeff") else 0
        self.bodies: dict[int, tuple[int, int]] = {}
        self.nodes: dict[tuple[str, int], WrittenNode] = {}
        self.flows = 0

    def read(self) -> Written:
        comments = tuple(self.tokens())
        parser = CParser(self.text)
        parser.get_event()
        event, opened, root = parser.get_event(), [], None
        while type(event) is not StreamEndEvent:
            if type(event) is DocumentStartEvent:
                opened.append((event.explicit, event.version, tuple(sorted((event.tags or {}).items()))))
                first = self.node(parser, parser.get_event())
                root = root or first
            event = parser.get_event()
        return Written(root, tuple(opened), comments, self.nodes)

    def tokens(self) -> Iterator[tuple[int, int]]:
        """Each comment; on the way, where nodes with an anchor or a tag begin themselves is noted."""
        parser, reach, run = CParser(self.text), 0, -1
        while (token := parser.get_token()) is not None:
            start, end = token.start_mark.index + self.shift, token.end_mark.index + self.shift
            if start > reach:
                yield from (each.span() for each in COMMENT.finditer(self.text, reach, start))
            if type(token) in (AnchorToken, TagToken):
                run = start if run < 0 else run
            elif run >= 0:
                self.bodies[run], run = (start, token.start_mark.column), -1
            if type(token) is ScalarToken and token.style in ("|", ">"):
                header = _HEADER.match(self.text, start)
                if header and header[1]:
                    yield header.span(1)
            reach = max(reach, end)

    def node(self, parser: Any, event: Any) -> WrittenNode:
        start, end = event.start_mark.index + self.shift, event.end_mark.index + self.shift
        body, column = start, event.start_mark.column
        kind, anchor, tag = type(event), event.anchor, getattr(event, "tag", None)
        if (anchor is not None or tag is not None) and kind is not AliasEvent:
            body, column = self.bodies.get(start, (end, column))
            if kind is ScalarEvent and body >= end:
                body = end  # nothing but an anchor or a tag
        if kind is ScalarEvent:
            made = self.scalar(event, start, body, end, column)
        elif kind is AliasEvent:
            made = WrittenNode("alias", start, start, end, column, (anchor,), self.flows > 0, "")
        else:
            made = self.collection(parser, event, start, body, column)
        return self.nodes.setdefault((made.kind, start), made)

    def scalar(self, event: Any, start: int, body: int, end: int, column: int) -> WrittenNode:
        value = event.value
        if event.style in ("|", ">"):
            value = value.removesuffix("\n")  # as tree.py has it
            tail = self.text[body:end]
            bare = tail.rstrip(BREAK + " \t")
            keeps = "+" in tail[: re.match(r"[|>][-+0-9]*", tail).end()]  # type: ignore[union-attr]
            rest = tail[len(bare) :]
            end = end if rest and (keeps or rest.strip(BREAK)) else body + len(bare)
        look = event.anchor, event.tag, event.implicit, event.style
        return WrittenNode("scalar", start, body, end, column, look, self.flows > 0, value)

    def collection(self, parser: Any, start_event: Any, start: int, body: int, column: int) -> WrittenNode:
        flow = bool(start_event.flow_style)
        self.flows += flow
        children: list[WrittenNode] = []
        while type(event := parser.get_event()) not in (MappingEndEvent, SequenceEndEvent):
            children.append(self.node(parser, event))
        inside = self.flows > 0
        self.flows -= flow
        kind = "mapping" if type(start_event) is MappingStartEvent else "sequence"
        assert kind == "mapping" or type(start_event) is SequenceStartEvent
        end = event.end_mark.index + self.shift if flow else self.block_end(kind, children, body)
        look = start_event.anchor, start_event.tag, start_event.implicit, flow
        return WrittenNode(kind, start, body, end, column, look, inside, "", tuple(children))

    def block_end(self, kind: str, children: list[WrittenNode], body: int) -> int:
        """Where the last thing in a block ends."""
        if not children:
            return body
        return end_of_entry(self.text, *children[-2:]) if kind == "mapping" else children[-1].end
