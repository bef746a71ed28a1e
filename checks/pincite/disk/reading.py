"""Reading a file of a folder: only regular files that are inside and not too large are opened at all."""

import os
from enum import StrEnum
from io import FileIO
from stat import S_ISREG
from typing import NamedTuple

from pincite.disk.inside import Root

# What is a link or a pipe by now, having been a file just before, is not followed and not waited for.
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)


class Refusal(StrEnum):
    """Why something was not read."""

    MISSING = "missing"
    OUTSIDE = "outside"
    NO_FILE = "no file"
    TOO_LARGE = "too large"
    UNREADABLE = "unreadable"
    UNNAMED = "unnamed"
    LINKED = "linked"


class Refused(NamedTuple):
    """What was not read: why, in a sentence, and what to do."""

    why: Refusal
    because: str
    help: str

    @property
    def is_link(self) -> bool:
        """Whether it is a link to a folder."""
        return self.why is Refusal.LINKED


MISSING = Refused(Refusal.MISSING, "It is not there.", "Check the spelling.")
OUTSIDE = Refused(
    Refusal.OUTSIDE,
    "It leads out of the repository, by a link or by its path, and was not read.",
    "Put the file itself in its place.",
)
NO_FILE = Refused(Refusal.NO_FILE, "This is not a file.", "Move it elsewhere.")


def read(root: Root, path: str, most: int) -> bytes | Refused:
    """The bytes of the file at `path`, relative to the root and with `/`, if it has no more than `most`."""
    looked = root.look(path)
    if looked is None:
        return OUTSIDE
    target, found = looked
    try:
        if found is None:
            found = os.lstat(target)
        if not S_ISREG(found.st_mode):
            return NO_FILE
        if found.st_size > most:
            because = f"The file is larger than {most // 2**20} MiB."
            return Refused(Refusal.TOO_LARGE, because, "Split it by topic.")
        with FileIO(os.open(target, _FLAGS)) as file:
            return file.readall() if S_ISREG(os.fstat(file.fileno()).st_mode) else NO_FILE
    except (FileNotFoundError, NotADirectoryError):
        return MISSING
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        because = f"The file cannot be read: {reason}."
        return Refused(Refusal.UNREADABLE, because, "Check where it links to, and its permissions.")
