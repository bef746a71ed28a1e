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

NAME = "claim-unknown"
CODE = "P802"


def check(prose: ProseFile, corpus: Corpus) -> Iterator[Fault]:
    for cited in prose.unknown:
        from difflib import get_close_matches

        near = get_close_matches(cited.claim, list(corpus.claims), 3)
        yield Fault(
            Region.of(prose.path, cited),
            f"There is no claim `{cited.claim}`.",
            f"Did you mean {_or([f'`@{id}`' for id in near])}?"
            if near
            else "Write the claim, or cite another.",
        )


def _or(ids: list[str]) -> str:
    return ids[0] if len(ids) == 1 else f"{', '.join(ids[:-1])} or {ids[-1]}"
