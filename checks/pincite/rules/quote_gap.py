"""An ellipsis of the quote hides a negation, a number or who is speaking.

## Why
“The landlord is … permitted to terminate” leaves out one word, and that word is “not”. What an ellipsis hides
may be long and dull; it may not be what the claim turns on.

## Fails
```seeds/moon.txt
The crew was not allowed to sleep before the walk, said the flight director.
```
```claims/moon.yaml
claims:
  sleep:
    statement: The crew could sleep before the walk.
    citations:
      - source: moon.txt
        quote: The crew was … allowed to sleep before the walk  # <- quote-gap
        span: [0, 49]
```

## Passes
```seeds/moon.txt
The crew was not allowed to sleep before the walk, said the flight director.
```
```claims/moon.yaml
claims:
  sleep:
    statement: The crew could not sleep before the walk.
    citations:
      - source: moon.txt
        quote: The crew was not allowed to sleep before the walk
        span: [0, 49]
```
"""

from collections.abc import Iterator

from pincite.corpus import FaultyQuote
from pincite.model import Fault, Related
from pincite.quotes import Verdict, hides
from pincite.rules.faults import of_quote

CODE = "Q409"


def check(checked: FaultyQuote) -> Iterator[Fault]:
    match = checked.match
    if checked.verdict not in (Verdict.NEAR, Verdict.ALTERED) or match is None or match.span is None:
        return
    found = hides(match.diff)
    if found:
        said = ", ".join(f"“{word}” ({kind})" for kind, word in found[:3])
        message = f"The ellipsis hides {said}{' and more' if len(found) > 3 else ''}."
        help = "Quote the passage whole, or cite the two parts separately if each stands on its own."
        related = Related(checked.in_source(*match.span), "the whole passage")
        yield of_quote(checked, message, help, related, diff=match.diff)
