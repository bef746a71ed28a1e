"""The text of a document made anew by its reader, with what the register records of it."""

from __future__ import annotations

from typing import NamedTuple

from pincite.disk import Refused, Root, read
from pincite.sources.document import MAX_SOURCE_BYTES, sha256
from pincite.sources.marks import written
from pincite.sources.readers import Failure, engine_of, extract, reader_for


class MadeText(NamedTuple):
    """What a reader makes of a document: the SHA-256 of its bytes, the reader with its versions, the text and the lines of
    its marks with their SHA-256 (`marks` is "" if there are none), and what people should be told of it."""

    sha256: str
    reader: str
    text: str
    marks: str
    text_sha256: str
    marks_sha256: str
    notes: tuple[str, ...]

    @property
    def recorded(self) -> dict[str, str]:
        """The keys of the register with their values, in their order; without a reader the document's sha256 alone."""
        found = {"reader": self.reader, "sha256": self.sha256, "text_sha256": self.text_sha256}
        if self.marks:
            found["marks_sha256"] = self.marks_sha256
        return found if self.reader else {"sha256": self.sha256}


def make_text(root: Root, name: str) -> MadeText | Failure:
    """Read a document of the sources folder `root` by the reader that its ending asks for."""
    data = read(root, name, MAX_SOURCE_BYTES)
    if isinstance(data, Refused):
        return Failure(data.because, data.help)
    found = extract(name, data)
    if isinstance(found, Failure):
        return found
    reader = reader_for(name)
    if reader is None:
        return MadeText(sha256(data), "", found.text, "", "", "", ())
    marks = written(found.marks)
    return MadeText(
        sha256(data),
        engine_of(reader),
        found.text,
        marks,
        sha256(found.text.encode("utf-8")),
        sha256(marks.encode("utf-8")),
        found.notes,
    )
