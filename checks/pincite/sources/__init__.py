"""The register of sources, and documents as they are read: plain text as it is, others by the text that a reader made of
them, which is kept beside them."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pincite.sources.address import address, unsafe
from pincite.sources.document import Document, DocumentState, Trouble, read_document, sha256
from pincite.sources.model import Exclusion, Source
from pincite.sources.register import Register, load_register

if TYPE_CHECKING:
    from pincite.sources.kept import marks_name, text_name
    from pincite.sources.made import MadeText, make_text
    from pincite.sources.readers import MarkKind
    from pincite.sources.readers.extracting import Failure, reader_for

_MAKING = {
    "marks_name": "kept", "text_name": "kept", "MadeText": "made", "make_text": "made", "MarkKind": "readers",
    "Failure": "readers.extracting", "reader_for": "readers.extracting",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """What makes texts, imported when it is asked for: a check reads what is kept."""
    if name not in _MAKING:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MAKING[name]}"), name)
