"""A registered or cited source is not there.

## Why
A quote can only be checked against the document it was taken from. When that document is deleted or
renamed, every claim that stands on it has lost its proof.

## Fails
```seeds/sources.yaml
sources: {}
```
```claims/moon.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations:
      - source: moon.txt  # <- source-missing
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

CODE = "S101"


def check(subject: CheckedSource | FaultyQuote) -> Iterator[Fault]:
    path = subject.document.path
    if subject.document.trouble is Trouble.MISSING:
        if isinstance(subject, CheckedSource):
            message = f"The registered source {path} is not there."
            help = "Put the file back (git can), or take it and its claims out."
        else:
            message = f"The cited source {path} is not there, so the quote cannot be checked."
            help = "Put the file back, or cite a document that is there."
        yield of_source(subject, message, help)
