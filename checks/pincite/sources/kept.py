"""The text that a reader made of a document, kept beside it so that people can review it and no check needs the reader."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pincite.disk import Refused, Root, read
from pincite.sources.marks import Marks, read_marks
from pincite.sources.model import Source
from pincite.yamlfile import Scalar

FOLDER = ".text"
"""The folder of kept texts, in that of the sources."""
MOST = 256 * 2**20
"""Bytes of a kept text."""


def text_name(name: str) -> str:
    """The file of a document's text, relative to the folder of the sources."""
    return f"{FOLDER}/{name}.txt"


def marks_name(name: str) -> str:
    """The file of its marks."""
    return f"{FOLDER}/{name}.marks"


class Kept(NamedTuple):
    """A kept text with its marks, or in a sentence why it is not what the register recorded."""

    text: str
    marks: Marks
    because: str = ""


def read_kept(root: Root, name: str, source: Source, digest: Callable[[bytes], str]) -> Kept:
    """The kept text of a registered document, by `digest` the one that was recorded."""
    text = _locked(root, text_name(name), source.text_sha256, digest)
    if isinstance(text, _Off):
        return Kept("", Marks(), text.because)
    if source.marks_sha256 is None:
        return Kept(text, Marks())
    marks = _locked(root, marks_name(name), source.marks_sha256, digest)
    if isinstance(marks, _Off):
        return Kept("", Marks(), marks.because)
    try:
        return Kept(text, read_marks(marks))
    except ValueError:
        return Kept("", Marks(), f"{marks_name(name)} is no list of marks.")


class _Off(NamedTuple):
    """Why a kept file is not what it should be."""

    because: str


def _locked(root: Root, path: str, recorded: Scalar | None, digest: Callable[[bytes], str]) -> str | _Off:
    """The text of a kept file, if its bytes are those that the register recorded."""
    data = read(root, path, MOST)
    if isinstance(data, Refused):
        return _Off(f"{path}, which is kept of it, cannot be read: {data.because}")
    if recorded is None or digest(data) != recorded.value:
        return _Off(f"{path}, which is kept of it, was changed since it was registered.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _Off(f"{path}, which is kept of it, is not UTF-8.")
