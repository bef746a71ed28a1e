"""An exclusion names a passage that is not in its source.

## Why
An exclusion says which passage no claim needs to pin, and why. If the passage is not in the source, the reason
stands for nothing, and what it was to leave out is counted after all.

## Fails
```seeds/moon.txt
Apollo 11 landed on the Moon.
2 min read
```
```seeds/sources.yaml
sources:
  moon.txt:
    sha256: $sha256
    exclude:
      - quote: 3 min read  # <- exclusion-absent
        because: The page's estimate of the reading time.
```
```claims/moon.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]
```

## Passes
```seeds/moon.txt
Apollo 11 landed on the Moon.
2 min read
```
```seeds/sources.yaml
sources:
  moon.txt:
    sha256: $sha256
    exclude:
      - quote: 2 min read
        because: The page's estimate of the reading time.
```
```claims/moon.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedSource, Corpus, excluded
from pincite.model import Fault

CODE = "S107"


def check(checked: CheckedSource, corpus: Corpus) -> Iterator[Fault]:
    if not checked.source.exclude:
        return
    for exclusion, spans in excluded(checked.source, corpus.loaded.documents[checked.name]):
        if not spans:
            message = f"This passage is not in {checked.document.path}, so that nothing is left out."
            help = "Copy the passage from the source, or delete the exclusion."
            yield Fault(checked.at(exclusion.quote), message, help, checked.name)
