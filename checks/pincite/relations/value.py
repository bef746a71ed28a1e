"""What a stated number can mean: a typed quantity, as exact bounds under a rounding convention.

Counts and thresholds are exact; a decimal covers its last digit (2.61 is [2.605, 2.615), as rounding half
away from zero gives); a number written short ("$800 billion") keeps both readings, `exact` and `bounds`.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from pincite.numbers import DURATIONS, NumberMention
from pincite.relations.dimension import COUNT, Unit, unit_of
from pincite.relations.interval import EVERYTHING, Interval
from pincite.support import ABOUT


class Rounding(StrEnum):
    """How a written number stands for the true one."""

    EXACT = "exact"  # the number itself: counts, thresholds
    HALF = "half"  # nearest, ties away from zero: 2.61 is [2.605, 2.615)
    NEAREST = "nearest"  # nearest, ties either way: 2.61 is [2.605, 2.615] (XBRL Calculations 1.1, "round")
    TRUNCATED = (
        "truncated"  # further digits cut off: 2.61 is [2.61, 2.62) (XBRL Calculations 1.1, "truncation")
    )
    FIGURES = "figures"  # trailing zeros are not significant: 800 is [750, 850)


class Value(NamedTuple):
    """A typed quantity stated by a claim.

    `bounds`: everything the words leave open. `exact`: the number as written, None for a range, a date
    that is not one day, or an open qualifier's mere limit. `face`: the number written, qualifier aside.
    `step`: size of one unit of its last digit, None if it has none. `unit`: None for a count, whose `label`
    says what is counted; dates have the unit "date" and count days (proleptic Gregorian ordinal).
    `whole`: only whole numbers are possible (something is counted, or it is a day).
    `rounding_given`: the convention was chosen by the user, not by the way the number is written.
    """

    text: str
    bounds: Interval
    face: Fraction | None = None
    step: Fraction | None = None
    unit: str | None = None
    label: str | None = None
    qualifier: str | None = None
    kind: str = "number"
    rounding: Rounding = Rounding.EXACT
    rounding_given: bool = False
    whole: bool = False

    @property
    def exact(self) -> Fraction | None:
        return self.face if self.face is not None and self.face in self.bounds else None

    @property
    def dimension(self) -> Unit:
        return COUNT if self.unit is None else unit_of(self.unit)

    @property
    def is_written_whole(self) -> bool:
        """Written without decimals and without a qualifier, so that it may be meant as a threshold."""
        return (
            self.qualifier is None
            and not self.rounding_given
            and self.face is not None
            and self.step is not None
            and self.step.denominator == 1
        )

    def __str__(self) -> str:
        return self.text or str(self.bounds)

    @staticmethod
    def of(mention: NumberMention, rounding: Rounding | None = None) -> "Value":
        """The value a mention states, under `rounding` or else under the convention its writing suggests."""
        if mention.date is not None and mention.value is None:
            return _of_date(mention)
        convention = rounding or _suggested(mention)
        if mention.value is None:
            bounds = _range(mention, convention)
        else:
            bounds = _qualified(mention, mention.value, written_as(mention.value, mention.step, convention))
        whole = _counts(mention)
        if whole:
            bounds = bounds.whole() or bounds
        return Value(
            text=mention.text,
            bounds=bounds,
            face=mention.value,
            step=mention.step,
            unit=mention.unit,
            label=mention.label,
            qualifier=mention.qualifier,
            kind=mention.kind,
            rounding=convention,
            rounding_given=rounding is not None,
            whole=whole,
        )


class Table(NamedTuple):
    """Values by row label, in the order written."""

    rows: Mapping[str, Value]


def row_key(name: str, row: str) -> str:
    return f'{name}["{row}"]'


def value_called(key: str, lookup: Mapping[str, Value | Table]) -> Value:
    """The value of this key: a row of a table, if it names one."""
    name, _, row = key.partition('["')
    found = lookup[name]
    return found.rows[row[:-2]] if isinstance(found, Table) else found


def _suggested(mention: NumberMention) -> Rounding:
    """Exact for a number without step ("half") and for what is counted one by one; else half a digit."""
    if mention.step is None or (mention.unit is None and mention.step == 1) or mention.qualifier == "exactly":
        return Rounding.EXACT
    return Rounding.HALF


def _counts(mention: NumberMention) -> bool:
    ends = [end for end in (mention.value, mention.low, mention.high, mention.step) if end is not None]
    return (
        mention.unit is None
        and mention.label is not None
        and mention.kind in ("number", "range")
        and all(end.denominator == 1 for end in ends)
    )


def written_as(value: Fraction, step: Fraction | None, rounding: Rounding) -> Interval:
    """What a number written as `value` with `step` to its last digit stands for."""
    if rounding is Rounding.FIGURES:
        step = _figure(value, step)
    if rounding is Rounding.EXACT or step is None:
        return Interval.point(value)
    if rounding is Rounding.TRUNCATED:
        if value == 0:
            return Interval(-step, step, True, True)
        return (
            Interval(value, value + step, False, True) if value > 0 else Interval(value - step, value, True)
        )
    half = step / 2
    if rounding is Rounding.NEAREST:
        return Interval(value - half, value + half)
    if value == 0:
        return Interval(-half, half, True, True)
    return Interval(value - half, value + half, value < 0, value > 0)


def _figure(value: Fraction, step: Fraction | None) -> Fraction | None:
    """The place of the last digit that is not zero: 100 billion for 800 billion."""
    if step is None or value == 0:
        return step
    while value % (step * 10) == 0:
        step *= 10
    return step


def _qualified(mention: NumberMention, value: Fraction, rounded: Interval) -> Interval:
    # "About" and "nearly" may be off a twentieth of the number, but at least half its last digit.
    slack = max(abs(value) * ABOUT, (mention.step or Fraction(0)) / 2)
    # Nothing is counted or lasts below zero, so "up to 5 members" is bounded on both sides.
    floor = Fraction(0) if value >= 0 and (_counts(mention) or mention.unit in DURATIONS) else None
    match mention.qualifier:
        case "about":
            return Interval(value - slack, value + slack)
        case "nearly":  # "close to" is read as this too, and may be a little above
            return Interval(value - slack, value).hull(rounded)
        case "more than":
            return Interval(value, None, True)
        case "at least":
            return Interval(value, None)
        case "fewer than":
            return Interval(None if floor == value else floor, value, False, True)
        case "up to":
            return Interval(floor, value)
    return rounded


def _range(mention: NumberMention, rounding: Rounding) -> Interval:
    """From low to high; rounded ends reach as far as their last digit. A missing end is unbounded."""
    low = high = None
    if mention.low is not None:
        low = written_as(mention.low, mention.step, rounding)
    if mention.high is not None:
        high = written_as(mention.high, mention.step, rounding)
    if low is None or high is None:
        return Interval(low.low if low else None, high.high if high else None)
    return low.hull(high)


def day_bounds(iso: str) -> Interval | None:
    """The days that a date, month, year or span of years may mean, as ordinals; None if it is no such thing."""
    unit, bounds = _days(iso)
    return bounds if unit == "date" and bounds != EVERYTHING else None


def _of_date(mention: NumberMention) -> Value:
    unit, bounds = _days(mention.date or "")
    return Value(mention.text, bounds, bounds.low if bounds.is_point else None, None, unit, mention.label,
                 mention.qualifier, "date", whole=True)  # fmt: skip


def _days(iso: str) -> tuple[str, Interval]:
    """ISO 8601 as precise as written -> the days it may mean; what is no date may mean any day."""
    if iso.startswith("W-") and iso[2:] in set("1234567"):
        return "weekday", Interval.point(int(iso[2:]))
    if re.fullmatch(r"T\d\d:\d\d", iso):
        return "time of day", Interval.point(int(iso[1:3]) * 60 + int(iso[4:]))
    unit = "date without year" if iso.startswith("--") else "date"
    text = iso.replace("--", "2000-", 1) if unit != "date" else iso
    try:
        first, last = (
            _span(text.split("/")[0].replace("X", "0")),
            _span(text.split("/")[-1].replace("X", "9")),
        )
    except (ValueError, OverflowError):
        return unit, EVERYTHING
    return unit, Interval(Fraction(first[0].toordinal()), Fraction(last[1].toordinal())).hull(
        Interval.point(first[0].toordinal())
    )


def _span(iso: str) -> tuple[date, date]:
    """First and last day of a day, a month or a year."""
    numbers = [int(part) for part in iso.split("-")]
    if len(numbers) == 3:
        day = date(*numbers)
        return day, day
    if len(numbers) == 2:
        year, month = numbers
        after = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, 1), after - timedelta(days=1)
    return date(numbers[0], 1, 1), date(numbers[0], 12, 31)
