"""A statement has words in quotation marks that its quotes do not have, or have as the writer's own words.

## Why
Readers take words in quotation marks for somebody's own. The quote below a statement may be verbatim, and the
statement still put other words between its marks, leave out a `not`, join what was said in two places, or set in
marks what the source only reports.

## Fails
```seeds/moon.txt
“The Eagle has landed,” said Neil Armstrong. He added that the surface was fine and powdery.
```
```claims/moon.yaml
claims:
  landed:
    statement: Neil Armstrong said, "The Eagle has not landed".  # <- statement-misquoted
    citations:
      - source: moon.txt
        quote: The Eagle has landed
        span: [1, 21]
    speaker: Neil Armstrong
    speech: direct
  powdery:
    statement: Neil Armstrong called the surface "fine and powdery".  # <- statement-misquoted
    citations:
      - source: moon.txt
        quote: He added that the surface was fine and powdery
        span: [45, 91]
    speaker: Neil Armstrong
    speech: reported
```

## Passes
```seeds/moon.txt
“The Eagle has landed,” said Neil Armstrong.
```
```claims/moon.yaml
claims:
  landed:
    statement: Neil Armstrong said, "The Eagle has landed".
    citations:
      - source: moon.txt
        quote: The Eagle has landed
        span: [1, 21]
    speaker: Neil Armstrong
    speech: direct
```
"""

from collections.abc import Iterator, Sequence

from pincite.corpus import AttributedQuote, CheckedClaim
from pincite.model import Fault, Related
from pincite.quotes import FOUND, Haystack, Verdict, cuts, find_quote
from pincite.rules.faults import of_claim

CODE = "A706"
_STANDS = FOUND | {Verdict.AMBIGUOUS}


def check(subject: CheckedClaim | AttributedQuote) -> Iterator[Fault]:
    yield from _not_quoted(subject) if isinstance(subject, CheckedClaim) else _not_spoken(subject)


def _not_quoted(checked: CheckedClaim) -> Iterator[Fault]:
    for words in checked.quoted if checked.proven else ():
        if not _is_in(words, checked.quotes):
            message = f"“{words}” stands in quotation marks, but not in the quotes of this claim."
            help = "Give the words as the source has them, or leave out the marks."
            related = Related(checked.at(checked.claim.citations[0].quote), "the quote")
            yield of_claim(checked, checked.claim.statement, message, help, related)


def _not_spoken(attributed: AttributedQuote) -> Iterator[Fault]:
    """Where the only quote of a claim is all the source's own report."""
    quote = attributed.quote
    claim = quote.claim
    if len(claim.citations) > 1 or attributed.speech == "direct" or attributed.passages:
        return
    for words in attributed.marked:
        if _is_in(words, [claim.citations[0].quote.value]):
            message = f"“{words}” stands in quotation marks here, but the source has none around it."
            help = "Leave out the marks: the words are the source's, and need not be the speaker's."
            related = (Related(quote.in_source(*attributed.span), "the source's own words"),)
            yield Fault(quote.at(claim.statement), message, help, claim.id.value, related)


def _is_in(words: str, quotes: Sequence[str]) -> bool:
    """Whether words stand in one of the quotes, typography apart, and cut none of its words or numbers in two."""
    return any(_is_plainly_in(words, quote) for quote in quotes) or any(
        _is_found_in(words, quote) for quote in quotes
    )


def _is_plainly_in(words: str, quote: str) -> bool:
    """Whether words stand in a quote as they are, as most do. (To search for them under typography at once would take
    a check of 236 claims 2% longer.)"""
    straight, plain = quote.replace("’", "'"), words.replace("’", "'")
    at = straight.find(plain)
    return at >= 0 and not cuts(straight, (at, at + len(plain)))


def _is_found_in(words: str, quote: str) -> bool:
    match = find_quote(Haystack(quote), words)
    places = match.spans or (match.span,)
    return match.verdict in _STANDS and any(place and not cuts(quote, place) for place in places)
