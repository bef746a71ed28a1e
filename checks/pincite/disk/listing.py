"""What lies below a folder, and which files a pattern matches; no link to a folder is followed unseen."""

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import NamedTuple

from pincite.disk.inside import Root
from pincite.disk.reading import OUTSIDE, Refusal, Refused
from pincite.disk.seen import CACHE, exists

LINKED = Refused(
    Refusal.LINKED,
    "This is a link to a folder, which is not followed, so nothing in it was checked.",
    "Put the folder itself in its place, or name the folder it leads to in the settings.",
)
UNNAMED = Refused(
    Refusal.UNNAMED, "Its name is not UTF-8, so it was not read.", "Rename it, with `mv` or `git mv`."
)


class Entry(NamedTuple):
    """Something below a folder, by its path from the root as people are shown it; `refused` says why it cannot be
    used."""

    path: str
    refused: Refused | None = None

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


def entries(root: Root, folder: str) -> Iterator[Entry]:
    """Everything below a folder of the root that is no folder itself, hidden files too; hidden folders are not looked
    into. A folder that cannot be read, and a link to a folder, are entries with what is wrong with them."""
    todo = [folder]
    while todo:
        here = todo.pop()
        found = _listed(root, here)
        if isinstance(found, Refused):
            yield _entry(here, found)
            continue
        for each in found:
            path = f"{here}/{each.name}" if here else each.name
            is_folder = each.is_dir(follow_symlinks=False)
            if not is_folder and not each.is_symlink():
                yield _entry(path)
            elif is_folder or _leads_to_folder(each):
                if each.name.startswith("."):
                    continue
                if is_folder:
                    todo.append(path)
                else:
                    yield _entry(path, LINKED)
            else:
                yield _entry(path)


def matching(root: Root, pattern: str) -> Iterator[Entry]:
    """The entries that a pattern matches, component by component: `*`, `?` and `[…]` within a name, `**` for any folders.
    A link to a folder is gone through where one name of the pattern is it, if it leads nowhere outside."""
    parts = [part for part in pattern.split("/") if part not in ("", ".")]
    yield from _matching(root, "", parts)


def _matching(root: Root, here: str, parts: list[str]) -> Iterator[Entry]:
    if not parts:
        return
    part, rest = parts[0], parts[1:]
    if part == "**":
        yield from _below(root, here, rest or ["*"])
        return
    if not any(mark in part for mark in "*?["):
        found = root.look(path := _joined(here, part))
        if found is None or found[1] is not None:
            yield from _step(root, path, rest)
        return
    listed = _listed(root, here)
    if isinstance(listed, Refused):
        yield _entry(here, listed)
        return
    for each in listed:
        if fnmatchcase(each.name, part) and each.name.lower() != ".git":
            yield from _step(root, _joined(here, each.name), rest)


def _step(root: Root, path: str, rest: list[str]) -> Iterator[Entry]:
    """What lies at a path that was matched so far."""
    target = root.find(path)
    if target is None:
        if not rest or os.path.isdir(os.path.join(root.path, path)):
            yield _entry(path, OUTSIDE)
    elif rest:
        if os.path.isdir(target):
            yield from _matching(root, path, rest)
    elif not os.path.isdir(target):
        yield _entry(path)


def _below(root: Root, here: str, rest: list[str]) -> Iterator[Entry]:
    """What matches the rest in a folder and in all below it, links to folders left out."""
    todo = [here]
    while todo:
        folder = todo.pop()
        yield from _matching(root, folder, rest)
        listed = _listed(root, folder)
        if not isinstance(listed, Refused):
            names = [each.name for each in listed if each.is_dir(follow_symlinks=False)]
            todo += [_joined(folder, name) for name in names if name.lower() not in (".git", CACHE)]


def _listed(root: Root, folder: str) -> list[os.DirEntry[str]] | Refused:
    """What a folder holds, in order."""
    real = root.find(folder) if folder else root.path
    if real is None:
        return OUTSIDE
    exists(real)
    try:
        with os.scandir(real) as found:
            return sorted(found, key=lambda each: each.name)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        because = f"The folder cannot be read: {reason}. Nothing in it was checked."
        return Refused(Refusal.UNREADABLE, because, "Check its permissions.")


def _entry(path: str, refused: Refused | None = None) -> Entry:
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return Entry(path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace"), UNNAMED)
    return Entry(path, refused)


def _leads_to_folder(each: os.DirEntry[str]) -> bool:
    exists(os.path.realpath(each.path))
    try:
        return each.is_dir()
    except OSError:
        return False


def _joined(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name
