"""A citation has no span.

## Why
The span says where in the source the quote stands. With it a reader finds the passage at once, and a
change of the source shows as a move. `pincite check --fix` fills it in.

## Fails
With the corpus "quiet":
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed on the Moon.
    citations:
      - source: moon.txt
        quote: Eagle landed on 20 July 1969  # <- span-missing
```

## Passes
With the corpus "quiet" as it is.
"""

from collections.abc import Iterator

from pincite.corpus import CheckedQuote
from pincite.model import Fault, Files, Fix
from pincite.quotes import Verdict

NAME = "span-missing"
CODE = "Q401"


def check(checked: CheckedQuote, files: Files) -> Iterator[Fault]:
    citation, span = checked.citation, checked.span
    if citation.span_at is not None or span is None or checked.verdict is not Verdict.EXACT:
        return
    start, end = span
    from pincite.claims import set_span

    yield Fault(
        checked.at(citation.quote),
        "The citation does not say where in the source the quote stands.",
        f"Add `span: [{start}, {end}]`, or run `pincite check --fix`.",
        checked.claim.id.value,
        fix=Fix("safe", set_span(files[checked.path], citation, span)),
    )
