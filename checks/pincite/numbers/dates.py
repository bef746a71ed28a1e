"""Dates, years, months, weekdays and times of day, as ISO 8601 writes them."""

from __future__ import annotations

import re

from pincite.numbers.vocabulary import MONTH_NAMES, MONTHS, WEEKDAYS
from pincite.text import Pattern

_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_AFTER_MONTH = Pattern(
    r"\.?[ \n\u00a0]{1,2}(?:the[ ])?([0-3]?[0-9])(?:st|nd|rd|th)?(?:[ ]?[-–][ ]?([0-3]?[0-9])(?![0-9]))?"
    r"(?![0-9:%.,]{0,6}[0-9])"
    r"(?:,?[ \n\u00a0]{1,2}([12][0-9]{3})(?![0-9]))?"
    r"|\.?[ ]{1,2}([0-3]?[0-9])(?:st|nd|rd|th)?,[ ]?([12][0-9]{3})(?![0-9])"
    r"|\.?,?[ ](?:of[ ])?([12][0-9]{3})(?![0-9])"
)
_DAY_MONTH = Pattern(
    rf"(?:st|nd|rd|th)?[ \u00a0-](?:of[ ])?({_MONTH})\.?(?![a-z])(?:,?[ \u00a0-](?:of[ ])?([12][0-9]{{3}})(?![0-9]))?"
)
_DAYS = Pattern(
    rf"([0-9]{{1,2}})[-–]([0-9]{{1,2}})[ ]({_MONTH})\.?(?![a-z])(?:,?[ ]([12][0-9]{{3}})(?![0-9]))?"
)
_ISO = Pattern(r"([12][0-9]{3})-([01][0-9])-([0-3][0-9])(?![0-9])")
_NUMERIC = Pattern(r"([0-9]{1,2})([/.])([0-9]{1,2})\2([12][0-9]{3})(?![0-9])")
_SEPTEMBER = Pattern(r"9/11(?![0-9/])")
_TIME = Pattern(r"([0-2]?[0-9])(?:[:.]([0-5][0-9]))?[ ]?([ap])\.?m\b\.?|([0-2]?[0-9]):([0-5][0-9])(?![0-9])")
_YEAR = Pattern(r"([12][0-9]{3})(?:s(?![a-z])|(?:[–/-]([12][0-9]{3}|[0-9]{2}))(?![0-9–/-])|(?![0-9]))")
_TO_YEAR = Pattern(r"[ ](?:to|until|through)[ ](?:19|20)[0-9]{2}(?![0-9.,%]|[ ][a-z]+s\b)")
_BEFORE_YEAR = frozenset((
    "in", "since", "by", "during", "until", "till", "from", "to", "through", "before", "after", "early",
    "late", "mid", "year", "fiscal", "fy", "of", "for", "between", "and", "around", "circa", "the", "this",
    "last", "spring", "summer", "autumn", "fall", "winter", "q1", "q2", "q3", "q4", "end", "as", "election",
    "class",
))  # fmt: skip
_LIKE_UNIT = frozenset(
    ["years", "people", "members", "troops", "soldiers", "tanks", "euros", "dollars", "words", "times"]
)
Found = tuple[str, int, str]
"""Kind, end and ISO form."""


def at_digit(text: str, low: str, at: int, previous: str, following: str) -> Found | None:
    """The date or time that starts with the digit at `at`, given the words beside it."""
    if not low[at].isdecimal():
        return None
    width = 1
    while width < 5 and low[at + width : at + width + 1].isdecimal():
        width += 1
    mark = low[at + width : at + width + 1]
    if width == 4:
        iso = _ISO.match(low, at) if mark == "-" else None
        if iso and _valid(int(iso.group(2)), int(iso.group(3))):
            return "date", iso.end(), iso.group()
        return _year(low, at, previous, following)
    if width > 2 or not mark:
        return None
    if mark in ":.ap " and (clock := _TIME.match(low, at)):
        return _clock(clock)
    if mark in "/." and (numeric := _NUMERIC.match(low, at)):
        return _numeric(numeric)
    if mark in "-–" and low[at + width + 1 : at + width + 2].isdigit() and (days := _DAYS.match(low, at)):
        return _several_days(days)
    if mark == "/" and _SEPTEMBER.match(low, at):
        return "date", at + 4, "--09-11"
    number = int(low[at : at + width])
    found = _DAY_MONTH.match(low, at + width)
    month = MONTHS.get(found.group(1)) if found else None
    if found is None or month is None or not 0 < number < 32:
        return None
    if found.group(1) in ("may", "march") and not text[found.start(1)].isupper():
        return None  # "12 may vote"
    year = found.group(2) or "-"
    return "date", found.end(2) if found.group(2) else found.end(), f"{year}-{month:02}-{number:02}"


