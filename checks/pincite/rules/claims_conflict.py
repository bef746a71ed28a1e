"""Claims and relations that cannot all be true.

## Why
Each number may stand in its source and each relation may hold by itself, and still they contradict each other:
two claims give one quantity two values, or a chain of sums does not close. Shown is the smallest set that cannot
hold, with what each member would have to be for the others to be true.

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
    statement: It has 31 members.
    citations:
      - source: nato.txt
        quote: it has 31 members
        span: [30, 47]
    values:
      members: {value: 31 members, quantity: nato.members}  # <- claims-conflict
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

from pincite.corpus import Conflict, names_of
from pincite.model import Fault, Related
from pincite.relations import Contradiction, plain
from pincite.rules.faults import listed, of_conflict

CODE = "R606"


def check(conflict: Conflict) -> Iterator[Fault]:
    if not isinstance(conflict.found, Contradiction):
        return
    relation = conflict.relations[-1] if conflict.relations else None
    claim = relation.id if relation else conflict.entries[-1].claim
    region = relation.region if relation else conflict.entries[-1].region
    message = f"{_said(conflict)}{_gap(conflict.found)}{_further(conflict.found)}"
    related = _members(conflict, conflict.found)
    yield of_conflict(conflict, region, message, _between(conflict), claim, related)


def _between(conflict: Conflict) -> str:
    names = list(dict.fromkeys(names_of(entry.key)[0] for entry in conflict.entries))
    return f" between [{', '.join(names)}]" if len(names) > 1 else ""


def _said(conflict: Conflict) -> str:
    values = ", ".join(f"{entry.key} = {entry.text}" for entry in conflict.entries)
    if conflict.relations:
        names = " and ".join(f"`{each.id}`" for each in conflict.relations)
        if values:
            return f"{names} cannot hold with {values}"
        several = len(conflict.relations) > 1
        return f"{names} cannot {'all ' if several else ''}hold, whatever the numbers are"
    return f"{conflict.entries[-1].quantity} cannot be both: {values}"


def _gap(found: Contradiction) -> str:
    gap = "" if found.gap is None else f"; {plain(found.gap)} apart" if found.gap else "; only just"
    return f"{gap}." if found.is_smallest else f"{gap}. (A smaller set may exist; the search was cut short.)"


def _further(found: Contradiction) -> str:
    """The values that conflict in the same way and of which no finding of its own tells."""
    if not found.further:
        return ""
    return f" {len(found.further):,} more that say the same conflict likewise: {listed(found.further)}."


def _members(conflict: Conflict, found: Contradiction) -> Iterator[Related]:
    """Every member with its place, what would mend it there, and where it is quoted from."""
    mends = {mend.member: mend for mend in found.mends}
    from pincite.relations import spelled

    for entry in conflict.entries:
        allowed = mends[entry.key].allowed if entry.key in mends else None
        fits = f", would fit as {spelled(allowed, entry.unit)}" if allowed else ""
        yield Related(entry.region, f"{entry.key}{fits}")
        yield from entry.quoted
    for checked in conflict.relations:
        yield Related(checked.region, checked.id)
