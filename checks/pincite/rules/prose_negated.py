"""A sentence denies what the claims that it cites say, or says what they deny.

## Why
One small word turns a true sentence into its opposite, and every number and name in it still fits. A sentence with a
negation must cite a claim that has one, in its statement or its quotes; a claim whose statement has one needs a
negation, or a word such as fail, lack or below, in the sentence that cites it.

## Fails
With the corpus "eagle":
```brief.md
Eagle did not land on 20 July 1969 [@landing].  <!-- <- prose-negated -->
```

## Passes
With the corpus "eagle":
```brief.md
Eagle landed on 20 July 1969 [@landing].
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedClaim, CheckedSentence, ProseContext, says
from pincite.model import Fault
from pincite.rules.faults import cited_here
from pincite.support import denies, may_deny, negated
from pincite.text import unquoted

CODE = "P810"


def check(checked: CheckedSentence, context: ProseContext) -> Iterator[Fault]:
    if not context.judged(checked) or checked.sentence.table:
        return
    text, plain = checked.text, unquoted(checked.text, checked.passages)
    parts = context.parts(checked)
    for start, end, claims in parts if len(parts) == 1 else parts[:-1]:
        word = negated(plain[start:end], checked.language)
        if word and not any(denies(said, each.language) for each in claims for said in says(each)):
            region = checked.region(start + word[0], start + word[1])
            said = text[start + word[0] : start + word[1]]
            message = f"This sentence has “{said}”, and no claim cited here denies anything."
        elif _all_deny(claims) and not may_deny(text, checked.language):
            shown = start + len(text[start:end]) - len(text[start:end].lstrip(" ,;:"))
            region = checked.region(shown, end)
            message = f"The claims cited say “{_denial(claims)}”, and this sentence denies nothing."
        else:
            continue
        help = "Say what the claims say, or cite one that says this."
        yield Fault(region, message, help, related=cited_here(claims))


def _all_deny(claims: tuple[CheckedClaim, ...]) -> bool:
    return bool(claims) and all(negated(each.claim.statement.value, each.language) for each in claims)


def _denial(claims: tuple[CheckedClaim, ...]) -> str:
    """The word by which the first of the claims denies something."""
    statement = claims[0].claim.statement.value
    return statement[slice(*(negated(statement, claims[0].language) or (0, 0)))]
