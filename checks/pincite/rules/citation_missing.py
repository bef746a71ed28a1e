"""A claim has no citation.

## Why
A claim without a citation is an opinion. Every statement in the corpus must name the document and the words
it stands on.

## Fails
```claims/moon.yaml
claims:
  landing:  # <- citation-missing
    statement: Apollo 11 landed on the Moon.
    citations: []
```

## Passes
With the corpus "apollo" as it is.
"""

from collections.abc import Iterator

from pincite.corpus import CheckedClaim
from pincite.model import Fault
from pincite.rules.faults import of_claim

CODE = "C301"


def check(checked: CheckedClaim) -> Iterator[Fault]:
    claim = checked.claim
    if claim.sound and not claim.citations:
        message = f"The claim `{checked.id}` cites nothing."
        help = "Add a citation with `source:` and `quote:`, or take the claim out."
        yield of_claim(checked, claim.id, message, help)
