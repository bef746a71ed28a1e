"""An entry of the register: a document, what is known of it, and what no claim needs to pin."""

from typing import NamedTuple

from pincite.yamlfile import Scalar


class Source(NamedTuple):
    """A registered document, and what is known of it; what is not known is empty. `language` is a code of ISO 639-1."""

    name: Scalar
    sha256: Scalar
    title: str = ""
    publisher: str = ""
    date: str = ""
    url: str = ""
    language: str = ""
    exclude: tuple["Exclusion", ...] = ()
    url_at: Scalar | None = None


class Exclusion(NamedTuple):
    """A passage of a source that no claim needs to pin, and why."""

    quote: Scalar
    because: Scalar
