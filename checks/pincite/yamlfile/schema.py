"""JSON Schema in words: what a malformed file should look like, at the line of the offending key.

The claims loader accepts well-formed files by itself; jsonschema is imported only for files it does
not accept, to say what is wrong with them: asked of every file, it would make a check of this repository cost
half as much again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pincite.model import Defect, DefectKind, File, Place
from pincite.printing import did_you_mean
from pincite.yamlfile.scalars import Scalar
from pincite.yamlfile.tree import Mapping, Node, Sequence

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_INTEGER = re.compile(r"[-+]?[0-9]+")
_DECIMAL = re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?")
_WORDS = {"": None, "~": None, "null": None, "Null": None, "NULL": None} | {
    word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")
}
_NO_TEXT = frozenset("0123456789+-.~nNtTfF")  # how numbers, null, true and false begin


def schema_text(name: str) -> str:
    """The JSON Schema called `name` (claims, sources, config) from the wheel or the checkout."""
    from importlib.resources import files

    packed = files("pincite") / "schemas" / f"{name}.schema.json"
    if packed.is_file():
        return packed.read_text("utf-8")
    return (Path(__file__).parents[3] / "schemas" / f"{name}.schema.json").read_text("utf-8")


def typed(scalar: Scalar) -> object:
    """The value of a scalar under YAML 1.2's core schema, where `NO` and `2025-03-13` are text."""
    text = scalar.value
    if not scalar.plain:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if len(text) > 300:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    return 0.5 if _DECIMAL.fullmatch(text) else text


def is_text(scalar: Scalar) -> bool:
    """Whether `typed` would leave this scalar as (non-empty) text.

    How a text begins tells mostly that it is no number, null, true or false; trying each would cost 1% to 2% of a
    check of 2,000 claims.
    """
    value = scalar.value
    if not value:
        return False
    if not scalar.plain or value[0] not in _NO_TEXT or (len(value) > 5 and value[0].isalpha()):
        return True
    return isinstance(typed(scalar), str)


def check_schema(name: str, file: File, root: Node | None) -> list[Defect]:
    """What jsonschema says of a tree, one defect a fault, in file order."""
    import json

    from jsonschema import Draft202012Validator

    schema = json.loads(schema_text(name))
    if root is None:
        help = f"Write {schema['title']}, or delete it."
        return [Defect(DefectKind.SCHEMA, file.place(0, 0), "The file is empty.", help)]
    validator = Draft202012Validator(schema)
    errors = filter(_tells, validator.iter_errors(_instance(root)))
    found = (defect for error in errors for defect in _in_words(file, root, error, name))
    defects = [Defect(DefectKind.SCHEMA, *each) for each in found]
    return sorted(defects, key=lambda defect: defect.place.start)


def _instance(node: Node) -> object:
    if isinstance(node, Scalar):
        return typed(node)
    if isinstance(node, Sequence):
        return [_instance(item) for item in node.items]
    return {key: _instance(entry.node) for key, entry in node.entries.items()}


def _tells(error: ValidationError) -> bool:
    """A failed `oneOf` beside a more telling error of the same object says nothing new."""
    return error.validator != "oneOf" or isinstance(error.instance, dict)


def _in_words(file: File, root: Node, error: Any, name: str) -> Iterator[tuple[Place, str, str]]:
    """One fault of one node, as a person would say it: where it is, what is wrong, and what to do."""
    path = list(error.absolute_path)
    node, key = _locate(root, path)
    schema: dict[str, Any] = error.schema if isinstance(error.schema, dict) else {}
    expected = str(schema.get("title", "something else"))
    subject = f"`{path[-1]}`" if path and isinstance(path[-1], str) else "This entry" if path else "The file"
    at: Node = node if key is None else key
    if error.validator == "additionalProperties" and isinstance(node, Mapping):
        allowed = sorted(schema.get("properties", {}))
        for unknown in node.entries.keys() - set(allowed):
            hint = did_you_mean(unknown, allowed, f"Known here: {', '.join(allowed)}.")
            yield file.at(node.entries[unknown].key), f"The key `{unknown}` is not known here.", hint
    elif error.validator == "required" and isinstance(node, Mapping):
        missing = next(each for each in error.validator_value if error.message.startswith(repr(each)))
        hint = f"Add `{missing}:` here; this should be {expected}."
        yield _head(file, at), f"{subject} has no `{missing}`.", hint
    elif "propertyNames" in error.absolute_schema_path:
        wrong = str(error.instance)
        if isinstance(node, Mapping) and wrong in node.entries:
            at = node.entries[wrong].key
        yield _head(file, at), f"`{wrong}` cannot be a name here.", f"Write {expected}."
    else:
        message = f"{subject} should be {expected}{_found(node)}."
        yield _head(file, node), message, _advice(error, node, name)


def _head(file: File, node: Node) -> Place:
    """The place of a scalar, or of the first line of anything longer."""
    least = node.start + 1
    return file.place(node.start, max(node.end, least) if isinstance(node, Scalar) else least)


def _found(node: Node) -> str:
    if isinstance(node, Mapping):
        return ", not a mapping"
    if isinstance(node, Sequence):
        return ", not this list"
    shown = node.value if len(node.value) <= 40 else node.value[:39] + "…"
    return f", not `{shown}`" if shown else ", and nothing is written"


def _advice(error: Any, node: Node, name: str) -> str:
    if isinstance(node, Scalar) and not node.plain and not node.value.strip():
        return "Say it in words."
    if error.validator == "type" and isinstance(node, Scalar) and node.plain and node.value:
        wanted = error.validator_value
        if wanted == "string" or "string" in wanted:
            return f'If it is meant as text, put it between quotation marks: "{node.value[:40]}".'
    return f"`pincite schema {name}` shows the whole format."


def _locate(root: Node, path: list[str | int]) -> tuple[Node, Scalar | None]:
    """The node at a path, and the key in front of it."""
    node, key = root, None
    for step in path:
        if isinstance(node, Mapping) and str(step) in node.entries:
            entry = node.entries[str(step)]
            node, key = entry.node, entry.key
        elif isinstance(node, Sequence) and isinstance(step, int):
            node, key = node.items[step], None
    return node, key
