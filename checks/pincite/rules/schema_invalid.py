"""A file does not have the form that its schema describes.

## Why
A misspelt key would silently drop what it holds: a `citation:` for `citations:` leaves a claim without
proof. The formats are described in `schemas/`, which editors understand as well.

## Fails
```claims/moon.yaml
claims:
  landing:
    statment: Apollo 11 landed on the Moon.  # <- schema-invalid
    statement: Apollo 11 landed on the Moon.
```

## Passes
With the corpus "apollo" as it is.
"""

from collections.abc import Iterator

from pincite.model import Defect, DefectKind, Fault

CODE = "F202"


def check(defect: Defect) -> Iterator[Fault]:
    if defect.kind is DefectKind.SCHEMA:
        yield Fault(defect.place, defect.message, defect.help, defect.claim, defect.related)
