"""Facts under test: claims pinned to verbatim quotes, and the checks that prove them."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pincite.commands.api import lint_answer, verify

__version__ = "0.1.0"


def __getattr__(name: str) -> "Any":
    """`verify` and `lint_answer`, imported when they are asked for: the commands need neither."""
    if name not in ("verify", "lint_answer"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from pincite.commands import api

    return getattr(api, name)
