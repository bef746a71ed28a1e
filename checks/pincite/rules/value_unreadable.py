"""A value of a claim is not a quantity that can be read.

## Why
A value that cannot be read cannot be compared with anything, and every relation that names it would be
silently idle.

## Fails
```seeds/moon.txt
Eagle landed with 2 astronauts on 20 July 1969.
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed with 2 astronauts.
    citations:
      - source: moon.txt
        quote: Eagle landed with 2 astronauts
        span: [0, 30]
    values:
      crew: a handful  # <- value-unreadable
```

## Passes
```seeds/moon.txt
Eagle landed with 2 astronauts on 20 July 1969.
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed with 2 astronauts.
    citations:
      - source: moon.txt
        quote: Eagle landed with 2 astronauts
        span: [0, 30]
    values:
      crew: 2 astronauts
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedClaim
from pincite.model import Fault
from pincite.rules.faults import of_claim

CODE = "N506"


def check(checked: CheckedClaim) -> Iterator[Fault]:
    for stated, mention in checked.values:
        if mention is None:
            message = f"“{stated.text.value}” is not one quantity that pincite can read."
            help = "Write one number with its unit, such as `23 members`, `$800 billion`, `about 64 percent` or a date."
            yield of_claim(checked, stated.text, message, help)
