"""seeds/sources.yaml -> the register of sources; and reading a source's bytes."""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from stat import S_ISREG
from typing import Any, NamedTuple

from pincite.load.schema import check_schema, is_text, typed
from pincite.load.silences import yaml_silences
from pincite.load.tree import Entry, Mapping, Sequence, parse
from pincite.model import Defect, Exclusion, File, Kind, Scalar, Silence, Source

MAX_SOURCE_BYTES = 256 * 2**20
_LARGE = 2**17
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SEPARATED = re.compile(r"[/\\]")
_KNOWN = frozenset({"sha256", "title", "publisher", "date", "url", "exclude"})


class Register(NamedTuple):
    """The registered sources, by file name, and what was wrong with the register; `named` holds also the
    names of entries that are not well-formed."""

    file: File
    sources: dict[str, Source]
    silences: tuple[Silence, ...]
    defects: tuple[Defect, ...]
    broken: bool = False
    named: frozenset[str] = frozenset()


class Document(NamedTuple):
    """A source's bytes as read: `file` is None when they could not be, and `trouble` says why.

    `trouble` is one of "" (read), "missing", "outside", or a sentence on why it is unreadable.
    """

    path: str
    file: File | None
    sha256: str = ""
    trouble: str = ""


def read_document(folder: Path, shown: str, name: str, overlay: bytes | None = None) -> Document:
    """Read the source `name` of `folder`, which it may not leave by `..`, absolute path or link."""
    path = f"{shown}/{name}"
    if not _inside(folder, name):
        return Document(path, None, trouble="outside")
    try:
        target = os.path.join(folder, name)
        if overlay is None:
            found = os.stat(target)
            if not S_ISREG(found.st_mode):
                return Document(path, None, trouble="It is not a file.")
            if found.st_size > MAX_SOURCE_BYTES:
                return Document(path, None, trouble=f"It is larger than {MAX_SOURCE_BYTES // 2**20} MiB.")
        data = _bytes(target) if overlay is None else overlay
    except (FileNotFoundError, NotADirectoryError):
        return Document(path, None, trouble="missing")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return Document(path, None, trouble=f"It cannot be read: {reason}.")
    digest = sha256(data)
    try:
        return Document(path, File(path, data.decode("utf-8")), digest)
    except UnicodeDecodeError as error:
        trouble = f"It is not UTF-8: the byte at offset {error.start} cannot be decoded."
        return Document(path, None, digest, trouble)


def sha256(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal digits."""
    digest: str = _hashing(len(data) >= _LARGE)(data).hexdigest()
    return digest


@cache
def _hashing(large: bool) -> Callable[[bytes], Any]:
    """Loading OpenSSL, as hashlib does, takes longer than to hash ten documents without it."""
    for name in () if large else ("_sha2", "_sha256"):  # since Python 3.12, before
        with suppress(ImportError):
            light: Callable[[bytes], Any] = import_module(name).sha256
            return light
    import hashlib

    return hashlib.sha256


def _bytes(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:
        return file.read()


def _inside(folder: Path, name: str) -> bool:
    """Whether `name` stays in `folder` once every link on the way is followed."""
    if (
        not name
        or "\x00" in name
        or os.path.isabs(name)
        or ".." in re.split(r"[/\\]", name)
        or name[1:2] == ":"
    ):
        return False
    if not _SEPARATED.search(name) and name != "." and not os.path.islink(os.path.join(folder, name)):
        return True
    base = os.path.realpath(folder)
    return os.path.realpath(os.path.join(base, name)).startswith(base + os.sep)


def load_register(file: File) -> Register:
    """Read sources.yaml; what is wrong with it is in `defects`, never raised."""
    root, defects = parse(file)
    if any(defect.kind is Kind.SYNTAX for defect in defects):
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


def _source(item: Entry) -> Source | None:
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
        if not is_text(node) and not (name in ("date", "sha256") and type(typed(node)) in (int, float)):
            return None
        texts[name] = node
    exclude = _exclusions(item.node.entries.get("exclude"))
    if "sha256" not in texts or not _SHA256.fullmatch(texts["sha256"].value) or exclude is None:
        return None
    known = {name: node.value for name, node in texts.items() if name != "sha256"}
    return Source(item.key, texts["sha256"], exclude=exclude, **known)


def _exclusions(entry: Entry | None) -> tuple[Exclusion, ...] | None:
    if entry is None:
        return ()
    if not isinstance(entry.node, Sequence):
        return None
    found = []
    for node in entry.node.items:
        if not isinstance(node, Mapping) or node.entries.keys() != {"quote", "because"}:
            return None
        quote, because = node.entries["quote"].node, node.entries["because"].node
        if (
            not (
                isinstance(quote, Scalar)
                and isinstance(because, Scalar)
                and is_text(quote)
                and is_text(because)
            )
            or because.value.isspace()
        ):
            return None
        found.append(Exclusion(quote, because))
    return tuple(found)
