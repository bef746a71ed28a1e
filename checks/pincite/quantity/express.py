"""Relations: parse what a claims file says must hold, and judge it against the values it names.

>>> from pincite.quantity.express import Expression, judge, parse
>>> isinstance(parse("a.met + b.missed == a.members"), Expression)
True
"""

from pincite.quantity.judge import Judgement, judge
from pincite.quantity.parse import parse
from pincite.quantity.standing import Standing
from pincite.quantity.syntax import Expression, Problem, Reference

__all__ = ["Expression", "Judgement", "Problem", "Reference", "Standing", "judge", "parse"]
