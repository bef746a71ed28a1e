"""A relation cannot be read or worked out.

## Why
Relations are a small language of numbers and comparisons, read and never run, so that a pull request cannot
make the checks execute anything. What is not in the language is refused, and so is what has no answer,
such as a division by zero.

## Fails
With the corpus "members":
```claims/nato.yaml
claims:
  goal:
    statement: 23 met it and 9 did not, of 32 members.
    citations:
      - source: nato.txt
        quote: 23 who met it and 9 who did not, of 32 members
        span: [10, 56]
    values:
      met: 23 members
      missed: 9 members
      members: 32 members
relations:
  everyone_counted:
    holds: __import__('os')  # <- relation-invalid
```

## Passes
With the corpus "members" as it is.
"""

from collections.abc import Iterator

from pincite.corpus import CheckedRelation
from pincite.model import Fault, Files
from pincite.relations import ProblemKind
from pincite.rules.faults import of_relation

CODE = "R609"


def check(checked: CheckedRelation, files: Files) -> Iterator[Fault]:
    judged = checked.judgement.problems if checked.judgement else ()
    for start, end, message, help, kind in (*checked.problems, *judged):
        if kind not in (ProblemKind.UNLIKE_UNITS, ProblemKind.UNKNOWN_NAME):
            yield of_relation(checked, files, (start, end), message, help)
