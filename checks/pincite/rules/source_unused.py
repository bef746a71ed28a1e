"""A registered source is cited by no claim.

## Why
A document nobody cites is either waiting for its claims or left over. It harms nothing, so this warns and
does not fail.

## Fails
```seeds/moon.txt
Apollo 11 landed on the Moon.
```
```seeds/sources.yaml
sources:
  moon.txt:  # <- source-unused
    sha256: $sha256
```

## Passes
With the corpus "apollo" as it is.
"""

from collections.abc import Iterator

from pincite.corpus import Corpus
from pincite.model import Fault
from pincite.rules.faults import of_source

CODE = "S106"


def check(corpus: Corpus) -> Iterator[Fault]:
    if not corpus.loaded.complete:
        return
    cited = {quote.source for each in corpus.checked_claims for quote in each.checked_quotes}
    for each in corpus.checked_sources:
        if each.name not in cited:
            help = "Pin a claim to it, or take it out of the sources folder and the register."
            yield of_source(each, f"No claim cites {each.document.path}.", help)
