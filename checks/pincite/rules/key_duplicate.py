"""A key stands twice in one mapping.

## Why
YAML readers disagree about a repeated key: most keep the last and say nothing. One of the two texts would
be lost, and nobody could say which was meant.

## Fails
```claims/moon.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    statement: Apollo 12 landed on the Moon.  # <- key-duplicate
```

## Passes
With the corpus "apollo" as it is.
"""

from collections.abc import Iterator

from pincite.model import Defect, DefectKind, Fault

CODE = "F203"


def check(defect: Defect) -> Iterator[Fault]:
    if defect.kind is DefectKind.KEY_TWICE:
        yield Fault(defect.place, defect.message, defect.help, defect.claim, defect.related)
