"""A number is in the quotes, but with another unit or currency, or with none.

## Why
Percent are not percentage points, euros are not dollars, and days are not weeks. A bare number is not a
percentage either. What is counted (members, countries) is no unit, and may be named differently; what it is
counted by (a day, 100,000 people, km²) is part of it. Within a dimension units convert by exact factors: 22 hours are
1,320 minutes. Months are no number of days, “tons” and “gallons” have several sizes, and currencies do not convert.

## Fails
```seeds/moon.txt
Eagle stayed on the Moon for 22 hours in July 1969.
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle stayed on the Moon for 22 days.  # <- unit-differs
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
  stay:
    statement: Eagle was on the Moon for 1,320 minutes.
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

CODE = "N503"

_HELP = "Write the unit as the quote does, or one that it converts to exactly, as 90 minutes do to 1.5 hours."


def check(found: NumberGap) -> Iterator[Fault]:
    gap = found.gap
    if gap.kind == GapKind.UNIT and gap.nearest is not None:
        ours, theirs = compared(gap.mention, gap.nearest)
        message = f"{ours} has another unit in the quotes of this claim: {theirs}."
        yield of_number(found, message, _HELP)
