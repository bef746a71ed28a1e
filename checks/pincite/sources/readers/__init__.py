"""What a document that is no plain text says: readers, one format a file, each in a process of its own with limits."""

from pincite.sources.readers.extract import LIMITS, Failure, Limits, engine_of, extract, is_plain, missing_extra, reader_for
from pincite.sources.readers.model import Extracted, Mark, MarkKind, Reader
