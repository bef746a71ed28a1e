"""A number of the statement stands in the quotes only as what is denied, planned, supposed or left out.

## Why
"Expected 300, got 40" has the 300, and nobody had it. A number that a source denies ("not 300"), plans or predicts,
supposes ("if 300 come"), leaves out ("all but 300") or gives as a difference ("300 fewer") is no fact in it. A
statement may have the number only as the source has it: "300 had been expected".

## Fails
```seeds/moon.txt
NASA had expected 500 visitors in Houston but got 900.
```
```claims/moon.yaml
claims:
  visitors:
    statement: NASA had 500 visitors in Houston.  # <- number-not-asserted
    citations:
      - source: moon.txt
        quote: NASA had expected 500 visitors in Houston but got 900
        span: [0, 53]
```

## Passes
```seeds/moon.txt
NASA had expected 500 visitors in Houston but got 900.
```
```claims/moon.yaml
claims:
  visitors:
    statement: NASA expected 500 visitors in Houston, and 900 came.
    citations:
      - source: moon.txt
        quote: NASA had expected 500 visitors in Houston but got 900
        span: [0, 53]
```
"""

from collections.abc import Iterator

from pincite.corpus import NumberGap
from pincite.model import Fault
from pincite.rules.faults import of_number
from pincite.support import GapKind

CODE = "N507"


def check(found: NumberGap) -> Iterator[Fault]:
    gap = found.gap
    if gap.kind == GapKind.UNASSERTED and gap.nearest is not None:
        held = f", where it stands as “{gap.nearest.text}”" if gap.nearest.text != gap.mention.text else ""
        message = f"“{gap.mention.text}” is no fact in the quotes of this claim{held}."
        help = "Say of it what the quote says: that it was planned, expected, denied or left out."
        yield of_number(found, message, help)
