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
from pincite.model import Fault, Files, Fix, Related
from pincite.quotes import cuts

NAME = "quote-cut"
CODE = "Q408"


def check(checked: CheckedQuote, files: Files) -> Iterator[Fault]:
    citation, span = checked.citation, checked.found
    if span is None:
        return
    text = files[checked.document.path].text
    found = cuts(text, span)
    if not found:
        return
    start, end = span
    for cut in found:
        missing = len(cut.whole) - len(cut.kept)
        start, end = (start - missing, end) if cut.edge == "start" else (start, end + missing)
    from pincite.claims import requote

    edits = requote(files[checked.path], citation, text[start:end], (start, end))
    said = " and ".join(
        f"{'begins' if cut.edge == 'start' else 'ends'} inside “{' '.join(cut.whole.split())}”"
        for cut in found
    )
    yield Fault(
        checked.at(citation.quote),
        f"The quote {said}.",
        "Quote whole words and whole numbers, then see whether the claim still holds.",
        checked.claim.id.value,
        (Related(checked.in_source(start, end), "all of it"),),
        Fix("unsafe", edits),
    )
