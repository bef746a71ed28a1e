"""The quote differs from its source only in typography.

## Why
Curly quotes turned straight, a dash turned into a hyphen, a line break in the middle: the words are right,
the characters are not. A verbatim quote has the source's own characters, and `pincite check --fix` puts
them in.

## Fails
With the corpus "quiet":
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed on the Moon.
    citations:
      - source: moon.txt
        quote: '"It was quiet," he said'  # <- quote-typographic
        span: [30, 53]
```

## Passes
With the corpus "quiet":
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed on the Moon.
    citations:
      - source: moon.txt
        quote: “It was quiet,” he said
        span: [30, 53]
```
"""

from collections.abc import Iterator

from pincite.corpus import Amiss
from pincite.model import Fault, Fix, Related
from pincite.quotes import Verdict

NAME = "quote-typographic"
CODE = "Q403"


def check(pinned: Amiss) -> Iterator[Fault]:
    citation, match, document = pinned.citation, pinned.match, pinned.document.file
    if pinned.verdict is not Verdict.TYPOGRAPHIC or match is None or match.span is None or document is None:
        return
    start, end = match.span
    file = pinned.file
    in_flow = file.text[citation.start] == "{"
    from pincite.claims import set_span
    from pincite.yamlfile import set_scalar

    edits = [set_scalar(file, citation.quote, document.text[start:end], flow=in_flow)]
    if citation.span != match.span:
        edits += set_span(file, citation, match.span)
    yield Fault(
        file.at(citation.quote),
        f"The quote has the right words in other typography ({', '.join(match.folds)}).",
        "Copy the passage from the source as it is, or run `pincite check --fix`.",
        pinned.claim.id.value,
        (Related(document.place(start, end), "the source writes it like this"),),
        Fix("safe", tuple(edits)),
    )
