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
from pincite.rules.faults import listed

CODE = "R610"
INSTALL = "Install the solver that such relations need, then check again: pip install 'pincite[solver]'"


def check(undecided: UndecidedConflict) -> Iterator[Fault]:
    if undecided.disputed:
        yield _beyond_disputes(undecided)
        return
    if not undecided.relations:
        return
    first, *rest = undecided.relations
    values = ", ".join(entry.key for entry in undecided.entries[:4])
    message = f"It could not be decided whether this can hold together with {values}."
    simpler = "Use sums in place of products, or state a value more exactly."
    help = INSTALL if undecided.lacks_solver else simpler
    yield Fault(first.region, message, help, first.id, tuple(Related(each.region, each.id) for each in rest))


def _beyond_disputes(undecided: UndecidedConflict) -> Fault:
    """What was set apart, dispute by dispute, until the search for what else is in conflict was given up."""
    at = undecided.relations[0].region if undecided.relations else undecided.entries[-1].region
    claim = undecided.relations[0].id if undecided.relations else undecided.entries[-1].claim
    names = [*(entry.key for entry in undecided.entries), *(each.id for each in undecided.relations)]
    return Fault(
        at,
        f"It could not be decided whether something else is in conflict with {listed(names)}, "
        "so many disputes speak of these.",
        "Name all that disagree in one dispute.",
        claim,
    )
