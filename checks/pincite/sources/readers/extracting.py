"""From the bytes of a document to its text: which reader, in a process of its own, and within which limits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from pincite.sources.readers.model import Extracted, MarkKind, TextMark

ENDINGS = {
    ".pdf": "pdf", ".html": "html", ".htm": "html", ".xhtml": "html", ".docx": "docx", ".xlsx": "xlsx", ".xlsm": "xlsx",
    ".ods": "xlsx", ".csv": "table", ".tsv": "table", ".json": "data", ".jsonl": "data", ".ndjson": "data",
    ".yaml": "data", ".yml": "data", ".toml": "data", ".srt": "cues", ".vtt": "cues", ".nxml": "jats", ".jats": "jats",
    ".xml": "jats", ".epub": "epub",
}  # fmt: skip
"""The ending of a name -> the module that reads it; any other document is plain text."""
ENGINES = {
    "pdf": ("pypdfium2", "pdf"), "html": ("selectolax", "html"), "docx": ("python-docx", "office"),
    "xlsx": ("python-calamine", "office"), "epub": ("selectolax", "html"),
}  # fmt: skip
"""The module of a reader -> the distribution that it needs, and the extra of pincite that installs it."""


class Limits(NamedTuple):
    """What the process of a reader may take: seconds of CPU and of waiting, and bytes of memory and of text."""

    seconds: int = 60
    memory: int = 2 * 2**30
    text: int = 64 * 2**20


LIMITS = Limits()


class Failure(NamedTuple):
    """Why no text was made of a document, in a sentence, and what to do."""

    because: str
    help: str


def reader_for(name: str) -> str | None:
    """The module that reads a document of that name, None if it is plain text."""
    return ENDINGS.get(os.path.splitext(name)[1].lower())


def is_plain(name: str) -> bool:
    """Whether a document is read as it is."""
    return reader_for(name) is None


def missing_extra(reader: str) -> str:
    """The extra of pincite that a reader needs and that is not installed; "" if it can read."""
    distribution, extra = ENGINES.get(reader, ("", ""))
    if not distribution:
        return ""
    try:
        version(distribution)
    except PackageNotFoundError:
        return extra
    return ""


def engine_of(reader: str) -> str:
    """A reader and what parses for it, with versions, as the register records them: "pdf 1, pypdfium2 5.15.2"."""
    from importlib import import_module

    distribution, _ = ENGINES.get(reader, ("", ""))
    own = f"{reader} {import_module(f'pincite.sources.readers.{reader}').VERSION}"
    return f"{own}, {distribution} {version(distribution)}" if distribution else own


def extract(name: str, data: bytes, limits: Limits = LIMITS) -> Extracted | Failure:
    """The text of a document with that name; a Failure if it has none that can be read, its reader is not installed, or
    it breaks a limit. What a hostile document does to a library, it does to a process that ends with it."""
    reader = reader_for(name)
    if reader is None:
        return _plain(data)
    if extra := missing_extra(reader):
        return Failure(
            f"Reading {os.path.splitext(name)[1]} files needs an extra that is not installed.",
            f"Install it: pip install 'pincite[{extra}]'",
        )
    command = [sys.executable, "-m", "pincite.sources.readers.child", reader, *map(str, limits)]
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=limits.seconds * 2, check=False
        )
    except subprocess.TimeoutExpired:
        return Failure(f"Reading it took longer than {limits.seconds * 2} seconds.", _SMALLER)
    return _told(done)


_SMALLER = "Cite a smaller part of it, saved as a file of its own."
_BROKEN = "Open it, save it anew, and add that; or save its words as plain text."


def _plain(data: bytes) -> Extracted | Failure:
    try:
        return Extracted(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        because = f"It is not UTF-8: the byte at offset {error.start} cannot be decoded."
        return Failure(because, "Save it as UTF-8 text.")


def _told(done: subprocess.CompletedProcess[bytes]) -> Extracted | Failure:
    """What the process of a reader said, or how it ended."""
    if done.returncode:
        if done.returncode < 0:
            return Failure(
                f"The library that reads it crashed (signal {-done.returncode}) or ran out of time.", _BROKEN
            )
        return Failure("The library that reads it failed, or needed too much memory.", _BROKEN)
    told = json.loads(done.stdout)
    if "error" in told:
        return Failure(told["error"], _BROKEN)
    marks = tuple(TextMark(MarkKind(kind), start, label, end) for kind, start, label, end in told["marks"])
    return Extracted(told["text"], marks, tuple(told["notes"]), told["unread"])
