"""Score the number reader and the support check against JSON Lines cases.

    python benchmarks/score_numbers.py numbers.jsonl [support.jsonl …] [--misses] [--select PREFIX] [--peer PYTHON]

A reading case has `text`, `scope` (the kinds it is about), `expect` (span, kind, value or lo/hi or iso, unit,
and perhaps qualifier) and `ignore` (spans that count neither way). A mention matches an expectation when
their spans overlap and they say the same value, whatever their kind: a case about money reads "five" as an amount.
A mention without a match is false only if its kind is in scope and it overlaps no ignored span.
A one-sided bound ("at least 7€" as the range from 7 up) equals the value with that qualifier.
Strict: the same span, kind and unit too. A support case has `claim`, `quote`, `supported`.

A case without `scope` is about three things of each number it expects: its value, its unit and its qualifier; how many
of each are right is told. `--peer` names a Python in whose environment quantulum3 is installed, which reads the same
cases in the same run.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
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


def answers(text: str) -> list[dict[str, Any]]:
    """What pincite reads, in the words of a peer: the ends of a value or range, date, unit and qualifier."""
    return [
        {
            "span": [each.start, each.end], "date": each.date, "unit": each.unit, "qualifier": each.qualifier,
            "low": None if each.low is None else float(each.low),
            "high": None if each.high is None else float(each.high),
        }
        for each in read(text)
    ]  # fmt: skip


PEER = """
import json, logging, sys
logging.disable(logging.CRITICAL)
from quantulum3 import parser
found = []
for text in json.load(sys.stdin):
    try:
        quantities = parser.parse(text)
    except Exception:
        quantities = []
    found.append([])
    for each in quantities:
        low, high, value = each.value, each.value, each.value
        if each.uncertainty:
            low, high = value - each.uncertainty, value + each.uncertainty
        found[-1].append({"span": list(each.span), "date": None, "unit": each.unit.name, "qualifier": None,
                          "low": low, "high": high})
json.dump(found, sys.stdout)
"""
CODES = {
    "dollar": "USD", "euro": "EUR", "pound sterling": "GBP", "swiss franc": "CHF", "hong kong dollar": "HKD",
    "new taiwan dollar": "TWD", "swedish krona": "SEK", "united states dollar": "USD", "dimensionless": "",
    "percentage": "percent", "degree fahrenheit": "fahrenheit", "degree celsius": "celsius", "pound-mass": "pound",
    "degree angle": "degree",
}  # fmt: skip


def called(unit: str | None) -> str:
    """A unit by one name, however it is spelled."""
    name = (unit or "").lower()
    return CODES.get(name, UNITS.get(name, name)).lower()


def same_number(expected: dict[str, Any], answer: dict[str, Any]) -> bool:
    if not overlap(tuple(answer["span"]), expected["span"]):
        return False
    if expected["kind"] == "date":
        return bool(expected["date"] == answer["date"])
    low, high = expected.get("low", expected.get("value")), expected.get("high", expected.get("value"))
    if answer["low"] is None or low is None or high is None:
        return False
    return math.isclose(low, answer["low"], rel_tol=1e-9) and math.isclose(high, answer["high"], rel_tol=1e-9)


def parts(cases: list[dict[str, Any]], read_all: list[list[dict[str, Any]]], name: str, misses: bool) -> None:
    """How many values, units and qualifiers are right, of those that the cases expect."""
    right = dict.fromkeys(("value", "unit", "qualifier", "all three"), 0)
    total = 0
    for case, found in zip(cases, read_all, strict=True):
        free = list(found)
        for expected in (each for each in case["expect"] if each["kind"] != "any"):
            total += 1
            answer = next((each for each in free if same_number(expected, each)), None)
            if answer is not None:
                free.remove(answer)
            wanted = QUALIFIERS.get(expected["qualifier"], expected["qualifier"])
            fits = {
                "value": answer is not None,
                "unit": answer is not None and called(answer["unit"]) == called(expected["unit"]),
                "qualifier": answer is not None and answer["qualifier"] == wanted,
            }
            for key, fit in fits.items():
                right[key] += fit
            right["all three"] += all(fits.values())
            if misses and not all(fits.values()):
                print(f"{name}: {case['id']} {case['text']!r}\n   {expected}\n   {answer}")
    print(
        f"{name:12}"
        + "  ".join(f"{key} {count}/{total} {count / max(1, total):.3f}" for key, count in right.items())
    )


def of_peer(python: Path, texts: list[str]) -> list[list[dict[str, Any]]]:
    """What quantulum3 reads, by the Python that has it."""
    run = subprocess.run(
        [python, "-c", PEER], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    found: list[list[dict[str, Any]]] = json.loads(run.stdout)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cases", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="show what was missed or read wrongly")
    parser.add_argument("--peer", type=Path, help="a Python with quantulum3")
    parser.add_argument("--select", default="", help="only cases whose id starts so")
    args = parser.parse_args()
    for path in args.cases:
        cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        cases = [case for case in cases if str(case["id"]).startswith(args.select)]
        if cases and "claim" in cases[0]:
            support(cases)
        elif cases and "scope" not in cases[0]:
            parts(cases, [answers(case["text"]) for case in cases], "pincite", args.misses)
            if args.peer:
                parts(cases, of_peer(args.peer, [case["text"] for case in cases]), "quantulum3", False)
        else:
            reading(cases, args.misses)


if __name__ == "__main__":
    main()
