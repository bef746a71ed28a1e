"""A relation between values does not hold.

## Why
Numbers that belong together check each other: parts add up to a whole, a list has as many entries as it
says. When they do not, one of the numbers is wrong, though each may stand in its source.

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
    holds: goal.met + goal.missed == goal.members - 1  # <- relation-false
```

## Passes
With the corpus "members" as it is.
"""

from collections.abc import Iterator

from pincite.corpus import CheckedRelation
from pincite.model import Fault, Files
from pincite.rules.faults import of_relation

CODE = "R601"


def check(checked: CheckedRelation, files: Files) -> Iterator[Fault]:
    judgement = checked.judgement
    if judgement is not None and checked.is_false:
        from pincite.relations import denied

        message = f"This does not hold: {denied(judgement)}."
        help = "Compare each value with its source; if all are right, the relation is wrong."
        why = checked.dispute.because.value if checked.dispute else ""
        span = judgement.start, judgement.end
        yield of_relation(checked, files, span, message, help, checked.places, why)
