"""A document of the sources folder, as it is read."""

import hashlib
import os
import re
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from pincite.model import File

MAX_SOURCE_BYTES = 256 * 2**20


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
        target = folder / name
        if overlay is None:
            found = target.stat()
            if not S_ISREG(found.st_mode):
                return Document(path, None, trouble="It is not a file.")
            if found.st_size > MAX_SOURCE_BYTES:
                return Document(path, None, trouble=f"It is larger than {MAX_SOURCE_BYTES // 2**20} MiB.")
        data = target.read_bytes() if overlay is None else overlay
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
    return hashlib.sha256(data).hexdigest()


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
    base = os.path.realpath(folder)
    return os.path.realpath(os.path.join(base, name)).startswith(base + os.sep)
