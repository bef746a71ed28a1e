"""A row label of a table is not in the claim's quotes.

## Why
A table says which number belongs to which row. A label that the quotes do not have was made up, or belongs
to another table.

## Fails
```seeds/moon.txt
The crew: Armstrong (38 years), Aldrin (39 years).
```
```claims/moon.yaml
claims:
  crew:
    statement: Armstrong was 38 years old, Aldrin 39 years.
    citations:
      - source: moon.txt
        quote: Armstrong (38 years), Aldrin (39 years)
        span: [10, 49]
    values:
      age:
        table:
          Armstrong: 38 years
          Collins: 39 years  # <- label-unsupported
```

## Passes
```seeds/moon.txt
The crew: Armstrong (38 years), Aldrin (39 years).
```
```claims/moon.yaml
claims:
  crew:
    statement: Armstrong was 38 years old, Aldrin 39 years.
    citations:
      - source: moon.txt
        quote: Armstrong (38 years), Aldrin (39 years)
        span: [10, 49]
    values:
      age:
        table:
          Armstrong: 38 years
          Aldrin: 39 years
```
"""

import re
from collections.abc import Iterator

from pincite.corpus import CheckedClaim
from pincite.model import Fault
from pincite.rules.faults import of_claim

CODE = "C303"


def check(checked: CheckedClaim) -> Iterator[Fault]:
    labels = [row.row for _, rows in checked.claim.tables for row in rows if row.row is not None]
    for label in labels if checked.proven else ():
        if not _stands(label.value, checked.quotes):
            message = f"The row label “{label.value}” is not in the quotes of this claim."
            help = "Write the label as the quote does, or quote the passage that has it."
            yield of_claim(checked, label, message, help)


def _stands(label: str, quotes: tuple[str, ...]) -> bool:
    """Whether the label stands in a quote as whole words."""
    pattern = re.compile(rf"(?<!\w){re.escape(label)}(?!\w)")
    return any(pattern.search(quote) for quote in quotes)
