"""A source path leaves the sources folder.

## Why
Claims come from pull requests of strangers. A path with `..`, an absolute path or a link that leads out of
the sources folder could make a check read any file of the machine it runs on.

## Fails
```claims/moon.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations:
      - source: ../README.md  # <- source-outside
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

CODE = "S104"


def check(subject: CheckedSource | FaultyQuote) -> Iterator[Fault]:
    if subject.document.trouble is Trouble.OUTSIDE:
        name = subject.name if isinstance(subject, CheckedSource) else subject.source
        message = f"`{name}` is not a file name inside the sources folder."
        help = "Copy the document into the sources folder, register it, and cite it by its file name."
        yield of_source(subject, message, help)
