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

from pincite.corpus import CheckedSentence, ProseContext
from pincite.model import Fault, Region, Related

CODE = "P809"
LEAST = 0.3


def check(checked: CheckedSentence, context: ProseContext) -> Iterator[Fault]:
    if not checked.sound or checked.sentence.table or context.unread(checked) is not None:
        return
    text = checked.text
    claims = {each.id: each for each in context.cited(checked)}
    near = {each.id: text[start:end] for start, end, cited in context.parts(checked)[:-1] for each in cited}
    for cited in checked.sentence.citations:
        each = claims[cited.claim]
        said = (text, near.get(cited.claim, text))
        if cited.style != "note" and all(context.topics.likeness(part, each) < LEAST for part in said):
            yield Fault(
                Region.of(checked.path, cited),
                f"`{cited.claim}` has nothing to do with this sentence: {each.claim.statement.value}",
                "Cite the claim that says what the sentence says.",
                related=(Related(each.at(each.claim.statement), "the claim"),),
            )
