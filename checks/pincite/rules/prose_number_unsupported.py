"""A number in prose is not in the claims that its sentence cites.

## Why
Numbers drift when prose is edited: a digit, a unit, “about” or “more than” goes missing, and the citation still
stands behind it. Every number of a sentence must be in a claim it cites: the same value, unit and qualifier, and
no more precise. In a table, a cell is held to the claim's own row of the same name.

## Fails
With the corpus "eagle":
```brief.md
Eagle landed on 21 July 1969 [@landing].  <!-- <- prose-number-unsupported -->
```

## Passes
With the corpus "eagle":
```brief.md
On July 20, 1969, Eagle landed [@landing].
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedSentence, ProseContext
from pincite.model import Fault
from pincite.rules.faults import cited_here, compared
from pincite.settings import Settings
from pincite.support import Gap, GapKind

CODE = "P803"
_WRONG = {
    "too-precise": "is more precise than the claims cited",
    "unit": "has another unit in the claims cited",
    "qualifier": "is qualified otherwise in the claims cited",
    "reversed": "is turned round",
    "unasserted": "is no fact in the claims cited",
}


def check(checked: CheckedSentence, context: ProseContext, settings: Settings) -> Iterator[Fault]:
    for gap in context.gaps(checked) if context.proven(checked) else ():
        if gap.kind == GapKind.ROUNDED and settings.rounded_support:
            continue
        region = checked.region(gap.mention.start, gap.mention.end)
        ours, near = _compared(gap)
        message = f"{ours} {_WRONG.get(gap.kind, 'is not in the claims cited')}{near}."
        help = "Correct the number, or cite the claim that holds it."
        yield Fault(region, message, help, related=cited_here(context.cited(checked)))


def _compared(gap: Gap) -> tuple[str, str]:
    """The number, and what the claims say instead."""
    if gap.nearest is None:
        return f"“{gap.mention.text}”", ""
    ours, theirs = compared(gap.mention, gap.nearest, beside=gap.kind in ("qualifier", "reversed"))
    return ours, f": they say {theirs}" if gap.kind in _WRONG else f"; the nearest there is {theirs}"
