"""What a document that is no plain text says: readers, one format a file, each in a process of its own with limits."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pincite.sources.readers.model import Extracted, MarkKind, TextMark

if TYPE_CHECKING:
    from pincite.sources.readers.extracting import (
        Failure,
        Limits,
        engine_of,
        extract,
        is_plain,
        missing_extra,
        reader_for,
    )


def __getattr__(name: str) -> Any:
    """What runs readers, imported when it is asked for: a check runs none."""
    if name.startswith("_"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.extracting"), name)
