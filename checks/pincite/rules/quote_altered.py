"""The quote is not what the source says: a number, a name, a negation or another word differs.

## Why
A quote that is nearly right is the most dangerous kind: it looks like the source and says something else.
Any difference counts as an alteration unless it is proven harmless, and there is no automatic fix.

## Fails
With the corpus "quiet":
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed on the Moon.
    citations:
      - source: moon.txt
        quote: Eagle landed on 21 July 1969  # <- quote-altered
        span: [0, 28]
```

## Passes
With the corpus "quiet" as it is.
"""

from collections.abc import Iterator

from pincite.corpus import FaultyQuote
from pincite.model import Difference, Fault, Files, Op, Region, Related
from pincite.printing import excerpt, where_apart
from pincite.quotes import Match, Verdict, hides
from pincite.rules.faults import instead

CODE = "Q405"


def check(checked: FaultyQuote, files: Files) -> Iterator[Fault]:
    match = checked.match
    if checked.verdict is not Verdict.ALTERED or match is None:
        return
    if hides(match.diff):
        return  # the words quoted are right; what is left out between them has a rule of its own
    wrong = [each for each in match.diff if each.op is not Op.SAME]
    theirs = _in_source(checked, match, files[checked.document.path].text) if match.span else None
    yield Fault(
        _where(checked, wrong, files[checked.path].text),
        f"The quote is not what {checked.document.path} says: {_in_words(wrong) or _otherwise(checked, match, files)}.",
        "Quote the source as it is, then see whether the claim still holds.",
        checked.claim.id.value,
        (Related(theirs, "the source says this"),) if theirs else (),
        diff=match.diff,
    )


def _in_source(checked: FaultyQuote, match: Match, text: str) -> Region:
    """The first words of the source that the quote does not have, or the whole passage."""
    start, end = match.span or (0, 0)
    at = start
    for step in match.diff:
        if step.op is not Op.SAME:
            words = step.source.strip()
            at += len(step.source) - len(step.source.lstrip())
            if words and text.startswith(words, at) and at + len(words) <= end:
                return checked.in_source(at, at + len(words))
            break
        at += len(step.source)
    return checked.in_source(start, end)


def _in_words(wrong: list[Difference]) -> str:
    """The first differences, as a person would say them."""
    said = [
        {
            Op.ADDED: f"it does not have “{excerpt(each.quote)}”",
            Op.MISSING: f"“{excerpt(each.source)}” is left out",
        }.get(each.op)
        or instead(each.source, each.quote)
        for each in wrong[:3]
    ]
    return "; ".join(said) + ("; and more" if len(wrong) > 3 else "")


def _otherwise(checked: FaultyQuote, match: Match, files: Files) -> str:
    """What differs when no word does: marks between them, or where the quote begins and ends."""
    theirs = files[checked.document.path].text[slice(*match.span)] if match.span else ""
    return instead(*reversed(where_apart(checked.citation.quote.value, theirs)))


def _where(checked: FaultyQuote, wrong: list[Difference], text: str) -> Region:
    """The first wrong words inside the quote, or the whole quote."""
    quote = checked.citation.quote
    words = wrong[0].quote.strip() if wrong else ""
    raw = text[quote.start : quote.end]
    if words and raw.count(words) == 1:
        at = quote.start + raw.index(words)
        return Region(checked.path, at, at + len(words))
    return checked.at(quote)
