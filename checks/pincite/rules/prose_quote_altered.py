"""Words in quotation marks are not the words of the source.

## Why
Quotation marks promise a reader the very words. They must stand in a quote or a source of the claims that the
sentence cites; typographic differences are fine in prose, and so is a comma or full stop before the closing mark.

## Fails
With the corpus "eagle":
```brief.md
Armstrong spoke of “one small step for man” [@step].  <!-- <- prose-quote-altered -->
```

## Passes
With the corpus "eagle":
```brief.md
Armstrong spoke of “one small step for a man,” as all heard [@step].
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedSentence, ProseContext
from pincite.model import Difference, Fault, Op, Region, Related
from pincite.printing import excerpt, where_apart
from pincite.prose import OBJECT
from pincite.quotes import Match, Verdict
from pincite.rules.faults import instead
from pincite.text import Quotation

CODE = "P804"
_STANDS = frozenset({Verdict.EXACT, Verdict.TYPOGRAPHIC, Verdict.ELIDED, Verdict.AMBIGUOUS})


def check(checked: CheckedSentence, context: ProseContext) -> Iterator[Fault]:
    if not context.proven(checked):
        return
    for passage in checked.quoted:
        words = checked.text[passage.start : passage.end]
        if not passage.closed or OBJECT in words:
            yield Fault(
                checked.region(*passage.outer),
                "This quotation could not be compared: "
                + ("it holds more than words." if passage.closed else "it has no end."),
                "Close it, and keep code, links and citations out of it.",
            )
            continue
        # A comma or full stop before the closing mark belongs to the prose as often as to the quotation.
        match, region = context.match(checked, words.strip().rstrip(",.") or words)
        if match.verdict not in _STANDS:
            wrong = [each for each in match.diff if each.op is not Op.SAME]
            yield Fault(
                _where(checked, passage, wrong),
                f"“{excerpt(words)}” is not what {region.path if region else 'any source cited'} says"
                f"{_in_words(words, wrong, match)}.",
                "Quote the source as it is, or cite the claim whose source has these words.",
                related=(Related(region, "the source says"),) if region and match.span else (),
                diff=match.diff,
            )


def _in_words(words: str, wrong: list[Difference], match: Match) -> str:
    if not wrong:
        theirs = "".join(each.source for each in match.diff)
        return f": {instead(*reversed(where_apart(words, theirs)))}" if theirs else ""
    return f": {instead(wrong[0].source, wrong[0].quote)}"


def _where(checked: CheckedSentence, passage: Quotation, wrong: list[Difference]) -> Region:
    """The first wrong words, or the whole quotation."""
    words = wrong[0].quote.strip() if wrong else ""
    text = checked.text[passage.start : passage.end]
    if words and text.count(words) == 1:
        start = passage.start + text.index(words)
        return checked.region(start, start + len(words))
    return checked.region(passage.start, passage.end)
