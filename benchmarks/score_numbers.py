"""Score the number reader and the support check against JSON Lines cases.

    python benchmarks/score_numbers.py numbers.jsonl [support.jsonl …] [--misses] [--select PREFIX]

A reading case has `text`, `scope` (the kinds it is about), `expect` (span, kind, value or lo/hi or iso, unit,
and perhaps qualifier) and `ignore` (spans that count neither way). A mention matches an expectation when
their spans overlap and they say the same value, whatever their kind: a case about money reads "five" as an amount.
A mention without a match is false only if its kind is in scope and it overlaps no ignored span.
A one-sided bound ("at least 7€" as the range from 7 up) equals the value with that qualifier.
Strict: the same span, kind and unit too. A support case has `claim`, `quote`, `supported`.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import defaultdict
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

from pincite.numbers.mention import NumberMention
from pincite.numbers.reader import read
from pincite.support.unsupported import unsupported

QUALIFIERS = {
    "gt": "more than", "lt": "fewer than", "ge": "at least", "le": "up to", "gte": "at least", "lte": "up to",
    "exact": "exactly", "at least": "at least", "at most": "up to", "up to": "up to",
}  # fmt: skip
UNITS = {
    "%": "percent", "kilometer": "kilometre", "meter": "metre", "c": "degree celsius", "f": "degree fahrenheit",
    "pound-mass": "pound", "age": "year", "usdc": "cent", "metric ton": "tonne", "liter": "litre",
    "square meter": "square metre", "millimeter": "millimetre", "decimeter": "decimetre", "picometer": "picometre",
    "meter per millisecond": "metre per millisecond", "centimeter per millisecond": "centimetre per millisecond",
    "kilometer per millisecond": "kilometre per millisecond",
}  # fmt: skip


def near(expected: float | None, got: Fraction | None) -> bool:
    if expected is None or got is None:
        return expected is None and got is None
    return math.isclose(expected, float(got), rel_tol=1e-9, abs_tol=1e-18)


def bounds(mention: NumberMention) -> tuple[Fraction | None, Fraction | None]:
    low, high = mention.low, mention.high
    if mention.qualifier in ("more than", "at least"):
        high = None
    if mention.qualifier in ("fewer than", "up to"):
        low = None
    return low, high


def same_value(expected: dict[str, Any], mention: NumberMention) -> bool:
    if expected["kind"] == "date":
        return expected.get("iso") == mention.date
    if expected["kind"] == "range":
        low, high = bounds(mention)
        return near(expected.get("lo"), low) and near(expected.get("hi"), high)
    return mention.value is not None and near(expected["value"], mention.value)


def same_unit(expected: dict[str, Any], mention: NumberMention) -> bool:
    unit = (expected.get("unit") or "").lower()
    return UNITS.get(unit, unit) == (mention.unit or "").lower()


def overlap(one: tuple[int, int], other: list[int] | tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def score(case: dict[str, Any], reader: Callable[[str], list[NumberMention]] = read) -> dict[str, Any]:
    mentions = reader(case["text"])
    free = list(mentions)
    hits: list[tuple[dict[str, Any], NumberMention]] = []
    missed = []
    for expected in case["expect"]:
        found = next(
            (m for m in free if overlap((m.start, m.end), expected["span"]) and same_value(expected, m)), None
        )
        if found is None:
            missed.append(expected)
        else:
            free.remove(found)
            hits.append((expected, found))
    false = [
        m
        for m in free
        if m.kind in case["scope"] and not any(overlap((m.start, m.end), span) for span in case["ignore"])
    ]
    strict = [
        (e, m)
        for e, m in hits
        if [m.start, m.end] == e["span"]
        and same_unit(e, m)
        and (m.kind == e["kind"] or (e["kind"] == "range" and m.kind == e.get("of", m.kind)))
    ]
    asked = [(e, m) for e, m in hits if "qualifier" in e]
    right = [1 for e, m in asked if QUALIFIERS.get(e["qualifier"], e["qualifier"]) == m.qualifier]
    return {
        "hits": len(hits), "missed": missed, "false": false, "strict": len(strict), "asked": len(asked),
        "right": len(right), "loose": [(e, m) for e, m in hits if (e, m) not in strict],
    }  # fmt: skip


def family(case: dict[str, Any]) -> str:
    return str(case["id"]).rsplit("-", 1)[0]


def reading(cases: list[dict[str, Any]], misses: bool) -> None:
    totals: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for case in cases:
        result = score(case)
        for name in (family(case), "all"):
            total = totals[name]
            total["cases"] += 1
            for key in ("hits", "strict", "asked", "right"):
                total[key] += result[key]
            total["missed"] += len(result["missed"])
            total["false"] += len(result["false"])
        if misses and (result["missed"] or result["false"] or result["loose"]):
            print(case["id"], repr(case["text"]))
            for expected in result["missed"]:
                print("   missed", expected)
            for expected, mention in result["loose"]:
                print("   loose ", expected, "|", mention.text, mention.kind, mention.unit)
            for mention in result["false"]:
                print("   false ", mention.text, mention.kind, mention.value, mention.unit)
    print(f"{'set':14}{'cases':>6}{'F1':>7}{'recall':>8}{'strict':>8}{'precis.':>8}{'qualif.':>8}")
    for name, total in totals.items():
        expected = total["hits"] + total["missed"]
        recall = total["hits"] / max(1, expected)
        precision = total["hits"] / max(1, total["hits"] + total["false"])
        f1 = 2 * recall * precision / max(1e-9, recall + precision)
        strict = total["strict"] / max(1, expected)
        qualified = f"{total['right'] / total['asked']:8.3f}" if total["asked"] else f"{'-':>8}"
        print(f"{name:14}{total['cases']:6}{f1:7.3f}{recall:8.3f}{strict:8.3f}{precision:8.3f}{qualified}")


def support(cases: list[dict[str, Any]]) -> None:
    passed = failed = 0
    for case in cases:
        gaps = unsupported(case["claim"], [case["quote"]])
        if case["supported"] == bool(gaps):
            passed += not gaps
            failed += bool(gaps)
            print("wrong:", case["id"], case["claim"], "|", case["quote"], [gap.kind for gap in gaps])
    good = sum(case["supported"] for case in cases)
    print(f"support: {passed} of {len(cases) - good} wrongly passed, {failed} of {good} wrongly failed")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cases", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="show what was missed or read wrongly")
    parser.add_argument("--select", default="", help="only cases whose id starts so")
    args = parser.parse_args()
    for path in args.cases:
        cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        cases = [case for case in cases if str(case["id"]).startswith(args.select)]
        if cases and "claim" in cases[0]:
            support(cases)
        else:
            reading(cases, args.misses)


if __name__ == "__main__":
    main()
