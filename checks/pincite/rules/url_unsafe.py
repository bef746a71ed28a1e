"""The `url` of a source is no web address that may be put before readers.

## Why
`pincite cite` makes links of these addresses. One that begins with `javascript:` or `file:` runs or opens something on
the reader's machine, a name or password in it is a secret told or a host disguised, and what nobody sees leads elsewhere
than it shows. Only http and https are linked to; a source with another address is linked as the file that it is.

## Fails
```seeds/log.txt
The Eagle has wings.
```
```seeds/sources.yaml
sources:
  log.txt:
    sha256: $sha256
    url: javascript:alert(1)  # <- url-unsafe
```
```claims/log.yaml
claims:
  wings:
    statement: The Eagle has wings.
    citations:
      - source: log.txt
        quote: The Eagle has wings
        span: [0, 19]
```

## Passes
```seeds/log.txt
The Eagle has wings.
```
```seeds/sources.yaml
sources:
  log.txt:
    sha256: $sha256
    url: https://example.org/moon?page=2
```
```claims/log.yaml
claims:
  wings:
    statement: The Eagle has wings.
    citations:
      - source: log.txt
        quote: The Eagle has wings
        span: [0, 19]
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedSource
from pincite.model import Fault
from pincite.sources import unsafe

CODE = "S108"


def check(subject: CheckedSource) -> Iterator[Fault]:
    source = subject.source
    wrong = unsafe(source.url) if source.url else ""
    if wrong and source.url_at:
        message = f"The address `{source.url}` {wrong}, so that no link is made of it."
        help = "Write the address of the page in full, beginning with https:// and percent-encoded."
        yield Fault(subject.at(source.url_at), message, help, subject.name)
