"""Numbers that say the same in another form: a year and its digits, a fall and a minus, the middle of "5 ± 1"."""

from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction
from itertools import islice, takewhile

from pincite.numbers import NUMBER, ORDINAL, Direction, NumberMention
from pincite.support.codes import key
from pincite.support.evidence import Evidence
from pincite.support.multiples import said_twice, same_multiple
from pincite.support.romans import numeral_of
from pincite.text import Pattern

_YEAR = 4
"""Digits of a year."""
_NUMERIC = Pattern(r"[0-9]{1,2}([/.])[0-9]{1,2}\1[0-9]{4}")
"""A day that may be another: 7/9/1985 is in July or in September."""


def same(mention: NumberMention, other: NumberMention) -> bool:
    """Whether two numbers that are written unlike say the same wherever they stand."""
    if mention.date is not None or other.date is not None:
        return _same_year(mention, other)
    return _fallen(mention, other) or _middle(mention, other)


def _fallen(mention: NumberMention, other: NumberMention) -> bool:
    """ "Shrank by 0.3%" for a growth of -0.3%."""
    if mention.value is None or other.value is None or mention.value != -other.value or not mention.value:
        return False
    below, above = sorted((mention, other), key=lambda each: each.value or Fraction(0))
    if above.direction is not Direction.DOWN or below.direction is not None:
        return False
    return mention.unit == other.unit and mention.qualifier is other.qualifier


def _middle(mention: NumberMention, other: NumberMention) -> bool:
    """The 9.4 of "9.4 ± 2.1", which a statement may give alone."""
    if other.middle is None or mention.value != other.middle:
        return False
    return mention.unit == other.unit and mention.qualifier is None and mention.middle is None


def _same_year(mention: NumberMention, other: NumberMention) -> bool:
    mine, theirs = mention.date, other.date
    if mine is not None and theirs is not None:
        if mine.endswith("X") and theirs.endswith("X"):
            full = {f"19{each[2:]}" if each.startswith("--") else each for each in (mine, theirs)}
            return full == {f"19{mine[2:]}"}
        return len(mine) == _YEAR and _NUMERIC.fullmatch(theirs) is not None and theirs.endswith(mine)
    dated, plain = (mention, other) if mine is not None else (other, mention)
    if plain.kind is not NUMBER or plain.unit or plain.whole or plain.label or plain.value is None:
        return False
    if not plain.text.isdecimal() or plain.qualifier is not dated.qualifier or dated.date is None:
        return False
    year, date = f"{plain.text:0>4}", dated.date
    if dated is mention:
        return date == year
    return (
        date == year
        or date.startswith(f"{year}-")
        or (_NUMERIC.fullmatch(date) is not None and date.endswith(year))
    )


def elsewhere(
    statement: str, mention: NumberMention, stated: Sequence[NumberMention], evidence: Evidence
) -> bool:
    """Whether the quotes say a number of `statement`, which states the numbers `stated`, in another form."""
    if mention.date is not None:
        return _in_parts(mention.date, {each.date for each in stated}, evidence.dates)
    if mention.value is None:
        return key(mention.text) in evidence.codes
    if (
        _same_share(mention, stated, evidence)
        or same_multiple(statement, mention, evidence)
        or numeral_of(statement, mention, evidence)
    ):
        return True
    if mention.kind is NUMBER and "." in mention.text and mention.unit is None:
        return mention.text in evidence.versions
    return mention.kind is not ORDINAL and said_twice(statement, mention, evidence)


def _same_share(mention: NumberMention, stated: Sequence[NumberMention], evidence: Evidence) -> bool:
    """A ratio for the percentage that it is, and the other way round: nine out of ten, 90 percent."""
    if mention.qualifier is not None or mention.value is None:
        return False
    if mention.unit == "percent":
        return True in evidence.ratios.get(mention.value / 100, ())
    whole, part = mention.whole, mention.value
    if whole is None and mention.step is None and mention.unit is None and part < 1:
        return part in evidence.ratios
    if whole is None:
        at = bisect_left(stated, mention.start, key=lambda each: each.start)
        beside = takewhile(lambda each: each.start == mention.start, islice(stated, at, None))
        pair = next((each for each in beside if each.whole == part), None)
        if pair is None or pair.value is None:
            return False
        whole, part = part, pair.value
    return bool(whole) and part < whole and part / whole in evidence.shares


def _in_parts(date: str, stated: set[str | None], offered: set[str | None]) -> bool:
    """A span by its ends ("2012-13", "from 2012 to 2013"), a quarter by its year, a day that digits leave open."""
    first, slash, last = date.partition("/")
    if slash:
        known = {each[:_YEAR] for each in offered if each and not each.startswith("-")}
        return len(last) == _YEAR and {first, last} <= known
    if date[-2:-1].isalpha() and date[:1] != "-":  # 2022-Q3
        return {date[:_YEAR], f"--{date[-2:]}"} <= offered
    if len(date) == _YEAR:
        spans = (each.split("/") for each in offered if each and each.count("/") == 1)
        return any(date in span and set(span) <= stated for span in spans)
    year, _, day = date.partition("-")
    return f"--{day}" in offered and any(
        each and _NUMERIC.fullmatch(each) and each.endswith(year) for each in offered
    )
