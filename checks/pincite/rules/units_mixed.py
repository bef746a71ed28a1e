"""A relation adds or compares values in unlike units.

## Why
Euros are no dollars, percent are no percentage points, and neither is a number of members. What is counted
(members, countries) is a label only: counts add up whatever their labels. Units of one dimension convert by exact
factors (48 hours and two days, kg and tonnes, cents and dollars); months and days do not, nor do degrees of two scales.

## Fails
```seeds/nato.txt
It cost 5 million euros here and 6 million dollars there.
```
```claims/nato.yaml
claims:
  goal:
    statement: It cost 5 million euros here and 6 million dollars there.
    citations:
      - source: nato.txt
        quote: It cost 5 million euros here and 6 million dollars there
        span: [0, 56]
    values:
      here: 5 million euros
      there: 6 million dollars
relations:
  cheaper_here:
    holds: goal.here < goal.there  # <- units-mixed
```

## Passes
```seeds/nato.txt
It cost 5 million euros here and 6 million dollars there.
```
```claims/nato.yaml
claims:
  goal:
    statement: It cost 5 million euros here and 6 million dollars there.
    citations:
      - source: nato.txt
        quote: It cost 5 million euros here and 6 million dollars there
        span: [0, 56]
    values:
      here: 5 million euros
      there: 6 million dollars
relations:
  cheap_here:
    holds: goal.here < 6_000_000
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedRelation
from pincite.model import Fault, Files
from pincite.relations import ProblemKind
from pincite.rules.faults import of_relation

CODE = "R604"


def check(checked: CheckedRelation, files: Files) -> Iterator[Fault]:
    for start, end, message, help, kind in checked.judgement.problems if checked.judgement else ():
        if kind is ProblemKind.UNLIKE_UNITS:
            yield of_relation(checked, files, (start, end), message, help, checked.places)
