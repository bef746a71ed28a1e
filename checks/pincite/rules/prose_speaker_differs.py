"""Prose attributes words to somebody else than the claims it cites.

## Why
A true quotation in the wrong mouth is false. Who a sentence says has spoken must be the speaker of a claim that it
cites.

## Fails
With the corpus "eagle":
```brief.md
Buzz Aldrin said it was “one small step for a man” [@step].  <!-- <- prose-speaker-differs -->
```

## Passes
With the corpus "eagle":
```brief.md
Armstrong said it was “one small step for a man” [@step].
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pincite.corpus import CheckedClaim, CheckedSentence, ProseContext, says
from pincite.model import Fault, Related

if TYPE_CHECKING:
    from pincite.speech import Attribution

CODE = "P805"


def check(checked: CheckedSentence, context: ProseContext) -> Iterator[Fault]:
    cited = context.cited(checked)
    if not context.judged(checked) or not any(each.claim.speaker for each in cited):
        return
    found = context.attributions(checked)
    named = [(each, each.claim.speaker) for each in cited]
    related = tuple(Related(each.at(speaker), "the speaker") for each, speaker in named if speaker)
    for start, end, claims in context.parts(checked):
        here = [each for each in found if start <= each.start < end]
        for attribution, speakers in _wrong(context, here, claims):
            region = checked.region(attribution.start, attribution.end)
            message = f"Not {attribution.name} but {' and '.join(speakers)} speaks in the claims cited."
            help = "Name who said it, or cite the claim of the one you name."
            yield Fault(region, message, help, related=related)


def _wrong(
    context: ProseContext, found: list[Attribution], cited: tuple[CheckedClaim, ...]
) -> Iterator[tuple[Attribution, list[str]]]:
    speakers = list(dict.fromkeys(each.claim.speaker.value for each in cited if each.claim.speaker))
    named = [each for each in found if each.name]
    silent = [who for who in speakers if not any(_is(context, each, who) for each in named)]
    if len(named) < len(found):
        silent = []
    for each in named:
        if (
            speakers
            and not any(_is(context, each, who) for who in speakers)
            and (silent or not _mentions(cited, each.name))
        ):
            yield each, speakers


def _is(context: ProseContext, named: Attribution, speaker: str) -> bool:
    """Whether a name is that of a speaker, or one of the aliases declared for them."""
    aliases = (alias.lower().removeprefix("the ") for alias in context.aliases(speaker))
    return named.can_be(speaker) or named.name.lower() in aliases


def _mentions(cited: tuple[CheckedClaim, ...], name: str) -> bool:
    """Whether a claim cited names this person."""
    from pincite.speech import places_of_name

    said = (text for each in cited for text in says(each))
    return any(True for text in said for _ in places_of_name(text, name))
