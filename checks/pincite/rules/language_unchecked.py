"""Statements are in a language of which pincite has no words, or in another one than their sources.

## Why
No text is judged by another language's words. Quotes are found in any language, and numbers must stand in the quote as
they are written, with the word behind them; between two languages that pincite knows, numbers are compared by what they
say. That a statement denies what its quote says, leaves out a "may", or names another speaker is not seen: so these
claims do not count as checked.

## Fails
```seeds/vann.txt
Byen har 23 brønner, og det er ikke mye for en by som er så stor. Vannet er ikke fra elva.
```
```claims/vann.yaml
claims:
  vann:
    statement: Byen har 23 brønner, og det er ikke mye for en by.  # <- language-unchecked
    citations:
      - source: vann.txt
        quote: Byen har 23 brønner
        span: [0, 19]
```

## Passes
```seeds/water.txt
The town has 23 wells, and that is not many for a town of that size.
```
```claims/water.yaml
claims:
  water:
    statement: The town has 23 wells.
    citations:
      - source: water.txt
        quote: The town has 23 wells
        span: [0, 21]
```
"""

from collections.abc import Iterator

from pincite.corpus import UnreadLanguage
from pincite.languages import name_of
from pincite.model import Fault

CODE = "F207"
DECLARE = "If the language is another one, declare it: `language` of the source in the register, or of all in pincite.toml."


def check(unread: UnreadLanguage) -> Iterator[Fault]:
    what = "claim" if unread.claim else "sentence"
    seem = f"1 {what} of this file seems" if unread.many == 1 else f"{unread.many} {what}s of this file seem"
    stated, quoted = name_of(unread.stated), name_of(unread.quoted)
    if unread.stated is unread.quoted:
        message = f"{seem} to be in {stated}, of which pincite has no words: numbers were compared as they are written"
    else:
        message = f"{seem} to be in {stated}, on a source in {quoted}: numbers were compared"
    message += ", but not names, denials, hedges and speakers."
    yield Fault(unread.region, message, f"Compare these yourself. {DECLARE}", unread.claim)
