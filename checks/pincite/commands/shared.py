"""What several commands share: the settings where one stands, texts and streams by name, places as JSON."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from pincite.disk import Refusal, Refused, Root, read, through_link
from pincite.errors import UsageError
from pincite.settings import Settings, find_settings, root_of

if TYPE_CHECKING:
    from pincite.model import Place

LARGEST = 8 * 2**20
"""No larger file of a corpus is written to."""


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
            "Put documents into a folder seeds/ and run `pincite init` here.",
        )
    return config


def typed(name: str) -> str:
    """A path as a user typed it, which may lead anywhere, but not by a link that somebody put into a repository."""
    link = through_link(name, root_of)
    if link:
        raise UsageError(
            f"`{name}` is not used: {link} is a link that leads out of its repository.",
            "Name the file that is meant by a path of its own.",
        )
    return name


def source_folder(name: str) -> Path:
    """The folder that --source-dir names."""
    folder = Path(typed(name))
    if not folder.is_dir():
        help = "Check --source-dir; paths count from this folder."
        raise UsageError(f"There is no folder `{folder}`.", help)
    return folder


def opened(name: str, help: str) -> BinaryIO:
    """A file to read bytes from, the standard input for `-`."""
    try:
        return sys.stdin.buffer if name == "-" else open(typed(name), "rb")
    except OSError as error:
        raise UsageError(f"`{name}` cannot be read: {error.strerror}.", help) from None


def existing_text(config: Settings, path: str) -> str | None:
    """A file of the corpus that is about to be written to; None if it is not there yet."""
    data = read(Root(config.root), path, LARGEST)
    if not isinstance(data, Refused):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            raise UsageError(f"{path} cannot be read: it is not UTF-8.", "Save it as UTF-8 text.") from None
    if data.why is not Refusal.MISSING:
        raise UsageError(f"{path} cannot be read. {data.because}", data.help)
    return None


def said_name(name: str) -> str:
    """A file as a message names it, `-` as the standard input."""
    return "The standard input" if name == "-" else f"`{name}`"


def text_of(name: str, help: str, where: str = "see its byte {}") -> str:
    """The text of a file, of the standard input for `-`; `where` says at which byte it is no UTF-8."""
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(typed(name)).read_bytes()
        return data.decode("utf-8")
    except OSError as error:
        raise UsageError(f"`{name}` cannot be read: {error.strerror}.", help) from None
    except UnicodeDecodeError as error:
        place = where.format(error.start)
        raise UsageError(f"`{name}` is not UTF-8 text: {place}.", "Save it as UTF-8.") from None


def write_file(name: str, text: str) -> None:
    """Write to a file of a folder that is there."""
    from pincite.disk import write

    target = Path(typed(name))
    if not target.parent.is_dir():
        message = f"There is no folder `{target.parent}` to write `{target.name}` into."
        raise UsageError(message, "Make it first.")
    if target.exists() and not (target.is_file() or target.is_dir()):
        # A device or a pipe: to replace it would take it away from everybody.
        with target.open("wb") as stream:
            stream.write(text.encode("utf-8"))
        return
    real = Path(os.path.realpath(target))
    write(real.parent, real.name, text)


def place_as_json(place: Place) -> dict[str, Any]:
    """Where something stands: its span, its first line and column, and its last."""
    counted = place._asdict()
    del counted["path"]
    return {"span": [counted.pop("start"), counted.pop("end")], **counted}
