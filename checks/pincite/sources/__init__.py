"""The register of sources, and documents as they are read."""

from pincite.sources.document import Document, read_document
from pincite.sources.model import Exclusion, Source
from pincite.sources.register import Register, load_register

__all__ = ["Document", "Exclusion", "Register", "Source", "load_register", "read_document"]
