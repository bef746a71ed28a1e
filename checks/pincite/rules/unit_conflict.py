"""One quantity is given in two units or currencies.

## Why
800 billion euros and 800 billion dollars cannot both be the price of one thing. Either a source is wrong, or
the two are not one quantity. Units of one dimension are no conflict: 90 minutes and 1.5 hours agree.

## Fails
```seeds/nato.txt
It costs 800 billion euros. Elsewhere: it costs $800 billion.
```
```claims/nato.yaml
claims:
  here:
    statement: It costs 800 billion euros.
    citations:
      - source: nato.txt
        quote: It costs 800 billion euros
        span: [0, 26]
    values:
      cost: {value: 800 billion euros, quantity: plan.cost}
  there:
    statement: It costs $800 billion.
    citations:
      - source: nato.txt
        quote: it costs $800 billion
        span: [39, 60]
    values:
      cost: {value: $800 billion, quantity: plan.cost}  # <- unit-conflict
```

## Passes
```seeds/nato.txt
It costs 800 billion euros. Elsewhere: it costs $800 billion.
```
```claims/nato.yaml
claims:
  here:
    statement: It costs 800 billion euros.
    citations:
      - source: nato.txt
        quote: It costs 800 billion euros
        span: [0, 26]
    values:
      cost: {value: 800 billion euros, quantity: plan.cost}
  there:
    statement: It costs $800 billion.
    citations:
      - source: nato.txt
        quote: it costs $800 billion
        span: [39, 60]
    values:
      cost: {value: $800 billion, quantity: plan.cost}
disputes:
  euros_or_dollars:
    between: [here.cost, there.cost]
    because: The second source took one sign for the other.
```
"""

from collections.abc import Iterator

from pincite.corpus import Conflict, names_of
from pincite.model import Fault, Related
from pincite.relations import UnitContradiction
from pincite.rules.faults import of_conflict

CODE = "R607"


def check(conflict: Conflict) -> Iterator[Fault]:
    if not isinstance(conflict.found, UnitContradiction):
        return
    units = conflict.found.units
    said = " and ".join(f"in {unit} ({', '.join(keys[:3])})" for unit, keys in units)
    names = ", ".join(dict.fromkeys(names_of(keys[0])[0] for _, keys in units))
    second = next(entry for entry in conflict.entries if entry.key == units[1][1][0])
    message = f"{second.quantity} is given {said}."
    related = (
        each for entry in conflict.entries for each in (Related(entry.region, entry.key), *entry.quoted)
    )
    yield of_conflict(conflict, second.region, message, f" between [{names}]", second.claim, related)
