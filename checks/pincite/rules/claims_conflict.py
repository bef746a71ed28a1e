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

from pincite.corpus import Conflict, QuantityEntry, names_of
from pincite.model import Fault, Place, Related
from pincite.relations import Contradiction, plain

NAME = "claims-conflict"
CODE = "R606"


def check(clash: Conflict) -> Iterator[Fault]:
    if not isinstance(clash.found, Contradiction):
        return
    yield Fault(
        _place(clash),
        f"{_said(clash)}{_gap(clash.found)}",
        f"Compare each with its source. If the sources do disagree, add a dispute{_between(clash)} that says how.",
        clash.relations[-1].relation.id.value if clash.relations else _claim(clash.entries[-1]),
        tuple(_members(clash, clash.found)),
        acknowledged=clash.dispute.because.value if clash.dispute else "",
    )


def _between(clash: Conflict) -> str:
    names = list(dict.fromkeys(names_of(entry.key)[0] for entry in clash.entries))
    return f" between [{', '.join(names)}]" if len(names) > 1 else ""


def _claim(entry: QuantityEntry) -> str:
    return entry.evidenced.claim.id.value


def _place(clash: Conflict) -> Place:
    if clash.relations:
        weighed = clash.relations[-1]
        return weighed.file.at(weighed.relation.holds)
    return clash.entries[-1].place


def _said(clash: Conflict) -> str:
    values = ", ".join(f"{entry.key} = {entry.text.value}" for entry in clash.entries)
    if clash.relations:
        names = " and ".join(f"`{each.relation.id.value}`" for each in clash.relations)
        if values:
            return f"{names} cannot hold with {values}"
        several = len(clash.relations) > 1
        return f"{names} cannot {'all ' if several else ''}hold, whatever the numbers are"
    return f"{clash.entries[-1].quantity} cannot be both: {values}"


def _gap(found: Contradiction) -> str:
    gap = "" if found.gap is None else f"; {plain(found.gap)} apart" if found.gap else "; only just"
    return f"{gap}." if found.is_smallest else f"{gap}. (A smaller set may exist; the search was cut short.)"


def _members(clash: Conflict, found: Contradiction) -> Iterator[Related]:
    """Every member with its place, what would mend it there, and where it is quoted from."""
    mends = {mend.member: mend for mend in found.mends}
    from pincite.relations import spelled

    for entry in clash.entries:
        allowed = mends[entry.key].allowed if entry.key in mends else None
        fits = f", would fit as {spelled(allowed, entry.unit)}" if allowed else ""
        yield Related(entry.place, f"{entry.key}{fits}")
        yield from entry.sources()
    for weighed in clash.relations:
        yield Related(weighed.file.at(weighed.relation.holds), weighed.relation.id.value)
