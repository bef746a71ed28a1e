"""Arithmetic with units: a number as a sum over unknowns, as written, and its unit."""

from fractions import Fraction
from typing import NamedTuple

from pincite.relations import dimension
from pincite.relations.dimension import Unit
from pincite.relations.interval import Interval
from pincite.relations.terms import Between, Greatest, Sum, Unknown, constant, scaled, total
from pincite.relations.value import Value


class Term(NamedTuple):
    """An arithmetic part of a relation: its number, its number as written (None: unknown) and its unit."""

    sum: Sum
    face: Fraction | None
    unit: Unit
    is_plain_name: Value | None = None
    step: Fraction | None = None


def in_unit(term: Term, unit: Unit) -> Term:
    factor = dimension.factor(term.unit, unit)
    if factor == 1:
        return term
    step = face_product(term.step, factor)
    return Term(scaled(term.sum, factor), face_product(term.face, factor), unit, term.is_plain_name, step)


def threshold(term: Term, other: Term) -> Term:
    """The term as written, if it is one value in whole units that something finer is compared with."""
    value = term.is_plain_name
    if value is None or not value.is_written_whole or value.bounds.is_point:
        return term
    if other.is_plain_name is not None and other.step is not None and term.step is not None:
        if other.step >= term.step:
            return term
    elif other.is_plain_name is None and other.step is not None:
        return term
    ((part, factor),) = term.sum.parts
    assert isinstance(part, Unknown)
    return Term(Sum(((Unknown(part.key, True), factor),)), term.face, term.unit, value, term.step)


def together(name: str, terms: list[Term], unit: Unit) -> Term:
    faces = [term.face for term in terms if term.face is not None]
    known = len(faces) == len(terms)
    if name in ("sum", "mean"):
        number = Fraction(len(terms) if name == "mean" else 1)
        mean = total((term.sum, 1 / number) for term in terms)
        return Term(mean, sum(faces, Fraction(0)) / number if known else None, unit)
    if len(terms) == 1:
        return Term(terms[0].sum, terms[0].face, unit)
    if name == "max":
        of = Sum(((Greatest(tuple(term.sum for term in terms)), Fraction(1)),))
        return Term(of, max(faces) if known else None, unit)
    of = Sum(((Greatest(tuple(scaled(term.sum, -1) for term in terms)), Fraction(-1)),))
    return Term(of, min(faces) if known else None, unit)


def weekday(day: Term) -> Term:
    """Monday is 1 (ISO 8601); ordinal 1, the first day of the year 1, was a Monday."""
    value = day.is_plain_name
    face = None if day.face is None else (day.face - 1) % 7 + 1
    if face is not None and value is not None and value.bounds.is_point:
        return Term(constant(face), face, dimension.WEEKDAY)
    return Term(Sum(((Between(Interval(Fraction(1), Fraction(7))), Fraction(1)),)), face, dimension.WEEKDAY)


def face_sum(a: Fraction | None, b: Fraction | None) -> Fraction | None:
    return None if a is None or b is None else a + b


def face_product(a: Fraction | None, b: Fraction | None) -> Fraction | None:
    return None if a is None or b is None else a * b


def face_quotient(a: Fraction | None, b: Fraction | None) -> Fraction | None:
    return None if a is None or b is None or b == 0 else a / b
