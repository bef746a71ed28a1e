"""What came of each claims file by itself, by the content of all that it depends on."""

import marshal
from binascii import crc32
from contextlib import suppress
from typing import Any

from pincite.cache.folder import Folder
from pincite.cache.reports import code_of, machine
from pincite.cache.writing import make, shrink, write

_PER_FILE = 4
_FEW = 64
"""Results kept at once: so many for each file there is, and so many at least."""


class Halves:
    """The results of claims files, kept in a folder under their paths; `basis` is what all of them depend on besides: the
    settings, the rules. Nothing is kept where nothing can be written."""

    def __init__(self, folder: Folder, basis: str) -> None:
        self._folder = folder if make(folder) else None
        self._basis = marshal.dumps((machine(), code_of(), basis))
        self._salt = crc32(self._basis)
        self._files = 0
        self._written = False

    def recall(self, path: str, key: tuple[str, ...]) -> Any:
        """What was kept for the file at `path` by this key; None if nothing was."""
        self._files += 1
        data = self._folder.read(self._name(path)) if self._folder is not None else None
        if data is None:
            return None
        try:
            basis, known, result = marshal.loads(data)
        except (ValueError, EOFError, TypeError):
            return None
        return result if basis == self._basis and known == key else None

    def keep(self, path: str, key: tuple[str, ...], result: Any) -> None:
        """Keep a result, made of what marshal can hold."""
        if self._folder is not None:
            with suppress(OSError):
                write(self._folder, self._name(path), marshal.dumps((self._basis, key, result)))
                self._written = True

    def close(self) -> None:
        """Delete the oldest, if there are too many by now."""
        if self._folder is not None and self._written:
            shrink(self._folder, "files", max(_FEW, _PER_FILE * self._files))

    def _name(self, path: str) -> str:
        return f"files/{crc32(path.encode('utf-8', 'surrogatepass')):08x}{self._salt:08x}"
