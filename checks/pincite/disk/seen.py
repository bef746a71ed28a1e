"""What a run looks at on the disk: each file that it reads or misses and each folder that it lists, as it stood then.

Who can show that all of it stands there unchanged knows what the run would find, without running it.
"""

import os
from stat import S_ISLNK

CACHE = ".pincite_cache"
"""The folder in a root that holds what was worked out before, and is no part of the corpus."""
Stamp = tuple[int, int, int, int, int, int, int]
"""What tells that a file or folder is what it was: its mode, size, times of change of content and of itself
(nanoseconds), number, device and owner."""
Way = tuple[int, int, int, str]
"""What tells that a folder on the way to a file is the same, whatever else was put into it: its mode, number, device, and
where it leads to if it is a link."""


class Seen:
    """The paths looked at since it was made, on disk, with what stood there at the first look, None if nothing did; and the
    folders and links on the way to these."""

    def __init__(
        self, paths: dict[str, Stamp | None] | None = None, ways: dict[str, Way | None] | None = None
    ) -> None:
        self.paths, self.ways = paths or {}, ways or {}

    def is_unchanged(self) -> bool:
        """Whether all of it still stands there as it did."""
        return all(stamp_at(path) == stamp for path, stamp in self.paths.items()) and all(
            way_at(path) == way for path, way in self.ways.items()
        )


class _Watch:
    seen: Seen | None = None


def watch() -> Seen:
    """Begin to note what this process looks at; it goes on until `unwatch`."""
    _Watch.seen = Seen()
    return _Watch.seen


def unwatch() -> None:
    """Note nothing more."""
    _Watch.seen = None


def note(path: str, found: os.stat_result | None) -> None:
    """Note that a path was looked at, before it is read or listed, and what stands there, links not followed."""
    if _Watch.seen is None:
        return
    _Watch.seen.paths.setdefault(path, None if found is None else _stamp(found))
    if found is not None and S_ISLNK(found.st_mode):
        note_way(path)


def note_way(path: str) -> None:
    """Note that a path leads on to something that is looked at: a folder, or a link."""
    if _Watch.seen is not None and path not in _Watch.seen.ways:
        _Watch.seen.ways[path] = way_at(path)


def exists(path: str) -> bool:
    """Whether anything stands at a path, if only a link to nothing; what stands there is noted."""
    try:
        found = os.lstat(path)
    except (OSError, ValueError):
        note(path, None)
        return False
    note(path, found)
    return True


def stamp_at(path: str) -> Stamp | None:
    """What stands at a path now, links not followed."""
    try:
        return _stamp(os.lstat(path))
    except (OSError, ValueError):
        return None


def way_at(path: str) -> Way | None:
    """What stands at a path on the way to others, and where it leads to."""
    try:
        found = os.lstat(path)
        leads = os.path.realpath(path) if S_ISLNK(found.st_mode) else ""
    except (OSError, ValueError):
        return None
    return found.st_mode, found.st_ino, found.st_dev, leads


def _stamp(found: os.stat_result) -> Stamp:
    return (
        found.st_mode,
        found.st_size,
        found.st_mtime_ns,
        found.st_ctime_ns,
        found.st_ino,
        found.st_dev,
        found.st_uid,
    )
