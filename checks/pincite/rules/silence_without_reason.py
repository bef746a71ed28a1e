"""A silence gives no reason.

## Why
The next reader must be able to judge whether the exception still holds. The reason stands right behind the
brackets.

## Fails
With the corpus "apollo":
```claims/moon.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations:
      - source: moon.txt
        # pincite: ignore[quote-absent]  # <- silence-without-reason
        quote: nobody ever went up there
```

## Passes
With the corpus "apollo":
```claims/moon.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations:
      - source: moon.txt
        # pincite: ignore[quote-absent] quoted to be refuted
        quote: nobody ever went up there
```
"""

from collections.abc import Iterator

from pincite.model import Fault
from pincite.silence import Silenced

CODE = "X902"


def check(silenced: Silenced) -> Iterator[Fault]:
    silence = silenced.silence
    if silence.names and not silence.reason:
        help = "Say behind the brackets why the finding is no fault here."
        yield Fault(silence.place, "This silence gives no reason.", help)
