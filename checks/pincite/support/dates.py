"""Dates that quotes give in another form than the statement: life dates, the year of a thing, day and year apart."""

import re
from itertools import pairwise

from pincite.numbers import NUMBER, NumberMention
from pincite.support.evidence import Evidence

_SPAN = re.compile(r"(\d{4})/(\d{4})")
_YEAR = re.compile(r"[12]\d{3}")
_DAY = re.compile(r"\d\d(?:-\d\d)?")
_DASH = re.compile(r"\s*(?:-{1,2}|[–—])\s*")


def same_years(mention: NumberMention, evidence: Evidence) -> bool:
    """Whether "1933–2006" stands on "(1 September 1933 – 13 September 2006)", or "in 2014" on "a 2014 Jubilee Coin", or
    "on 9 April 2011" on "April 9th" below "22 February 2011"."""
    if mention.date is None:
        return False
    span = _SPAN.fullmatch(mention.date)
    if span is not None:
        return any(
            _begins(one, span[1]) and _begins(other, span[2]) and _DASH.fullmatch(quote, one.end, other.start)
            for quote, mentions in evidence.read
            for one, other in pairwise(mentions)
        )
    if _YEAR.fullmatch(mention.date):
        return any(
            _titles(each, mention.date) or (each.date is not None and _ends(each.date, mention.date))
            for each in evidence.parted
        )
    return _put_together(mention.date, evidence)


def _put_together(date: str, evidence: Evidence) -> bool:
    """Whether quotes have the day or month and, elsewhere, the year, as a report has below its dateline; but not that day
    or month of another year."""
    year, dash, rest = date.partition("-")
    if not _YEAR.fullmatch(year) or not dash or not _DAY.fullmatch(rest):
        return False
    dates = [each.date for each in evidence.parted if each.date is not None]
    years = {each[:4] for each in dates if _YEAR.match(each)}
    apart = any(each.startswith("--") and _is_in(each[2:], rest) for each in dates)
    elsewhere = {each[:4] for each in dates if _YEAR.match(each) and _is_in(each[5:], rest) and each[5:]}
    return apart and year in years and elsewhere <= {year}


def _is_in(fine: str, coarse: str) -> bool:
    """Whether a month or day of a month lies in another: 05-30 in 05."""
    return fine == coarse or fine.startswith(f"{coarse}-")


def _begins(mention: NumberMention, year: str) -> bool:
    return mention.date is not None and mention.date[:4] == year


def _ends(span: str, year: str) -> bool:
    """Whether a span of years begins or ends with a year."""
    found = _SPAN.fullmatch(span)
    return found is not None and year in found.groups()


def _titles(mention: NumberMention, year: str) -> bool:
    """Whether a bare number is that year, before a name: nothing so called is counted."""
    named = mention.label is None or mention.label[:1].isupper()
    return mention.kind is NUMBER and mention.text == year and named and mention.qualifier is None
