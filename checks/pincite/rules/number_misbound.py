"""A number is in the quote, but of something else than the statement says.

## Why
"14 arrested and 37 injured" has the number 37, and "37 people were arrested" is still wrong. A number supports a
statement only with what it is of: its subject, its year, its base, and whether it is a level or a change. Where the
words do not decide, nothing is reported.

## Fails
```seeds/moon.txt
Eagle stayed on the Moon for 21 hours and Falcon for 66 hours.
```
```claims/moon.yaml
claims:
  stay:
    statement: Eagle stayed for 66 hours.  # <- number-misbound
    citations:
      - source: moon.txt
        quote: Eagle stayed on the Moon for 21 hours and Falcon for 66 hours
        span: [0, 61]
```

## Passes
```seeds/moon.txt
Eagle stayed on the Moon for 21 hours and Falcon for 66 hours.
```
```claims/moon.yaml
claims:
  stay:
    statement: Falcon stayed for 66 hours.
    citations:
      - source: moon.txt
        quote: Eagle stayed on the Moon for 21 hours and Falcon for 66 hours
        span: [0, 61]
```
"""

from collections.abc import Iterator

from pincite.corpus import NumberGap
from pincite.model import Fault
from pincite.rules.faults import of_number
from pincite.support import GapKind

CODE = "N508"


def check(found: NumberGap) -> Iterator[Fault]:
    gap = found.gap
    if gap.kind == GapKind.MISBOUND:
        said, there, instead = gap.around
        has = f", and “{instead}” for what is said" if instead else ""
        message = f"“{said}” is said of “{gap.mention.text}”; the quote has “{there}”{has}."
        yield of_number(
            found, message, "Give the number that the quote has for it, or say what this number is of."
        )
