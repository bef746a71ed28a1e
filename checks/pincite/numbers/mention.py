"""The noun of this package's reading side: one quantity as a text states it."""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple


class NumberKind(StrEnum):
    """What a quantity is. `QUANTITY` has any unit but those of percent and money, durations included."""

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    ORDINAL = "ordinal"
    QUANTITY = "quantity"
    RANGE = "range"
    DATE = "date"
    WEEKDAY = "weekday"
    MONTH = "month"
    TIME = "time"


class Role(StrEnum):
    """What a quantity does in its text."""

    MEASURE = "measure"
    LABEL = "label"  # the 5 of Article 5: a name, not an amount
    IDIOM = "idiom"  # one of his advisers, the first of its kind
    FURNITURE = "furniture"  # 2 min read
    REFERENCE = "reference"  # [18], or the number of an item in a list


class Qualifier(StrEnum):
    """What is said beside a number of how it is meant."""

    ABOUT = "about"
    MORE_THAN = "more than"
    AT_LEAST = "at least"
    UP_TO = "up to"
    FEWER_THAN = "fewer than"
    NEARLY = "nearly"
    EXACTLY = "exactly"
    RECORD = "record"


class Direction(StrEnum):
    """Where a number went, by how much, or where it was before."""

    UP = "up"
    DOWN = "down"
    UP_FROM = "up from"
    DOWN_FROM = "down from"
    UP_TO = "up to"
    DOWN_TO = "down to"


# Looking up a member of an enum costs a function call in Python 3.11.
NUMBER, PERCENT, MONEY, ORDINAL, QUANTITY, RANGE, DATE, WEEKDAY, MONTH, TIME = NumberKind
MEASURE, LABEL, IDIOM, FURNITURE, REFERENCE = Role


class NumberMention(NamedTuple):
    """One quantity as a text states it.

    `start`, `end`: code points in the text read, unit and magnitude included, qualifier not.
    `value`: the number stated, magnitude applied ("$800 billion" is 800000000000), None for a range or a date.
    `low`, `high`: the ends of a range or of "between"; equal to `value` otherwise.
    `step`: the size of one unit of the last digit written ("2.61" 1/100, "$800 billion" 10**9,
    "23" 1); None where rounding has no meaning (words such as "half", dates).
    `unit`: canonical ("percent", "percentage point", "EUR", "day", "kilogram", …), None for a bare count.
    `label`: what is counted, as written ("members", "member nations"), None if nothing is named.
    `date`: ISO 8601, as precise as the text ("2025-03-13", "2025-03", "2024", "--09-11", "--10" for October,
    "W-4" for Thursday, "2012/2013" for a span of years, "199X" for a decade, "T18:00").
    `direction`: where the number was or went, None if nothing says so.
    `whole`: the 32 of "23 of the 32", at the 23; None elsewhere.
    `middle`: the 9.4 of "9.4 ± 2.1".
    `turned_by`: where the negator stands that belongs to its qualifier ("did not exceed 30", "no more than 30"), None if
    there is none.
    `low_open`, `high_open`: whether an end is itself left out ("more than 20 and fewer than 30").
    """

    start: int
    end: int
    text: str
    kind: NumberKind
    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    step: Fraction | None = None
    unit: str | None = None
    label: str | None = None
    qualifier: Qualifier | None = None
    date: str | None = None
    direction: Direction | None = None
    whole: Fraction | None = None
    role: Role = Role.MEASURE
    low_open: bool = False
    high_open: bool = False
    middle: Fraction | None = None
    turned_by: tuple[int, int] | None = None

    @property
    def says(self) -> tuple[tuple[int, int] | None, str | None]:
        """The lower end as numerator and denominator, and the date: what two mentions of one number have in common.
        (A Fraction takes twenty times as long to hash.)"""
        return None if self.low is None else self.low.as_integer_ratio(), self.date
