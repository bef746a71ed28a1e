"""The reader of a document makes another text of it than the one that is kept.

## Why
A kept text and its SHA-256 in the register can be changed together. `pincite check --verify-text`, or `verify-text = true`,
has the text made anew from the document and compares: what differs was edited, or another version of the reader reads
otherwise, and either wants a look.

## Fails
```pincite.toml
verify-text = true
```
```seeds/talk.vtt
WEBVTT

00:01.000 --> 00:04.000
Apollo 11 landed on the Moon.
```
```seeds/.text/talk.vtt.txt
Apollo 12 landed on the Moon.
```
```seeds/sources.yaml
sources:
  talk.vtt:  # <- text-differs
    reader: cues 1
    sha256: $sha256
    text_sha256: 80e82cd7899e1285bd8e9851de8973f49cf82e863a745696f307b8f163013983
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
from itertools import zip_longest

from pincite.corpus import RemadeText
from pincite.model import Fault, Region
from pincite.printing import excerpt

CODE = "S110"


def check(remade: RemadeText) -> Iterator[Fault]:
    if remade.because or remade.now == remade.kept:
        return
    pairs = zip_longest(remade.kept.split("\n"), remade.now.split("\n"), fillvalue="")
    number, (kept, now) = next((at, pair) for at, pair in enumerate(pairs, 1) if pair[0] != pair[1])
    name = remade.source.name.value
    yield Fault(
        Region.of(remade.path, remade.source.name),
        f"The reader of {remade.document.document} makes another text of it now: line {number} is kept as "
        f"“{excerpt(kept)}” and read as “{excerpt(now)}”.",
        f"`pincite source verify {name}` shows all that differs; `pincite source refresh {name}` records it.",
        name,
    )
