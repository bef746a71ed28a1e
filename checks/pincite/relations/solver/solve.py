"""Can all claims and relations hold together? If not: the smallest sets that cannot, and what would mend it.

Values that name one quantity must agree, and all relations must be satisfiable at once, under rounding.
The system falls into connected components; each is settled by bound propagation where that is proof, and
else by a complete procedure. A pure function of plain data: it knows no files and no places.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from pincite.relations.constraint import Constraint
from pincite.relations.dimension import spoken
from pincite.relations.interval import EVERYTHING, Interval
from pincite.relations.outcome import Contradiction, Mend, Outcome, Undecided, UnitContradiction
from pincite.relations.solver.agree import by_unknown, disagreements, strongest
from pincite.relations.solver.complete import feasible
from pincite.relations.solver.propagate import Effort, propagate, size_of
from pincite.relations.solver.system import StatedNumber, System, build, flat, unit_groups
from pincite.relations.solver.union import Groups
from pincite.relations.syntax import Expression
from pincite.relations.terms import bounds
from pincite.relations.value import Table, Value

SMALL = 60
"""Components of so many members are searched whole; of larger ones what surrounds a contradiction."""

MOST = 24
"""Conflicts told one by one of one component or surroundings, or of one number that many values say."""


def solve(
    lookup: Mapping[str, Value | Table],
    quantities: Mapping[str, str],
    relations: Mapping[str, Expression | list[Constraint]],
) -> Outcome:
    """Find every conflict.

    `lookup`: "claim.value" -> value or table. `quantities`: the key of a value (`claim.value` or
    `claim.table["row"]`) -> the quantity it measures, period included. `relations`: id -> expression, or what
    it was found to demand; those that name what is not there or mix units are left out, being faults of their
    own.
    """
    system = build(lookup, quantities, relations)
    index = _Index(system)
    effort = Effort(size_of(system))
    conflicts: list[Contradiction] = []
    unchecked: list[Undecided] = []
    apart: set[str] = set()
    alike: dict[tuple[str, Interval], list[tuple[StatedNumber, StatedNumber]]] = {}
    for one, other in disagreements(system):
        apart.add(other.key)
        alike.setdefault((other.unknown, other.bounds), []).append((one, other))
    for pairs in alike.values():
        told = [
            index.described(frozenset({one.key, other.key}), True, Effort()) for one, other in pairs[:MOST]
        ]
        conflicts += told[:-1]
        conflicts.append(told[-1]._replace(further=tuple(other.key for _, other in pairs[MOST:])))
    agreeing = system.part(member for member in system.members if member not in apart)
    for members in components(agreeing):
        _settle(agreeing.part(members), index, effort, conflicts, unchecked)
    units = tuple(
        UnitContradiction(quantity, tuple((spoken(unit), tuple(keys)) for unit, keys in found.items()))
        for quantity, found in unit_groups(flat(lookup), quantities).items()
        if len(found) > 1
    )
    return Outcome(tuple(conflicts), units, tuple(unchecked))


def components(system: System) -> list[list[str]]:
    """Members that share unknowns, directly or through others; in the order of the system."""
    groups = Groups()
    for member in system.members:
        for unknown in system.unknowns_of(member):
            groups.join(unknown, f" {member}")
    found: dict[str, list[str]] = {}
    for member in system.members:
        found.setdefault(groups.group_of(f" {member}"), []).append(member)
    return list(found.values())


def _settle(
    system: System,
    index: _Index,
    effort: Effort,
    conflicts: list[Contradiction],
    unchecked: list[Undecided],
) -> None:
    """All conflicts of one component: find those around one contradiction, set them aside, look again."""
    known: set[frozenset[str]] = set()
    rest, unasked = system, effort.unasked
    while True:
        answer = feasible(rest, effort)
        if answer is None:
            unchecked.append(Undecided(rest.members, effort.unasked > unasked))
        if answer is not False:
            return
        from pincite.relations.solver.minimal import Oracle, every, hitting

        around = _surroundings(rest, effort)
        oracle = Oracle(rest.part(around), effort)
        found = every(oracle, _distinct(oracle.system), MOST)
        for members, is_proven in found:
            if members not in known:
                known.add(members)
                conflicts.append(index.described(members, is_proven, effort))
        if oracle.was_unsure or not found:
            unchecked.append(Undecided(tuple(around), effort.unasked > unasked))
        if len(around) == len(rest.members) or not found:
            return
        aside, _ = hitting([members for members, _ in found])
        rest = rest.part(member for member in rest.members if member not in aside)


def _distinct(system: System) -> list[str]:
    """The members, without values that say no more than another value of the same unknown does."""
    twofold = {key for key, statements in system.statements.items() if len(statements) > 1}
    kept = set(twofold)
    for group in by_unknown(system).values():
        kept.update(each.key for each in strongest(each for each in group if each.key not in twofold))
    return [*(key for key in system.statements if key in kept), *system.demands]


def _surroundings(system: System, effort: Effort) -> list[str]:
    """All members of a small component; of a large one the members near a contradiction: ring by ring until
    they contradict each other, and one ring more if that is not too many."""
    refuted = propagate(system, effort).refuted_by
    if len(system.members) <= SMALL or refuted is None:
        return list(system.members)
    by_unknown: dict[str, list[str]] = {}
    for member in system.members:
        for unknown in system.unknowns_of(member):
            by_unknown.setdefault(unknown, []).append(member)
    near = set(by_unknown[refuted]) if isinstance(refuted, str) else {refuted.relation}
    while feasible(system.part(_in_order(system, near)), effort) is not False:
        near = _ring(system, by_unknown, near)
    wider = _ring(system, by_unknown, near)
    return _in_order(system, wider if len(wider) <= SMALL else near)


def _ring(system: System, by_unknown: Mapping[str, list[str]], near: set[str]) -> set[str]:
    unknowns = {unknown for member in near for unknown in system.unknowns_of(member)}
    return near | {member for unknown in unknowns for member in by_unknown[unknown]}


def _in_order(system: System, members: Iterable[str]) -> list[str]:
    chosen = set(members)
    return [member for member in system.members if member in chosen]


class _Index:
    """Describes conflicts: members in the order of the system, what would mend each, which values say the same."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.order = {member: number for number, member in enumerate(system.members)}
        self.same: dict[tuple[str, Interval], list[str]] = {}
        for key, statements in system.statements.items():
            for each in statements:
                self.same.setdefault((each.unknown, each.bounds), []).append(key)

    def described(self, members: frozenset[str], is_smallest: bool, effort: Effort) -> Contradiction:
        ordered = sorted(members, key=self.order.__getitem__)
        part = self.system.part(ordered)
        values, relations = tuple(part.statements), tuple(part.demands)
        shown = ordered if len(ordered) <= SMALL and effort.steps > 0 else []
        allowed = {member: _allowed(part, ordered, member, effort) for member in shown}
        mends = tuple(Mend(member, _in_own_unit(part, member, found)) for member, found in allowed.items())
        alike = tuple((key, others) for key in values if (others := self.alike(key)))
        return Contradiction(
            values, relations, is_smallest, _gap(part, values, relations, allowed), mends, alike
        )

    def alike(self, key: str) -> tuple[str, ...]:
        """Other values that say the same as one."""
        said = self.system.statements[key]
        return tuple(other for each in said for other in self.same[each.unknown, each.bounds] if other != key)


