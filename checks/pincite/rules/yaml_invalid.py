"""A file is not YAML, or not YAML that a claims file may use.

## Why
A file that cannot be read hides its claims, so it fails by itself and the other files are checked all the
same. Besides syntax errors, aliases, several documents in a file, very deep nesting and very large files
are refused: a claim must be readable where it stands, by people and by every YAML reader alike. So are links that lead
out of the repository, links to folders, folders without permission, what is no file, and names that are not UTF-8;
nothing of these is shown.

## Fails
```claims/moon.yaml
claims:
  landing:
    statement: "Apollo 11 landed on the Moon.  # <- yaml-invalid
```

## Passes
With the corpus "apollo" as it is.
"""

from collections.abc import Iterator

from pincite.model import Defect, DefectKind, Fault

CODE = "F201"


def check(defect: Defect) -> Iterator[Fault]:
    if defect.kind is DefectKind.SYNTAX:
        yield Fault(defect.place, defect.message, defect.help, defect.claim, defect.related)
