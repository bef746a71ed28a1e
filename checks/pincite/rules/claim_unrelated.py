"""A claim is cited for a sentence that it has nothing to do with.

## Why
A wrong id that happens to exist looks like proof. A sentence and a claim that it cites must be about the same thing:
they share what tells them apart from the other claims. The words are weighed by how few claims have them (Spärck
Jones 1972); a claim is unrelated when less than three tenths of that weight is shared, whichever way it is read.

## Fails
With the corpus "eagle":
```brief.md
Eagle landed on 20 July 1969 [@landing; @step].  <!-- <- claim-unrelated -->
```

## Passes
With the corpus "eagle":
```brief.md
Eagle landed on 20 July 1969 [@landing], and Armstrong spoke of a small step [@step].
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedSentence
from pincite.model import Fault, Related

NAME = "claim-unrelated"
CODE = "P809"
LEAST = 0.3


def check(written: CheckedSentence) -> Iterator[Fault]:
    if not written.sound or written.sentence.table:
        return
    text = written.sentence.text
    claims = {each.claim.id.value: each for each in written.cited}
    near = {
        each.claim.id.value: text[start:end] for start, end, cited in written.parts[:-1] for each in cited
    }
    for cited in written.sentence.citations:
        each = claims[cited.claim]
        said = (text, near.get(cited.claim, text))
        if cited.style != "note" and all(written.known.topics.likeness(part, each) < LEAST for part in said):
            yield Fault(
                written.file.at(cited),
                f"`{cited.claim}` has nothing to do with this sentence: {each.claim.statement.value}",
                "Cite the claim that says what the sentence says.",
                related=(Related(each.file.at(each.claim.statement), "the claim"),),
            )
