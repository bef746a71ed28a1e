"""Whether git has the folder, which nobody should be able to hand on: a copy of it proves nothing."""

import os

from pincite.disk import CACHE

_MOST = 256 * 2**20


def is_tracked(root: str | os.PathLike[str]) -> bool:
    """Whether the cache of the corpus at `root` is there and in the index of its git repository."""
    folder = os.path.join(os.fspath(root), CACHE)
    if not os.path.lexists(folder):
        return False
    index = _index(os.path.realpath(root))
    if index is None:
        return False
    try:
        with open(index, "rb") as file:
            data = file.read(_MOST)
    except OSError:
        return False
    # The newest form of an index leaves out how a name begins, if the name before begins so too.
    return f"{CACHE[1:]}/".encode() in data


def _index(folder: str) -> str | None:
    """The index of the repository that a folder lies in; None if it lies in none."""
    while True:
        git = os.path.join(folder, ".git")
        if os.path.isdir(git):
            return os.path.join(git, "index")
        if os.path.isfile(git):
            with open(git, "rb") as file:
                kind, _, path = file.read(4096).partition(b": ")
            lead = os.path.join(folder, os.fsdecode(path.strip()))
            return os.path.join(lead, "index") if kind == b"gitdir" else None
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
