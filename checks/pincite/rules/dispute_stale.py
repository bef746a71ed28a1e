"""A dispute names claims that are not, or no longer, in conflict.

## Why
A dispute excuses a contradiction. Left behind when the contradiction is gone, it would excuse the next one
unseen. What shows a conflict is two values of one `quantity`, a relation, or two wordings of one `utterance`: of
claims named by their ids alone, for a dispute that names values is about those.

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

from pincite.corpus import CheckedDispute
from pincite.model import Fault
from pincite.rules.faults import listed

CODE = "R608"


def check(checked: CheckedDispute) -> Iterator[Fault]:
    dispute, idle = checked.dispute, checked.idle
    for name in checked.unknown:
        message = f"There is no claim or value `{name.value}` that could be in conflict."
        help = "Name claims by their id, and values as `claim.value`."
        yield Fault(checked.at(name), message, help, dispute.id.value)
    if checked.unknown or not (idle or checked.earlier):
        return
    node = dispute.id
    if idle:
        names = listed([name.value for name in idle])
        named = {name.start for name in idle}
        rest = [name.value for name in dispute.between if name.start not in named]
        node = idle[0] if rest else node
        others = f" with {listed(rest)}" if rest else ""
        message = f"Nothing shows that {names} {'is' if len(idle) == 1 else 'are'} in conflict{others}."
        help = (
            f"Take {'the name out of' if rest else 'out'} the dispute, or give the claims the `quantity` or the "
            "`utterance` that they disagree about."
        )
    else:
        message = f"The dispute `{checked.earlier}` is between the same already."
        help = "Keep one of the two."
    yield Fault(checked.at(node), message, help, dispute.id.value)
