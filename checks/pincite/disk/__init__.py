"""The disk: what lies inside a folder, what is read of it, and the one gate through which it is written, whole or not at
all and one writer at a time. Nothing else opens a file of a repository."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pincite.disk.inside import Root, leads_out, through_link
from pincite.disk.listing import Entry, entries, matching
from pincite.disk.reading import Refusal, Refused, read

if TYPE_CHECKING:
    from pincite.disk.locking import lock
    from pincite.disk.writing import replace, write

_WRITING = {"lock": "locking", "replace": "writing", "write": "writing"}


def __getattr__(name: str) -> Any:
    """What writes, imported when it is asked for: most checks only read."""
    if name not in _WRITING:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_WRITING[name]}"), name)
