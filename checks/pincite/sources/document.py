"""A document of the sources folder: its bytes as read, and the readings of its text."""

from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from functools import cache, cached_property
from importlib import import_module
from typing import Any, NamedTuple

from pincite.disk import Refusal, Refused, Root, read
from pincite.languages import Language, language, settle
from pincite.model import File
from pincite.numbers import NumberMention
from pincite.numbers import read as read_numbers
from pincite.quotes import Haystack
from pincite.text import Quotation, quotations, sentences

MAX_SOURCE_BYTES = 256 * 2**20
LARGE = 2**17
"""Bytes from which OpenSSL hashes so much faster that loading it pays."""


class Trouble(StrEnum):
    """Why a document could not be read."""

    NONE = ""
    MISSING = "missing"
    OUTSIDE = "outside"
    UNREADABLE = "unreadable"


class DocumentState(NamedTuple):
    """What became of reading a document: its sha256 if there were bytes to read, and what the trouble is, with a
    sentence that says why it is unreadable. `path` is as shown to people; `language` is the code of the language it is
    declared to be in, empty if nobody says it."""

    path: str
    sha256: str = ""
    trouble: Trouble = Trouble.NONE
    because: str = ""
    language: str = ""


class Document:
    """A document as read, with what its readers make of it: each reading is made once, when it is first asked for.

    `file` is its text, None when there is trouble.
    """

    def __init__(self, state: DocumentState, file: File | None = None) -> None:
        self.state, self.file = state, file

    def __reduce__(self) -> tuple[object, tuple[DocumentState, File | None]]:
        return Document, (self.state, self.file)

    @property
    def path(self) -> str:
        return self.state.path

    @property
    def text(self) -> str:
        """Its text; empty when it could not be read."""
        return self.file.text if self.file else ""

    @cached_property
    def language(self) -> Language:
        """The language that it is read in."""
        return settle(self.state.language, self.text)

    @cached_property
    def haystack(self) -> Haystack:
        """Its text as quotes are found in it, by the words of its language only where that is declared."""
        return Haystack(self.text, language(self.state.language) if self.state.language else None)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The spans of its sentences, in order."""
        return tuple(sentences(self.text, self.language))

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands between quotation marks, in order."""
        return tuple(quotations(self.text, self.language))

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        """The numbers that it states, in order."""
        return tuple(read_numbers(self.text, self.language))


def read_document(root: Root, shown: str, name: str, declared: str = "") -> Document:
    """Read the source `name` of the sources folder `root`, which it may not leave by `..`, absolute path or link;
    `declared` is the code of its language."""
    path = f"{shown}/{name}"
    data = read(root, name, MAX_SOURCE_BYTES)
    if isinstance(data, Refused):
        trouble = _TROUBLES.get(data.why)
        because = "" if trouble else data.because
        return Document(DocumentState(path, trouble=trouble or Trouble.UNREADABLE, because=because))
    digest = sha256(data)
    try:
        return Document(DocumentState(path, digest, language=declared), File(path, data.decode("utf-8")))
    except UnicodeDecodeError as error:
        because = f"It is not UTF-8: the byte at offset {error.start} cannot be decoded."
        return Document(DocumentState(path, digest, Trouble.UNREADABLE, because))


_TROUBLES = {Refusal.MISSING: Trouble.MISSING, Refusal.OUTSIDE: Trouble.OUTSIDE}
"""What needs no reason beside it."""


def sha256(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal digits."""
    digest: str = _hashing(len(data) >= LARGE)(data).hexdigest()
    return digest


@cache
def _hashing(large: bool) -> Callable[[bytes], Any]:
    """What makes a digest. To load OpenSSL, as hashlib does, takes 1% of a check of this repository, and pays for a large
    document only."""
    for name in () if large else ("_sha2", "_sha256"):  # since Python 3.12, and before
        with suppress(ImportError):
            light: Callable[[bytes], Any] = import_module(name).sha256
            return light
    from hashlib import sha256 as full

    return full
