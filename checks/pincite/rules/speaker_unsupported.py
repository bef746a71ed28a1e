"""Nothing around the quote names the claim's speaker, or shows that the words are theirs.

## Why
A quotation can be verbatim and still be put into the wrong mouth. The speaker of a claim must be named by the
sentence that holds the quote, outside of the quotation marks: by name, by an alias declared under `speakers`,
or by a pronoun that means them. A paragraph that is all quotation is that of a sentence before it that ends in a
colon, or goes on with the speaker of the paragraph before it where nobody else speaks around it. The last word of a
name stands for it with a capital only: a court is not the Supreme Court.

## Fails
```seeds/moon.txt
“The Eagle has landed,” said Neil Armstrong. “It is beautiful,” the lunar module pilot added.
```
```claims/moon.yaml
claims:
  beautiful:
    statement: Buzz Aldrin said, "It is beautiful".
    citations:
      - source: moon.txt
        quote: It is beautiful
        span: [46, 61]
    speaker: Buzz Aldrin  # <- speaker-unsupported
    speech: direct
  landed:
    statement: Buzz Aldrin said, "The Eagle has landed".
    citations:
      - source: moon.txt
        quote: The Eagle has landed
        span: [1, 21]
    speaker: Buzz Aldrin  # <- speaker-unsupported
    speech: direct
```

## Passes
```seeds/moon.txt
“The Eagle has landed,” said Neil Armstrong. “It is beautiful,” the lunar module pilot added.
```
```claims/moon.yaml
claims:
  beautiful:
    statement: Buzz Aldrin said, "It is beautiful".
    citations:
      - source: moon.txt
        quote: It is beautiful
        span: [46, 61]
    speaker: Buzz Aldrin
    speech: direct
  landed:
    statement: Neil Armstrong said, "The Eagle has landed".
    citations:
      - source: moon.txt
        quote: The Eagle has landed
        span: [1, 21]
    speaker: Neil Armstrong
    speech: direct
speakers:
  Buzz Aldrin: {aliases: [the lunar module pilot]}
```
"""

from collections.abc import Iterator

from pincite.corpus import AttributedQuote, SpeakerStanding
from pincite.model import Fault, Related

CODE = "A702"


def check(attributed: AttributedQuote) -> Iterator[Fault]:
    checked, speaker, heard = attributed.quote, attributed.quote.claim.speaker, attributed.heard
    if speaker is None:
        return
    if attributed.standing is SpeakerStanding.UNCLEAR:
        message = f"`{speaker.value}` is named near the quote, but nothing tells that these words are theirs"
        says = f"; it says only {heard}" if heard else ""
    elif attributed.standing is SpeakerStanding.UNNAMED:
        message = f"Nothing around the quote names `{speaker.value}`"
        says = f"; the words are those of {heard}" if heard else ""
    else:
        return
    help = "Correct the speaker, or list under `speakers:` what else this source calls them, as an alias."
    related = (Related(attributed.shown, "this is what the source says"),)
    yield Fault(checked.at(speaker), f"{message}{says}.", help, checked.claim.id.value, related)
