"""Keeping what a check said, for those who ask the same again."""

import marshal
import os
import time
from contextlib import suppress

from pincite.cache.folder import Folder
from pincite.cache.reports import key_of, name
from pincite.cache.writing import make, shrink, time_before, write
from pincite.disk import unwatch, watch

MOST = 24
"""Reports kept at once."""


class Memo:
    """Notes what a run looks at, from when it is made until `keep`, which keeps what it said if nothing of that changed
    meanwhile."""

    def __init__(self, words: list[str]) -> None:
        self._words, self._key = words, key_of(words)
        self._begun = time.monotonic_ns()
        self._folder: Folder | None = None
        self._since = 0
        self._seen = watch()

    def at(self, root: str | os.PathLike[str]) -> None:
        """Say where the root of the corpus is, before any of it is read."""
        folder = Folder(root)
        if make(folder):
            with suppress(OSError):
                self._since = time_before(folder) - (time.monotonic_ns() - self._begun)
                self._folder = folder

    def keep(self, out: str, err: str, code: int) -> None:
        """Keep what was said, unless something changed on the way, or too shortly before to tell; nothing happens where
        nothing can be written."""
        unwatch()
        if self._folder is None:
            return
        stamps = [stamp for stamp in self._seen.paths.values() if stamp is not None]
        if any(stamp[3] >= self._since for stamp in stamps) or not self._seen.is_unchanged():
            return
        if self._key != key_of(self._words):
            return
        payload = marshal.dumps((self._key, self._seen.paths, self._seen.ways, out, err, code))
        with suppress(OSError):
            write(self._folder, name(self._words), payload)
            shrink(self._folder, "reports", MOST)
