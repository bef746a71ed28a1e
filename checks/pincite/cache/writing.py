"""Writing into the folder, whole or not at all, and keeping it small. Two runs at once do not disturb each other."""

import os
from collections.abc import Iterator
from contextlib import suppress
from stat import S_ISDIR

from pincite.cache.folder import IGNORE, Folder
from pincite.disk import begun, sweep

COARSE = 2_000_000_000
FINE = 20_000_000
"""Nanoseconds within which two writes may leave the same time on a file: where times are whole seconds, and elsewhere."""
FOLDERS = ("reports", "files")


def make(folder: Folder) -> bool:
    """Make the folder, or set up one that is not to be believed; False where that cannot be done. What was in it stays
    there unread."""
    if folder.anchor:
        return True
    with suppress(OSError):
        with suppress(FileExistsError):
            os.mkdir(folder.path, 0o755)
        if S_ISDIR(os.lstat(folder.path).st_mode):
            _put(folder, ".gitignore", IGNORE)
            folder.anchor = folder.anchored()
    return bool(folder.anchor)


def write(folder: Folder, name: str, payload: bytes) -> None:
    """Write under a name; an OSError if that cannot be done."""
    _put(folder, name, folder.head(payload) + payload)


def _put(folder: Folder, name: str, data: bytes) -> None:
    target = os.path.join(folder.path, name)
    with suppress(FileExistsError):
        os.mkdir(os.path.dirname(target), 0o755)
    handle, written = begun(os.path.dirname(target))
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(written, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(written)
        raise


def shrink(folder: Folder, name: str, most: int) -> None:
    """Delete the oldest of what lies in one of its folders, down to `most`, and what killed runs left there."""
    path = os.path.join(folder.path, name)
    with suppress(OSError):
        sweep(path)
        with os.scandir(path) as found:
            files = sorted(found, key=lambda each: each.stat(follow_symlinks=False).st_mtime_ns)
        for each in files[: max(0, len(files) - most)]:
            os.unlink(each.path)


def time_before(folder: Folder) -> int:
    """What time its disk says it is, in nanoseconds, less that within which a later write could leave the same time."""
    handle, path = begun(folder.path)
    try:
        found = os.fstat(handle).st_ctime_ns
    finally:
        os.close(handle)
        os.unlink(path)
    return found - (COARSE if found % 1_000_000_000 == 0 else FINE)


def clean(folder: Folder) -> int:
    """Delete all that pincite writes there; the number of files deleted. What lies there besides, stays."""
    count = 0
    for path, files in _written(folder):
        for each in files:
            os.unlink(each.path)
            count += 1
        with suppress(OSError):
            os.rmdir(path)
    return count


def size(folder: Folder) -> tuple[int, int]:
    """How many files pincite has there, and how many bytes they have."""
    sizes = [each.stat(follow_symlinks=False).st_size for _, files in _written(folder) for each in files]
    return len(sizes), sum(sizes)


def _written(folder: Folder) -> Iterator[tuple[str, list[os.DirEntry[str]]]]:
    """The folders that pincite makes there, itself last, and the files that it writes into each."""
    for name in () if os.path.islink(folder.path) else (*FOLDERS, ""):
        path = os.path.join(folder.path, name) if name else folder.path
        if not os.path.isdir(path) or os.path.islink(path):
            continue
        sweep(path)
        with os.scandir(path) as found:
            files = [each for each in found if each.is_file(follow_symlinks=False)]
        yield path, [each for each in files if name or each.name == ".gitignore"]
