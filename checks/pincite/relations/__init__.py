"""The relation language: parse what must hold between values, and judge it by exact intervals."""

from pincite.relations.derivation import derive, repeats
from pincite.relations.dimension import spoken
from pincite.relations.interval import plain
from pincite.relations.judge import Judgement, judge
from pincite.relations.outcome import Contradiction, Outcome, Undecided, UnitContradiction
from pincite.relations.parse import parse, parse_derivation
from pincite.relations.spell import denied, spelled
from pincite.relations.syntax import Derivation, Expression, Problem, ProblemKind, ValueName
from pincite.relations.value import Rounding, Table, Value, day_bounds, row_key
from pincite.relations.verdict import RelationVerdict
