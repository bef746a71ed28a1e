"""The prefix or suffix of a citation does not stand where the quote does.

## Why
`prefix` and `suffix` say which passage is meant. If they do not border the place, the source was edited around the
quote, or somebody else says these words: “Mr Lee said |sales fell|” is not “Mr Kim said |sales fell|”.

## Fails
```seeds/moon.txt
The navigator said the engine had failed.
```
```claims/moon.yaml
claims:
  engine:
    statement: The engine had failed.
    citations:
      - source: moon.txt
        quote: the engine had failed
        prefix: "The pilot said "  # <- context-differs
        span: [19, 40]
```

## Passes
```seeds/moon.txt
The pilot said the engine had failed.
```
```claims/moon.yaml
claims:
  engine:
    statement: The engine had failed.
    citations:
      - source: moon.txt
        quote: the engine had failed
        prefix: "The pilot said "
        span: [15, 36]
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedQuote
from pincite.model import Fault, Files, Related
from pincite.printing import excerpt
from pincite.quotes import FOUND, beside

CODE = "Q412"


def check(checked: CheckedQuote, files: Files) -> Iterator[Fault]:
    match, citation = checked.match, checked.citation
    if match is None or match.bordered or match.verdict not in FOUND or match.span is None:
        return
    before, after = beside(files[checked.document.path].text, match.span)
    given = citation.prefix or citation.suffix or citation.quote
    said = " and ".join(
        f"{name} “{excerpt(node.value.strip())}”"
        for name, node in (("prefix", citation.prefix), ("suffix", citation.suffix))
        if node is not None
    )
    there = f"“{excerpt(before.strip())}” before it and “{excerpt(after.strip())}” behind it"
    yield Fault(
        checked.at(given),
        f"The quote is there, but the {said} does not border it: the source has {there}.",
        "Look whether this is the passage that is meant, then write what stands beside it.",
        checked.claim.id.value,
        (Related(checked.in_source(*match.span), "the quote stands here"),),
    )
