"""Replacing a file in one step: whoever reads it, whenever a run is killed, has the old text or the new."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from pincite.disk.inside import Root
from pincite.disk.leftovers import begun, sweep
from pincite.errors import UsageError

_UNREAD = object()


def replace(root: Path, path: str, text: str, *, was: str | None) -> None:
    """Write `text` into a file that was read as `was` (None: it was not there), if it still is that.

    A UsageError, and the file as it is, if it is another meanwhile, or cannot or may not be written.
    """
    try:
        new, old = text.encode("utf-8"), None if was is None else was.encode("utf-8")
    except UnicodeEncodeError:
        raise UsageError(
            f"{path} was not written: what would stand in it is no text.", "Give names and words in UTF-8."
        ) from None
    _write(root, path, new, old)


def write(root: Path, path: str, text: str | bytes) -> None:
    """Write `text` into a file of ours (a report, say), whatever stands in it. A UsageError if it cannot be written."""
    _write(root, path, text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace"), _UNREAD)


def _write(root: Path, path: str, new: bytes, old: object) -> None:
    target = _target(root, path)
    try:
        mode = _mode(target)
        sweep(os.path.dirname(target))
        _put(target, new, old, mode)
    except OSError as error:
        raise UsageError(
            f"{target} cannot be written: {error.strerror or error}. It is as it was.",
            "Check the permissions of the file and its folder, and that the disk has room.",
        ) from None


def _target(root: Path, path: str) -> str:
    """The file itself: a link inside the root is followed, and stays; one that leads out is refused."""
    target = Root(root).find(path)
    if target is None:
        raise UsageError(
            f"{path} was not written: it leads out of {root}, by a link or by its path.",
            "Put the file itself in its place.",
        )
    return str(target)


def _mode(target: str) -> os.stat_result | None:
    """What the file is now, if it is there, which must be a file that may be written."""
    try:
        found = os.stat(target)
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise UsageError(f"{target} is a folder.", "Name a file.")
    if not stat.S_ISREG(found.st_mode):
        raise UsageError(f"{target} is no file.", "Name a file.")
    if not found.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise UsageError(f"{target} is read-only, and was not written.", "Make it writable if that is meant.")
    return found


def _put(target: str, new: bytes, old: object, found: os.stat_result | None) -> None:
    handle, name = begun(os.path.dirname(target))
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(new)
            file.flush()
            _like(name, found)
            os.fsync(file.fileno())
            if os.name != "nt":  # which replaces no file that is open
                _swap(name, target, old)
        if os.name == "nt":
            _swap(name, target, old)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _like(name: str, found: os.stat_result | None) -> None:
    """Give the new file the permissions and the owner of the old one, as far as we may."""
    if found is not None and os.name != "nt":
        made = os.stat(name)
        if (made.st_uid, made.st_gid) != (found.st_uid, found.st_gid):
            with suppress(OSError):
                os.chown(name, found.st_uid, found.st_gid)
    os.chmod(name, found.st_mode & 0o7777 if found is not None else 0o644)


def _swap(name: str, target: str, old: object) -> None:
    """Put the new file in place of the old, if that is still as it was read."""
    if old is not _UNREAD and _bytes(target) != old:
        raise UsageError(
            f"{target} was changed by somebody else meanwhile. Nothing was written to it.",
            "Run the same again: it starts from what is there now.",
        )
    os.replace(name, target)


def _bytes(target: str) -> bytes | None:
    try:
        with open(target, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None
