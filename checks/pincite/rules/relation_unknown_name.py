"""A relation names a claim or a value that does not exist.

## Why
A relation over a misspelt or deleted value would test nothing. Names are `claim.value`, `claim.table` and
`claim.table["row"]`.

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
    holds: goal.met + goal.mised == goal.members  # <- relation-unknown-name
```

## Passes
With the corpus "members" as it is.
"""

from collections.abc import Iterator

from pincite.corpus import CheckedRelation, Corpus
from pincite.model import Fault
from pincite.printing import did_you_mean
from pincite.rules.faults import of_relation

CODE = "R602"


def check(checked: CheckedRelation, corpus: Corpus) -> Iterator[Fault]:
    for name in checked.unknown:
        shape = "Name a value as `claim.value`, as the claims files do."
        help = did_you_mean(name.key, corpus.values, shape)
        span = name.start, name.end
        yield of_relation(checked, corpus.files, span, f"There is no value `{name.key}`.", help)
