"""A dispute stands in a file that holds none of its claims.

## Why
A dispute excuses a contradiction. Whoever reads or reviews a claim should see beside it that it is disputed; in a file of
its own, it would excuse a false claim unseen.

## Fails
```seeds/nato.txt
It has 32 members. Elsewhere: it has 31 members.
```
```claims/nato.yaml
claims:
  here:
    statement: It has 32 members.
    citations: [{source: nato.txt, quote: It has 32 members, span: [0, 17]}]
    values:
      members: {value: 32 members, quantity: nato.members}
  there:
    statement: It has 31 members.
    citations: [{source: nato.txt, quote: it has 31 members, span: [30, 47]}]
    values:
      members: {value: 31 members, quantity: nato.members}
```
```claims/other.yaml
disputes:
  one_more_or_less:  # <- dispute-elsewhere
    between: [here.members, there.members]
    because: The second number was never updated.
```

## Passes
```seeds/nato.txt
It has 32 members. Elsewhere: it has 31 members.
```
```claims/nato.yaml
claims:
  here:
    statement: It has 32 members.
    citations: [{source: nato.txt, quote: It has 32 members, span: [0, 17]}]
    values:
      members: {value: 32 members, quantity: nato.members}
  there:
    statement: It has 31 members.
    citations: [{source: nato.txt, quote: it has 31 members, span: [30, 47]}]
    values:
      members: {value: 31 members, quantity: nato.members}
disputes:
  one_more_or_less:
    between: [here.members, there.members]
    because: The second number was never updated.
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedDispute, Corpus
from pincite.model import Fault

CODE = "R611"


def check(checked: CheckedDispute, corpus: Corpus) -> Iterator[Fault]:
    names = [name.value.partition(".")[0] for name in checked.dispute.between]
    homes = dict.fromkeys(corpus.claims[name].path for name in names if name in corpus.claims)
    if homes and checked.path not in homes:
        message = f"This dispute stands in {checked.path}, which holds none of the claims that it is between."
        help = f"Move it to {' or '.join(homes)}, where whoever reads the claims sees it."
        yield Fault(checked.at(checked.dispute.id), message, help, checked.dispute.id.value)
