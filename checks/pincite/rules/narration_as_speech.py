"""A claim gives a speaker, but the words are another's or the writer's own.

## Why
That somebody is named in a sentence does not make it their word. Here the sentence names the claim's speaker and
somebody else says the words, or nobody does: then they are the article's own, and it alone answers for them.

## Fails
```seeds/moon.txt
Neil Armstrong told Buzz Aldrin that “the Eagle has landed.” Armstrong left the module first.
```
```claims/moon.yaml
claims:
  first_out:
    statement: Neil Armstrong said he left the module first.
    citations:
      - source: moon.txt
        quote: Armstrong left the module first
        span: [61, 92]
    speaker: Neil Armstrong  # <- narration-as-speech
    speech: reported
  landed:
    statement: Buzz Aldrin said, "the Eagle has landed".
    citations:
      - source: moon.txt
        quote: the Eagle has landed
        span: [38, 58]
    speaker: Buzz Aldrin  # <- narration-as-speech
    speech: direct
```

## Passes
```seeds/moon.txt
Neil Armstrong told Buzz Aldrin that “the Eagle has landed.” Armstrong left the module first.
```
```claims/moon.yaml
claims:
  first_out:
    statement: Neil Armstrong left the module first.
    citations:
      - source: moon.txt
        quote: Armstrong left the module first
        span: [61, 92]
  landed:
    statement: Neil Armstrong said, "the Eagle has landed".
    citations:
      - source: moon.txt
        quote: the Eagle has landed
        span: [38, 58]
    speaker: Neil Armstrong
    speech: direct
```
"""

from collections.abc import Iterator

from pincite.corpus import AttributedQuote, SpeakerStanding
from pincite.model import Fault, Related

CODE = "A705"


def check(attributed: AttributedQuote) -> Iterator[Fault]:
    speaker, standing = attributed.quote.claim.speaker, attributed.standing
    if speaker is None or (attributed.speech == "direct" and not attributed.quoted):
        return
    if standing is SpeakerStanding.OTHER:
        message = f"This is the word of {attributed.heard}, not of `{speaker.value}`."
        help = "Correct the speaker, or quote a passage that shows it is theirs."
    elif standing is SpeakerStanding.ARTICLE:
        message = f"Nobody says this: it is the article's own voice, though it names `{speaker.value}`."
        help = "Leave out the speaker, or quote a passage that reports their word."
    else:
        return
    checked = attributed.quote
    related = (Related(attributed.shown, "this is what the source says"),)
    yield Fault(checked.at(speaker), message, help, checked.claim.id.value, related)
