"""A relation puts values of different periods together and does not say that it means to.

## Why
Numbers of two years seldom add up, and a relation over them may hold by accident. A relation that looks across
periods on purpose says so with `across: as_of`, or by its function: `change(old, new)`.

## Fails
```seeds/nato.txt
In 2023 there were 31 members. In 2024 there were 32 members.
```
```claims/nato.yaml
claims:
  after:
    statement: In 2024 there were 32 members.
    citations:
      - source: nato.txt
        quote: In 2024 there were 32 members
        span: [31, 60]
    as_of: 2024
    values:
      members: 32 members
  before:
    statement: In 2023 there were 31 members.
    citations:
      - source: nato.txt
        quote: In 2023 there were 31 members
        span: [0, 29]
    as_of: 2023
    values:
      members: 31 members
relations:
  one_joined:
    holds: before.members < after.members  # <- periods-mixed
```

## Passes
```seeds/nato.txt
In 2023 there were 31 members. In 2024 there were 32 members.
```
```claims/nato.yaml
claims:
  after:
    statement: In 2024 there were 32 members.
    citations:
      - source: nato.txt
        quote: In 2024 there were 32 members
        span: [31, 60]
    as_of: 2024
    values:
      members: 32 members
  before:
    statement: In 2023 there were 31 members.
    citations:
      - source: nato.txt
        quote: In 2023 there were 31 members
        span: [0, 29]
    as_of: 2023
    values:
      members: 31 members
relations:
  one_joined:
    holds: before.members < after.members
    across: as_of
```
"""

from collections.abc import Iterator

from pincite.corpus import MixedPeriods
from pincite.model import Fault, Related

CODE = "R605"


def check(mixed: MixedPeriods) -> Iterator[Fault]:
    said = ", ".join(f"`{each.claim}` is as of {each.period}" for each in mixed.periods[:4])
    message = f"This relates values of different periods: {said}."
    help = "If that is meant, add `across: as_of` to the relation; else name values of one period."
    related = tuple(Related(each.region, f"the period of `{each.claim}`") for each in mixed.periods)
    yield Fault(mixed.checked.region, message, help, mixed.checked.id, related)
