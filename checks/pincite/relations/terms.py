"""Arithmetic over unknowns, kept in linear form, and all the values it can take within bounds.

Sums merge equal parts, so that a value that occurs twice is known to be one value: `a.x - a.x` is 0, not
anything between low - high and high - low.
"""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from pincite.relations.interval import Interval


class Unknown(NamedTuple):
    """One stated value. `is_threshold`: taken exactly as written, since finer values are held against it."""

    key: str
    is_threshold: bool = False


class Sum(NamedTuple):
    """constant + the sum of factor * part; no part is a Sum, none occurs twice."""

    parts: tuple[tuple["Part", Fraction], ...]
    constant: Fraction = Fraction(0)


class Product(NamedTuple):
    left: Sum
    right: Sum


class Quotient(NamedTuple):
    above: Sum
    below: Sum
    kind: Literal["quotient"] = "quotient"  # else it would equal the product of the same two


class Greatest(NamedTuple):
    """The greatest of its parts (a least is the negated greatest of the negated parts)."""

    of: tuple[Sum, ...]


class Between(NamedTuple):
    """A number of which only bounds are known (a weekday of some day of a month)."""

    bounds: Interval


Part: TypeAlias = Unknown | Product | Quotient | Greatest | Between


def every_part(total: Sum) -> Iterator[Part]:
    """Every part, those within products and the like too, repeated ones repeatedly."""
    for part, _ in total.parts:
        yield part
        match part:
            case Product(left, right) | Quotient(left, right):
                yield from every_part(left)
                yield from every_part(right)
            case Greatest(of):
                for each in of:
                    yield from every_part(each)


def unknowns(total: Sum) -> Iterator[Unknown]:
    """Every occurrence of an unknown, repeated ones repeatedly."""
    return (part for part in every_part(total) if isinstance(part, Unknown))


def constant(number: Fraction | int) -> Sum:
    return Sum((), number if isinstance(number, Fraction) else Fraction(number))


def plus(a: Sum, b: Sum, factor: Fraction | int = 1) -> Sum:
    """a + factor * b."""
    if factor == 1 and not a.parts and not a.constant:
        return b
    merged = dict(a.parts)
    for part, times in b.parts:
        more = times if factor == 1 else times * factor
        merged[part] = merged[part] + more if part in merged else more
    number = a.constant + b.constant * factor if b.constant else a.constant
    return Sum(tuple((part, times) for part, times in merged.items() if times), number)


def total(sums: Iterable[tuple[Sum, Fraction]]) -> Sum:
    """The sum of factor * sum, in linear time."""
    merged: dict[Part, Fraction] = {}
    number = Fraction(0)
    for each, factor in sums:
        if each.constant:
            number += each.constant * factor
        for part, times in each.parts:
            more = times if factor == 1 else times * factor
            merged[part] = merged[part] + more if part in merged else more
    return Sum(tuple((part, times) for part, times in merged.items() if times), number)


def scaled(a: Sum, factor: Fraction | int) -> Sum:
    return plus(constant(0), a, factor)


def product(a: Sum, b: Sum) -> Sum:
    if not a.parts or not b.parts:
        return scaled(b, a.constant) if not a.parts else scaled(a, b.constant)
    return Sum(((Product(a, b), Fraction(1)),))


def quotient(a: Sum, b: Sum) -> Sum:
    if not b.parts:
        return scaled(a, 1 / b.constant)
    return Sum(((Quotient(a, b), Fraction(1)),))


def bounds(total: Sum, domain: Callable[[Unknown], Interval]) -> Interval | None:
    """All values of a sum; None if it divides by zero for certain."""
    result = Interval.point(total.constant) if total.constant or not total.parts else None
    for part, factor in total.parts:
        each = part_bounds(part, domain)
        if each is None:
            return None
        each = each.scaled(factor)
        result = each if result is None else result + each
    return result


def part_bounds(part: Part, domain: Callable[[Unknown], Interval]) -> Interval | None:
    match part:
        case Unknown():
            return domain(part)
        case Between(known):
            return known
        case Product(left, right) | Quotient(left, right):
            a, b = bounds(left, domain), bounds(right, domain)
            if a is None or b is None:
                return None
            return a * b if isinstance(part, Product) else a / b
        case Greatest(of):
            every = [bounds(each, domain) for each in of]
            known_ones = [each for each in every if each is not None]
            return None if len(known_ones) < len(every) else greatest(known_ones)


def greatest(intervals: list[Interval]) -> Interval:
    """All values the greatest of numbers in these intervals can take."""
    result = intervals[0]
    for other in intervals[1:]:
        low = high = None
        low_open = high_open = False
        lows = [(i.low, i.low_open) for i in (result, other) if i.low is not None]
        if lows:
            low, low_open = max(lows)
        if result.high is not None and other.high is not None:
            high = max(result.high, other.high)
            high_open = all(i.high_open for i in (result, other) if i.high == high)
        result = Interval(low, high, low_open, high_open)
    return result
