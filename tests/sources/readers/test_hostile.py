"""Readers on documents that mean harm, or are broken: a sentence, never a fault of ours, within the limits."""

from __future__ import annotations

import io
import random
import zipfile
from importlib import import_module
from types import ModuleType

import pytest

from pincite.sources.readers import Extracted, extracting
from pincite.sources.readers.extracting import Failure, Limits, extract
from pincite.sources.readers.model import BadDocument
from tests.sources.readers.test_readers import HTML, JATS, pdf, word, zipped

BOMB = b"<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;&x;&x;'>]><article><p>&y;</p></article>"
OUTSIDE = b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><article><p>&x;</p></article>"


def unpacked(size: int) -> bytes:
    return zipped({"word/document.xml": "0" * size})


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.xml", BOMB, "entities"),
        ("a.xml", OUTSIDE, "entities"),
        ("a.xml", b"<a>" * 3000, "nested"),
        ("a.docx", unpacked(30 * 2**20), "bomb"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "encrypted"),
        ("a.docx", b"no zip", "no ZIP"),
        ("a.docx", zipped({"x": "y"}), "no body"),
        ("a.xlsx", zipped({"x": "y"}), "workbook"),
        ("a.epub", zipped({"x": "y"}), "no container"),
        ("a.json", b"[" * 100_000, "nested"),
        ("a.json", b'{"a": 1, "a": 2}', "twice"),
        ("a.yaml", b"a: &x [1]\nb: [*x, *x]\n", "aliases"),
        ("a.yaml", b"a: [", "no YAML"),
        ("a.csv", b"a\0b", "NUL"),
        ("a.vtt", b"WEBVTT\n", "no cues"),
        ("a.html", b"<body><script>x</script>", "no text"),
        ("a.pdf", b"%PDF-1.4 nothing", "no PDF"),
    ],
)
def test_it_is_refused_in_a_sentence(name: str, data: bytes, said: str) -> None:
    found = extract(name, data)
    assert isinstance(found, Failure)
    assert said in found.because
    assert found.help


def test_a_reader_that_takes_too_long_is_ended() -> None:
    page = b"<p>word " * 400_000
    assert isinstance(extract("a.html", page, Limits(seconds=1, memory=64 * 2**20)), Failure)


def test_a_text_that_is_too_large_is_refused() -> None:
    found = extract("a.csv", b"word,word\n" * 2000, Limits(text=1000))
    assert isinstance(found, Failure)


def test_broken_documents_never_break_a_reader() -> None:
    """Bytes changed, cut and doubled: read in one process, where an exception would show."""
    whole = {
        "pdf": pdf("One page of 30 boats.", "Two."), "html": HTML.encode(), "docx": word("# A", "It has 12."),
        "jats": JATS.encode(), "data": b'{"a": [1, {"b": 2.50}]}', "table": b'a,b\n"x",2\n',
        "cues": b"WEBVTT\n\n00:01.000 --> 00:02.000\nIt has 12.\n", "epub": zipped({"META-INF/container.xml": "<a/>"}),
        "xlsx": zipped({"xl/workbook.xml": "<workbook/>"}),
    }  # fmt: skip
    dice = random.Random(7)
    read = refused = 0
    for reader, data in whole.items():
        module = import_module(f"pincite.sources.readers.{reader}")
        for _ in range(60):
            broken = bytearray(data)
            for _ in range(dice.randint(1, 6)):
                at = dice.randrange(len(broken))
                broken[at : at + dice.choice((0, 1, 1, 4))] = bytes([dice.randrange(256)]) * dice.choice(
                    (0, 1, 3)
                )
            if dice.random() < 0.3:
                broken = broken[: dice.randrange(1, len(broken))]
            found = _tried(module, bytes(broken))
            read += found
            refused += not found
    assert read > 100
    assert refused > 50


LIBRARIES = ("lxml", "pypdfium2", "python_calamine", "zlib")


def _tried(module: ModuleType, data: bytes) -> bool:
    """Whether a reader makes a text of a document. What a library raises ends with a sentence; our code raises nothing."""
    try:
        return isinstance(module.read(data), Extracted)
    except (BadDocument, RecursionError):
        return False
    except Exception as error:
        if type(error).__module__.split(".")[0] in LIBRARIES:
            return False
        raise


def test_an_archive_is_looked_at_before_it_is_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(10_001):
            archive.writestr(f"{number}", "")
    found = extracting.extract("a.xlsx", out.getvalue())
    assert isinstance(found, Failure)
    assert "more than 10,000 files" in found.because
