"""Does a stated number follow from others? "Up 25 cents" from $1.75 and $2.00, 72% from 23 of 32."""

from collections.abc import Mapping

from pincite.relations.constraint import Constraint, constraints
from pincite.relations.judge import Judgement, judge
from pincite.relations.syntax import Call, Comparison, Derivation, Expression, ValueName
from pincite.relations.terms import plus, scaled
from pincite.relations.value import Table, Value
from pincite.relations.verdict import RelationVerdict

APPROXIMATE = "about"


def derive(
    derivation: Derivation, target: str, lookup: Mapping[str, Value | Table]
) -> tuple[Judgement, bool]:
    """The judgement of a derivation of the value `target` ("claim.value"), and whether it supports that value.

    It does if the result is certain, or if the numbers as written give what is written or what rounds to it. A plain
    count must be the result itself. Where a number it comes from is qualified, the result is so, and only what is
    certain supports more.
    """
    stated = lookup[target]
    equal = judge(_equation(derivation, target), lookup)
    if _supports(equal, derivation, stated, lookup) or _is_plain_count(stated):
        return equal, _supports(equal, derivation, stated, lookup)
    name = ValueName(target, None, 0, len(derivation.text))
    test = Call("rounds_to", (derivation.computed, name), 0, len(derivation.text))
    rounded = judge(Expression(derivation.text, (test,), derivation.names), lookup)
    supported = _supports(rounded, derivation, stated, lookup)
    return (rounded if supported else equal), supported


def repeats(
    expression: Expression, derivation: Derivation, target: str, lookup: Mapping[str, Value | Table]
) -> bool:
    """Whether a relation says no more than that the value `target` is what it is derived to be."""
    mine = constraints(_equation(derivation, target), lookup)
    theirs = constraints(expression, lookup)
    if len(theirs) != 1 or not isinstance(mine[0], Constraint) or not isinstance(theirs[0], Constraint):
        return False
    if theirs[0].operator not in ("==", "within"):
        return False
    one, other = (plus(each.left.sum, each.right.sum, -1) for each in (mine[0], theirs[0]))
    return not plus(one, other, -1).parts or not plus(one, scaled(other, -1), -1).parts


def _equation(derivation: Derivation, target: str) -> Expression:
    end = len(derivation.text)
    test = Comparison("==", derivation.computed, ValueName(target, None, 0, end), 0, end)
    return Expression(derivation.text, (test,), derivation.names)


def _supports(
    judgement: Judgement, derivation: Derivation, stated: Value | Table, lookup: Mapping[str, Value | Table]
) -> bool:
    if judgement.verdict is RelationVerdict.CERTAIN:
        return True
    if judgement.verdict is not RelationVerdict.POSSIBLE or not judgement.as_written:
        return False
    qualifiers = {each.qualifier for name in derivation.names for each in _values(name, lookup)} - {
        None,
        "exactly",
    }
    return not qualifiers or (isinstance(stated, Value) and qualifiers == {stated.qualifier} == {APPROXIMATE})


def _values(name: ValueName, lookup: Mapping[str, Value | Table]) -> tuple[Value, ...]:
    found = lookup[name.name]
    if isinstance(found, Value):
        return (found,)
    return tuple(found.rows.values()) if name.row is None else (found.rows[name.row],)


def _is_plain_count(stated: Value | Table) -> bool:
    return isinstance(stated, Value) and stated.unit is None and stated.qualifier is None and stated.step == 1
