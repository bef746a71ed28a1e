"""A source cannot be read as UTF-8 text.

## Why
What cannot be decoded cannot be searched, and a quote that was not searched for is not proven. It counts
as unchecked, never as a pass.

## Fails
```seeds/moon.txt base64
/wD+
```
```seeds/sources.yaml
sources:
  moon.txt:  # <- source-unreadable
    sha256: $sha256
```
```claims/moon.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations:
      - source: moon.txt  # <- source-unreadable
        quote: Apollo 11 landed on the Moon
```

## Passes
With the corpus "apollo" as it is.
"""

from collections.abc import Iterator

from pincite.corpus import CheckedSource, FaultyQuote
from pincite.model import Fault
from pincite.rules.faults import of_source
from pincite.sources import Trouble

CODE = "S105"


def check(subject: CheckedSource | FaultyQuote) -> Iterator[Fault]:
    document = subject.document
    if document.trouble is Trouble.UNREADABLE:
        message = f"{document.path} could not be read, so nothing in it was checked. {document.because}"
        yield of_source(subject, message, _help(document.path))


def _help(path: str) -> str:
    from pincite.sources import reader_for

    if reader_for(path) is None:
        return "Save the document as UTF-8 text and register its new sha256."
    return f"`pincite source add {path}` makes its text and records it in the register."
