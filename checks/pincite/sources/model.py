"""An entry of the register: a document, what is known of it, and what no claim needs to pin."""

from typing import NamedTuple

from pincite.yamlfile import Scalar


class Source(NamedTuple):
    """A registered document, and what is known of it; what is not known is empty. `language` is a code of ISO 639-1.

    Of a document that is no plain text: the `reader` that made its text, with versions, and the SHA-256 of the text and of
    the marks that are kept beside it (`kept.py`).
    """

    name: Scalar
    sha256: Scalar
    title: str = ""
    publisher: str = ""
    date: str = ""
    url: str = ""
    language: str = ""
    exclude: tuple["Exclusion", ...] = ()
    url_at: Scalar | None = None
    reader: Scalar | None = None
    text_sha256: Scalar | None = None
    marks_sha256: Scalar | None = None


class Exclusion(NamedTuple):
    """A passage of a source that no claim needs to pin, and why."""

    quote: Scalar
    because: Scalar
