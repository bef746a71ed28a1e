"""A number does not follow from what it is derived from.

## Why
A source that gives two prices need not give the difference. `derived: new - old` says where such a number comes from,
in the language of relations; values of the same claim go by their names, others by `claim.value`. A result that is
certain, or that rounds to what is stated, stands in for a quote of that number, in the value and in the statement. What
it is derived from must itself be quoted, belong to the same period (`change(old, new)` says by itself that it looks
across periods) and be in no dispute.

## Fails
```seeds/eggs.txt
A dozen eggs cost $1.75 in May and $2.00 in June.
```
```claims/eggs.yaml
claims:
  rise:
    statement: Eggs cost $0.35 more in June than in May.
    citations:
      - source: eggs.txt
        quote: A dozen eggs cost $1.75 in May and $2.00 in June
        span: [0, 48]
    values:
      new: $2.00
      old: $1.75
      rise:
        value: $0.35
        derived: new - old  # <- derivation-wrong
```

## Passes
```seeds/eggs.txt
A dozen eggs cost $1.75 in May and $2.00 in June.
```
```claims/eggs.yaml
claims:
  rise:
    statement: Eggs cost $0.25 more in June than in May.
    citations:
      - source: eggs.txt
        quote: A dozen eggs cost $1.75 in May and $2.00 in June
        span: [0, 48]
    values:
      new: $2.00
      old: $1.75
      rise:
        value: $0.25
        derived: new - old
```
"""

from collections.abc import Iterator, Sequence

from pincite.corpus import CheckedDerivation
from pincite.model import Fault, Files
from pincite.relations import ValueName
from pincite.yamlfile import within

CODE = "N509"


def check(checked: CheckedDerivation, files: Files) -> Iterator[Fault]:
    for span, message, help in _troubles(checked):
        place = within(files[checked.path], checked.written, *span)
        yield Fault(place, message, help, checked.claim, checked.places)


def _troubles(checked: CheckedDerivation) -> Iterator[tuple[tuple[int, int], str, str]]:
    """What is wrong, where in the text of the derivation, and what to do; the first that is found."""
    for problem in checked.problems or (checked.judgement.problems if checked.judgement else ()):
        yield (problem.start, problem.end), problem.message, problem.help
        return
    for names, message, help in (
        (
            checked.unknown,
            "is no value of any claim",
            "Name a value: `new` of this claim, `claim.value` of others.",
        ),
        (
            checked.derived,
            "is itself derived",
            "Derive from values that are quoted: write out what it is derived from.",
        ),
        (checked.disputed, "is in a dispute", "Derive the number from values that nothing contradicts."),
        (
            checked.apart,
            "belongs to another period",
            "Write `change(old, new)`, or state both numbers in one claim.",
        ),
    ):
        if names:
            verb = f"{message}, so nothing is proven by it."
            yield (names[0].start, names[0].end), f"{_named(names)} {verb}", help
            return
    if checked.judgement is not None and not checked.supported:
        yield (
            (0, len(checked.written.value)),
            _arithmetic(checked),
            "Correct the number, or what it is derived from.",
        )


def _named(names: Sequence[ValueName]) -> str:
    return f"`{names[0].key}`"


def _arithmetic(checked: CheckedDerivation) -> str:
    from pincite.relations import spelled

    judgement = checked.judgement
    assert judgement is not None
    result = spelled(judgement.left, judgement.unit)
    stated = checked.stated.text.value
    return f"`{' '.join(checked.written.value.split())}` is {result}; the claim states “{stated}”."
