"""The statement denies what its quotes do not deny, or says what they deny.

## Why
One `not` turns a fact into its opposite, and every other word still fits the quote. The statement may deny only
where a quote denies, in whatever words; and what a quote says did not happen, the statement may not say happened.

## Fails
```seeds/moon.txt
Eagle landed on the Moon. Collins did not land there; he stayed in orbit.
```
```claims/moon.yaml
claims:
  collins:
    statement: Michael Collins did land on the Moon.  # <- statement-negated
    citations:
      - source: moon.txt
        quote: Collins did not land there
        span: [26, 52]
  landing:
    statement: Eagle never landed on the Moon.  # <- statement-negated
    citations:
      - source: moon.txt
        quote: Eagle landed on the Moon
        span: [0, 24]
```

## Passes
```seeds/moon.txt
Eagle landed on the Moon. Collins did not land there; he stayed in orbit.
```
```claims/moon.yaml
claims:
  collins:
    statement: Michael Collins never landed on the Moon.
    citations:
      - source: moon.txt
        quote: Collins did not land there
        span: [26, 52]
  landing:
    statement: Eagle landed on the Moon.
    citations:
      - source: moon.txt
        quote: Eagle landed on the Moon
        span: [0, 24]
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedClaim, SourceLibrary
from pincite.languages import Language
from pincite.model import Fault, Files
from pincite.rules.faults import of_claim
from pincite.support import added_denial, affirms_denied
from pincite.yamlfile import within

CODE = "C304"


def check(checked: CheckedClaim, files: Files, library: SourceLibrary) -> Iterator[Fault]:
    if not checked.proven or checked.unread is not None:
        return
    statement, language = checked.claim.statement, checked.language
    quotes = tuple(_quotes(checked, library))
    word = added_denial(statement.value, quotes, language)
    if word:
        place = within(files[checked.path], statement, *word)
        said = statement.value[slice(*word)]
        message = f"The statement has “{said}”, and no quote of this claim denies anything."
        yield Fault(place, message, "Say what the quotes say, or quote what denies it.", checked.id)
    elif affirms_denied(statement.value, quotes, language):
        message = "The statement says what a quote of this claim denies."
        help = "Take the quote’s “not” into the statement, or quote what says so."
        yield of_claim(checked, statement, message, help)


def _quotes(checked: CheckedClaim, library: SourceLibrary) -> Iterator[tuple[str, Language]]:
    """Each quote with the language of its source."""
    for quote in checked.checked_quotes:
        yield quote.citation.quote.value, library.documents[quote.source].language
