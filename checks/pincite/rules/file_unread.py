"""A file that looks like claims is not read.

## Why
Hidden files and backups in a folder of claims are left alone: editors and version control put them there. But one that
holds claims looks as if it were checked. It harms nothing that is checked, so this warns and does not fail.

## Fails
With the corpus "apollo":
```claims/.later.yaml
claims: {}  # <- file-unread
```

## Passes
With the corpus "apollo" as it is.
"""

from collections.abc import Iterator

from pincite.model import Defect, DefectKind, Fault

CODE = "F206"


def check(defect: Defect) -> Iterator[Fault]:
    if defect.kind is DefectKind.PASSED_OVER:
        yield Fault(defect.place, defect.message, defect.help, defect.claim, defect.related)
