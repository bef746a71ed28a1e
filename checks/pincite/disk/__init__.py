"""The disk: what lies inside a folder, what is read of it, and the one gate through which it is written, whole or not at
all and one writer at a time. Nothing else opens a file of a repository."""

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pincite.disk.inside import Root, leads_out, through_link
    from pincite.disk.leftovers import begun, sweep
    from pincite.disk.listing import Entry, entries, matching
    from pincite.disk.locking import lock
    from pincite.disk.reading import Refusal, Refused, read
    from pincite.disk.seen import CACHE, Seen, Stamp, exists, stamp_at, unwatch, watch
    from pincite.disk.writing import replace, write

_WHERE = {
    "inside": ("Root", "leads_out", "through_link"),
    "leftovers": ("begun", "sweep"),
    "listing": ("Entry", "entries", "matching"),
    "locking": ("lock",),
    "reading": ("Refusal", "Refused", "read"),
    "seen": ("CACHE", "Seen", "Stamp", "exists", "stamp_at", "unwatch", "watch"),
    "writing": ("replace", "write"),
}
_MODULES = {name: module for module, names in _WHERE.items() for name in names}


def __getattr__(name: str) -> "Any":
    """Each name of the room, imported when it is asked for: most checks only read, and one whose report is known does not
    even that."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
