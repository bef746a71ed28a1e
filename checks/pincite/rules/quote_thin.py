"""The quote has too few words to support anything.

## Why
One or two words stand in every document and prove nothing: a claim rests on a sentence, or on enough of
it to see what is said. How many words are enough is the setting `quote-words` (default 3).

## Fails
```seeds/moon.txt
Eagle landed on the Moon on 20 July 1969.
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed on the Moon.
    citations:
      - source: moon.txt
        quote: Eagle landed  # <- quote-thin
        span: [0, 12]
```

## Passes
```seeds/moon.txt
Eagle landed on the Moon on 20 July 1969.
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed on the Moon.
    citations:
      - source: moon.txt
        quote: Eagle landed on the Moon
        span: [0, 24]
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedClaim
from pincite.model import Fault
from pincite.printing import plural
from pincite.quotes import FOUND
from pincite.rules.faults import of_claim
from pincite.settings import Settings
from pincite.text import has_words, tokens

CODE = "Q410"


def check(checked: CheckedClaim, settings: Settings) -> Iterator[Fault]:
    enough, citations = settings.quote_words, checked.claim.citations
    if not citations or has_words(citations[0].quote.value, enough):
        return
    # Several quotes of one claim are joint evidence: a sentence broken by "he said" is two of them.
    count = sum(len(tokens(quote)) for quote in checked.quotes)
    if count < enough and all(quote.verdict in FOUND for quote in checked.checked_quotes):
        message = f"The quote has only {plural(count, 'word')}."
        help = f"Quote at least {plural(enough, 'word')}, enough to see what is said."
        yield of_claim(checked, citations[0].quote, message, help)
