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

from pincite.corpus import FaultyQuote
from pincite.model import Fault, Files, Fix, Related
from pincite.printing import where_apart
from pincite.quotes import Verdict
from pincite.rules.faults import instead, of_quote

CODE = "Q403"


def check(checked: FaultyQuote, files: Files) -> Iterator[Fault]:
    match = checked.match
    if checked.verdict is not Verdict.TYPOGRAPHIC or match is None or match.span is None:
        return
    from pincite.claims import requote

    words = files[checked.document.path].text[slice(*match.span)]
    yield of_quote(
        checked,
        f"The quote has the right words in other typography ({', '.join(match.folds)}){_shown(checked, words)}.",
        "Copy the passage from the source as it is, or run `pincite check --fix`.",
        Related(checked.in_source(*match.span), "the source writes it like this"),
        fix=Fix("safe", requote(files[checked.path], checked.citation, words, match.span)),
    )


def _shown(checked: FaultyQuote, words: str) -> str:
    ours, theirs = where_apart(checked.citation.quote.value, words)
    return f": {instead(theirs, ours)}" if ours and theirs else ""
