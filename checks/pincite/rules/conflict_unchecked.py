"""It could not be decided whether claims and relations can hold together.

## Why
Whether whole numbers can satisfy products of each other has no general procedure, and the search for an answer is
bounded so that every machine gives the same one. What was not decided is said: it does not count as a pass.
Nearly all relations are decided without it; the few that tie products of the same values together need a complete
solver, which is an extra since it is larger than all else: `pip install 'pincite[solver]'`.

## Fails
```seeds/cubes.txt
There were at least 3 ships.
```
```claims/cubes.yaml
claims:
  f:
    statement: There were at least 3 ships.
    citations:
      - source: cubes.txt
        quote: There were at least 3 ships
        span: [0, 27]
    values:
      a: at least 3 ships
      b: at least 3 ships
      c: at least 3 ships
relations:
  cubes_add_up:
    holds: f.a * f.a * f.a + f.b * f.b * f.b == f.c * f.c * f.c  # <- conflict-unchecked
```

## Passes
```seeds/cubes.txt
There were at least 3 ships.
```
```claims/cubes.yaml
claims:
  f:
    statement: There were at least 3 ships.
    citations:
      - source: cubes.txt
        quote: There were at least 3 ships
        span: [0, 27]
    values:
      a: at least 3 ships
      b: at least 3 ships
      c: at least 3 ships
relations:
  cubes_add_up:
    holds: f.a + f.b == f.c
```
"""

from collections.abc import Iterator

from pincite.corpus import UndecidedConflict
from pincite.model import Fault, Related

CODE = "R610"
INSTALL = "Install the solver that such relations need, then check again: pip install 'pincite[solver]'"


def check(undecided: UndecidedConflict) -> Iterator[Fault]:
    if not undecided.relations:
        return
    first, *rest = undecided.relations
    values = ", ".join(entry.key for entry in undecided.entries[:4])
    message = f"It could not be decided whether this can hold together with {values}."
    simpler = "Use sums in place of products, or state a value more exactly."
    help = INSTALL if undecided.lacks_solver else simpler
    yield Fault(first.region, message, help, first.id, tuple(Related(each.region, each.id) for each in rest))
