"""What must be true of an answer, known without the code that gave it: by trying, or by how the question was made."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from itertools import islice, product
from random import Random
from types import CodeType
from typing import Any

from pincite.numbers import read_value
from pincite.relations import Expression, Value, judge, parse
from pincite.relations.solver import solve

_PLAIN = (
    "23",
    "2.61",
    "5 to 6",
    "-4",
    "0",
    "3",
    "0.5",
    "about 5",
    "more than 7",
    "at least 3",
    "fewer than 10",
)
_NAMES = ("a.x", "b.y", "c.z")
_POINTS = 300
"""Ways to choose the values of a relation that are tried."""


def arithmetic(random: Random) -> str:
    """A relation of plain numbers: sums, products and comparisons, chained or not."""

    def side(depth: int) -> str:
        chance = random.random()
        if depth > 3 or chance < 0.5:
            return random.choice((*_NAMES, *_NAMES, "2", "0.5", "10"))
        if chance < 0.6:
            return f"-{side(depth + 1)}"
        if chance < 0.7:
            name = random.choice(("min", "max", "sum", "mean"))
            return f"{name}({side(depth + 1)}, {side(depth + 1)})"
        return f"({side(depth + 1)} {random.choice('++--**/')} {side(depth + 1)})"

    signs = ("==", "!=", "<", "<=", ">", ">=")
    more = f" {random.choice(signs)} {side(1)}" if random.random() < 0.2 else ""
    return f"{side(0)} {random.choice(signs)} {side(0)}{more}"


def plain_values(random: Random) -> dict[str, Value]:
    """A number for each name, without a unit, some of them open or of a span."""
    mentions = {name: read_value(random.choice(_PLAIN)) for name in _NAMES}
    return {name: Value.of(mention) for name, mention in mentions.items() if mention is not None}


def tried(values: Mapping[str, Value]) -> Iterator[dict[str, Fraction]]:
    """Ways to choose each value within its bounds: their ends, their middle and what is written."""
    choices = [sorted(set(_within(each))) for each in values.values()]
    for chosen in islice(product(*choices), _POINTS):
        yield dict(zip(values, chosen, strict=True))


def _within(value: Value) -> Iterator[Fraction]:
    low, high = value.bounds.low, value.bounds.high
    ends = [each for each in (low, high, value.face) if each is not None]
    more = [ends[0] + step for step in (-1, 1, 7)] if ends else [Fraction(0), Fraction(1)]
    middle = [(low + high) / 2] if low is not None and high is not None else []
    for each in (*ends, *middle, *more):
        if each in value.bounds and (not value.whole or each.denominator == 1):
            yield each


@lru_cache(16)
def _compiled(text: str) -> CodeType:
    for name in _NAMES:
        text = text.replace(name, name.replace(".", "_"))
    return compile(re.sub(r"[0-9.]+", lambda found: f"Fraction({found[0]!r})", text), "relation", "eval")


_KNOWN = {
    "Fraction": Fraction,
    "min": min,
    "max": max,
    "sum": lambda *each: sum(each),
    "mean": lambda *each: Fraction(sum(each)) / len(each),
}


def holds(text: str, chosen: Mapping[str, Fraction]) -> bool | None:
    """Whether a relation holds for chosen numbers, None if it divides by zero."""
    values = {name.replace(".", "_"): value for name, value in chosen.items()}
    try:
        return bool(eval(_compiled(text), {"__builtins__": {}, **_KNOWN}, values))  # what `arithmetic` made
    except ZeroDivisionError:
        return None


def judged_as_tried(random: Random) -> None:
    """A certain relation holds and an impossible one fails however its values are chosen, and what is said to
    contradict itself cannot be satisfied."""
    values = plain_values(random)
    texts = [arithmetic(random) for _ in range(random.choice((1, 1, 2, 3)))]
    found: dict[str, Expression] = {}
    for number, text in enumerate(texts):
        expression = parse(text)
        assert isinstance(expression, Expression), (text, expression)
        found[f"r{number}"] = expression
        verdict = judge(expression, values).verdict
        if verdict in ("certain", "impossible"):
            for chosen in tried(values):
                told = holds(text, chosen)
                assert told is None or told is (verdict == "certain"), (text, chosen, verdict)
    outcome = solve(values, {}, found)
    if outcome.conflicts:
        for chosen in tried(values):
            assert not all(holds(text, chosen) for text in texts), (texts, chosen, outcome.conflicts)


def count_of_words(random: Random) -> None:
    """A number is read as it was written."""
    number = random.choice((random.randrange(100), random.randrange(10_000), random.randrange(10**12)))
    written, value = random.choice(
        (
            (f"{number:,} members", Fraction(number)),
            (f"${number:,}", Fraction(number)),
            (f"{number}.5 percent", Fraction(2 * number + 1, 2)),
            (f"{number % 1000} million people", Fraction(number % 1000) * 1_000_000),
            (f"-{number:,} members", -Fraction(number)),
        )
    )
    mention = read_value(written)
    assert mention is not None, written
    assert mention.value == value, (written, mention)


def answered(line: bytes, reply: dict[str, Any]) -> None:
    """Whether an answer to a line has its id, spans that lie in the text, and calls exact what is so and no more."""
    asked = _object(line)
    if "error" in reply:
        assert reply["error"], reply
        assert reply["id"] in (None, asked.get("id")), reply
        return
    assert reply["id"] == asked.get("id"), reply
    quote, text = asked["quote"], asked.get("text")
    for each in reply["unsupported"] or () if "unsupported" in reply else ():
        start, end = each["span"]
        assert 0 <= start < end <= len(asked["statement"]), reply
        assert asked["statement"][start:end] == each["text"] or each["kind"], reply
    if text is None:
        return
    for start, end in ((reply["span"],) if reply["span"] else ()) + tuple(reply.get("spans", ())):
        assert 0 <= start <= end <= len(text), reply
    if reply["verdict"] == "exact" and not reply.get("folds"):  # else by what layout put between its words
        assert text[slice(*reply["span"])] == quote, reply
    elif quote.strip() == quote != "" and quote in text and not (asked.get("prefix") or asked.get("suffix")):
        assert reply["verdict"] in ("exact", "ambiguous") or reply.get("cut"), reply


def _object(line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
