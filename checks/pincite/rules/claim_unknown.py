"""Prose cites a claim that there is not.

## Why
A citation that leads nowhere supports nothing: the claim was renamed or deleted, or its id has a slip in it. What
the sentence says is not checked until the citation is.

## Fails
With the corpus "eagle":
```brief.md
Eagle landed on 20 July 1969 [@landed].  <!-- <- claim-unknown -->
```

## Passes
With the corpus "eagle":
```brief.md
Eagle landed on 20 July 1969 [@landing].
```
"""

from collections.abc import Iterator

from pincite.corpus import Corpus, ProseFile
from pincite.model import Fault, Region
from pincite.printing import did_you_mean

CODE = "P802"


def check(prose: ProseFile, corpus: Corpus) -> Iterator[Fault]:
    for cited in prose.unknown:
        help = did_you_mean(cited.claim, corpus.claims, "Write the claim, or cite another.", mark="@", most=3)
        yield Fault(Region.of(prose.path, cited), f"There is no claim `{cited.claim}`.", help)
