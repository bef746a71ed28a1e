"""The folder of what was worked out before is under version control.

## Why
`.pincite_cache/` holds what runs on one machine have found. It is not believed anywhere else, so that nobody can hand on
a clean report with a false claim; under version control it is only in the way, and looks as if it could be believed.

## Fails
With the corpus "apollo":
```.git/index
DIRC .pincite_cache/.gitignore
```
```.pincite_cache/.gitignore
*  # <- cache-tracked
```

## Passes
With the corpus "apollo":
```.pincite_cache/.gitignore
*
```
"""

from collections.abc import Iterator

from pincite.model import Defect, DefectKind, Fault

CODE = "F208"


def check(defect: Defect) -> Iterator[Fault]:
    if defect.kind is DefectKind.TRACKED:
        yield Fault(defect.place, defect.message, defect.help, defect.claim, defect.related)
