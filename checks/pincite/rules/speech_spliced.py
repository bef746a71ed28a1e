"""A direct quote runs from one quotation into the next.

## Why
`“In recent years,” Rutte said, “we have grown.”` is two quotations. A quote that runs from the first into the
second takes `Rutte said` for speech; and what somebody said in two places may not be one thing they said.

## Fails
```seeds/moon.txt
“The Eagle,” said Neil Armstrong, “has landed.”
```
```claims/moon.yaml
claims:
  landed:
    statement: Neil Armstrong said that the Eagle has landed.
    citations:
      - source: moon.txt
        quote: The Eagle,” said Neil Armstrong, “has landed.  # <- speech-spliced
        span: [1, 46]
    speaker: Neil Armstrong
    speech: direct
```

## Passes
```seeds/moon.txt
“The Eagle,” said Neil Armstrong, “has landed.”
```
```claims/moon.yaml
claims:
  landed:
    statement: Neil Armstrong said that the Eagle has landed.
    citations:
      - source: moon.txt
        quote: The Eagle
        span: [1, 10]
      - source: moon.txt
        quote: has landed.
        span: [35, 46]
    speaker: Neil Armstrong
    speech: direct
```
"""

from collections.abc import Iterator

from pincite.corpus import AttributedQuote
from pincite.model import Fault, Files, Related
from pincite.printing import excerpt
from pincite.rules.faults import of_quote

CODE = "A703"


def check(attributed: AttributedQuote, files: Files) -> Iterator[Fault]:
    if attributed.speech != "direct" or attributed.splice is None:
        return
    checked = attributed.quote
    words = excerpt(files[checked.document.path].text[slice(*attributed.splice)])
    message = "This direct quote runs from the end of one quotation into the next."
    if any(map(str.isalnum, words)):
        message = f"This direct quote runs across “{words}”, which is not within quotation marks."
    help = "Give each quotation its own citation, or say `speech: reported`."
    yield of_quote(checked, message, help, Related(checked.in_source(*attributed.splice), "between the two"))
