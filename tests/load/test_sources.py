"""The digest by which a document is known again."""

import hashlib

import pytest

from pincite.sources.document import _LARGE, sha256


@pytest.mark.parametrize("size", [0, 1, 4000, _LARGE - 1, _LARGE, _LARGE + 1])
def test_the_digest_is_that_of_everybody(size: int) -> None:
    data = bytes(at % 251 for at in range(size))
    assert sha256(data) == hashlib.sha256(data).hexdigest()
