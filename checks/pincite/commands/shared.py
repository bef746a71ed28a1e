"""What several commands share: the settings where one stands, texts and streams by name, places as JSON."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from pincite.errors import UsageError
from pincite.settings import Settings, find_settings

if TYPE_CHECKING:
    from pincite.model import Place


def configuration(paths: list[str]) -> Settings:
    """The settings that govern the first path, or the folder one stands in."""
    for path in paths:
        if not os.path.lexists(path):
            help = "Check the spelling; paths count from this folder."
            raise UsageError(f"There is no file or folder `{path}`.", help)
    start = Path(paths[0]) if paths else Path()
    config = find_settings(start if start.is_dir() else start.parent)
    if config is None:
        raise UsageError(
            f"Nothing to check: neither {start.resolve()} nor a folder above has pincite's files.",
            "Put documents, as plain text, into a folder seeds/ and run `pincite init` here.",
        )
    return config


def source_folder(name: str) -> Path:
    """The folder that --source-dir names."""
    folder = Path(name)
    if not folder.is_dir():
        help = "Check --source-dir; paths count from this folder."
        raise UsageError(f"There is no folder `{folder}`.", help)
    return folder


def opened(name: str, help: str) -> BinaryIO:
    """A file to read bytes from, the standard input for `-`."""
    try:
        return sys.stdin.buffer if name == "-" else open(name, "rb")
    except OSError as error:
        raise UsageError(f"`{name}` cannot be read: {error.strerror}.", help) from None


def text_of(name: str, help: str, where: str = "see its byte {}") -> str:
    """The text of a file, of the standard input for `-`; `where` says at which byte it is no UTF-8."""
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8")
    except OSError as error:
        raise UsageError(f"`{name}` cannot be read: {error.strerror}.", help) from None
    except UnicodeDecodeError as error:
        place = where.format(error.start)
        raise UsageError(f"`{name}` is not UTF-8 text: {place}.", "Save it as UTF-8.") from None


def write_file(name: str, text: str) -> None:
    """Write to a file of a folder that is there."""
    from pincite.fix import write

    target = Path(name)
    if not target.parent.is_dir():
        message = f"There is no folder `{target.parent}` to write `{target.name}` into."
        raise UsageError(message, "Make it first.")
    if target.exists() and not (target.is_file() or target.is_dir()):
        with target.open(
            "wb"
        ) as stream:  # a device or a pipe: to replace it would take it away from everybody
            stream.write(text.encode("utf-8"))
        return
    write(target.parent, target.name, text)


def place_as_json(place: Place) -> dict[str, Any]:
    """Where something stands: its span, its first line and column, and its last."""
    counted = place._asdict()
    del counted["path"]
    return {"span": [counted.pop("start"), counted.pop("end")], **counted}
