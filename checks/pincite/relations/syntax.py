"""The relation language: its functions, and the tree that parse.py makes of a relation.

    relation   = arithmetic (== != < <= > >=) arithmetic … | test(…)
    arithmetic = number | claim.value | claim.table | claim.table["row"] | + - * / ( ) | function(…)

Offsets are code points of the relation's text.
"""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from pincite.relations.value import row_key

NUMERIC = {
    "count": "count(claim.table)",
    "sum": "sum(claim.table)",
    "min": "min(claim.table)",
    "max": "max(claim.table)",
    "mean": "mean(claim.table)",
    "share": "share(part, whole)",
    "change": "change(old, new)",
    "weekday": "weekday(claim.date)",
}
"""Functions that give a number, and how each is called."""

TESTS = {
    "rounds_to": "rounds_to(computed, stated)",
    "percent_of_count": "percent_of_count(percent, count)",
    "possible_mean": "possible_mean(mean, count)",
    "before": "before(earlier, later)",
    "after": "after(later, earlier)",
}
"""Functions that hold or do not hold, and how each is called."""

ARITY = {
    "count": (1, 1), "sum": (1, 50), "min": (1, 50), "max": (1, 50), "mean": (1, 50), "share": (2, 2),
    "change": (2, 2), "weekday": (1, 1), "rounds_to": (2, 2), "percent_of_count": (2, 2),
    "possible_mean": (2, 3), "before": (2, 2), "after": (2, 2),
}  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class ProblemKind(StrEnum):
    """What can be wrong with a relation; all but the first show only once the values are known."""

    SYNTAX = "syntax"
    UNKNOWN_NAME = "unknown-name"
    UNLIKE_UNITS = "unlike-units"
    DIVISION_BY_ZERO = "division-by-zero"
    EMPTY_TABLE = "empty-table"
    NOT_A_NUMBER = "not-a-number"


class Problem(NamedTuple):
    """What is wrong with `text[start:end]` of a relation, and what to do about it."""

    start: int
    end: int
    message: str
    help: str
    kind: ProblemKind = ProblemKind.SYNTAX


class Number(NamedTuple):
    value: Fraction
    step: Fraction
    start: int
    end: int


class DayName(NamedTuple):
    number: int
    start: int
    end: int


class ValueName(NamedTuple):
    """A name in a relation: `name` is "claim.value"; `row` the row label of a table, or None."""

    name: str
    row: str | None
    start: int
    end: int

    @property
    def key(self) -> str:
        """How the value is called everywhere: `claim.value` or `claim.table["row"]`."""
        return self.name if self.row is None else row_key(self.name, self.row)


class Negation(NamedTuple):
    operand: "Node"
    start: int
    end: int


class Operation(NamedTuple):
    operator: str
    left: "Node"
    right: "Node"
    start: int
    end: int


class Call(NamedTuple):
    function: str
    arguments: tuple["Node", ...]
    start: int
    end: int


class Comparison(NamedTuple):
    """One link of a chain: `a < b < c` is two of them."""

    operator: str
    left: "Node"
    right: "Node"
    start: int
    end: int


Node: TypeAlias = Number | DayName | ValueName | Negation | Operation | Call


class Derivation(NamedTuple):
    """What a value follows from: arithmetic over other values."""

    text: str
    computed: Node
    names: tuple[ValueName, ...]


class Expression(NamedTuple):
    """A relation that was understood: it holds if all its `tests` hold."""

    text: str
    tests: tuple[Comparison | Call, ...]
    names: tuple[ValueName, ...]
