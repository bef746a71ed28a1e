"""The relation language: parse what must hold between values, and judge it by exact intervals."""

from pincite.relations.constraint import Constraint, constraints
from pincite.relations.dimension import Unit, spoken
from pincite.relations.interval import EVERYTHING, ZERO, Interval, plain
from pincite.relations.judge import Judgement, judge
from pincite.relations.outcome import Contradiction, Mend, Outcome, Undecided, UnitContradiction
from pincite.relations.parse import parse
from pincite.relations.spell import denied, spelled
from pincite.relations.syntax import Expression, Problem, ProblemKind, ValueName
from pincite.relations.terms import (
    Between,
    Greatest,
    Part,
    Product,
    Quotient,
    Sum,
    Unknown,
    bounds,
    constant,
    part_bounds,
    plus,
    product,
    quotient,
    total,
    unknowns,
)
from pincite.relations.value import Rounding, Table, Value, day_bounds, row_key
from pincite.relations.verdict import RelationVerdict
