"""A claim gives someone's own words, but its quote does not stand within quotation marks.

## Why
`speech: direct` promises the very words that somebody said. Words outside of the source's quotation marks are
the writer's: to present them as speech puts them into a mouth they did not come from.

## Fails
```seeds/moon.txt
“The Eagle has landed,” said Neil Armstrong. He added that the surface was fine and powdery.
```
```claims/moon.yaml
claims:
  landed:
    statement: Neil Armstrong said, "The Eagle has landed".
    citations:
      - source: moon.txt
        quote: The Eagle has landed,” said Neil Armstrong  # <- speech-unquoted
        span: [1, 43]
    speaker: Neil Armstrong
    speech: direct
  powdery:
    statement: Neil Armstrong said the surface was fine and powdery.
    citations:
      - source: moon.txt
        quote: the surface was fine and powdery  # <- speech-unquoted
        span: [59, 91]
    speaker: Neil Armstrong
    speech: direct
```

## Passes
```seeds/moon.txt
“The Eagle has landed,” said Neil Armstrong. He added that the surface was fine and powdery.
```
```claims/moon.yaml
claims:
  landed:
    statement: Neil Armstrong said, "The Eagle has landed".
    citations:
      - source: moon.txt
        quote: The Eagle has landed
        span: [1, 21]
    speaker: Neil Armstrong
    speech: direct
  powdery:
    statement: Neil Armstrong said the surface was fine and powdery.
    citations:
      - source: moon.txt
        quote: He added that the surface was fine and powdery
        span: [45, 91]
    speaker: Neil Armstrong
    speech: reported
```
"""

from collections.abc import Iterator

from pincite.corpus import AttributedQuote
from pincite.model import Fault, Files, Related
from pincite.printing import excerpt
from pincite.rules.faults import of_quote

CODE = "A701"


def check(attributed: AttributedQuote, files: Files) -> Iterator[Fault]:
    if attributed.speech != "direct" or attributed.splice:
        return
    checked = attributed.quote
    unclosed = [each for each in attributed.passages if not each.closed and not each.resumed]
    if attributed.outside:
        start, end = attributed.outside[0]
        message = "This is given as direct speech, but does not stand within quotation marks."
        if attributed.passages:
            words = excerpt(files[checked.document.path].text[start:end])
            message = f"“{words}” stands outside of the quotation marks."
        help = "Quote only the words between the marks, or say `speech: reported`."
    elif unclosed:
        start, end = unclosed[0].outer[0], unclosed[0].start
        message = "The quotation mark before these words is never closed, so that nothing shows where the speech ends."
        help = (
            "If the words are speech all the same, silence this with the reason; or say `speech: reported`."
        )
    else:
        return
    yield of_quote(checked, message, help, Related(checked.in_source(start, end), "here in the source"))
