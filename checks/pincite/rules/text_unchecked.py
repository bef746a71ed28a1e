"""The text of a document was to be made anew, and could not be.

## Why
`--verify-text` compares what is kept with what the reader makes of the document now. Where the reader is not installed, or
cannot read the document any more, nothing was compared: that is said, and is no pass.

## Fails
```pincite.toml
verify-text = true
```
```seeds/talk.vtt
Nothing of a talk.
```
```seeds/.text/talk.vtt.txt
Apollo 11 landed on the Moon.
```
```seeds/sources.yaml
sources:
  talk.vtt:  # <- text-unchecked
    reader: cues 1
    sha256: $sha256
    text_sha256: 725a37bf75cfd8b419cd0c60105212eda3b44ed1b95d36a0384f86c37ae39424
```

## Passes
```pincite.toml
verify-text = true
```
```seeds/talk.vtt
WEBVTT

00:01.000 --> 00:04.000
Apollo 11 landed on the Moon.
```
```seeds/.text/talk.vtt.txt
Apollo 11 landed on the Moon.
```
```seeds/sources.yaml
sources:
  talk.vtt:
    reader: cues 1
    sha256: $sha256
    text_sha256: 725a37bf75cfd8b419cd0c60105212eda3b44ed1b95d36a0384f86c37ae39424
```
"""

from collections.abc import Iterator

from pincite.corpus import RemadeText
from pincite.model import Fault, Region

CODE = "S111"


def check(remade: RemadeText) -> Iterator[Fault]:
    if remade.because:
        message = f"The text of {remade.document.document} was not made anew. {remade.because}"
        help = "Install what is missing where texts are verified, or look at the document."
        yield Fault(Region.of(remade.path, remade.source.name), message, help, remade.source.name.value)
