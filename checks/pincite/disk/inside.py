"""What is inside a folder. This is the one place that decides it, for all that is read and all that is written.

A path that a file of the repository names stays inside: it is relative, has no `..`, goes through no link that leads out,
and does not enter `.git`, which holds what is not part of the repository, such as credentials of a build server. A path
that a user types may lead anywhere, but not through a link of the repository (CWE-22, CWE-59).
"""

import os
import re
from collections.abc import Callable
from stat import S_ISLNK

from pincite.disk.seen import note, note_way

MOST_LINKS = 40
"""Links followed on the way to one file, as Linux does; more would be a loop."""


class Root:
    """A folder that nothing leads out of. It is made for one run: it remembers where the folders below it lead to."""

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self.path = os.path.realpath(folder)
        self._below = self.path.rstrip(os.sep) + os.sep
        self._folders: dict[str, str | None] = {"": self.path}
        note_way(self.path)

    def holds(self, real: str) -> bool:
        """Whether a real path is this folder or lies in it, outside `.git`."""
        if real == self.path:
            return True
        return real.startswith(self._below) and _is_no_gits(real[len(self._below) :].replace(os.sep, "/"))

    def find(self, path: str) -> str | None:
        """Where `path`, relative to this folder and with `/`, stands on disk once links are followed; None if it leads
        out. It need not be there."""
        found = self.look(path)
        return found[0] if found else None

    def look(self, path: str) -> tuple[str, os.stat_result | None] | None:
        """As `find`, with what stands there, None if nothing does: one look at the disk for a file that is no link."""
        if not is_plain(path):
            return None
        folder, _, name = path.rpartition("/")
        if folder not in self._folders:
            self._folders[folder] = self._real(self._below + folder)
            for end in (at for at, sign in enumerate(f"{folder}/") if sign == "/"):
                note_way(self._below + folder[:end])
        above = self._folders[folder]
        if above is None:
            return None
        target = os.path.join(above, name)
        found = _stat(target)
        note(target, found)
        if found is None or not S_ISLNK(found.st_mode):
            return target, found
        real = self._real(target)
        if real is None:
            return None
        found = _stat(real)
        note(real, found)
        return real, found

    def _real(self, path: str) -> str | None:
        try:
            real = os.path.realpath(path)
        except (OSError, ValueError):
            return None
        return real if self.holds(real) else None


def through_link(typed: str, root_of: Callable[[str], Root | None]) -> str:
    """The link on the way of a path that a user typed which lies in a repository and leads out of it; empty if there is
    none. `root_of` tells the repository that a folder lies in."""
    path = os.path.join(os.getcwd(), typed)
    here = os.path.splitdrive(path)[0] + os.sep
    parts, links = path.split(os.sep)[::-1], 0
    while parts:
        part = parts.pop()
        if part in ("", os.curdir):
            continue
        if part == os.pardir:
            here = os.path.dirname(here)
            continue
        at = os.path.join(here, part)
        to = _link(at)
        if to is None:
            here = at
            continue
        links += 1
        root = root_of(here)
        if links > MOST_LINKS or (root and root.holds(at) and not root.holds(os.path.realpath(at))):
            return at
        here = os.sep if os.path.isabs(to) else here
        parts += to.split(os.sep)[::-1]
    return ""


def is_plain(path: str) -> bool:
    """Whether a path is relative and does not say itself that it leads out, on any system."""
    if not path or "\0" in path or os.path.isabs(path) or path[:1] in "/\\" or path[1:2] == ":":
        return False
    return (".." not in path or ".." not in re.split(r"[/\\]", path)) and _is_no_gits(path)


def leads_out(entry: str) -> bool:
    """Whether a path or pattern of the settings, taken together, leads out of their folder; a `..` in the middle does
    not."""
    return not is_plain(os.path.normpath(entry).replace(os.sep, "/"))


def _is_no_gits(path: str) -> bool:
    return ".git" not in (lowered := path.lower()) or ".git" not in lowered.split("/")


def _stat(path: str) -> os.stat_result | None:
    try:
        return os.lstat(path)
    except (OSError, ValueError):
        return None


def _link(path: str) -> str | None:
    """Where a link leads to; None for what is no link."""
    try:
        return os.readlink(path)
    except (OSError, ValueError):
        return None
