"""What was worked out before: a folder in the root of a corpus that git does not show and anybody may delete. Nothing in it
is believed unless this machine wrote it there, for this very pincite, and all that it depends on is as it was.

    .pincite_cache/
      .gitignore    "*"; what is in the folder is believed by the number and the time of this file
      reports/      whole reports of `pincite check`, by its arguments
      files/        what came of each claims file by itself, by the content of all that this depends on

No finding changes by it: a run without the folder prints the same, byte for byte.
"""

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pincite.cache.folder import Folder
    from pincite.cache.halves import Halves
    from pincite.cache.memo import Memo
    from pincite.cache.packed import pack, unpack
    from pincite.cache.reports import recall
    from pincite.cache.tracked import is_tracked
    from pincite.cache.writing import clean, size

_WHERE = {
    "Folder": "folder",
    "Halves": "halves",
    "Memo": "memo",
    "clean": "writing",
    "is_tracked": "tracked",
    "pack": "packed",
    "recall": "reports",
    "size": "writing",
    "unpack": "packed",
}


def __getattr__(name: str) -> "Any":
    """Each name of the room, imported when it is asked for: a run that is answered from the folder needs few of them."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
