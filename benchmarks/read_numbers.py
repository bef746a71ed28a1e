"""Reading numbers: pincite, quantulum3 and Recognizers-Text on the same texts, in one run.

    pip install quantulum3 recognizers-text-suite      # the peers; whichever is missing is left out
    python benchmarks/read_numbers.py [CASES.jsonl] [--texts 60] [--rounds 3]

Without cases, the texts are the sentences of seeds/. Prints texts a second (the best of the rounds, which
alternate between the readers) and how many times faster pincite is; with cases, value F1 and strict recall too,
by the rules of score_numbers.py. Also prints what importing the reader costs, in times `python -c pass`.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

from score_numbers import score

from pincite.numbers.mention import NumberMention
from pincite.numbers.reader import _read, read

ROOT = Path(__file__).parents[1]
Reader = Callable[[str], list[NumberMention]]
KINDS = {"currency": "money", "dimension": "quantity", "age": "quantity", "temperature": "quantity"}


def quantulum() -> Reader:
    from quantulum3 import parser

    def run(text: str) -> list[NumberMention]:
        found = []
        for each in parser.parse(text):
            unit = each.unit.name if each.unit.name != "dimensionless" else None
            kind = {"currency": "money", "dimensionless": "number"}.get(each.unit.entity.name, "quantity")
            kind = "percent" if unit in ("percentage", "percent") else kind
            low = high = value = Fraction(str(each.value))
            if each.uncertainty:
                kind, low, high = (
                    "range",
                    value - Fraction(each.uncertainty),
                    value + Fraction(each.uncertainty),
                )
            unit = {"dollar": "USD", "euro": "EUR", "pound sterling": "GBP", "percentage": "percent"}.get(
                unit, unit
            )
            found.append(
                NumberMention(*each.span, text[slice(*each.span)], kind, value, low, high, unit=unit)
            )
        return found

    return run


def recognizers() -> Reader:
    from recognizers_number import Culture, recognize_number, recognize_ordinal, recognize_percentage
    from recognizers_number_with_unit import (
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    readers = (
        recognize_currency, recognize_dimension, recognize_age, recognize_temperature, recognize_percentage,
        recognize_ordinal, recognize_number,
    )  # fmt: skip

    def run(text: str) -> list[NumberMention]:
        found: list[NumberMention] = []
        for each in (hit for reader in readers for hit in reader(text, Culture.English)):
            start, end = each.start, each.end + 1
            written = str((each.resolution or {}).get("value") or "").rstrip("%")
            if not re.fullmatch(r"-?[0-9.]+(E[+-]?[0-9]+)?", written):
                continue
            if any(start < other.end and other.start < end for other in found):
                continue  # the readers overlap: the more specific one was asked first
            value = Fraction(written)
            unit = (each.resolution or {}).get("unit")
            unit = {"Dollar": "USD", "Euro": "EUR", "Pound": "GBP"}.get(unit, unit)
            kind = KINDS.get(each.type_name, {"percentage": "percent"}.get(each.type_name, each.type_name))
            found.append(NumberMention(start, end, text[start:end], kind, value, value, value, unit=unit))
        return sorted(found, key=lambda mention: mention.start)

    return run


def sentences() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    return [each.strip() for text in texts for each in re.split(r"(?<=[.!?”])\s+|\n+", text) if each.strip()]


def anew(text: str) -> list[NumberMention]:
    """Read a text as if for the first time: a text read before is remembered."""
    _read.cache_clear()
    return read(text)


def speed(reader: Reader, texts: list[str]) -> float:
    start = time.perf_counter()
    for text in texts:
        reader(text)
    return len(texts) / (time.perf_counter() - start)


def quality(reader: Reader, cases: list[dict[str, Any]]) -> str:
    hits = missed = false = strict = 0
    for case in cases:
        result = score(case, reader)
        hits, strict = hits + result["hits"], strict + result["strict"]
        missed, false = missed + len(result["missed"]), false + len(result["false"])
    f1, recall = 2 * hits / max(1, 2 * hits + missed + false), strict / max(1, hits + missed)
    return f"value F1 {f1:.3f}, strict recall {recall:.3f}"


def import_cost() -> float:
    """How many times longer `import pincite.quantity.read` takes than `pass`, best of 15 runs each, with the
    compiled modules that any installation has."""
    with tempfile.TemporaryDirectory() as cache:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {**kept, "PYTHONPYCACHEPREFIX": cache}

        def best(code: str) -> float:
            times = []
            for _ in range(15):
                start = time.perf_counter()
                subprocess.run([sys.executable, "-c", code], check=True, env=environment)
                times.append(time.perf_counter() - start)
            return min(times)

        return best("import pincite.quantity.read") / best("pass")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cases", nargs="?", type=Path)
    parser.add_argument("--texts", type=int, default=60, help="how many texts to time")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    cases = []
    if args.cases:
        cases = [json.loads(line) for line in args.cases.read_text(encoding="utf-8").splitlines() if line]
    texts = [case["text"] for case in cases] or sentences()
    texts = texts[:: max(1, len(texts) // args.texts)][: args.texts]
    readers: dict[str, Reader] = {"pincite": anew}
    for name, make in (("quantulum3", quantulum), ("Recognizers-Text", recognizers)):
        try:
            readers[name] = make()
        except ImportError as error:
            print(f"{name} is left out: {error}")
    for reader in readers.values():
        speed(reader, texts[:2])  # tables are built at the first text
    best: dict[str, float] = dict.fromkeys(readers, 0.0)
    for _ in range(args.rounds):
        for name, reader in readers.items():
            best[name] = max(best[name], speed(reader, texts * (50 if name == "pincite" else 1)))
    print(f"{len(texts)} texts, {sum(map(len, texts)) / len(texts):.0f} characters each on average")
    for name, rate in best.items():
        times = f"pincite is {best['pincite'] / rate:,.0f} times faster" if name != "pincite" else ""
        print(f"{name:18}{rate:12,.1f} texts/s  {times}  {quality(readers[name], cases) if cases else ''}")
    print(f"import pincite.quantity.read costs {import_cost():.2f} times `python -c pass`")


if __name__ == "__main__":
    main()
