"""From a relation and the kinds of its values to plain constraints over numbers.

Here units are checked and tables unfolded; what is left are sums, products, quotients, greatest and least of
unknowns. (Long because all that a relation can mean is on one page.)
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple, NoReturn

from pincite.relations import dimension, syntax
from pincite.relations.dimension import Unit, Unlike, spoken
from pincite.relations.interval import ZERO, Interval
from pincite.relations.syntax import Expression, Problem, ProblemKind
from pincite.relations.terms import Sum, Unknown, constant, plus, product, quotient, scaled
from pincite.relations.typed import (
    Term,
    face_product,
    face_quotient,
    face_sum,
    in_unit,
    threshold,
    together,
    weekday,
)
from pincite.relations.value import Rounding, Table, Value, value_called, written_as


class Constraint(NamedTuple):
    """`left` `operator` `right`; `operator` "whole" says that some whole number of `right` parts is `left`.

    For "within" the left side must lie in `bounds`, what the right side as written rounds from; for "whole"
    there must be a whole number k with k in the interval `left` * `right`, ends included.
    """

    operator: str
    left: Term
    right: Term
    start: int
    end: int
    bounds: Interval | None = None


def constraints(
    expression: Expression, lookup: Mapping[str, Value | Table]
) -> tuple[Constraint, ...] | tuple[Problem, ...]:
    """What the relation demands of numbers, or the problems that keep it from meaning anything."""
    builder = _ConstraintBuilder(lookup)
    try:
        return tuple(builder.test(test) for test in expression.tests)
    except _Refused as refused:
        return (refused.problem,)


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _ConstraintBuilder:
    def __init__(self, lookup: Mapping[str, Value | Table]) -> None:
        self.lookup = lookup

    def refuse(self, node: syntax.Node, kind: ProblemKind, message: str, help: str) -> NoReturn:
        raise _Refused(Problem(node.start, node.end, message, help, kind))

    def no_number(self, node: syntax.Node, message: str, help: str) -> NoReturn:
        self.refuse(node, ProblemKind.NOT_A_NUMBER, message, help)

    def unknown(self, node: syntax.Node, message: str, help: str) -> NoReturn:
        self.refuse(node, ProblemKind.UNKNOWN_NAME, message, help)

    def wrong_unit(self, node: syntax.Node, message: str, help: str) -> NoReturn:
        self.refuse(node, ProblemKind.UNLIKE_UNITS, message, help)

    def unlike(self, node: syntax.Node, verb: str, a: Unit, b: Unit) -> NoReturn:
        first, second = spoken(a), spoken(b)
        message = f"{first[0].upper()}{first[1:]} and {second} cannot be {verb}."
        help = "Relate values of one unit, or of units that convert exactly."
        if {a, b} == {dimension.COUNT, dimension.PERCENT}:
            help = "Write `share(part, whole)`, which is in percent."
        self.wrong_unit(node, message, help)

    def test(self, node: syntax.Comparison | syntax.Call) -> Constraint:
        if isinstance(node, syntax.Comparison):
            left, right = self.term(node.left), self.term(node.right)
            left, right = self.aligned(node, "compared", left, right)[1]
            if node.operator not in ("==", "!="):
                left, right = threshold(left, right), threshold(right, left)
            return Constraint(node.operator, left, right, node.start, node.end)
        if node.function in ("before", "after"):
            left, right = (self.date(argument) for argument in node.arguments)
            return Constraint("<" if node.function == "before" else ">", left, right, node.start, node.end)
        first, second = (self.term(argument) for argument in node.arguments[:2])
        if node.function == "rounds_to":
            unit, (first, _) = self.aligned(node, "compared", first, second)
            factor = dimension.factor(second.unit, unit)
            bounds = self.written(node.arguments[1], Rounding.HALF).scaled(factor)
            return Constraint("within", first, second, node.start, node.end, bounds)
        mean = self.written(node.arguments[0], Rounding.NEAREST)
        if second.unit not in (None, dimension.COUNT):
            message = f"This must be a count, not {spoken(second.unit)}."
            self.wrong_unit(node.arguments[1], message, "Name the number of things counted.")
        if node.function == "percent_of_count":
            mean = mean.scaled(Fraction(1, 100))
        elif len(node.arguments) == 3:
            items = self.term(node.arguments[2])
            face = face_product(second.face, items.face)
            second = Term(product(second.sum, items.sum), face, dimension.COUNT)
        return Constraint("whole", first, second, node.start, node.end, mean)

    def aligned(
        self, node: syntax.Node | syntax.Comparison, verb: str, *terms: Term
    ) -> tuple[Unit, list[Term]]:
        """The terms in one unit: a ratio among percentages becomes a percentage."""
        unit = terms[0].unit
        for term in terms[1:]:
            try:
                unit = dimension.unify(unit, term.unit)
            except Unlike:
                place = syntax.Call("", (), node.start, node.end)
                self.unlike(place, verb, unit, term.unit)
        return unit, [in_unit(term, unit) for term in terms]

    def written(self, node: syntax.Node, convention: Rounding) -> Interval:
        """What a number written in a claim or in the relation rounds from, be it thought exact or not."""
        if isinstance(node, syntax.Number):
            return written_as(node.value, node.step, convention)
        value = self.value(node) if isinstance(node, syntax.ValueName) else None
        if value is None:
            self.no_number(node, "This must be a number as some claim states it.", "Name a value.")
        if value.face is None or value.qualifier is not None or value.rounding_given:
            return value.bounds
        return written_as(value.face, value.step, convention)

    def value(self, node: syntax.ValueName) -> Value:
        found = self.lookup.get(node.name)
        if isinstance(found, Table):
            if node.row is None:
                self.no_number(node, f"`{node.name}` is a table.", f"Write for example `sum({node.name})`.")
            if node.row not in found.rows:
                self.unknown(node, f'`{node.name}` has no row "{node.row}".', _rows(found))
            return found.rows[node.row]
        if found is None:
            self.unknown(node, f"There is no value `{node.name}`.", "Name a value of a claim.")
        if node.row is not None:
            self.unknown(node, f"`{node.name}` is no table.", f"Write `{node.name}`.")
        return found

    def term(self, node: syntax.Node) -> Term:
        match node:
            case syntax.Number():
                return Term(constant(node.value), node.value, None, None, node.step)
            case syntax.DayName():
                return Term(constant(node.number), Fraction(node.number), dimension.WEEKDAY)
            case syntax.ValueName():
                value = self.value(node)
                unknown = Unknown(node.key)
                return Term(Sum(((unknown, Fraction(1)),)), value.face, value.dimension, value, value.step)
            case syntax.Negation():
                term = self.term(node.operand)
                if term.unit in (dimension.DATE, dimension.WEEKDAY):
                    self.wrong_unit(node, "A date cannot be negated.", "Subtract dates or days.")
                return Term(scaled(term.sum, -1), None if term.face is None else -term.face, term.unit)
            case syntax.Operation():
                return self.operation(node)
            case syntax.Call():
                return self.call(node)

    def operation(self, node: syntax.Operation) -> Term:
        left, right = self.term(node.left), self.term(node.right)
        try:
            if node.operator == "+":
                unit = dimension.added(left.unit, right.unit)
                left, right = in_unit(left, unit), in_unit(right, unit)
                return Term(plus(left.sum, right.sum), face_sum(left.face, right.face), unit)
            if node.operator == "-":
                unit = dimension.subtracted(left.unit, right.unit)
                left, right = in_unit(left, unit), in_unit(right, unit)
                face = face_sum(left.face, face_product(right.face, Fraction(-1)))
                return Term(plus(left.sum, right.sum, -1), face, unit)
            if node.operator == "*":
                unit, factor = dimension.multiplied(left.unit, right.unit)
                face = face_product(face_product(left.face, right.face), factor)
                return Term(scaled(product(left.sum, right.sum), factor), face, unit)
            unit, factor = dimension.divided(left.unit, right.unit)
        except Unlike:
            verb = {"+": "added", "-": "subtracted", "*": "multiplied", "/": "divided"}[node.operator]
            self.unlike(node, verb, left.unit, right.unit)
        return self.quotient(node, left, right, unit, factor)

    def quotient(self, node: syntax.Node, above: Term, below: Term, unit: Unit, factor: Fraction) -> Term:
        if below.sum == constant(0) or self.is_zero(below.sum):
            place = node.right if isinstance(node, syntax.Operation) else node
            help = "Divide by something that is not zero."
            self.refuse(place, ProblemKind.DIVISION_BY_ZERO, "This divides by zero.", help)
        face = face_product(face_quotient(above.face, below.face), factor)
        return Term(scaled(quotient(above.sum, below.sum), factor), face, unit)

    def is_zero(self, total: Sum) -> bool:
        """Is it one stated value, and is that zero?"""
        if len(total.parts) != 1 or total.constant or not isinstance(total.parts[0][0], Unknown):
            return False
        return value_called(total.parts[0][0].key, self.lookup).bounds == ZERO

    def call(self, node: syntax.Call) -> Term:
        name = node.function
        if name == "weekday":
            return weekday(self.date(node.arguments[0]))
        if name in ("share", "change"):
            first, second = (self.term(argument) for argument in node.arguments)
            _, (first, second) = self.aligned(node, "related", first, second)
            if first.unit == second.unit == dimension.PERCENT:
                # 2 percent beside 1.74 is a level, not 1.5 to 2.5
                first, second = threshold(first, second), threshold(second, first)
            above, below = (first, second) if name == "share" else (second, first)
            ratio = self.quotient(node, above, below, dimension.PERCENT, Fraction(100))
            if name == "share":
                return ratio
            face = face_sum(ratio.face, Fraction(-100))
            return Term(plus(ratio.sum, constant(-100)), face, dimension.PERCENT)
        terms = [term for argument in node.arguments for term in self.spread(argument)]
        if name == "count":
            if not isinstance(self.lookup.get(self.table_name(node.arguments[0])), Table):
                self.no_number(node.arguments[0], "Only the rows of a table are counted.", "Name a table.")
            return Term(constant(len(terms)), Fraction(len(terms)), dimension.COUNT)
        unit, terms = self.aligned(node, "taken together", *terms)
        if unit in (dimension.DATE, dimension.WEEKDAY) and name in ("sum", "mean"):
            self.wrong_unit(node, "Dates cannot be added.", "Use before, after, min or max.")
        return together(name, terms, unit)

    @staticmethod
    def table_name(node: syntax.Node) -> str:
        return node.name if isinstance(node, syntax.ValueName) and node.row is None else ""

    def spread(self, node: syntax.Node) -> list[Term]:
        """The rows of a table, or the one number that is no table."""
        found = self.lookup.get(self.table_name(node))
        if not isinstance(found, Table) or not isinstance(node, syntax.ValueName):
            return [self.term(node)]
        if not found.rows:
            self.refuse(node, ProblemKind.EMPTY_TABLE, f"The table `{node.name}` is empty.", "Give it rows.")
        return [self.term(syntax.ValueName(node.name, row, node.start, node.end)) for row in found.rows]

    def date(self, node: syntax.Node) -> Term:
        term = self.term(node)
        if term.unit != dimension.DATE:
            self.wrong_unit(node, f"This is no full date but {spoken(term.unit)}.", "Name a date.")
        return term


def _rows(table: Table) -> str:
    known = ", ".join(f'"{row}"' for row in list(table.rows)[:8])
    return f"Its rows are {known}{', …' if len(table.rows) > 8 else ''}." if known else "It has no rows."
