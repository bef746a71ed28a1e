"""All claims and relations as one system: which true numbers they speak of, and what they demand of them.

Values that name one quantity are statements of one unknown; every other value is an unknown of its own. A
member of the system is a value (its key: `claim.value`, `claim.table["row"]`) or a relation (its id).
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from pincite.relations import terms
from pincite.relations.constraint import Constraint, constraints
from pincite.relations.dimension import Unit, ratio
from pincite.relations.interval import EVERYTHING, ZERO, Interval
from pincite.relations.syntax import Expression, Problem
from pincite.relations.terms import Greatest, Part, Product, Quotient, Sum, Unknown, plus
from pincite.relations.value import Table, Value, row_key

_ONE = Fraction(1)


class StatedNumber(NamedTuple):
    """A value says that an unknown lies within bounds; `scale`: how many of the unknown's unit one of its own is."""

    key: str
    unknown: str
    bounds: Interval
    scale: Fraction = Fraction(1)


class Demand(NamedTuple):
    """A relation demands that a sum over unknowns lies in `target`, or (`differs`) outside that one point."""

    relation: str
    sum: Sum
    target: Interval
    differs: bool
    unknowns: tuple[str, ...]


class System(NamedTuple):
    """Members and the unknowns they speak of. `whole`: the unknowns said to be whole numbers."""

    statements: Mapping[str, tuple[StatedNumber, ...]]
    demands: Mapping[str, tuple[Demand, ...]]
    whole: frozenset[str]

    @property
    def members(self) -> tuple[str, ...]:
        return (*self.statements, *self.demands)

    @property
    def all_demands(self) -> list[Demand]:
        return [demand for group in self.demands.values() for demand in group]

    @property
    def spoken_of(self) -> frozenset[str]:
        """The unknowns of which some value says something."""
        return frozenset(each.unknown for group in self.statements.values() for each in group)

    def unknowns_of(self, member: str) -> tuple[str, ...]:
        if member in self.demands:
            return tuple(dict.fromkeys(name for each in self.demands[member] for name in each.unknowns))
        return tuple(each.unknown for each in self.statements[member])

    def part(self, members: Iterable[str]) -> "System":
        """The system of some of the members only."""
        chosen = list(members)
        statements = {name: self.statements[name] for name in chosen if name in self.statements}
        demands = {name: self.demands[name] for name in chosen if name in self.demands}
        part = System(statements, demands, frozenset())
        return System(statements, demands, part.spoken_of & self.whole)


class _Names(NamedTuple):
    """Which unknown each value states, and every value by its key; `scales`: how many of the unknown's unit one of the
    value's is, where it is not one."""

    of: dict[str, str]
    values: dict[str, Value]
    scales: dict[str, Fraction]


def flat(lookup: Mapping[str, Value | Table]) -> dict[str, Value]:
    """Every value by its key, the rows of tables included."""
    values = {}
    for name, found in lookup.items():
        if isinstance(found, Table):
            values.update({row_key(name, row): value for row, value in found.rows.items()})
        else:
            values[name] = found
    return values


def unit_groups(
    values: Mapping[str, Value], quantities: Mapping[str, str]
) -> dict[str, dict[Unit, list[str]]]:
    """The keys of the values of each quantity, by unit, those that convert together under the first of them: more
    than one is a conflict of its own."""
    groups: dict[str, dict[Unit, list[str]]] = {}
    for key, quantity in quantities.items():
        if key in values:
            group, unit = groups.setdefault(quantity, {}), values[key].dimension
            if unit not in group:
                unit = next((each for each, keys in group.items() if _converts(unit, keys, values)), unit)
            group.setdefault(unit, []).append(key)
    return groups


def _converts(unit: Unit, keys: Iterable[str], values: Mapping[str, Value]) -> bool:
    """Whether a unit converts to those of all these values; cents do to dollars and to euros, which do not."""
    return all(ratio(unit, each) is not None for each in {values[key].dimension for key in keys})


def build(
    lookup: Mapping[str, Value | Table],
    quantities: Mapping[str, str],
    relations: Mapping[str, Expression | list[Constraint]],
) -> System:
    """The system of all values and relations; relations that mean nothing (unlike units, …) are left out."""
    names = _Names({}, flat(lookup), {})
    for quantity, units in unit_groups(names.values, quantities).items():
        for number, (unit, keys) in enumerate(units.items()):
            names.of.update(dict.fromkeys(keys, f"{quantity} {number}"))
            others = (key for key in keys if names.values[key].dimension != unit)
            names.scales.update((key, ratio(names.values[key].dimension, unit) or _ONE) for key in others)
    demands: dict[str, tuple[Demand, ...]] = {}
    thresholds: set[str] = set()
    for identity, relation in relations.items():
        if isinstance(relation, Expression):
            relation = _meant(relation, names, lookup)
        if relation:
            demands[identity] = tuple(
                demand for each in relation for demand in _demands(identity, each, names)
            )
            thresholds.update(name for each in demands[identity] for name in each.unknowns if name[0] == "=")
    return _with_statements(names, demands, thresholds)


