"""How a stated number differs from one in a quote."""

import re
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from pincite.numbers import LABEL, NUMBER, ORDINAL, RANGE, REFERENCE, NumberMention, Qualifier
from pincite.support.converted import in_unit_of

_UPWARD = frozenset((Qualifier.MORE_THAN, Qualifier.AT_LEAST))
_DOWNWARD = frozenset((Qualifier.FEWER_THAN, Qualifier.UP_TO, Qualifier.NEARLY))
_FIRMER = frozenset((Qualifier.EXACTLY, Qualifier.RECORD))
"""What is exact or a record is also simply so."""


_DECIMALS = re.compile(r"[0-9][.,][0-9]{1,2}(?![0-9])|(?<=[0-9])\.([0-9]{3})(?![0-9])|\.[0-9]")


class GapKind(StrEnum):
    """How a stated number differs from the nearest of its quotes, the widest difference first."""

    UNSUPPORTED = "unsupported"
    TOO_PRECISE = "too-precise"
    UNIT = "unit"
    QUALIFIER = "qualifier"
    REVERSED = "reversed"
    MISBOUND = "misbound"
    UNASSERTED = "unasserted"
    ROUNDED = "rounded"


# Looking up a member of an enum costs a function call in Python 3.11.
UNSUPPORTED, TOO_PRECISE, UNIT, QUALIFIER, REVERSED, MISBOUND, UNASSERTED, ROUNDED = GapKind


class Gap(NamedTuple):
    """A number of a statement that its quotes do not carry.

    `kind`: unsupported (no such value), too-precise (the quotes have it less precisely), unit, qualifier,
    reversed (a ratio, a bound, a direction, or two numbers turned round), misbound (it is of something else), unasserted
    (the quotes only deny it, plan it or suppose it), or rounded: that one is no fault, the quotes have the number with
    more digits.
    `nearest`: what the quotes have that comes closest, None if nothing does.
    `beyond`: whether the quotes have the number, and only what their sources go on with makes it another.
    `around`: of a misbound number, the words around it in the statement and in the quote, and the words around the
    number that the quote has for what is said, "" if there is none.
    """

    kind: GapKind
    mention: NumberMention
    nearest: NumberMention | None
    beyond: bool = False
    around: tuple[str, str, str] = ("", "", "")


def compare(mention: NumberMention, other: NumberMention) -> GapKind | None:
    """How `mention` differs from `other`, None if it says no more and no less."""
    if mention.date is not None or other.date is not None:
        return _compare_dates(mention, other)
    if mention.low is None or other.low is None:
        return None if mention.text == other.text else UNSUPPORTED
    if (mention.kind is ORDINAL) != (other.kind is ORDINAL):
        return UNSUPPORTED
    if (mention.kind is RANGE) != (other.kind is RANGE):
        return UNSUPPORTED
    if (mention.role is REFERENCE) != (other.role is REFERENCE):
        return UNSUPPORTED
    if LABEL in (mention.role, other.role) and _name(mention) != _name(other):
        return UNSUPPORTED
    percent = _as_percent(mention)
    if percent and percent == _as_percent(other):
        return _compare_words(mention, other)  # half of them, 50 percent of them
    if mention.unit != other.unit:
        other = in_unit_of(mention, other)
    if (mention.low is not other.low and mention.low != other.low) or mention.high != other.high:
        rounded = same_unit(mention, other) and _rounds_to(mention, other)
        return TOO_PRECISE if rounded else UNSUPPORTED
    if not same_unit(mention, other):
        return UNIT
    if mention.whole is not None and other.whole is not None and mention.whole != other.whole:
        return UNSUPPORTED
    return _compare_words(mention, other)


def _compare_words(mention: NumberMention, other: NumberMention) -> GapKind | None:
    """How the words beside two equal numbers differ."""
    mine, theirs = mention.qualifier, other.qualifier
    if mine is not theirs and not (mine is None and theirs in _FIRMER):
        pair = {mine, theirs}
        return REVERSED if pair & _UPWARD and pair & _DOWNWARD else QUALIFIER
    if (mention.low_open, mention.high_open) != (other.low_open, other.high_open):
        return QUALIFIER
    if mention.direction and other.direction and mention.direction is not other.direction:
        return REVERSED  # up and down, or from and to, or "by 20 percent" and "to 20 percent"
    return TOO_PRECISE if _finer(mention, other) else None


def _name(mention: NumberMention) -> str | None:
    """The noun that a label's number names: Article 5."""
    return mention.label if mention.role is LABEL else None


def _as_percent(mention: NumberMention) -> Fraction | None:
    """What percentage a percentage or a fraction in words is."""
    value, unit = mention.value, mention.unit
    if value is None or unit not in (None, "percent"):
        return None
    if unit is None and (mention.kind is not NUMBER or mention.step is not None or mention.whole is not None):
        return None
    if mention.low != mention.high:
        return None
    if unit == "percent":
        return value
    return value * 100 if 0 < value < 1 else None


def same_unit(mention: NumberMention, other: NumberMention) -> bool:
    """Whether the units are one, as they may be in "10 pounds"."""
    return mention.unit == other.unit or {mention.unit, other.unit} == {"pound", "GBP"}


def _compare_dates(mention: NumberMention, other: NumberMention) -> GapKind | None:
    if mention.date is None or other.date is None:
        return UNSUPPORTED
    if mention.date == other.date:
        return None if mention.qualifier == other.qualifier else QUALIFIER
    if _within(mention.date, other.date):
        return None  # "in March 2025" of March 13, 2025
    return TOO_PRECISE if _within(other.date, mention.date) else UNSUPPORTED


def _within(coarse: str, fine: str) -> bool:
    """Whether the ISO date `fine` lies in the year, month or day of the year that `coarse` names."""
    if not {"/", "T", "W"}.isdisjoint(coarse + fine):
        return False
    if coarse.startswith("--") and coarse.endswith("X"):
        return fine[2:] == coarse[2:]  # the '90s of the 1990s
    if coarse.startswith("--"):
        return fine[4:].startswith(coarse[1:]) or (fine.startswith("--") and fine.startswith(coarse))
    return fine.startswith(coarse + "-") or (coarse.endswith("X") and fine.startswith(coarse[:3]))


def _finer(mention: NumberMention, other: NumberMention) -> bool:
    """Equal values, but `mention` shows decimals that `other` does not: 2.0 for 2, 1.50 for 1.5."""
    if mention.step is None or other.step is None or mention.step >= other.step or mention.step == 1:
        return False
    return shows_decimals(mention)


def shows_decimals(mention: NumberMention) -> bool:
    """Whether a number is written with decimals."""
    found = _DECIMALS.search(mention.text)
    # What has three digits behind the point and still counts whole ones is grouped so: 2.400 millones.
    return found is not None and not (found[1] and mention.step is not None and mention.step >= 1)


def _rounds_to(mention: NumberMention, other: NumberMention) -> bool:
    """Whether `other` is `mention` rounded to the last digit that `other` shows."""
    if mention.value is None or other.value is None or other.step is None or mention.step is None:
        return False
    return mention.step < other.step and abs(mention.value - other.value) <= other.step / 2
