"""The statement has nothing to do with its quotes.

## Why
A true quote under a statement about something else proves nothing, whatever it proves elsewhere. A statement must share a
word that tells something, a name or a number with a quote, with who says it, with the title of a source, or with the text
around a quote.

## Fails
```seeds/moon.txt
Eagle landed on the Moon. The river is wide near Ghent.
```
```claims/moon.yaml
claims:
  river:
    statement: Columbia splashed down in the Pacific.  # <- statement-unrelated
    citations:
      - source: moon.txt
        quote: The river is wide near Ghent
        span: [26, 54]
```

## Passes
```seeds/moon.txt
Eagle landed on the Moon. The river is wide near Ghent.
```
```claims/moon.yaml
claims:
  river:
    statement: At Ghent a broad stream was bridged.
    citations:
      - source: moon.txt
        quote: The river is wide near Ghent
        span: [26, 54]
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedClaim, SourceLibrary, around, says
from pincite.model import Fault
from pincite.rules.faults import of_claim
from pincite.text import stems_of

CODE = "C306"
LEAST = 3
"""Words that tell something in a statement that is judged."""
_LONG = 5
"""Letters of a word that tells something without a look at the language."""


def check(checked: CheckedClaim, library: SourceLibrary) -> Iterator[Fault]:
    statement = checked.claim.statement
    if not checked.proven or checked.unread is not None or _plainly_related(statement.value, checked.quotes):
        return
    language = checked.language
    said = stems_of(statement.value, language)
    quoted = frozenset().union(*(stems_of(quote, language) for quote in checked.quotes))
    if len(said) < LEAST or len(quoted) < 2 or not said.isdisjoint(quoted):
        return
    beside = (text for text in (*says(checked), *around(checked, library)) if text != statement.value)
    if all(said.isdisjoint(stems_of(text, language)) for text in beside):
        message = "The statement shares no word with its quotes, nor with the text around them."
        yield of_claim(
            checked, statement, message, "Quote the passage that says this, or say what the quote says."
        )


def _plainly_related(statement: str, quotes: tuple[str, ...]) -> bool:
    """Whether a long word stands in both, as in most claims."""
    said = {word for word in statement.split() if len(word) > _LONG and word.isalpha()}
    return any(not said.isdisjoint(quote.split()) for quote in quotes)
