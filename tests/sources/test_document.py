"""What the register knows of a document."""

import hashlib

import pytest

from pincite.model import File
from pincite.sources import load_register
from pincite.sources.document import LARGE, sha256


@pytest.mark.parametrize("size", [0, 1, 4000, LARGE - 1, LARGE, LARGE + 1])
def test_the_digest_is_that_of_everybody(size: int) -> None:
    data = bytes(at % 251 for at in range(size))
    assert sha256(data) == hashlib.sha256(data).hexdigest()


ENTRY = """sources:
  a.txt:
    sha256: {digest!r}
    {more}
"""


@pytest.mark.parametrize(
    ("written", "code"), [("", ""), ("language: de", "de"), ("language: no", "no"), ("language: 'en'", "en")]
)
def test_the_register_may_name_the_language_of_a_document(written: str, code: str) -> None:
    register = load_register(File("seeds/sources.yaml", ENTRY.format(digest="0" * 64, more=written)))
    assert register.defects == ()
    assert register.sources["a.txt"].language == code


@pytest.mark.parametrize("written", ["language: German", "language: 3", "language:", "language: [de]"])
def test_a_language_that_is_no_code_is_said(written: str) -> None:
    register = load_register(File("seeds/sources.yaml", ENTRY.format(digest="0" * 64, more=written)))
    assert [defect.place.line for defect in register.defects] == [4]
    assert "a.txt" not in register.sources
