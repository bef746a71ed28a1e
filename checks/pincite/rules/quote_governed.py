"""Words outside a quote deny it, doubt it or make it depend on something, and the statement does not.

## Why
“Met the target in full” stands verbatim in “the allies never met the target in full”. What governs a quoted clause from
outside belongs to what the source says: a *not*, a *never*, *no evidence that*, *denied that*, *if*, *unless*. A statement
that says the same, or another citation of the claim that holds those words, is enough.

## Fails
```seeds/moon.txt
The crew did not sleep before the walk.
```
```claims/moon.yaml
claims:
  sleep:
    statement: The crew could sleep before the walk.
    citations:
      - source: moon.txt
        quote: sleep before the walk  # <- quote-governed
        span: [17, 38]
```

## Passes
```seeds/moon.txt
The crew did not sleep before the walk.
```
```claims/moon.yaml
claims:
  sleep:
    statement: The crew did not sleep before the walk.
    citations:
      - source: moon.txt
        quote: did not sleep before the walk
        span: [9, 38]
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedClaim, CheckedQuote, SourceLibrary
from pincite.model import Fault, Related
from pincite.printing import excerpt
from pincite.rules.faults import of_quote
from pincite.scope import Cue, Governor, governed_outside
from pincite.support import says_as_well

CODE = "Q411"
_SAID = {
    Cue.NEGATION: "denies",
    Cue.DOUBT: "doubts",
    Cue.CONDITION: "makes a condition of",
}


def check(checked: CheckedClaim, library: SourceLibrary) -> Iterator[Fault]:
    if not checked.proven or checked.unread is not None:
        return
    for quote in checked.checked_quotes:
        found = quote.found
        if found is None:
            continue
        document = library.documents[quote.source]
        governed = governed_outside(document.text, *found, document.language)
        if governed is None:
            continue
        governor, begin = governed
        said = says_as_well(checked.claim.statement.value, governor.cue, checked.language)
        if not said and not _is_cited(checked, quote, governor):
            yield _fault(quote, document.text, governor, begin, found)


def _is_cited(checked: CheckedClaim, quote: CheckedQuote, governor: Governor) -> bool:
    """Whether another citation of the claim holds the words that govern."""
    spans = (each.found for each in checked.checked_quotes if each.source == quote.source)
    return any(span is not None and span[0] <= governor.start and governor.end <= span[1] for span in spans)


def _fault(quote: CheckedQuote, text: str, governor: Governor, begin: int, found: tuple[int, int]) -> Fault:
    words = " ".join(text[governor.start : governor.end].split())
    shown = excerpt(words)
    return of_quote(
        quote,
        f"“{shown}”, outside this quote, {_SAID[governor.cue]} what it says, and the statement does not.",
        "Quote these words too, and say in the statement what the source says.",
        Related(quote.in_source(min(begin, governor.start), max(found[1], governor.end)), "in its sentence"),
    )
