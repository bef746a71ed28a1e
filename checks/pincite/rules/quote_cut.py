"""The quote begins or ends inside a word or a number of its source.

## Why
`3 of 32` stands letter for letter in `23 of 32`, and `complete` in `incomplete`: the quote is verbatim and
says something else. Signs, decimals, currency, percent and magnitudes belong to their number.

## Fails
```seeds/moon.txt
The crew brought back 21.5 kilograms of rock.
```
```claims/moon.yaml
claims:
  rock:
    statement: The crew brought rock back.
    citations:
      - source: moon.txt
        quote: 5 kilograms of rock  # <- quote-cut
        span: [25, 44]
```

## Passes
```seeds/moon.txt
The crew brought back 21.5 kilograms of rock.
```
```claims/moon.yaml
claims:
  rock:
    statement: The crew brought rock back.
    citations:
      - source: moon.txt
        quote: 21.5 kilograms of rock
        span: [22, 44]
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedQuote
from pincite.model import Fault, Fix, Related
from pincite.quotes import FOUND, cuts

NAME = "quote-cut"
CODE = "Q408"


def check(pinned: CheckedQuote) -> Iterator[Fault]:
    citation, match, document = pinned.citation, pinned.match, pinned.document.file
    if pinned.verdict not in FOUND or match is None or match.span is None or document is None:
        return
    found = cuts(document.text, match.span)
    if not found:
        return
    start, end = match.span
    for cut in found:
        missing = len(cut.whole) - len(cut.kept)
        start, end = (start - missing, end) if cut.edge == "start" else (start, end + missing)
    file = pinned.file
    from pincite.claims import set_span
    from pincite.yamlfile import set_scalar

    edits = [
        set_scalar(file, citation.quote, document.text[start:end], flow=file.text[citation.start] == "{")
    ]
    if citation.span_at is not None:
        edits += set_span(file, citation, (start, end))
    said = " and ".join(
        f"{'begins' if cut.edge == 'start' else 'ends'} inside “{' '.join(cut.whole.split())}”"
        for cut in found
    )
    yield Fault(
        file.at(citation.quote),
        f"The quote {said}.",
        "Quote whole words and whole numbers, then see whether the claim still holds.",
        pinned.claim.id.value,
        (Related(document.place(start, end), "all of it"),),
        Fix("unsafe", tuple(edits)),
    )
