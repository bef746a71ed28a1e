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
from pincite.rules.faults import of_quote

CODE = "Q401"


def check(checked: CheckedQuote, files: Files) -> Iterator[Fault]:
    citation, span = checked.citation, checked.span
    if citation.span_at is None and span is not None and checked.verdict is Verdict.EXACT:
        from pincite.claims import set_span

        message = "The citation does not say where in the source the quote stands."
        help = f"Add `span: [{span[0]}, {span[1]}]`, or run `pincite check --fix`."
        yield of_quote(checked, message, help, fix=Fix("safe", set_span(files[checked.path], citation, span)))
