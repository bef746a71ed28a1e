"""A relation tests nothing: it holds whatever the numbers are.

## Why
A relation over values that are open on the side that matters ("more than 600 came back, of more than 700")
can never fail, nor can one in which every value cancels out, nor one that repeats what a value is `derived` from. It
looks like a check and is none.

## Fails
```seeds/nato.txt
More than 700 ships sailed and more than 600 came back.
```
```claims/nato.yaml
claims:
  goal:
    statement: More than 700 ships sailed and more than 600 came back.
    citations:
      - source: nato.txt
        quote: More than 700 ships sailed and more than 600 came back
        span: [0, 54]
    values:
      back: more than 600 ships
      sailed: more than 700 ships
relations:
  fewer_came_back:
    holds: goal.back <= goal.sailed  # <- relation-vacuous
```

## Passes
```seeds/nato.txt
More than 700 ships sailed and more than 600 came back.
```
```claims/nato.yaml
claims:
  goal:
    statement: More than 700 ships sailed and more than 600 came back.
    citations:
      - source: nato.txt
        quote: More than 700 ships sailed and more than 600 came back
        span: [0, 54]
    values:
      back: more than 600 ships
      sailed: more than 700 ships
relations:
  most_came_back:
    holds: goal.back > 500
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedDerivation, CheckedRelation
from pincite.model import Fault, Files, Region, Related
from pincite.relations import RelationVerdict
from pincite.rules.faults import of_relation

CODE = "R603"


def check(checked: CheckedRelation | CheckedDerivation, files: Files) -> Iterator[Fault]:
    if isinstance(checked, CheckedDerivation):
        derived = f"{checked.claim}.{checked.stated.name.value}"
        for each in checked.repeating:
            message = f"This tests nothing: it says what `{derived}` is derived from already."
            help = "Take the relation out, or derive nothing and quote the number."
            related = (Related(Region.of(checked.path, checked.written), "derived here"),)
            span = 0, len(each.relation.holds.value)
            yield of_relation(each, files, span, message, help, related)
        return
    judgement = checked.judgement
    if judgement is not None and judgement.verdict is RelationVerdict.VACUOUS:
        from pincite.relations import spelled

        left, right = spelled(judgement.left, judgement.unit), spelled(judgement.right, judgement.unit)
        message = f"This tests nothing: whatever the numbers are, it holds (left: {left}; right: {right})."
        help = "Relate values that are bounded on the side that matters, or take the relation out."
        span = judgement.start, judgement.end
        yield of_relation(checked, files, span, message, help, checked.places)
