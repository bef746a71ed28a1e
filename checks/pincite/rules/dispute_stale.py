"""A dispute names claims that are not, or no longer, in conflict.

## Why
A dispute excuses a contradiction. Left behind when the contradiction is gone, it would excuse the next one
unseen. What shows a conflict is two values of one `quantity`, a relation, or two wordings of one `utterance`.

## Fails
```seeds/nato.txt
It has 32 members. Elsewhere: it has 31 members.
```
```claims/nato.yaml
claims:
  here:
    statement: It has 32 members.
    citations:
      - source: nato.txt
        quote: It has 32 members
        span: [0, 17]
    values:
      members: {value: 32 members, quantity: nato.members}
  there:
    statement: It has 32 members.
    citations:
      - source: nato.txt
        quote: It has 32 members
        span: [0, 17]
    values:
      members: {value: 32 members, quantity: nato.members}
disputes:
  one_more_or_less:  # <- dispute-stale
    between: [here.members, there.members]
    because: The second number was never updated.
```

## Passes
```seeds/nato.txt
It has 32 members. Elsewhere: it has 31 members.
```
```claims/nato.yaml
claims:
  here:
    statement: It has 32 members.
    citations:
      - source: nato.txt
        quote: It has 32 members
        span: [0, 17]
    values:
      members: {value: 32 members, quantity: nato.members}
  there:
    statement: It has 31 members.
    citations:
      - source: nato.txt
        quote: it has 31 members
        span: [30, 47]
    values:
      members: {value: 31 members, quantity: nato.members}
disputes:
  one_more_or_less:
    between: [here.members, there.members]
    because: The second number was never updated.
```
"""

from collections.abc import Iterator

from pincite.joint import Disputed
from pincite.model import Fault

NAME = "dispute-stale"
CODE = "R608"


def check(disputed: Disputed) -> Iterator[Fault]:
    dispute = disputed.dispute
    for name in disputed.unknown:
        message = f"There is no claim or value `{name.value}` that could be in conflict."
        help = "Name claims by their id, and values as `claim.value`."
        yield Fault(disputed.file.at(name), message, help, dispute.id.value)
    if disputed.stands or disputed.unknown:
        return
    names = ", ".join(f"`{name.value}`" for name in dispute.between)
    yield Fault(
        disputed.file.at(dispute.id),
        f"Nothing shows that {names} are in conflict.",
        "Take the dispute out, or give the claims the `quantity` or the `utterance` that they disagree about.",
        dispute.id.value,
    )
