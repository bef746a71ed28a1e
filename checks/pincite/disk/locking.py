"""One writer at a time in a corpus.

The lock is on the folder itself (flock), so that there is no file of it for git to show, and the system takes it back
from a process that is killed. Where a folder cannot be locked (Windows, some network drives), a file in the folder for
temporary files stands for it; where that cannot be locked either, there is none, and what is left is that a file is
compared with what was read right before it is replaced. Editors know of no lock: for them there is only the comparison.
"""

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pincite.disk.leftovers import sweep_below
from pincite.errors import UsageError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

WAIT = 60.0
"""Seconds to wait for another writer; one needs a fraction of a second, or some while it fixes a large corpus."""
_PAUSE = 0.02


@contextmanager
def lock(root: Path, folders: Iterable[str] = (), *, wait: float = WAIT) -> Iterator[None]:
    """Hold the corpus at `root` for writing; temporary files that killed runs left in its `folders` are deleted.

    A UsageError if somebody else holds it for longer than `wait` seconds.
    """
    handle = _held(root, time.monotonic() + wait)
    try:
        for folder in folders:
            sweep_below(root, folder)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _held(root: Path, until: float) -> int | None:
    """A handle that holds the lock until it is closed; None where nothing can be locked."""
    for opened in (_folder, _stand_in):
        try:
            handle = opened(root)
        except OSError:
            continue
        try:
            while not _taken(handle):
                if time.monotonic() > until:
                    raise UsageError(
                        f"Another pincite is writing in {root}. Nothing was written.",
                        "Wait until it has ended, and run this again.",
                    )
                time.sleep(_PAUSE)
            return handle
        except OSError:  # this cannot be locked at all
            os.close(handle)
        except BaseException:
            os.close(handle)
            raise
    return None


def _folder(root: Path) -> int:
    if fcntl is None:
        raise OSError
    return os.open(root, os.O_RDONLY)


def _stand_in(root: Path) -> int:
    """A file outside the corpus, the same for all who mean this folder."""
    import hashlib
    import tempfile

    name = hashlib.sha256(os.fsencode(os.path.normcase(os.path.realpath(root)))).hexdigest()[:24]
    path = os.path.join(tempfile.gettempdir(), f"pincite-{name}.lock")
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)


def _taken(handle: int) -> bool:
    """Whether the lock is ours now; an OSError where there can be none."""
    try:
        if fcntl is not None:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    except (BlockingIOError, PermissionError):
        return False
    return True
