"""The quote is nowhere in its source.

## Why
A claim is only as good as the words it stands on. If no passage of the source comes near the quote, it was
taken from elsewhere, or made up.

## Fails
With the corpus "quiet":
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed on the Moon.
    citations:
      - source: moon.txt
        quote: the crew planted a flag in the dust  # <- quote-absent
        span: [0, 28]
```

## Passes
With the corpus "quiet" as it is.
"""

from collections.abc import Iterator

from pincite.corpus import FaultyQuote
from pincite.model import Fault, Related
from pincite.quotes import Verdict
from pincite.rules.faults import of_quote

CODE = "Q406"


def check(checked: FaultyQuote) -> Iterator[Fault]:
    match = checked.match
    if match is None or checked.verdict not in (Verdict.ABSENT, Verdict.UNCHECKED):
        return
    message = f"The quote is nowhere in {checked.document.path}."
    if checked.verdict is Verdict.UNCHECKED:
        why = f": {match.because}" if match.because else ""
        message = f"Whether the quote stands in {checked.document.path} could not be decided{why}."
    help = "See whether `source:` names the right document, and copy the passage from it word for word."
    related = (Related(checked.in_source(*match.span), "the nearest passage"),) if match.span else ()
    yield of_quote(checked, message, help, *related, diff=match.diff)
