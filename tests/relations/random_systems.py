"""Small random systems of values and relations, and an oracle that shares no code with the solver.

The oracle reads the relation's text once more with Python's own `ast` and asks z3; it knows nothing of
propagation, components or terms.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from random import Random
from typing import Any

import z3  # type: ignore[import-untyped]

from pincite.numbers.mention import NumberKind, NumberMention, Qualifier
from pincite.relations.interval import Interval
from pincite.relations.parse import parse
from pincite.relations.syntax import Expression
from pincite.relations.value import Value

QUALIFIERS = (None, None, None, None, "about", "more than", "at least", "fewer than", "up to")


@dataclass(frozen=True, slots=True)
class RandomSystem:
    """Values by key, the quantity each measures, and relations by id, as text."""

    values: dict[str, Value]
    quantities: dict[str, str]
    relations: dict[str, str]

    @property
    def expressions(self) -> dict[str, Expression]:
        parsed = {name: parse(text) for name, text in self.relations.items()}
        return {name: found for name, found in parsed.items() if isinstance(found, Expression)}

    @property
    def members(self) -> tuple[str, ...]:
        return (*self.values, *self.relations)


def number(random: Random) -> Value:
    """A count of things, a plain number or a decimal, perhaps qualified."""
    kind = random.choice(("thing", None, "decimal"))
    value = Fraction(random.randint(0, 120), 10) if kind == "decimal" else Fraction(random.randint(0, 12))
    step = Fraction(1, 10) if kind == "decimal" else Fraction(1)
    label = "things" if kind == "thing" else None
    qualifier = random.choice(QUALIFIERS)
    text = f"{qualifier or ''} {float(value):g} {label or ''}".strip()
    return Value.of(
        NumberMention(
            0,
            0,
            text,
            NumberKind.NUMBER,
            value,
            value,
            value,
            step,
            None,
            label,
            Qualifier(qualifier) if qualifier else None,
        )
    )


def random_system(random: Random, most_values: int = 7, most_relations: int = 4) -> RandomSystem:
    """Values and relations drawn freely, most of them at odds; or, as often, drawn from a world that has them."""
    if random.random() < 0.5:
        return true_system(random, most_values, most_relations)
    names = [f"c.v{index}" for index in range(random.randint(2, most_values))]
    values = {name: number(random) for name in names}
    quantities = {name: f"q{random.randint(0, 2)}" for name in names if random.random() < 0.4}
    relations = {f"r{index}": relation(random, names) for index in range(random.randint(1, most_relations))}
    return RandomSystem(values, quantities, relations)


def true_system(random: Random, most_values: int, most_relations: int) -> RandomSystem:
    """What is stated is true of a hidden world, as rounded and qualified."""
    names = [f"c.v{index}" for index in range(random.randint(2, most_values))]
    world = {name: Fraction(random.randint(1, 60), random.choice((1, 1, 2, 5))) for name in names}
    quantities: dict[str, str] = {}
    for name in names[1:]:
        if random.random() < 0.3:
            other = random.choice(names[: names.index(name)])
            world[name] = world[other]
            quantities[name] = quantities[other] = quantities.get(other, f"of {other}")
    relations = {}
    for index in range(random.randint(1, most_relations)):
        for _ in range(20):
            text = relation(random, names)
            if is_true(text, world):
                relations[f"r{index}"] = text
                break
        else:
            a, b = random.choice(names), random.choice(names)
            total = f"c.v{len(names)}"
            names.append(total)
            world[total] = world[a] + world[b]
            relations[f"r{index}"] = f"{a} + {b} == {total}"
    return RandomSystem({name: stated(random, world[name]) for name in names}, quantities, relations)


def stated(random: Random, true: Fraction) -> Value:
    """A true number as a source may give it: exactly, rounded to a tenth, or within words."""
    step = Fraction(1) if true.denominator == 1 else Fraction(1, 10)
    label = "things" if true.denominator == 1 and random.random() < 0.5 else None
    qualifier = random.choice((None, None, None, "about", "more than", "fewer than", "at least", "up to"))
    shift = {"more than": -2 * step, "fewer than": 2 * step, "at least": -step, "up to": step}
    face = true + shift.get(qualifier or "", Fraction(0))
    return Value.of(
        NumberMention(
            0,
            0,
            str(face),
            NumberKind.NUMBER,
            face,
            face,
            face,
            step,
            None,
            label,
            Qualifier(qualifier) if qualifier else None,
        )
    )


def is_true(text: str, world: dict[str, Fraction]) -> bool:
    def number(node: ast.expr) -> Fraction:
        match node:
            case ast.Constant(value=int(value)):
                return Fraction(value)
            case ast.Attribute(attr=attr):
                return world[f"c.{attr}"]
            case ast.Call(func=ast.Name(id=name), args=[first, second]):
                a, b = number(first), number(second)
                return {"max": max(a, b), "min": min(a, b), "mean": (a + b) / 2}[name]
            case ast.BinOp(left=left, op=op, right=right):
                a, b = number(left), number(right)
                return {ast.Add: a + b, ast.Sub: a - b, ast.Mult: a * b, ast.Div: a / b if b else a}[type(op)]
        raise AssertionError(ast.dump(node))

    node = ast.parse(text, mode="eval").body
    assert isinstance(node, ast.Compare)
    sides = [number(side) for side in (node.left, *node.comparators)]
    return all(
        {ast.Eq: a == b, ast.NotEq: a != b, ast.Lt: a < b, ast.LtE: a <= b, ast.Gt: a > b, ast.GtE: a >= b}[
            type(operator)
        ]
        for operator, a, b in zip(node.ops, sides, sides[1:], strict=False)
    )


def relation(random: Random, names: list[str]) -> str:
    a, b, c, d = (random.choice(names) for _ in range(4))
    operator = random.choice(("==", "==", "==", "<", "<=", ">", ">=", "!="))
    shapes = (
        f"{a} + {b} {operator} {c}",
        f"{a} {operator} {b}",
        f"{a} - {b} {operator} {c}",
        f"{a} + {b} + {c} {operator} {d}",
        f"2 * {a} {operator} {b} + {random.randint(0, 5)}",
        f"max({a}, {b}) {operator} {c}",
        f"min({a}, {b}) + {c} {operator} {d}",
        f"{a} * {b} {operator} {c}",
        f"{a} / ({b} + 1) {operator} {c}",
        f"mean({a}, {b}) {operator} {c}",
        f"{a} < {b} <= {c}",
    )
    return random.choice(shapes)


class Z3Oracle:
    """Asks z3 of any subset of a system's members, all in one incremental solver."""

    def __init__(self, system: RandomSystem) -> None:
        self.system = system
        self.solver = z3.Solver()
        self.solver.set("timeout", 20_000)
        self.unknowns: dict[str, Any] = {}
        for key, value in system.values.items():
            unknown = self.unknown(key)
            self.say(key, *within(unknown, value.bounds))
            group = system.quantities.get(key, key)
            alike = [v for k, v in system.values.items() if system.quantities.get(k, k) == group]
            if all(each.whole for each in alike):
                self.say(key, z3.IsInt(unknown))
        for name, text in system.relations.items():
            self.say(name, *self.tests(ast.parse(text, mode="eval").body))

    def unknown(self, key: str) -> Any:
        name = self.system.quantities.get(key, key)
        return self.unknowns.setdefault(name, z3.Real(name))

    def say(self, member: str, *facts: Any) -> None:
        for fact in facts:
            self.solver.add(z3.Implies(z3.Bool(f"use {member}"), fact))

    def holds(self, members: Iterable[str]) -> bool | None:
        answer = self.solver.check(*(z3.Bool(f"use {member}") for member in members))
        return None if answer == z3.unknown else bool(answer == z3.sat)

    def smallest(self) -> int | None:
        """The size of the smallest sets that cannot all hold, by trying them all; None if unsure."""
        for size in range(len(self.system.members) + 1):
            for chosen in combinations(self.system.members, size):
                answer = self.holds(chosen)
                if answer is None:
                    return None
                if not answer:
                    return size
        return None

    def tests(self, node: ast.expr) -> list[Any]:
        assert isinstance(node, ast.Compare)
        sides = [self.term(side) for side in (node.left, *node.comparators)]
        compare: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
            ast.Eq: lambda a, b: a == b, ast.NotEq: lambda a, b: a != b, ast.Lt: lambda a, b: a < b,
            ast.LtE: lambda a, b: a <= b, ast.Gt: lambda a, b: a > b, ast.GtE: lambda a, b: a >= b,
        }  # fmt: skip
        return [
            compare[type(operator)](left, right)
            for operator, left, right in zip(node.ops, sides, sides[1:], strict=False)
        ] + self.divisors(node)

    def divisors(self, node: ast.AST) -> list[Any]:
        return [
            self.term(each.right) != 0
            for each in ast.walk(node)
            if isinstance(each, ast.BinOp) and isinstance(each.op, ast.Div)
        ]

    def term(self, node: ast.expr) -> Any:
        match node:
            case ast.Constant(value=int(value)):
                return z3.RealVal(value)
            case ast.Attribute(attr=attr):
                return self.unknown(f"c.{attr}")
            case ast.Call(func=ast.Name(id=name), args=[first, second]):
                a, b = self.term(first), self.term(second)
                return {"max": z3.If(a > b, a, b), "min": z3.If(a < b, a, b), "mean": (a + b) / 2}[name]
            case ast.BinOp(left=left, op=op, right=right):
                a, b = self.term(left), self.term(right)
                match op:
                    case ast.Add():
                        return a + b
                    case ast.Sub():
                        return a - b
                    case ast.Mult():
                        return a * b
                    case ast.Div():
                        return a / b
        raise AssertionError(ast.dump(node))


def within(term: Any, bounds: Interval) -> list[Any]:
    facts = []
    if bounds.low is not None:
        low = z3.RealVal(str(bounds.low))
        facts.append(term > low if bounds.low_open else term >= low)
    if bounds.high is not None:
        high = z3.RealVal(str(bounds.high))
        facts.append(term < high if bounds.high_open else term <= high)
    return facts
