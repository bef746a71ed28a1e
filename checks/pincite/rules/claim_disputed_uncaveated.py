"""Prose cites one side of a dispute and not the other.

## Why
The claims file says that sources disagree here. A reader who is given one side takes it for settled. Citing the
other side in the same paragraph tells them; so does any sentence that cites both.

## Fails
```seeds/moon.txt
One log has the landing at 20:17, another at 20:18.
```
```claims/moon.yaml
claims:
  landed_at_17:
    statement: One log has the landing at 20:17.
    citations:
      - source: moon.txt
        quote: One log has the landing at 20:17
        span: [0, 32]
    utterance: eagle.landing_time
  landed_at_18:
    statement: Another log has the landing at 20:18.
    citations:
      - source: moon.txt
        quote: another at 20:18
        span: [34, 50]
    utterance: eagle.landing_time
disputes:
  minute:
    between: [landed_at_17, landed_at_18]
    because: The logs differ by a minute.
```
```pincite.toml
prose = ["*.md"]
```
```brief.md
The landing was at 20:17 [@landed_at_17].  <!-- <- claim-disputed-uncaveated -->
```

## Passes
```seeds/moon.txt
One log has the landing at 20:17, another at 20:18.
```
```claims/moon.yaml
claims:
  landed_at_17:
    statement: One log has the landing at 20:17.
    citations:
      - source: moon.txt
        quote: One log has the landing at 20:17
        span: [0, 32]
    utterance: eagle.landing_time
  landed_at_18:
    statement: Another log has the landing at 20:18.
    citations:
      - source: moon.txt
        quote: another at 20:18
        span: [34, 50]
    utterance: eagle.landing_time
disputes:
  minute:
    between: [landed_at_17, landed_at_18]
    because: The logs differ by a minute.
```
```pincite.toml
prose = ["*.md"]
```
```brief.md
The landing was at 20:17 [@landed_at_17], or at 20:18 [@landed_at_18].
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedSentence, ProseContext
from pincite.model import Fault, Region, Related

CODE = "P806"


def check(checked: CheckedSentence, context: ProseContext) -> Iterator[Fault]:
    for cited in checked.sentence.citations:
        for path, dispute, sides in context.disputes.get(cited.claim, ()):
            other = [side for side in sides if side != cited.claim]
            if other and not checked.beside.intersection(other):
                yield Fault(
                    Region.of(checked.path, cited),
                    f"`{cited.claim}` is disputed: {dispute.because.value}",
                    f"Say so, and cite the other side: {', '.join(f'`@{side}`' for side in other)}.",
                    related=(Related(Region.of(path, dispute.id), "the dispute"),),
                )
