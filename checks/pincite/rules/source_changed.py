"""A source's bytes are not the registered ones.

## Why
A source is evidence. Its SHA-256 was recorded when it was added; if the file differs now, someone edited
the evidence or replaced the document, and every claim on it needs to be looked at again.

## Fails
```seeds/moon.txt
Apollo 11 landed on the Moon.
```
```seeds/sources.yaml
sources:
  moon.txt:
    sha256: 0000000000000000000000000000000000000000000000000000000000000000  # <- source-changed
```

## Passes
```seeds/moon.txt
Apollo 11 landed on the Moon.
```
```seeds/sources.yaml
sources:
  moon.txt:
    sha256: $sha256
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedSource, Corpus
from pincite.model import Fault

CODE = "S102"


def check(checked: CheckedSource, corpus: Corpus) -> Iterator[Fault]:
    document, source = checked.document, checked.source
    if not document.sha256 or document.sha256 == source.sha256.value:
        return
    from pincite.corpus import on_source, related, summary

    fates = list(on_source(corpus, checked.name))
    yield Fault(
        checked.at(source.sha256),
        f"{document.document} is not the document that was registered: its sha256 was {source.sha256.value[:12]}… and is "
        f"now {document.sha256[:12]}…. "
        + (f"Its quotes: {summary(fates)}." if fates else "No claim quotes it."),
        "Put the old bytes back (`git checkout` or `git restore`). If the new document is meant, look at what "
        f"became of its quotes, then run `pincite accept {checked.name}`.",
        checked.name,
        tuple(map(related, fates)),
    )
