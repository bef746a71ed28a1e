"""The text that is kept of a document is not the one that was registered.

## Why
Of a document that is no plain text, people review and checks read the text that a reader made of it, kept in `.text/`
beside it. Its SHA-256 is in the register: whoever changes the kept text changes what the document seems to say.

## Fails
```seeds/talk.vtt
WEBVTT

00:02.000 --> 00:05.000
Apollo 11 landed on the Moon.
```
```seeds/.text/talk.vtt.txt
Apollo 12 landed on the Moon.
```
```seeds/sources.yaml
sources:
  talk.vtt:  # <- text-changed
    reader: cues 1
    sha256: $sha256
    text_sha256: 0000000000000000000000000000000000000000000000000000000000000000
```

## Passes
With the corpus "apollo" as it is.
"""

from collections.abc import Iterator

from pincite.corpus import CheckedSource, FaultyQuote
from pincite.model import Fault
from pincite.rules.faults import of_source
from pincite.sources import Trouble

CODE = "S109"


def check(subject: CheckedSource | FaultyQuote) -> Iterator[Fault]:
    document = subject.document
    if document.trouble is Trouble.KEPT:
        message = f"{document.path} was not read, so nothing in it was checked. {document.because}"
        help = "Put back what was kept (`git restore`), or make it anew and look at what differs: `pincite source refresh`."
        yield of_source(subject, message, help)