def _several_days(found: re.Match[str]) -> Found | None:
    """ "24–25 June 2025"."""
    first, last = int(found.group(1)), int(found.group(2))
    month = MONTHS.get(found.group(3))
    if month is None or not 0 < first < last < 32:
        return None
    return "date", found.end(), f"{found.group(4) or '-'}-{month:02}-{first:02}/{last:02}"


def _valid(month: int, day: int) -> bool:
    return 0 < month < 13 and 0 < day < 32


def _clock(found: re.Match[str]) -> Found | None:
    hour = int(found.group(1) or found.group(4))
    minute = found.group(2) or found.group(5) or "00"
    half = found.group(3)
    if hour > (12 if half else 24):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return "time", found.end(), f"T{hour:02}:{minute}"


def _numeric(found: re.Match[str]) -> Found | None:
    first, second = int(found.group(1)), int(found.group(3))
    if _valid(first, second) and not _valid(second, first):
        return "date", found.end(), f"{found.group(4)}-{first:02}-{second:02}"
    if _valid(second, first) and not _valid(first, second):
        return "date", found.end(), f"{found.group(4)}-{second:02}-{first:02}"
    if first == second and _valid(first, second):
        return "date", found.end(), f"{found.group(4)}-{first:02}-{second:02}"
    # 3/4/2025 is March in one country and April in another: only its own spelling agrees with it.
    return ("date", found.end(), found.group()) if _valid(first, second) else None


def _year(low: str, at: int, previous: str, following: str) -> Found | None:
    found = _YEAR.match(low, at)
    if found is None or low[at] not in "12" or (low[at] == "2" and low[at + 1] > "1"):
        return None
    written = found.group(1)
    if low.startswith("s", at + 4):
        return ("date", found.end(), written[:3] + "X") if written.endswith("0") else None
    if found.group(2):
        other = found.group(2)
        other = written[:2] + other if len(other) == 2 else other
        if int(other) <= int(written) or int(other) - int(written) > 100 or written < "1500":
            return None
        return "date", found.end(), f"{written}/{other}"
    if low[at + 4 : at + 6].strip() and low[at + 4] in ",." and low[at + 5 : at + 6].isdecimal():
        return None
    if following in _LIKE_UNIT or low[at + 4 : at + 5] in ("%", "$", "€", "£", "°", "/", "^"):
        return None
    if previous in _BEFORE_YEAR and not (
        previous in ("the", "of", "to", "and", "for", "around")
        and following.endswith("s")
        and following not in _SINGULAR_S
    ):
        return "date", at + 4, written
    modern = "1900" <= written < "2100"
    if modern and (
        low.startswith(("'s ", "’s "), at + 4) or _after_year(low, at) or _TO_YEAR.match(low, at + 4)
    ):
        return "date", at + 4, written
    if previous in MONTHS or (at and low[at - 1] in "(-" and modern):
        return "date", at + 4, written
    return None


_ALSO_VERBS = frozenset(("may", "march", "mar", "dec", "jan"))
_SINGULAR_S = frozenset(
    ("was", "is", "has", "this", "as", "its", "olympics", "elections", "politics", "crisis", "election's")
)


def _after_year(low: str, at: int) -> bool:
    """Whether a year and a comma stand before: "in 2014, 2015 and 2016"."""
    return (
        low[at - 2 : at] == ", " and low[at - 6 : at - 4] in ("19", "20") and low[at - 4 : at - 2].isdecimal()
    )


def at_month(text: str, low: str, at: int, end: int, previous: str) -> Found | None:
    """The date or bare month that starts with the month's name `low[at:end]`."""
    word = low[at:end]
    month = MONTHS[word]
    found = _AFTER_MONTH.match(low, end)
    if found:
        day, _, year, day2, year2, only = found.groups()
        day, year = day or day2, year or year2
        # "they march 5 km" and "it may 2000 times" are lower-case verbs
        sure = text[at].isupper() or word not in _ALSO_VERBS
        if only and sure:
            return "date", found.end(), f"{only}-{month:02}"
        if day and 0 < int(day) < 32 and (sure or year):
            last = f"/{int(found.group(2)):02}" if found.group(2) and _valid(1, int(found.group(2))) else ""
            return "date", found.end(), f"{year or '-'}-{month:02}-{int(day):02}{last}"
    if not text[at].isupper() or (word not in MONTH_NAMES and not low.startswith(".", end)):
        return None
    if word in ("may", "march", "august") and previous not in _BEFORE_YEAR and previous not in ("next", "on"):
        return None
    return "month", end, f"--{month:02}"


def at_weekday(word: str, end: int) -> Found:
    """A weekday; `W-4` is Thursday."""
    return "weekday", end, f"W-{WEEKDAYS[word]}"
