"""A silence silences nothing.

## Why
A silence that is no longer needed hides the next fault on its line. One that misspells a rule's name never
did anything, nor does one of a rule that finds what could not be read.

## Fails
With the corpus "apollo":
```claims/moon.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations:
      - source: moon.txt
        quote: Apollo 11 landed on the Moon  # pincite: ignore[quote-absent] a paraphrase  # <- silence-unused
        span: [0, 28]
```

## Passes
With the corpus "apollo":
```claims/moon.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations:
      - source: moon.txt
        quote: nobody ever went up there  # pincite: ignore[quote-absent] quoted to be refuted
```
"""

from collections.abc import Iterator

from pincite.model import Fault
from pincite.silence import Silenced

CODE = "X901"


def check(silenced: Silenced) -> Iterator[Fault]:
    place = silenced.silence.place
    if not silenced.silence.names:
        help = "Write the rule's name in brackets and the reason behind: `ignore[name] reason`."
        yield Fault(place, "This silence names no rule.", help)
    for name in silenced.unknown:
        yield Fault(place, f"There is no rule `{name}` to silence.", "`pincite rules` lists them all.")
    for name in silenced.refused:
        help = "Delete the silence, and mend what it hides."
        yield Fault(place, f"{name} cannot be silenced: what was not read cannot pass.", help)
    for name in silenced.idle:
        yield Fault(place, f"This silence of {name} silences nothing.", "Delete it.")
