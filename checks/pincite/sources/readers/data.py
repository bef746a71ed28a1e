"""Data: a line for each scalar, with its JSON Pointer (RFC 6901) before it and its value as it is written."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from typing import Any

from pincite.sources.readers.model import BadDocument, Extracted, MarkKind, TextMark, utf8

NAME, VERSION, ENGINE, EXTRA = "data", 1, "", ""
DEEPEST, MOST = 200, 500_000
"""How deep data may be nested, and how many scalars there may be."""
_JSON = re.compile(r"\s*[\[{]")
_TOML = re.compile(r"^\s*(?:\[\[?[\w\"'. -]+\]\]?\s*(?:#.*)?|[\w\"'.-]+\s*=\s*\S.*)$")


class _RawNumber(str):
    """A number as it is written, 12.50 with both its digits."""


def read(data: bytes) -> Extracted:
    """JSON, JSON Lines, TOML or YAML, told by what it looks like; a scalar is `/results/0/p99: 12.50`."""
    text = utf8(data)
    lines: list[str] = []
    marks: list[TextMark] = []
    length = 0
    for pointer, value in _scalars(_parsed(text)):
        shown = " ".join(value.split())
        start = length + len(pointer) + 2
        marks.append(TextMark(MarkKind.POINTER, start, pointer, start + len(shown)))
        lines.append(f"{pointer}: {shown}\n")
        length += len(lines[-1])
        if len(lines) > MOST:
            raise BadDocument(f"It holds more than {MOST:,} values.")
    if not lines:
        raise BadDocument("It holds no values.")
    return Extracted("".join(lines), tuple(marks))


def _parsed(text: str) -> Any:
    lines = (line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#"))
    is_toml = _TOML.match(next(lines, "")) is not None
    if _JSON.match(text):
        try:
            return _json(text)
        except json.JSONDecodeError as whole:
            try:
                return [_json(line) for line in text.splitlines() if line.strip()]
            except json.JSONDecodeError:
                if not is_toml:
                    raise BadDocument(f"It is no JSON: line {whole.lineno}: {whole.msg}.") from None
    if is_toml:
        try:
            return tomllib.loads(text, parse_float=_RawNumber)
        except tomllib.TOMLDecodeError as error:
            raise BadDocument(f"It is no TOML: {error}.") from None
    return _yaml(text)


def _json(text: str) -> Any:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            raise BadDocument("A key stands twice in one object, so that it is not said which counts.")
        return found

    written: Callable[[str], Any] = _RawNumber
    return json.loads(
        text, parse_int=written, parse_float=written, parse_constant=written, object_pairs_hook=once
    )


def _yaml(text: str) -> Any:
    import yaml

    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        at = getattr(error, "problem_mark", None)
        where = f"line {at.line + 1}: " if at is not None else ""
        raise BadDocument(f"It is no YAML: {where}{getattr(error, 'problem', error)}.") from None
    return _node(node, set())


def _node(node: Any, above: set[int]) -> Any:
    """A node of YAML as lists, dicts and the scalars as written; one that stands in two places is refused, since such data
    can unfold without end."""
    import yaml

    if node is None or isinstance(node, yaml.ScalarNode):
        return _RawNumber(node.value if node is not None else "")
    if id(node) in above:
        raise BadDocument("It has aliases, which can unfold without end.")
    above.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_node(each, above) for each in node.value]
    found = {}
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else "?"
        if name in found:
            raise BadDocument(f"The key `{name}` stands twice in one mapping.")
        found[name] = _node(value, above)
    return found


def _scalars(data: Any, pointer: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """Each scalar with its pointer, in the order of the file."""
    if depth > DEEPEST:
        raise BadDocument(f"It is nested deeper than {DEEPEST} levels.")
    if isinstance(data, dict):
        for key, value in data.items():
            step = str(key).replace("~", "~0").replace("/", "~1")
            yield from _scalars(value, f"{pointer}/{step}", depth + 1)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _scalars(value, f"{pointer}/{index}", depth + 1)
    elif data is None or isinstance(data, bool):
        yield pointer, {None: "null", True: "true", False: "false"}[data]
    else:
        yield pointer, str(data)
