"""YAML events -> a small tree that keeps every position and spelling.

Events come from libyaml through PyYAML. Loading values as Python objects would lose what we are
about: `1.50` would become 1.5, `NO` false, a repeated key its last value, and nothing a position.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple, NoReturn

from yaml import YAMLError
from yaml.cyaml import CParser  # type: ignore[attr-defined]
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)
from yaml.reader import ReaderError

from pincite.model import Defect, DefectKind, File, Related
from pincite.yamlfile.scalars import Scalar

MAX_DEPTH = 16
"""Our files are at most 8 levels deep; deeper input is an accident or an attack."""


_BAD_ESCAPE = re.compile("escape|hex")
_BLOCK = frozenset({"|", ">"})
_new = tuple.__new__
"""Makes a named tuple in half the time that its class takes; there are seven for each claim."""


class MappingEntry(NamedTuple):
    """One `key: value` of a mapping: the key's text and place, and the value."""

    name: str
    start: int
    end: int
    plain: bool
    node: "Node"

    @property
    def key(self) -> Scalar:
        """The key as a node; made when asked for, since few are."""
        return Scalar(self.name, self.start, self.end, self.plain)


class Mapping(NamedTuple):
    """A YAML mapping; a repeated key keeps its first entry and is a defect."""

    entries: dict[str, MappingEntry]
    start: int
    end: int


class Sequence(NamedTuple):
    """A YAML sequence."""

    items: list["Node"]
    start: int
    end: int


Node = Scalar | Mapping | Sequence


class _Malformed(Exception):
    """Input that cannot become a tree, with the defect that says why."""

    def __init__(self, defect: Defect) -> None:
        super().__init__(defect.message)
        self.defect = defect


def parse(file: File) -> tuple[Node | None, list[Defect]]:
    """The tree of a YAML file, or None and the defect that prevents it; an empty file is None and no defect."""
    defects: list[Defect] = []
    builder = None
    # libyaml skips a byte order mark without counting it.
    shift = 1 if file.text.startswith("\ufeff") else 0
    try:
        builder = _TreeBuilder(file, shift, defects)
        return builder.document(), defects
    except _Malformed as error:
        defects.append(error.defect)
    except ReaderError as error:
        at = error.position + shift
        character = f"U+{ord(file.text[at]):04X}" if at < len(file.text) else "one"
        message = f"The control character {character} may not stand in a YAML file."
        hint = 'Delete it, or write it as an escape inside double quotes ("\\x07").'
        defects.append(Defect(DefectKind.SYNTAX, file.place(at, at + 1), message, hint))
    except YAMLError as error:
        defects.append(_syntax(file, error, builder.last if builder else None))
    return None, defects


