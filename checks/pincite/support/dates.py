"""Years that quotes give in another form than the statement: life dates, the year of a thing, an ordinal in passing."""

import re

from pincite.numbers import NUMBER, NumberMention
from pincite.support.evidence import Evidence

_SPAN = re.compile(r"(\d{4})/(\d{4})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DASH = re.compile(r"\s*(?:-{1,2}|[–—])\s*")


def same_years(mention: NumberMention, evidence: Evidence) -> bool:
    """Whether "1933–2006" stands on "(1 September 1933 – 13 September 2006)", or "in 2014" on "a 2014 Jubilee Coin"."""
    if mention.date is None:
        return False
    span = _SPAN.fullmatch(mention.date)
    if span is not None:
        return any(
            _begins(one, span[1]) and _begins(other, span[2]) and _DASH.fullmatch(quote, one.end, other.start)
            for quote, mentions in evidence.read
            for one, other in zip(mentions, mentions[1:], strict=False)
        )
    return bool(_YEAR.fullmatch(mention.date)) and any(
        _titles(each, mention.date) for each in evidence.parted
    )


def _begins(mention: NumberMention, year: str) -> bool:
    return mention.date is not None and mention.date[:4] == year


def _titles(mention: NumberMention, year: str) -> bool:
    """Whether a bare number is that year, before a name: nothing so called is counted."""
    named = mention.label is None or mention.label[:1].isupper()
    return mention.kind is NUMBER and mention.text == year and named and mention.qualifier is None
