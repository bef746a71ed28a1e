"""Two numbers, a ratio, a bound or a direction are turned round.

## Why
"9 of 32" has the digits of "32 of 9", and "up from 2.4" those of "down from 2.4": every number is in the quote, and
the claim is still wrong. The same goes for at least and at most, and for two numbers that changed places.

## Fails
```seeds/moon.txt
In 1969 only 2 of the 3 astronauts walked on the Moon.
```
```claims/moon.yaml
claims:
  landing:
    statement: 3 of 2 astronauts walked on the Moon.  # <- number-reversed
    citations:
      - source: moon.txt
        quote: only 2 of the 3 astronauts walked on the Moon
        span: [8, 53]
```

## Passes
```seeds/moon.txt
In 1969 only 2 of the 3 astronauts walked on the Moon.
```
```claims/moon.yaml
claims:
  landing:
    statement: Two of three astronauts walked on the Moon.
    citations:
      - source: moon.txt
        quote: only 2 of the 3 astronauts walked on the Moon
        span: [8, 53]
```
"""

from collections.abc import Iterator

from pincite.corpus import NumberGap
from pincite.model import Fault
from pincite.rules.faults import compared, of_number
from pincite.support import GapKind

CODE = "N505"


def check(found: NumberGap) -> Iterator[Fault]:
    gap = found.gap
    if gap.kind == GapKind.REVERSED and gap.nearest is not None:
        ours, theirs = compared(gap.mention, gap.nearest, beside=True)
        message = f"{ours} is the other way round in the quotes of this claim: {theirs}."
        help = "Compare with the quote which number belongs to what, and which way it goes."
        yield of_number(found, message, help)