def _syntax(file: File, error: YAMLError, last: Scalar | None) -> Defect:
    """A parser error in words; `last` is the scalar read before it."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = _offset(file, mark.line, mark.column) if mark else 0
    problem = str(getattr(error, "problem", None) or error)
    context = getattr(error, "context", None)
    rest = file.text[at : at + 1]
    message, hint = f"This is not YAML: {problem}.", "Mend the syntax here or on the line before."
    if rest == "\t" or file.line(file.line_of(at)).lstrip(" ").startswith("\t"):
        message, hint = "A tab is used for indentation, which YAML forbids.", "Indent with spaces."
    elif context and "quoted scalar" in str(context) and _BAD_ESCAPE.search(problem):
        message = f"Within double quotes, `{_escape(file, at)}` is no escape that YAML knows."
        hint = 'Write the character itself or a backslash twice; beyond U+FFFF an escape reads "\\U0001F319".'
    elif context and "quoted scalar" in str(context):
        opened = getattr(error, "context_mark", None)
        at = _offset(file, opened.line, opened.column) if opened else at
        message = "This quotation mark is never closed."
        hint = "Add the closing mark, or write a quote mark inside the text twice."
    elif "mapping values are not allowed" in problem:
        message, hint = "A second `: ` on this line confuses YAML.", "Put the text between quotation marks."
    elif last and not last.plain and file.line_of(last.start) < file.line_of(last.end) == file.line_of(at):
        # A forgotten closing mark swallows text up to the next mark, and the error shows only there.
        at = last.start
        closed = file.line_of(last.end)
        message = f"This quotation mark is closed only on line {closed}, where the text goes on."
        hint = "Add the closing mark where the text should end."
    return Defect(DefectKind.SYNTAX, file.place(at, at + 1), message, hint)


def _escape(file: File, at: int) -> str:
    """The escape that holds, or ends before, an offset."""
    start = max(file.text.rfind("\\", 0, at + 1), 0)
    return (
        file.text[start : start + 2] + file.text[start + 2 : start + 10].partition(" ")[0].partition('"')[0]
    )


def _offset(file: File, line: int, column: int) -> int:
    starts = file.line_starts
    return min(starts[min(line, len(starts) - 1)] + column, len(file.text))


def _text(event: Any) -> str:
    """What a scalar says: the newline that ends a block scalar (`>` or `|`) is YAML's, not the text's."""
    value: str = event.value
    return value.removesuffix("\n") if event.style in _BLOCK else value


class _TreeBuilder:
    """Reads one document; recursion is bounded by MAX_DEPTH."""

    def __init__(self, file: File, shift: int, defects: list[Defect]) -> None:
        self.file, self.shift, self.defects = file, shift, defects
        self.last: Scalar | None = None
        # The stubs do not know that events of nodes always carry marks.
        self.next: Callable[[], Any] = CParser(file.text).get_event

    def document(self) -> Node | None:
        self.next()
        if type(self.next()) is not DocumentStartEvent:
            return None
        node = self.node(self.next(), 0)
        self.next()
        second = self.next()
        if type(second) is DocumentStartEvent:
            start, hint = self.start(second), "Keep one document per file: delete this `---`."
            self.refuse(start, start + 3, "A second YAML document starts here.", hint)
        return node

    def scalar(self, event: Any) -> Scalar:
        shift, style = self.shift, event.style
        value = _text(event) if style in _BLOCK else event.value
        place = event.start_mark.index + shift, event.end_mark.index + shift
        self.last = scalar = _new(Scalar, (value, *place, not style))
        return scalar

    def node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        if kind is ScalarEvent:
            return self.scalar(event)
        start = self.start(event)
        if kind is AliasEvent:
            message = "Aliases (`*name`) are not allowed: a claim must be readable where it stands."
            self.refuse(start, self.end(event), message, "Write the text out.")
        if depth >= MAX_DEPTH:
            message = f"This is nested more than {MAX_DEPTH} levels deep."
            self.refuse(start, start + 1, message, "Flatten it: no pincite file needs as much.")
        return self.mapping(start, depth) if kind is MappingStartEvent else self.sequence(start, depth)

    def start(self, event: Any) -> int:
        offset: int = event.start_mark.index
        return offset + self.shift

    def end(self, event: Any) -> int:
        offset: int = event.end_mark.index
        return offset + self.shift

    def sequence(self, start: int, depth: int) -> Sequence:
        items: list[Node] = []
        while True:
            event = self.next()
            if type(event) is SequenceEndEvent:
                return Sequence(items, start, self.end(event))
            items.append(self.node(event, depth + 1))

    def mapping(self, start: int, depth: int) -> Mapping:
        entries: dict[str, MappingEntry] = {}
        shift, next_event = self.shift, self.next
        while True:
            event = next_event()
            kind = type(event)
            if kind is MappingEndEvent:
                return Mapping(entries, start, self.end(event))
            if kind is not ScalarEvent:
                at, message = self.start(event), "A key must be a plain word, not a list or a mapping."
                self.refuse(at, at + 1, message, "Write a word and a colon.")
            plain = not event.style
            name = event.value if plain else _text(event)
            key_start, key_end = event.start_mark.index + shift, event.end_mark.index + shift
            self.last = None if plain else Scalar(name, key_start, key_end, plain)
            event = next_event()
            node = self.scalar(event) if type(event) is ScalarEvent else self.node(event, depth + 1)
            entry = _new(MappingEntry, (name, key_start, key_end, plain, node))
            first = entries.setdefault(name, entry)
            if first is not entry:
                self.repeated(first.key, entry.key)

    def refuse(self, start: int, end: int, message: str, hint: str) -> NoReturn:
        raise _Malformed(Defect(DefectKind.SYNTAX, self.file.place(start, end), message, hint))

    def repeated(self, first: Scalar, second: Scalar) -> None:
        file = self.file
        line = file.line_of(first.start)
        message = f"The key `{second.value}` stands twice here; the first is on line {line}."
        hint = "Keep one of the two: YAML readers disagree about which would count."
        related = (Related(file.at(first), "first written here"),)
        self.defects.append(Defect(DefectKind.KEY_TWICE, file.at(second), message, hint, related=related))
