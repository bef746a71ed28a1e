"""The folder itself: where it is, and whether what is in it is to be believed."""

import os
from binascii import crc32
from stat import S_ISDIR, S_ISREG

from pincite.disk import CACHE

MAGIC = b"pincite cache 1\n"
IGNORE = b"# Made by pincite, safe to delete.\n*\n"
_LARGEST = 256 * 2**20


class Folder:
    """The cache of the corpus at `root`, which need not be there. What is in it is believed only by `anchor`: the number
    and the times of a file in it, which no copy, checkout or archive of the folder can have."""

    def __init__(self, root: str | os.PathLike[str]) -> None:
        self.path = os.path.join(os.fspath(root), CACHE)
        self.anchor = self.anchored()

    def anchored(self) -> bytes:
        """What its anchor is now; empty if there is no folder, or one that somebody else may have written to, or a link."""
        try:
            folder, mark = os.lstat(self.path), os.lstat(os.path.join(self.path, ".gitignore"))
        except (OSError, ValueError):
            return b""
        if not S_ISDIR(folder.st_mode) or not S_ISREG(mark.st_mode) or mark.st_size != len(IGNORE):
            return b""
        if os.name != "nt" and (folder.st_uid != os.geteuid() or folder.st_mode & 0o022):
            return b""
        return f"{mark.st_dev} {mark.st_ino} {mark.st_ctime_ns} {mark.st_mtime_ns}".encode()

    def read(self, name: str) -> bytes | None:
        """What was written under a name; None if there is nothing of that name that can be believed."""
        if not self.anchor:
            return None
        try:
            with open(os.path.join(self.path, name), "rb") as file:
                data = file.read(_LARGEST)
        except OSError:
            return None
        head, _, payload = data.removeprefix(MAGIC).partition(b"\n")
        right = data.startswith(MAGIC) and head == self.anchor + b" %08x" % crc32(payload)
        return payload if right else None

    def head(self, payload: bytes) -> bytes:
        """What stands before something in a file that is to be believed."""
        return MAGIC + self.anchor + b" %08x\n" % crc32(payload)
