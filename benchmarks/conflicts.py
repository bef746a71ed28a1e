"""Conflicts planted among many claims: are all found, is any alarm false, how fast and in how much memory?

    python benchmarks/conflicts.py [--claims 10000] [--planted 50] [--seed 1]

Claims are generated in the shapes that claims files have: values of one quantity from several sources, parts
and totals in chains and trees, tables, shares of a whole, changes, bounds. They are true of a hidden world
and rounded as they are written; then some are made false. The same system is given whole to z3, which is
asked for the same: an unsatisfiable core for each conflict, until what is left can hold. Each side runs in a
process of its own; building its constraints from parsed relations is part of its time.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from dataclasses import dataclass, field
from fractions import Fraction
from math import floor
from random import Random
from typing import Any

from pincite.numbers.mention import NumberMention
from pincite.relations.parse import parse
from pincite.relations.syntax import Expression
from pincite.relations.value import Table, Value, row_key


@dataclass
class World:
    """Claims as the solver takes them, and for each planted fault the values of which one is false."""

    random: Random
    lookup: dict[str, Value | Table] = field(default_factory=dict)
    quantities: dict[str, str] = field(default_factory=dict)
    relations: dict[str, Expression] = field(default_factory=dict)
    faults: list[frozenset[str]] = field(default_factory=list)
    claims: int = 0

    def state(
        self, true: Fraction, decimals: int | None, quantity: str = "", qualifier: str | None = None
    ) -> str:
        """A claim that states a number: rounded to `decimals`, or a whole count if None."""
        key = f"c{self.claims}.v"
        self.claims += 1
        self.lookup[key] = value(true, decimals, qualifier)
        if quantity:
            self.quantities[key] = quantity
        return key

    def relate(self, text: str) -> None:
        found = parse(text)
        assert isinstance(found, Expression), (text, found)
        self.relations[f"r{len(self.relations)}"] = found

    def spoil(self, key: str, others: list[str]) -> None:
        """Make one value false beyond all rounding; the fault shows in a set that has it or one of the others."""
        old = self.lookup[key]
        assert isinstance(old, Value)
        assert old.face is not None
        decimals = None if old.whole else 1
        self.lookup[key] = value(old.face * 2 + 50, decimals, None)
        self.faults.append(frozenset([key, *others]))


def value(true: Fraction, decimals: int | None, qualifier: str | None) -> Value:
    step = Fraction(1) if decimals is None else Fraction(1, 10**decimals)
    face = Fraction(floor(true / step + Fraction(1, 2))) * step
    if qualifier in ("more than", "fewer than"):
        face += -step * 3 if qualifier == "more than" else step * 3
    label = "things" if decimals is None else None
    written = f"{face.numerator / face.denominator:g}"
    return Value.of(NumberMention(0, 0, written, "number", face, face, face, step, None, label, qualifier))


def shared(world: World, fault: bool) -> None:
    """Several sources on one quantity, some of them vague."""
    name = f"q{world.claims}"
    true = Fraction(world.random.randint(1000, 90000), 10)
    keys = [world.state(true, 1, name) for _ in range(world.random.randint(2, 5))]
    keys.append(world.state(true, 1, name, world.random.choice(("about", "more than", "fewer than"))))
    if fault:
        world.spoil(keys[0], keys[1:])


def chain(world: World, fault: bool) -> None:
    """Parts and totals, each total a part of the next; every total stated by two sources."""
    total = Fraction(world.random.randint(10, 500))
    key = world.state(total, None)
    touched: list[str] = [key]
    for _ in range(world.random.randint(2, 6)):
        parts = [Fraction(world.random.randint(1, 300)) for _ in range(world.random.randint(1, 4))]
        total += sum(parts)
        name = f"q{world.claims}"
        stated = [world.state(part, None) for part in parts]
        first, second = world.state(total, None, name), world.state(total, None, name)
        world.relate(f"{' + '.join([key, *stated])} == {first}")
        touched += [*stated, first, second]
        key = second
    if fault:
        world.spoil(touched[len(touched) // 2], touched)


def table(world: World, fault: bool) -> None:
    """A table with its number of rows, its sum and the greatest of its rows."""
    rows = [Fraction(world.random.randint(10, 9000), 100) for _ in range(world.random.randint(3, 12))]
    name = f"c{world.claims}.t"
    world.claims += 1
    world.lookup[name] = Table({f"row {n}": value(row, 1, None) for n, row in enumerate(rows)})
    count = world.state(Fraction(len(rows)), None)
    total = world.state(sum(rows, Fraction(0)), 1)
    limit = world.state(max(rows) + 5, 0)
    world.relate(f"count({name}) == {count}")
    world.relate(f"sum({name}) == {total}")
    world.relate(f"max({name}) < {limit}")
    if fault:
        keys = [row_key(name, f"row {n}") for n in range(len(rows))]
        world.spoil(total, keys)


def part(world: World, fault: bool) -> None:
    """A part, its whole, and the quotient of the two as a source gives it; both of two sources."""
    whole = Fraction(world.random.randint(200, 900))
    some = Fraction(world.random.randint(1, int(whole)))
    name = f"q{world.claims}"
    keys = [world.state(some, None, name), world.state(some, None, name), world.state(whole, None)]
    keys.append(world.state(some / whole, 3))
    world.relate(f"{keys[1]} / {keys[2]} == {keys[3]}")
    world.relate(f"{keys[0]} <= {keys[2]}")
    if fault:
        world.spoil(keys[3], keys)


def generate(claims: int, planted: int, seed: int) -> World:
    world = World(Random(seed))
    shapes = (shared, chain, table, part)
    while world.claims < claims:
        left = planted - len(world.faults)
        is_due = world.random.random() < left / max(1, (claims - world.claims) / 12)
        world.random.choice(shapes)(world, left > 0 and is_due)
    return world


def ours(world: World) -> dict[str, Any]:
    from pincite.relations.solver.solve import solve

    outcome = solve(world.lookup, world.quantities, world.relations)
    sets = [
        frozenset([*each.values, *(k for _, keys in each.alike for k in keys)]) for each in outcome.conflicts
    ]
    return score(world, sets) | {
        "unchecked": len(outcome.unchecked), "z3 imported": "z3" in sys.modules,
        "proven smallest": sum(each.is_smallest for each in outcome.conflicts),
    }  # fmt: skip


def score(world: World, sets: list[frozenset[str]]) -> dict[str, Any]:
    """A fault is found if a set shows it; a set that shows no fault is a false alarm."""
    found = sum(any(each & fault for each in sets) for fault in world.faults)
    false = sum(not any(each & fault for fault in world.faults) for each in sets)
    return {"planted": len(world.faults), "found": found, "false alarms": false, "sets": len(sets)}


def whole_z3(world: World) -> dict[str, Any]:
    """Everything to one solver, tracked; take core after core out of it until it can hold."""
    import z3  # type: ignore[import-untyped]

    from pincite.relations.solver.complete import Writer
    from pincite.relations.solver.system import build

    system = build(world.lookup, world.quantities, world.relations)
    solver = z3.Solver()
    writer = Writer(z3, system.whole, solver)
    uses = {member: z3.Bool(f"use {number}") for number, member in enumerate(system.members)}
    names = {use.decl().name(): member for member, use in uses.items()}
    for key, statements in system.statements.items():
        for each in statements:
            writer.under(
                uses[key], lambda each=each: writer.within(writer.unknown(each.unknown), each.bounds)
            )
    for relation, demands in system.demands.items():
        for each in demands:
            writer.under(uses[relation], lambda each=each: writer.within(writer.sum(each.sum), each.target))
    left, sets = dict(uses), []
    while solver.check(*left.values()) == z3.unsat:
        core = [names[use.decl().name()] for use in solver.unsat_core()]
        sets.append(frozenset(core))
        for member in core:
            left.pop(member)
    return score(world, sets)


def measured(which: str, args: argparse.Namespace) -> dict[str, Any]:
    command = [sys.executable, __file__, "--claims", str(args.claims), "--planted", str(args.planted)]
    done = subprocess.run(
        [*command, "--seed", str(args.seed), "--run", which], capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--planted", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--run", choices=("ours", "z3"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.run:
        world = generate(args.claims, args.planted, args.seed)
        start = time.perf_counter()
        result = ours(world) if args.run == "ours" else whole_z3(world)
        result["seconds"] = round(time.perf_counter() - start, 2)
        result["megabytes"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        print(json.dumps(result))
        return 0
    results = {which: measured(which, args) for which in ("ours", "z3")}
    for which, result in results.items():
        print(f"{which:5}", ", ".join(f"{name}: {value}" for name, value in result.items()))
    own = results["ours"]
    print(
        f"ratio: {results['z3']['seconds'] / own['seconds']:.1f} times faster than z3 given the whole system"
    )
    complete = own["found"] == own["planted"] == args.planted and not own["false alarms"]
    return 0 if complete and own["megabytes"] < 150 else 1


if __name__ == "__main__":
    raise SystemExit(main())
