"""The quote stands in its source, but not at its span.

## Why
The words are right and stand there once; only the place is wrong, because the source was edited above
them or the span was written by hand. `pincite check --fix` moves the span.

## Fails
With the corpus "quiet":
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed on the Moon.
    citations:
      - source: moon.txt
        quote: Eagle landed on 20 July 1969
        span: [3, 31]  # <- quote-moved
```

## Passes
With the corpus "quiet" as it is.
"""

from collections.abc import Iterator

from pincite.corpus import FaultyQuote
from pincite.model import Fault, Files, Fix, Related
from pincite.quotes import Verdict

CODE = "Q402"


def check(checked: FaultyQuote, files: Files) -> Iterator[Fault]:
    citation, span = checked.citation, checked.span
    if checked.verdict is not Verdict.MOVED or not span or not citation.span_at:
        return
    start, end = span
    old = citation.span or (0, 0)
    from pincite.claims import set_span

    # What moved may be another passage of the same words, if the context given is not there.
    safe = checked.match is None or checked.match.bordered
    yield Fault(
        checked.at(citation.span_at),
        f"The quote stands at [{start}, {end}] of {checked.document.path}, not at [{old[0]}, {old[1]}].",
        f"Write `span: [{start}, {end}]`, or run `pincite check --fix`.",
        checked.claim.id.value,
        (Related(checked.in_source(start, end), "the quote stands here"),),
        Fix("safe" if safe else "unsafe", set_span(files[checked.path], citation, span)),
    )
