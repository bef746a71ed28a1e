"""A statement says as a fact what its quote says may be, or is planned.

## Why
“Officials could cut 400 jobs” is not “officials will cut 400 jobs”: a *may*, a *might*, a *plans to* or an *allegedly* is
part of what the source says. A statement that keeps it, or any word of doubt or of a plan, is enough.

## Fails
```seeds/moon.txt
The crew may land in the east.
```
```claims/moon.yaml
claims:
  landing:
    statement: The crew will land in the east.  # <- hedge-dropped
    citations:
      - source: moon.txt
        quote: The crew may land in the east.
        span: [0, 30]
```

## Passes
```seeds/moon.txt
The crew may land in the east.
```
```claims/moon.yaml
claims:
  landing:
    statement: It is possible that the crew will land in the east.
    citations:
      - source: moon.txt
        quote: The crew may land in the east.
        span: [0, 30]
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedClaim
from pincite.model import Fault
from pincite.rules.faults import of_claim
from pincite.support import dropped_hedge

CODE = "C308"


def check(checked: CheckedClaim) -> Iterator[Fault]:
    if not checked.proven or checked.unread is not None:
        return
    statement = checked.claim.statement
    if found := dropped_hedge(statement.value, checked.quotes, checked.language):
        message = f"The quote has “{found.hedge} {found.word}”, and the statement says it as a fact."
        yield of_claim(
            checked, statement, message, f"Keep the “{found.hedge}”, or quote what says it for sure."
        )
