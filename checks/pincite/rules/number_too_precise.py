"""A number is stated more precisely than the quotes have it.

## Why
"About 21.6 hours" is not what "22 hours" says, even if it is true: the digits that no source has were added by
someone. Decimals count too, for "22.0" claims to know what "22" does not.

## Fails
```seeds/moon.txt
Eagle stayed on the Moon for 22 hours in July 1969.
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle stayed on the Moon for 21.6 hours.  # <- number-too-precise
    citations:
      - source: moon.txt
        quote: Eagle stayed on the Moon for 22 hours
        span: [0, 37]
```

## Passes
```seeds/moon.txt
Eagle stayed on the Moon for 22 hours in July 1969.
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle was on the Moon for 22 hours.
    citations:
      - source: moon.txt
        quote: Eagle stayed on the Moon for 22 hours
        span: [0, 37]
```
"""

from collections.abc import Iterator

from pincite.corpus import NumberGap
from pincite.model import Fault
from pincite.rules.faults import compared, of_number
from pincite.support import GapKind

CODE = "N502"


def check(found: NumberGap) -> Iterator[Fault]:
    gap = found.gap
    if gap.kind == GapKind.TOO_PRECISE and gap.nearest is not None:
        ours, theirs = compared(gap.mention, gap.nearest)
        message = f"{ours} is more precise than the quotes of this claim, which say {theirs}."
        help = "State it no more precisely than the source does, or quote a source that has the digits."
        yield of_number(found, message, help)
