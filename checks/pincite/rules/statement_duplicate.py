"""Two claims on the same source make the same statement.

## Why
Two claims that say the same from the same document are one claim written twice: an edit to one leaves the
other behind. (The same statement from another document is a claim of its own; give both the same `quantity`.)

## Fails
With the corpus "apollo":
```claims/moon.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]
  moon_landing:
    statement: Apollo 11 landed on the moon.  # <- statement-duplicate
    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]
```

## Passes
With the corpus "apollo":
```claims/moon.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedClaim, Corpus
from pincite.model import Fault, Related
from pincite.rules.faults import of_claim

CODE = "C302"


def check(corpus: Corpus) -> Iterator[Fault]:
    first: dict[tuple[str, str], CheckedClaim] = {}
    for each in corpus.checked_claims:
        statement = each.claim.statement
        words = " ".join(statement.value.casefold().split()).rstrip(".")
        for source in sorted({citation.source.value for citation in each.claim.citations}):
            earlier = first.setdefault((words, source), each)
            if earlier is not each:
                region = earlier.at(earlier.claim.statement)
                place = f"in {region.path} on line {corpus.files[region.path].line_of(region.start)}"
                message = f"This statement is made already, on the same source, {place}."
                help = "Keep one of the two claims, or say how they differ."
                yield of_claim(each, statement, message, help, Related(region, "first stated here"))
                break
