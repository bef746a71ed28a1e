"""A number of the statement, of a value or of a period is not in the claim's quotes.

## Why
Numbers are what readers remember and what goes wrong most often. Every number a claim states must be in the
words it is pinned to: the same value, in digits or in words, or one with more digits of which it is the correct
rounding: "about" and its like within 5% of it, "nearly" from below, "over" from above; without such a word within 1%,
and only a number with a decimal, a magnitude, a currency, percent or a unit, for a plain count is exact. The setting
`rounded-support = false` allows no rounding.

## Fails
```seeds/moon.txt
Eagle landed with 2 astronauts on 20 July 1969.
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed with 3 astronauts.  # <- number-unsupported
    citations:
      - source: moon.txt
        quote: Eagle landed with 2 astronauts
        span: [0, 30]
    values:
      crew: 3 astronauts  # <- number-unsupported
```

## Passes
```seeds/moon.txt
Eagle landed with 2 astronauts on 20 July 1969.
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed with two astronauts.
    citations:
      - source: moon.txt
        quote: Eagle landed with 2 astronauts
        span: [0, 30]
    values:
      crew: 2 astronauts
```
"""

from collections.abc import Iterator

from pincite.corpus import NumberGap
from pincite.model import Fault
from pincite.rules.faults import compared, of_number
from pincite.settings import Settings
from pincite.support import GapKind

CODE = "N501"


def check(found: NumberGap, settings: Settings) -> Iterator[Fault]:
    gap = found.gap
    if gap.kind == GapKind.UNSUPPORTED or (gap.kind == GapKind.ROUNDED and not settings.rounded_support):
        ours, theirs = compared(gap.mention, gap.nearest) if gap.nearest else (f"“{gap.mention.text}”", "")
        near = f"; the nearest is {theirs}" if theirs else ""
        message = f"{ours} is not in the quotes of this claim{near}."
        yield of_number(found, message, "Correct the number, or quote the passage that holds it.")
