"""seeds/sources.yaml -> the register of sources; and reading a source's bytes."""

import re
from typing import NamedTuple

from pincite.model import Defect, DefectKind, File, Silence
from pincite.sources.model import Exclusion, Source
from pincite.yamlfile import (
    Mapping,
    MappingEntry,
    Node,
    Scalar,
    Sequence,
    check_schema,
    is_text,
    parse,
    typed,
    yaml_silences,
)

_LANGUAGE = re.compile("[a-z]{2}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
KEPT = frozenset({"reader", "text_sha256", "marks_sha256"})
"""What is recorded of the text that a reader made of a document."""
_KNOWN = frozenset({"sha256", "title", "publisher", "date", "url", "language", "exclude"} | KEPT)


_DIGESTS = frozenset({"sha256", "text_sha256", "marks_sha256"})
_NUMERIC = _DIGESTS | {"date"}


class Register(NamedTuple):
    """The registered sources, by file name, and what was wrong with the register; `named` holds also the
    names of entries that are not well-formed."""

    file: File
    sources: dict[str, Source]
    silences: tuple[Silence, ...]
    defects: tuple[Defect, ...]
    broken: bool = False
    named: frozenset[str] = frozenset()


def load_register(file: File) -> Register:
    """Read sources.yaml; what is wrong with it is in `defects`, never raised."""
    root, defects = parse(file)
    if any(defect.kind is DefectKind.SYNTAX for defect in defects):
        return Register(file, {}, (), tuple(defects), broken=True)
    accepted = isinstance(root, Mapping) and root.entries.keys() == {"sources"}
    entry = root.entries.get("sources") if isinstance(root, Mapping) else None
    sources: dict[str, Source] = {}
    named: frozenset[str] = frozenset()
    if entry is not None and isinstance(entry.node, Mapping):
        named = frozenset(entry.node.entries)
        for item in entry.node.entries.values():
            source = _source(item)
            accepted = accepted and source is not None
            if source is not None:
                sources[item.name] = source
    elif entry is not None and not (isinstance(entry.node, Scalar) and typed(entry.node) is None):
        accepted = False
    if not accepted:
        defects += check_schema("sources", file, root)
    return Register(file, sources, yaml_silences(file, root), tuple(defects), named=named)


def _source(item: MappingEntry) -> Source | None:
    """One entry of the register, or None if it is not as the schema says."""
    if not isinstance(item.node, Mapping) or not item.node.entries.keys() <= _KNOWN:
        return None
    texts: dict[str, Scalar] = {}
    for name, entry in item.node.entries.items():
        if name == "exclude":
            continue
        node = entry.node
        if not isinstance(node, Scalar):
            return None
        # A date may be a bare year, and a digest could happen to look like a number.
        if not is_text(node) and not (name in _NUMERIC and type(typed(node)) in (int, float)):
            return None
        if name in _DIGESTS and not _SHA256.fullmatch(node.value):
            return None
        if name == "language" and not _LANGUAGE.fullmatch(node.value):
            return None
        texts[name] = node
    exclude = _exclusions(item.node.entries.get("exclude"))
    if "sha256" not in texts or exclude is None or ("reader" in texts) != ("text_sha256" in texts):
        return None
    said = {name: node.value for name, node in texts.items()}
    return Source(
        item.key,
        texts["sha256"],
        said.get("title", ""),
        said.get("publisher", ""),
        said.get("date", ""),
        said.get("url", ""),
        said.get("language", ""),
        exclude,
        texts.get("url"),
        texts.get("reader"),
        texts.get("text_sha256"),
        texts.get("marks_sha256"),
    )


def _exclusions(entry: MappingEntry | None) -> tuple[Exclusion, ...] | None:
    if entry is None:
        return ()
    if not isinstance(entry.node, Sequence):
        return None
    found = tuple(map(_exclusion, entry.node.items))
    return None if None in found else tuple(filter(None, found))


def _exclusion(node: Node) -> Exclusion | None:
    if not isinstance(node, Mapping) or node.entries.keys() != {"quote", "because"}:
        return None
    quote, because = node.entries["quote"].node, node.entries["because"].node
    if not (
        isinstance(quote, Scalar) and isinstance(because, Scalar) and is_text(quote) and is_text(because)
    ):
        return None
    return None if because.value.isspace() else Exclusion(quote, because)
