"""Exact rational intervals with open or closed ends (IEEE 1788 terms, without its decorations).

No float is ever involved: every bound is a `fractions.Fraction` or None, which means unbounded.
An empty result is None, so that an impossible intersection or a division by zero is a value too.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple, TypeAlias


class Truth(StrEnum):
    """What is known of a comparison when both sides are known only within bounds."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"


class Interval(NamedTuple):
    """All numbers between `low` and `high`; an open end is not itself included. Never empty."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    @staticmethod
    def point(value: Fraction | int) -> Interval:
        exact = value if isinstance(value, Fraction) else Fraction(value)
        return Interval(exact, exact)

    @property
    def is_point(self) -> bool:
        return self.low is not None and self.low == self.high

    @property
    def is_bounded(self) -> bool:
        return self.low is not None and self.high is not None

    @property
    def width(self) -> Fraction | None:
        return None if self.low is None or self.high is None else self.high - self.low

    def __contains__(self, value: Fraction | int) -> bool:  # type: ignore[override]
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return self.high is None or value < self.high or (value == self.high and not self.high_open)

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __add__(self, other: Interval) -> Interval:  # type: ignore[override]
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def scaled(self, factor: Fraction) -> Interval:
        if factor == 1:
            return self
        if factor == -1:
            return -self
        if factor == 0:
            return ZERO
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        if factor > 0:
            return Interval(low, high, self.low_open, self.high_open)
        return Interval(high, low, self.high_open, self.low_open)

    def __mul__(self, other: Interval) -> Interval:  # type: ignore[override]
        if self.is_point or other.is_point:
            fixed, free = (self, other) if self.is_point else (other, self)
            assert fixed.low is not None
            return free.scaled(fixed.low)
        corners = [_times(a, b) for a in _ends(self) for b in _ends(other)]
        return _hull_of(corners)

    def __truediv__(self, other: Interval) -> Interval | None:
        """Every quotient, as one interval; None if `other` is exactly zero.

        A divisor that merely holds zero is not an error: 1 / (0, 2] is [1/2, inf), 1 / [-1, 1] everything.
        """
        if other.is_point and other.low == 0:
            return None
        if other.low is not None and (other.low > 0 or (other.low == 0 and other.low_open)):
            return self * _reciprocal_of_positive(other)
        if other.high is not None and (other.high < 0 or (other.high == 0 and other.high_open)):
            return -(self * _reciprocal_of_positive(-other))
        if other.low == 0:  # zero itself cannot be the divisor
            return self / Interval(other.low, other.high, True, other.high_open)
        if other.high == 0:
            return self / Interval(other.low, other.high, other.low_open, True)
        return ZERO if self == ZERO else EVERYTHING

    def meet(self, other: Interval) -> Interval | None:
        """The numbers in both (intersection), None if there are none."""
        low, low_open = _tighter_low(self, other)
        high, high_open = _tighter_high(self, other)
        if low is not None and high is not None and (low > high or (low == high and (low_open or high_open))):
            return None
        return Interval(low, high, low_open, high_open)

    def hull(self, other: Interval) -> Interval:
        """The least interval that holds both."""
        low, low_open = None, False
        if self.low is not None and other.low is not None:
            low = min(self.low, other.low)
            low_open = low not in (i.low for i in (self, other) if not i.low_open)
        high, high_open = None, False
        if self.high is not None and other.high is not None:
            high = max(self.high, other.high)
            high_open = high not in (i.high for i in (self, other) if not i.high_open)
        return Interval(low, high, low_open, high_open)

    def whole(self) -> Interval | None:
        """The same bounds drawn in to whole numbers, None if no whole number is inside."""
        low = high = None
        if self.low is not None:
            low = floor(self.low) + 1 if self.low_open else ceil(self.low)
        if self.high is not None:
            high = ceil(self.high) - 1 if self.high_open else floor(self.high)
        if low is not None and high is not None and low > high:
            return None
        return Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))

    def is_within(self, other: Interval) -> bool:
        return self.meet(other) == self

    def against_zero(self, op: str) -> Truth:
        """Is every, some or no number here in the relation `op` (one of == != < <= > >=) to zero?"""
        if op == "==":
            return Truth.CERTAIN if self == ZERO else _some(0 in self)
        if op == "!=":
            return Truth.CERTAIN if 0 not in self else _some(self != ZERO)
        if op in (">", ">="):
            return (-self).against_zero("<" if op == ">" else "<=")
        region = Interval(None, Fraction(0), False, op == "<")
        return Truth.CERTAIN if self.is_within(region) else _some(self.meet(region) is not None)

    def __str__(self) -> str:
        if self.is_point:
            return plain(self.low)
        left = "(" if self.low_open or self.low is None else "["
        right = ")" if self.high_open or self.high is None else "]"
        return f"{left}{plain(self.low, '-∞')}, {plain(self.high, '∞')}{right}"


ZERO = Interval(Fraction(0), Fraction(0))
EVERYTHING = Interval(None, None)


def plain(number: Fraction | None, unbounded: str = "∞") -> str:
    """A number for people: digits grouped by comma, 12 decimals at most, else cut off with "…"."""
    if number is None:
        return unbounded
    whole, rest = divmod(abs(number), 1)
    sign = "-" if number < 0 else ""
    if not rest:
        return f"{sign}{whole:,}"
    places = next((p for p in range(1, 13) if (rest * 10**p).denominator == 1), 0)
    if places:
        return f"{sign}{whole:,}.{int(rest * 10**places):0{places}}"
    return f"{sign}{whole:,}.{int(rest * 10**4):04}…"


def _some(there_are: bool) -> Truth:
    return Truth.POSSIBLE if there_are else Truth.IMPOSSIBLE


def _tighter_low(a: Interval, b: Interval) -> tuple[Fraction | None, bool]:
    if a.low is None or b.low is None:
        return (b.low, b.low_open) if a.low is None else (a.low, a.low_open)
    if a.low == b.low:
        return a.low, a.low_open or b.low_open
    return (a.low, a.low_open) if a.low > b.low else (b.low, b.low_open)


def _tighter_high(a: Interval, b: Interval) -> tuple[Fraction | None, bool]:
    if a.high is None or b.high is None:
        return (b.high, b.high_open) if a.high is None else (a.high, a.high_open)
    if a.high == b.high:
        return a.high, a.high_open or b.high_open
    return (a.high, a.high_open) if a.high < b.high else (b.high, b.high_open)


# An end of a product: (-1 | 0 | 1 for -inf, finite, inf; the finite number; open?)
_Corner: TypeAlias = tuple[int, Fraction, bool]


def _ends(interval: Interval) -> tuple[_Corner, _Corner]:
    low = (-1, Fraction(0), True) if interval.low is None else (0, interval.low, interval.low_open)
    high = (1, Fraction(0), True) if interval.high is None else (0, interval.high, interval.high_open)
    return low, high


def _times(a: _Corner, b: _Corner) -> _Corner:
    """The product of two ends. A closed zero times anything, even infinity, is a zero that is reached."""
    for end in (a, b):
        if end[0] == 0 and end[1] == 0 and not end[2]:
            return (0, Fraction(0), False)
    if a[0] == 0 and b[0] == 0:
        return (0, a[1] * b[1], a[2] or b[2])
    signs = [end[0] if end[0] else (end[1] > 0) - (end[1] < 0) for end in (a, b)]
    sign = signs[0] * signs[1]
    return (sign, Fraction(0), True)


def _hull_of(corners: list[_Corner]) -> Interval:
    """The interval spanned by the products of ends; of equal ends a closed one wins."""
    low = min(corners, key=lambda c: (c[0], c[1], c[2]))
    high = max(corners, key=lambda c: (c[0], c[1], not c[2]))
    return Interval(
        None if low[0] else low[1],
        None if high[0] else high[1],
        low[2] and not low[0],
        high[2] and not high[0],
    )


def _reciprocal_of_positive(interval: Interval) -> Interval:
    """1 / interval for an interval above zero (its low end may be an open zero)."""
    assert interval.low is not None
    high = None if interval.low == 0 else 1 / interval.low
    low = Fraction(0) if interval.high is None else 1 / interval.high
    return Interval(
        low,
        high,
        interval.high is None or interval.high_open,
        high is not None and interval.low_open,
    )
