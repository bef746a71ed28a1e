"""The statement says the opposite of its quotes, or has two names the other way round.

## Why
`raised` for `lowered`, `legal` for `illegal`, who beat whom: every name, number and topic of such a statement fits its
quote. A word that only the statement has may not stand where the quotes have its opposite, beside the same words; and
two names with the same verb between them stand in the order of the quote.

## Fails
```seeds/moon.txt
Congress approved the budget. Armstrong followed Aldrin to the hatch.
```
```claims/moon.yaml
claims:
  budget:
    statement: Congress rejected the budget.  # <- statement-reversed
    citations:
      - source: moon.txt
        quote: Congress approved the budget.
        span: [0, 29]
  hatch:
    statement: Aldrin followed Armstrong to the hatch.  # <- statement-reversed
    citations:
      - source: moon.txt
        quote: Armstrong followed Aldrin to the hatch.
        span: [30, 69]
```

## Passes
```seeds/moon.txt
Congress approved the budget. Armstrong followed Aldrin to the hatch.
```
```claims/moon.yaml
claims:
  budget:
    statement: The budget was approved by Congress.
    citations:
      - source: moon.txt
        quote: Congress approved the budget.
        span: [0, 29]
  hatch:
    statement: Armstrong followed Aldrin.
    citations:
      - source: moon.txt
        quote: Armstrong followed Aldrin to the hatch.
        span: [30, 69]
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedClaim
from pincite.model import Fault, Files
from pincite.support import names_turned, opposed
from pincite.yamlfile import within

CODE = "C305"


def check(checked: CheckedClaim, files: Files) -> Iterator[Fault]:
    if not checked.proven or checked.unread is not None:
        return
    statement = checked.claim.statement
    quotes = checked.quotes
    if any(statement.value in quote for quote in quotes):
        return
    turned = opposed(statement.value, quotes, checked.language)
    turned = turned or names_turned(statement.value, quotes, checked.language)
    if turned:
        place = within(files[checked.path], statement, turned.start, turned.end)
        said = statement.value[turned.start : turned.end]
        message = f"The statement has “{said}”, where a quote of this claim has “{turned.there}”."
        yield Fault(place, message, "Say it as the quote does, or quote what says this.", checked.id)
