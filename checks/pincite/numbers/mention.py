"""The noun of this package's reading side: one quantity as a text states it."""

from fractions import Fraction
from typing import NamedTuple


class NumberMention(NamedTuple):
    """One quantity as a text states it.

    `start`, `end`: code points in the text read, unit and magnitude included, qualifier not.
    `kind`: number | percent | money | ordinal | quantity (any other unit, durations too) | range |
    date | weekday | month | time.
    `value`: the number stated, magnitude applied ("$800 billion" is 800000000000), None for a range or a date.
    `low`, `high`: the ends of a range or of "between"; equal to `value` otherwise.
    `step`: the size of one unit of the last digit written ("2.61" 1/100, "$800 billion" 10**9,
    "23" 1); None where rounding has no meaning (words such as "half", dates).
    `unit`: canonical ("percent", "percentage point", "EUR", "day", "kilogram", …), None for a bare count.
    `label`: what is counted, as written ("members", "member nations"), None if nothing is named.
    `qualifier`: canonical ("about", "more than", "at least", "up to", "fewer than", "nearly", "exactly",
    "record") or None.
    `date`: ISO 8601, as precise as the text ("2025-03-13", "2025-03", "2024", "--09-11", "--10" for October,
    "W-4" for Thursday, "2012/2013" for a span of years, "199X" for a decade, "T18:00").
    `direction`: "up", "down", "up from", "down from", "up to" or "down to": where the number was or went.
    `whole`: the 32 of "23 of the 32", at the 23; None elsewhere.
    `low_open`, `high_open`: whether an end is itself left out ("more than 20 and fewer than 30").
    `role`: "measure", "label" (the 5 of Article 5: a name, not an amount), "idiom" (one of his advisers,
    the first of its kind) or "furniture" ("2 min read").
    """

    start: int
    end: int
    text: str
    kind: str
    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    step: Fraction | None = None
    unit: str | None = None
    label: str | None = None
    qualifier: str | None = None
    date: str | None = None
    direction: str | None = None
    whole: Fraction | None = None
    role: str = "measure"
    low_open: bool = False
    high_open: bool = False
