"""Dates that quotes give in another form than the statement: life dates, the year of a thing, day and year apart."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

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
        return span.groups() in _known(evidence).spans
    if _YEAR.fullmatch(mention.date):
        return mention.date in _known(evidence).bare
    return _put_together(mention.date, evidence)


def _put_together(date: str, evidence: Evidence) -> bool:
    """Whether quotes have the day or month and, elsewhere, the year, as a report has below its dateline; but not that day
    or month of another year."""
    year, dash, rest = date.partition("-")
    if not _YEAR.fullmatch(year) or not dash or not _DAY.fullmatch(rest):
        return False
    known = _known(evidence)
    return rest in known.days and year in known.years and known.days_of_years.get(rest, set()) <= {year}


class _Known(NamedTuple):
    """The dates of all quotes. `spans` are of two of them with a dash between, `bare` the years that end a span or that are
    a number before a name, `days` the months and days without a year, `days_of_years` those with, each with its years."""

    spans: set[tuple[str, ...]]
    bare: set[str]
    years: set[str]
    days: set[str]
    days_of_years: dict[str, set[str]]


@lru_cache(2)  # it is asked for each date of a statement
def _known(evidence: Evidence) -> _Known:
    known = _Known(set(), set(), set(), set(), {})
    for quote, mentions in evidence.read:
        for one, other in pairwise(mentions):
            if one.date and other.date and _DASH.fullmatch(quote, one.end, other.start):
                known.spans.add((one.date[:4], other.date[:4]))
    for each in evidence.parted:
        if _titles(each):
            known.bare.add(each.text)
        if each.date is not None and (span := _SPAN.fullmatch(each.date)):
            known.bare.update(span.groups())
    for date in evidence.dates:
        if date is not None and date.startswith("--"):
            known.days.update(_parts(date[2:]))
        elif date is not None and _YEAR.match(date):
            known.years.add(date[:4])
            for part in _parts(date[5:]):
                known.days_of_years.setdefault(part, set()).add(date[:4])
    return known


def _parts(day: str) -> list[str]:
    """A day of a month and its month: 05-30 lies in 05."""
    return ["-".join(day.split("-")[:count]) for count in range(1, day.count("-") + 2)]


def _titles(mention: NumberMention) -> bool:
    """Whether a bare number is a year before a name: nothing so called is counted."""
    named = mention.label is None or mention.label[:1].isupper()
    return mention.kind is NUMBER and named and mention.qualifier is None
