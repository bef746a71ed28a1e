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
from pincite.rules.faults import of_quote

CODE = "Q408"


def check(checked: CheckedQuote, files: Files) -> Iterator[Fault]:
    span, text = checked.found, files[checked.document.path].text if checked.found else ""
    found = cuts(text, span) if span else ()
    if not span or not found:
        return
    start, end = span
    said = []
    for cut in found:
        missing = len(cut.whole) - len(cut.kept)
        start, end = (start - missing, end) if cut.edge == "start" else (start, end + missing)
        said.append(f"{'begins' if cut.edge == 'start' else 'ends'} inside “{' '.join(cut.whole.split())}”")
    from pincite.claims import requote

    yield of_quote(
        checked,
        f"The quote {' and '.join(said)}.",
        "Quote whole words and whole numbers, then see whether the claim still holds.",
        Related(checked.in_source(start, end), "all of it"),
        fix=Fix("unsafe", requote(files[checked.path], checked.citation, text[start:end], (start, end))),
    )
