"""What is a ZIP archive inside (DOCX, XLSX, ODS, EPUB): looked at before any library opens it."""

from __future__ import annotations

import io
import zipfile

from pincite.sources.readers.model import BadDocument

MOST_FILES, MOST_BYTES, MOST_RATIO = 10_000, 512 * 2**20, 200
_SMALL = 2**20


def opened(data: bytes) -> zipfile.ZipFile:
    """The archive, if it is one that may be unpacked: not too many files, not too large, not a bomb, not encrypted."""
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise BadDocument("It is encrypted, or in a format from before 2007.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise BadDocument("It is no ZIP archive, as such a document is inside, or a broken one.") from None
    if len(entries) > MOST_FILES:
        raise BadDocument(f"It holds more than {MOST_FILES:,} files.")
    if sum(each.file_size for each in entries) > MOST_BYTES:
        raise BadDocument(f"It unpacks to more than {MOST_BYTES // 2**20} MiB.")
    for each in entries:
        if each.flag_bits & 1:
            raise BadDocument("It is encrypted.")
        if each.file_size > _SMALL and each.file_size > MOST_RATIO * max(1, each.compress_size):
            raise BadDocument("It unpacks to far more than it holds, as a ZIP bomb does.")
    return archive


def part(archive: zipfile.ZipFile, name: str, most: int = MOST_BYTES) -> bytes | None:
    """The bytes of one file of an archive, whatever size it claims; None if it is not there."""
    try:
        with archive.open(name) as file:
            found = file.read(most + 1)
    except KeyError:
        return None
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
        raise BadDocument(f"Its part {name} is broken.") from None
    except Exception as error:
        if type(error).__module__ in ("zlib", "lzma"):
            raise BadDocument(f"Its part {name} is broken.") from None
        raise
    if len(found) > most:
        raise BadDocument(f"Its part {name} unpacks to more than {most // 2**20} MiB.")
    return found
