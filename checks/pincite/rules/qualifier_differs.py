"""A number has lost, gained or changed a qualifier such as "about" or "more than".

## Why
"About 22 hours" is an estimate, "22 hours" a measurement, "more than 22 hours" a bound. Dropping the word turns
what the source knew roughly into a fact; adding it takes a fact back.

## Fails
```seeds/moon.txt
Eagle stayed on the Moon for about 22 hours in July 1969.
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle stayed on the Moon for 22 hours.  # <- qualifier-differs
    citations:
      - source: moon.txt
        quote: Eagle stayed on the Moon for about 22 hours
        span: [0, 43]
```

## Passes
```seeds/moon.txt
Eagle stayed on the Moon for about 22 hours in July 1969.
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle was on the Moon for roughly 22 hours.
    citations:
      - source: moon.txt
        quote: Eagle stayed on the Moon for about 22 hours
        span: [0, 43]
```
"""

from collections.abc import Iterator

from pincite.corpus import NumberGap
from pincite.model import Fault
from pincite.rules.faults import compared, of_number
from pincite.support import GapKind

CODE = "N504"


def check(found: NumberGap) -> Iterator[Fault]:
    gap = found.gap
    if gap.kind == GapKind.QUALIFIER and gap.nearest is not None:
        ours, theirs = compared(gap.mention, gap.nearest, beside=True)
        message = f"{ours} is {theirs} in the quotes of this claim."
        help = "Qualify the number as the quote does: keep its “about” or “more than”, and add none."
        yield of_number(found, message, help)
