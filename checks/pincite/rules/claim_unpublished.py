"""A claim is cited nowhere in the prose.

## Why
Where the claims exist for the sake of an article, one that no sentence cites is work without a reader, or a
citation that was lost. This rule is off by default: `select` it where every claim is meant to be published.

## Fails
```seeds/moon.txt
Eagle landed on 20 July 1969.
```
```claims/moon.yaml
claims:
  landing:  # <- claim-unpublished
    statement: Eagle landed on 20 July 1969.
    citations:
      - source: moon.txt
        quote: Eagle landed on 20 July 1969
        span: [0, 28]
```
```pincite.toml
prose = ["*.md"]
```
```brief.md
The Moon is far away.
```

## Passes
```seeds/moon.txt
Eagle landed on 20 July 1969.
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed on 20 July 1969.
    citations:
      - source: moon.txt
        quote: Eagle landed on 20 July 1969
        span: [0, 28]
```
```pincite.toml
prose = ["*.md"]
```
```brief.md
Eagle landed on 20 July 1969 [@landing].
```
"""

from collections.abc import Iterator

from pincite.corpus import AllProse
from pincite.model import Fault
from pincite.rules.faults import of_claim

CODE = "P807"


def check(prose: AllProse) -> Iterator[Fault]:
    for each in prose.uncited:
        help = f"Cite it as `[@{each.id}]`, or delete it."
        yield of_claim(each, each.claim.id, f"No prose cites `{each.id}`.", help)
