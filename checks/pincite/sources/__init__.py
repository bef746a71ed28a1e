"""The register of sources, and documents as they are read."""

from pincite.sources.address import address, unsafe
from pincite.sources.document import Document, DocumentState, Trouble, read_document
from pincite.sources.model import Exclusion, Source
from pincite.sources.register import Register, load_register