def _allowed(system: System, members: Sequence[str], member: str, effort: Effort) -> Interval | None:
    """What the rest of a conflict leaves for one member."""
    rest = system.part(each for each in members if each != member)
    box = propagate(rest, effort)
    if box.refuted_by is not None:
        return None
    if member in system.demands:
        for name in system.unknowns_of(member):
            box.domains.setdefault(name, EVERYTHING)
        return bounds(system.demands[member][0].sum, box)
    return box.domains.get(system.statements[member][0].unknown, EVERYTHING)


def _in_own_unit(system: System, member: str, allowed: Interval | None) -> Interval | None:
    """What is left for a value, in its own unit and not in that of its quantity."""
    if allowed is None or member in system.demands:
        return allowed
    return allowed.scaled(1 / system.statements[member][0].scale)


def _gap(
    system: System,
    values: tuple[str, ...],
    relations: tuple[str, ...],
    allowed: Mapping[str, Interval | None],
) -> Fraction | None:
    """How far a relation's sides, or two values, stay apart at the least."""
    for member in (*relations, *values):
        found = allowed.get(member)
        if found is None:
            continue
        is_relation = member in system.demands
        wanted = system.demands[member][0].target if is_relation else system.statements[member][0].bounds
        apart = found - wanted
        if 0 not in apart:
            return min((abs(end) for end in (apart.low, apart.high) if end is not None), default=None)
        if found.meet(wanted) is None:  # they touch, but an end is open
            return Fraction(0)
    return None
