"""Whole reports of `pincite check`: what it printed, by its arguments and all that it looked at.

A change of a file is seen by its stamp, as git sees it: size, number, and the times of its content and of itself, of which
the second cannot be set back. What was changed so shortly before a run that a later change might leave the same time makes
no report that is kept (git calls such files racy). Windows keeps no such time: there nothing is kept.
"""

import marshal
import os
import sys
from binascii import crc32

from pincite import __version__
from pincite.cache.folder import Folder
from pincite.disk import CACHE, Seen

_TELLING = ("PINCITE_", "PRE_COMMIT", "GITHUB_")


def recall(words: list[str]) -> tuple[str, str, int] | None:
    """What `pincite` with these arguments would print here on its two streams, and its exit code, if that is known."""
    if os.name == "nt":
        return None
    start = _start(words)
    root = _root_of(start)
    payload = Folder(root).read(name(words)) if root else None
    if payload is None:
        return None
    try:
        key, paths, ways, out, err, code = marshal.loads(payload)
    except (ValueError, EOFError, TypeError):
        return None
    if key != key_of(words) or not Seen(paths, ways).is_unchanged():
        return None
    return out, err, code


def name(words: list[str]) -> str:
    """Under which name the report of these arguments is kept, as far as one is kept for each way to call pincite."""
    return f"reports/{crc32(repr((words, os.getcwd(), _streams(), sys.path)).encode('utf-8', 'backslashreplace')):08x}"


def key_of(words: list[str]) -> bytes:
    """All but the files of the corpus that what is said depends on."""
    named = [(word, os.path.realpath(word)) for word in words[1:] if os.path.lexists(word)]
    return marshal.dumps((machine(), words, os.getcwd(), named, _streams(), _told(), code_of(), _libraries()))


def machine() -> tuple[str | int, ...]:
    """What runs, and for whom."""
    user = os.geteuid() if hasattr(os, "geteuid") else 0
    return __version__, sys.version, sys.platform, sys.flags.optimize, user


def _streams() -> tuple[bool, str | None, str | None]:
    """What colours and marks depend on."""
    return sys.stdout.isatty(), os.environ.get("NO_COLOR"), os.environ.get("TERM")


def _told() -> list[tuple[str, str]]:
    """What the environment may tell a check: where sources are, and what machine builds what."""
    return sorted(each for each in os.environ.items() if each[0].startswith(_TELLING))


def code_of() -> tuple[int, ...]:
    """What tells this very code from any other, as somebody changes it who works on pincite."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    schemas = os.path.join(os.path.dirname(os.path.dirname(here)), "schemas")
    files = []
    todo = [here, schemas] if os.path.isdir(schemas) else [here]
    while todo:
        with os.scandir(todo.pop()) as found:
            for each in found:
                if each.is_dir():
                    todo += [] if each.name == "__pycache__" else [each.path]
                else:
                    stat = each.stat()
                    files.append((each.path, stat.st_size, stat.st_mtime_ns, stat.st_ino, stat.st_ctime_ns))
    files.sort()
    return (
        len(files),
        sum([each[2] for each in files]),
        crc32(repr(files).encode("utf-8", "backslashreplace")),
    )


def _libraries() -> list[tuple[int, int] | None]:
    """What is installed beside: a folder of libraries changes when one comes or goes."""
    here = os.getcwd()
    found: list[tuple[int, int] | None] = []
    for path in sys.path:
        if path and path != here:
            try:
                stat = os.stat(path)
            except OSError:
                found.append(None)
            else:
                found.append((stat.st_ino, stat.st_mtime_ns))
    return found


def _start(words: list[str]) -> str:
    """The folder whose settings govern a run: that of the first path among its arguments, or where one stands."""
    for word in words[1:]:
        if not word.startswith("-") and os.path.lexists(word):
            path = os.path.abspath(word)
            return path if os.path.isdir(path) else os.path.dirname(path)
    return os.getcwd()


def _root_of(folder: str) -> str:
    """The nearest folder upwards that holds a cache; empty if there is none. Whether that is the root is for what was kept
    there to say, which knows what stood in every folder upwards."""
    while True:
        if os.path.lexists(os.path.join(folder, CACHE)):
            return folder
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above
