"""Exact rational intervals with open or closed ends (IEEE 1788 terms, without its decorations).

No float is ever involved: every bound is a `fractions.Fraction` or None, which means unbounded.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers between `low` and `high`; an open end is not itself included."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False
