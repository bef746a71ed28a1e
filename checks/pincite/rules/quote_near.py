"""The quote differs from its source by a spelling slip or a small word.

## Why
A verbatim quote is verbatim. The difference looks harmless: a typing error, an article too many, an ellipsis
in place of words. But only a person can say so, hence `pincite check --fix --unsafe-fixes` is needed to put the
source's own words in.

## Fails
```seeds/moon.txt
The crew of Apollo 11 landed on the Moon and returned to the Earth. It was the first time.
```
```claims/moon.yaml
claims:
  landing:
    statement: The crew of Apollo 11 landed on the Moon.
    citations:
      - source: moon.txt
        quote: The crew of Apollo 11 laned on the Moon  # <- quote-near
        span: [0, 40]
```

## Passes
```seeds/moon.txt
The crew of Apollo 11 landed on the Moon and returned to the Earth. It was the first time.
```
```claims/moon.yaml
claims:
  landing:
    statement: The crew of Apollo 11 landed on the Moon.
    citations:
      - source: moon.txt
        quote: The crew of Apollo 11 landed on the Moon
        span: [0, 40]
```
"""

from collections.abc import Iterator

from pincite.corpus import FaultyQuote
from pincite.model import Fault, Files, Fix, Op, Related
from pincite.printing import where_apart
from pincite.quotes import Verdict, hides
from pincite.rules.faults import instead, of_quote

CODE = "Q407"


def check(checked: FaultyQuote, files: Files) -> Iterator[Fault]:
    match = checked.match
    if checked.verdict is not Verdict.NEAR or match is None or match.span is None:
        return
    if hides(match.diff):
        return  # what is hidden is worse than that something is left out, and has a rule of its own
    from pincite.claims import requote

    words = files[checked.document.path].text[slice(*match.span)]
    changed = [each for each in match.diff if each.op is not Op.SAME]
    said = "; ".join(instead(each.source, each.quote) for each in changed[:3])
    said = said or instead(*reversed(where_apart(checked.citation.quote.value, words)))
    yield of_quote(
        checked,
        f"The quote is nearly what {checked.document.path} says: {said}{'; and more' if len(changed) > 3 else ''}.",
        "Copy the passage from the source word for word, or run `pincite check --fix --unsafe-fixes`.",
        Related(checked.in_source(*match.span), "the source says"),
        fix=Fix("unsafe", requote(files[checked.path], checked.citation, words, match.span)),
        diff=match.diff,
    )
