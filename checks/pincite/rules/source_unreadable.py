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

from pincite.corpus import CheckedQuote, CheckedSource
from pincite.model import Fault
from pincite.sources import Trouble

NAME = "source-unreadable"
CODE = "S105"


def check(subject: CheckedSource | CheckedQuote) -> Iterator[Fault]:
    if subject.document.trouble is not Trouble.UNREADABLE:
        return
    if isinstance(subject, CheckedSource):
        name = subject.source.name
        claim = name.value
    else:
        name, claim = subject.citation.source, subject.claim.id.value
    message = (
        f"{subject.document.path} could not be read, so nothing in it was checked. {subject.document.because}"
    )
    yield Fault(
        subject.at(name), message, "Save the document as UTF-8 text and register its new sha256.", claim
    )