def _meant(expression: Expression, names: _Names, lookup: Mapping[str, Value | Table]) -> list[Constraint]:
    """What an expression demands; nothing if it names what is not there, or cannot be."""
    if any(name.key not in names.values and name.name not in lookup for name in expression.names):
        return []
    found = constraints(expression, lookup)
    meant = [each for each in found if not isinstance(each, Problem)]
    return meant if len(meant) == len(found) else []


def _with_statements(names: _Names, demands: dict[str, tuple[Demand, ...]], thresholds: set[str]) -> System:
    used = {name for each in demands.values() for demand in each for name in demand.unknowns}
    shared: dict[str, int] = {}
    for name in names.of.values():
        shared[name] = shared.get(name, 0) + 1
    statements: dict[str, tuple[StatedNumber, ...]] = {}
    fractional = set()
    for key, value in names.values.items():
        unknown = names.of.get(key, key)
        said = []
        if unknown in used or shared.get(unknown, 0) > 1:
            scale = names.scales.get(key, _ONE)
            said.append(StatedNumber(key, unknown, value.bounds.scaled(scale), scale))
        if f"={key}" in thresholds and value.face is not None:
            said.append(StatedNumber(key, f"={key}", Interval.point(value.face)))
        if said:
            statements[key] = tuple(said)
        if not value.whole:
            fractional.add(unknown)
    everything = {each.unknown for said_ in statements.values() for each in said_}
    whole = frozenset(name for name in everything if name not in fractional and name[0] != "=")
    return System(statements, demands, whole)


_TARGETS = {
    "==": ZERO,
    "!=": ZERO,
    "<": Interval(None, Fraction(0), False, True),
    "<=": Interval(None, Fraction(0)),
    ">": Interval(Fraction(0), None, True),
    ">=": Interval(Fraction(0), None),
}


def _demands(identity: str, item: Constraint, names: _Names) -> Iterator[Demand]:
    """A constraint over unknowns; nothing for one that is judged by itself (is there a whole number …)."""
    if item.operator == "whole":
        return
    left = _renamed(item.left.sum, names)
    if item.operator == "within":
        yield Demand(identity, left, item.bounds or EVERYTHING, False, _distinct(left))
        return
    difference = plus(left, _renamed(item.right.sum, names), -1)
    target = _TARGETS[item.operator]
    for each in _split(difference, item.operator):
        yield Demand(identity, each, target, item.operator == "!=", _distinct(each))


def _split(difference: Sum, operator: str) -> list[Sum]:
    """A greatest number is below a limit if all of them are: one plain sum for each."""
    for part, factor in difference.parts:
        below = operator in ("<", "<=") if factor > 0 else operator in (">", ">=")
        if isinstance(part, Greatest) and below:
            rest = plus(difference, Sum(((part, factor),)), -1)
            return [plus(rest, each, factor) for each in part.of]
    return [difference]


def _distinct(total: Sum) -> tuple[str, ...]:
    return tuple(dict.fromkeys(unknown.key for unknown in terms.unknowns(total)))


def _renamed(said: Sum, names: _Names) -> Sum:
    """The sum over unknowns instead of over values; values of one quantity fall together."""
    parts = ((_renamed_part(part, names), factor) for part, factor in said.parts)
    return plus(terms.total(parts), terms.constant(said.constant))


def _renamed_part(part: Part, names: _Names) -> Sum:
    match part:
        case Unknown(key, is_threshold):
            if is_threshold:
                return Sum(((Unknown(f"={key}"), _ONE),))
            return Sum(((Unknown(names.of.get(key, key)), 1 / names.scales.get(key, _ONE)),))
        case Product(left, right):
            return terms.product(_renamed(left, names), _renamed(right, names))
        case Quotient(above, below):
            divisor = _renamed(below, names)
            if divisor == terms.constant(0):  # cannot be said of numbers; left to the joint check to refute
                return Sum(((Quotient(_renamed(above, names), divisor), Fraction(1)),))
            return terms.quotient(_renamed(above, names), divisor)
        case Greatest(of):
            return Sum(((Greatest(tuple(_renamed(each, names) for each in of)), Fraction(1)),))
        case _:
            return Sum(((part, Fraction(1)),))
