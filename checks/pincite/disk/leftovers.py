"""Temporary files: how they are called, and deleting those that a killed run has left.

One that is being written is locked by its writer; the lock ends with the writer, however that ends.
"""

from __future__ import annotations

import os
import re
from stat import S_ISREG
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows, where a file that is open cannot be deleted, which serves as well
    fcntl = None  # type: ignore[assignment]

_NAME = re.compile(r"\.pincite-[a-z0-9_]{8}\.tmp")


def begun(folder: str) -> tuple[int, str]:
    """A new temporary file in `folder`, locked: its handle and its path."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    while True:
        path = os.path.join(folder, f".pincite-{os.urandom(4).hex()}.tmp")
        try:
            handle = os.open(path, flags, 0o600)
        except FileExistsError:
            continue
        try:
            if fcntl is not None:
                fcntl.flock(handle, fcntl.LOCK_EX)
            if os.path.samestat(os.fstat(handle), os.lstat(path)):
                return handle, path
        except FileNotFoundError:
            pass  # somebody swept it before it was locked
        except OSError:
            return handle, path  # there are no locks here, and nobody will take it for a leftover
        except BaseException:
            os.close(handle)
            os.unlink(path)
            raise
        os.close(handle)


def sweep_below(root: Path, path: str) -> None:
    """Delete the leftovers in a folder of the root and in those below it; beside it, if it is a file. A link that leads out
    is not followed."""
    top, folder = os.path.realpath(root), os.path.realpath(root / path)
    if os.path.commonpath([top, folder]) != top:
        return
    if not os.path.isdir(folder):
        sweep(os.path.dirname(folder))
        return
    for here, folders, _ in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        sweep(here)


def sweep(folder: str) -> None:
    """Delete the leftovers in a folder; what cannot be deleted stays."""
    try:
        names = [name for name in os.listdir(folder) if _NAME.fullmatch(name)]
    except OSError:
        return
    for name in names:
        path = os.path.join(folder, name)
        try:
            if fcntl is None:
                os.unlink(path)
            else:
                _delete_if_free(path)
        except OSError:
            continue


def _delete_if_free(path: str) -> None:
    """Delete a file that nobody has locked. An OSError where somebody has."""
    assert fcntl is not None
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        if S_ISREG(os.fstat(handle).st_mode):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.unlink(path)
    finally:
        os.close(handle)
