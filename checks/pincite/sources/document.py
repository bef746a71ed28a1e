"""A document of the sources folder, as it is read."""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from stat import S_ISREG
from typing import Any, NamedTuple

from pincite.model import File

MAX_SOURCE_BYTES = 256 * 2**20


_LARGE = 2**17


_SEPARATED = re.compile(r"[/\\]")


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
