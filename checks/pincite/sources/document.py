"""A document of the sources folder: its bytes as read, and the readings of its text."""

from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from pincite.disk import Refusal, Refused, Root, read
from pincite.languages import Language, language, settle
from pincite.model import File
from pincite.numbers import NumberMention
from pincite.numbers import read as read_numbers
from pincite.quotes import Haystack
from pincite.sources.model import Source
from pincite.text import Quotation, quotations, sentences

if TYPE_CHECKING:
    from pincite.sources.marks import Marks

MAX_SOURCE_BYTES = 256 * 2**20
LARGE = 2**17
"""Bytes from which OpenSSL hashes so much faster that loading it pays."""


class Trouble(StrEnum):
    """Why a document could not be read."""

    NONE = ""
    MISSING = "missing"
    OUTSIDE = "outside"
    UNREADABLE = "unreadable"
    KEPT = "kept"  # what is kept of its text is not what was registered


class DocumentState(NamedTuple):
    """What became of reading a document: its sha256 if there were bytes to read, and what the trouble is, with a
    sentence that says why it is unreadable. `path` is that of its text, as shown to people, `original` that of the document
    if the text is kept beside it; `language` is the code of the language it is
    declared to be in, empty if nobody says it."""

    path: str
    sha256: str = ""
    trouble: Trouble = Trouble.NONE
    because: str = ""
    language: str = ""
    original: str = ""

    @property
    def document(self) -> str:
        """The path of the document itself, as shown to people."""
        return self.original or self.path


class Document:
    """A document as read, with what its readers make of it: each reading is made once, when it is first asked for.

    `file` is its text, None when there is trouble: that of the document itself, or the one that a reader made of it and
    that is kept beside it, with its `marks`.
    """

    def __init__(self, state: DocumentState, file: File | None = None, marks: "Marks | None" = None) -> None:
        self.state, self.file, self.marks = state, file, marks

    def __reduce__(self) -> tuple[object, tuple[DocumentState, File | None, "Marks | None"]]:
        return Document, (self.state, self.file, self.marks)

    def locator(self, offset: int) -> str:
        """At which page, heading, cell or time a place of its text is, as people say it; "" if nothing tells."""
        return self.marks.locator(offset) if self.marks is not None else ""

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


def read_document(
    root: Root, shown: str, name: str, declared: str = "", source: Source | None = None
) -> Document:
    """Read the source `name` of the sources folder `root`, which it may not leave by `..`, absolute path or link;
    `declared` is the code of its language, `source` its entry in the register: with that, a document that is no plain text
    is read by the text that is kept of it."""
    path = f"{shown}/{name}"
    data = read(root, name, MAX_SOURCE_BYTES)
    if isinstance(data, Refused):
        trouble = _TROUBLES.get(data.why)
        because = "" if trouble else data.because
        return Document(DocumentState(path, trouble=trouble or Trouble.UNREADABLE, because=because))
    digest = sha256(data)
    if source is not None and source.text_sha256 is not None:
        return _kept(root, shown, name, digest, source, declared)
    try:
        return Document(DocumentState(path, digest, language=declared), File(path, data.decode("utf-8")))
    except UnicodeDecodeError as error:
        because = f"It is not UTF-8: the byte at offset {error.start} cannot be decoded."
        return Document(DocumentState(path, digest, Trouble.UNREADABLE, because))


def _kept(root: Root, shown: str, name: str, digest: str, source: Source, declared: str) -> Document:
    """A document by the text that is kept of it."""
    from pincite.sources.kept import read_kept, text_name

    text, marks, because = read_kept(root, name, source, sha256)
    path = f"{shown}/{text_name(name)}"
    if because:
        return Document(DocumentState(f"{shown}/{name}", digest, Trouble.KEPT, because))
    state = DocumentState(path, digest, language=declared, original=f"{shown}/{name}")
    return Document(state, File(path, text, marks.locator if marks.all else None), marks)


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
