"""Are consistent facts called consistent and inconsistent ones not? Each case is written as a claims file.

    python benchmarks/consistency.py CASES.jsonl [--show ID]

One JSON object a line: {"id", "type", "facts", "expect": "consistent" | "inconsistent"}. How each type is
written:

    calc11        values with `rounding: nearest | truncated | exact`; total == weight * item + …
    duplicate     values of one `quantity`, rounded so
    sum_exact     counts; total == part + part
    pct_complement  percentages, `rounding: nearest`; their sum == 100
    growth        change(old, new) == growth; amounts in billions of dollars, or percentages if one has decimals
    list_size     count(table) == stated
    all_below     max(table) < limit
    percent_of_n  percent_of_count(percent, n), and share(k, n) == percent if k is known
    grim          possible_mean(mean, n, items)
    same_money, qual  values of one `quantity`; with a rate, a / one * rate == b
    debit         sd * sd * (n - 1) == n * mean * (1 - mean): the deviation of zeros and ones

Out of scope, and skipped: nhst (needs the distributions of test statistics, which no rational arithmetic
has) and grimmer (a test of integer sums of squares that is no relation between stated values).
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from pincite.rules import choose
from pincite.run import Report, check
from pincite.settings import Settings

MODES = {"truncate": "truncated", "round": "nearest"}
MAGNITUDES = {0: "", 3: " thousand", 6: " million", 9: " billion", 12: " trillion"}


@dataclass
class Written:
    """A claims file in the making."""

    values: list[str] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)

    def value(self, name: str, text: str, quantity: str = "", rounding: str = "") -> str:
        keys = [f"value: {json.dumps(text)}"]
        keys += [f"quantity: {quantity}"] if quantity else []
        keys += [f"rounding: {rounding}"] if rounding else []
        self.values.append(f"      {name}: {{{', '.join(keys)}}}")
        return f"case.{name}"

    def table(self, name: str, rows: Iterable[str]) -> str:
        inner = ", ".join(f"row{number}: {json.dumps(text)}" for number, text in enumerate(rows))
        self.values.append(f"      {name}: {{table: {{{inner}}}}}")
        return f"case.{name}"

    def holds(self, relation: str) -> None:
        self.relations.append(f"  relation_{len(self.relations)}: {{holds: {json.dumps(relation)}}}")

    @property
    def text(self) -> str:
        relations = "\n".join(["relations:", *self.relations]) if self.relations else ""
        values = "\n".join(self.values)
        return f"claims:\n  case:\n    statement: A case.\n    citations: []\n    values:\n{values}\n{relations}\n"


def with_decimals(fact: dict[str, Any]) -> str:
    """The number so that its last written digit is that of `decimals`: 1000 to the thousands is "1 thousand"."""
    if fact["decimals"] == "INF" or fact["decimals"] >= 0:
        return str(fact["value"])
    scale = next(scale for scale in MAGNITUDES if scale + fact["decimals"] >= 0)
    return f"{Decimal(fact['value']).scaleb(-scale):.{scale + fact['decimals']}f}{MAGNITUDES[scale]}"


def rounding(fact: dict[str, Any], mode: str) -> str:
    return "exact" if fact["decimals"] == "INF" else MODES[mode]


def calc11(facts: dict[str, Any], written: Written) -> None:
    mode = facts["mode"]
    total = written.value("total", with_decimals(facts["total"]), "", rounding(facts["total"], mode))
    terms = []
    for number, item in enumerate(facts["items"]):
        name = written.value(f"item{number}", with_decimals(item), "", rounding(item, mode))
        terms.append(f"{item['weight']} * {name}")
    written.holds(f"{total} == {' + '.join(terms)}")


def duplicate(facts: dict[str, Any], written: Written) -> None:
    for number, item in enumerate(facts["values"]):
        written.value(f"v{number}", with_decimals(item), "thing", rounding(item, facts["mode"]))


def sum_exact(facts: dict[str, Any], written: Written) -> None:
    parts = [written.value(f"part{n}", f"{part} members") for n, part in enumerate(facts["parts"])]
    total = written.value("total", f"{facts['total']} members")
    written.holds(f"{' + '.join(parts)} == {total}")


def pct_complement(facts: dict[str, Any], written: Written) -> None:
    parts = [
        written.value(f"part{n}", f"{part} percent", "", "nearest") for n, part in enumerate(facts["parts"])
    ]
    written.holds(f"{' + '.join(parts)} == 100")


def growth(facts: dict[str, Any], written: Written) -> None:
    is_percent = "." in facts["prev"] + facts["cur"]
    unit = " percent" if is_percent else " billion dollars"
    old, new = written.value("old", facts["prev"] + unit), written.value("new", facts["cur"] + unit)
    written.holds(f"change({old}, {new}) == {written.value('growth', facts['pct'] + ' percent')}")


def list_size(facts: dict[str, Any], written: Written) -> None:
    rows = written.table("listed", ["1 percent"] * facts["members"])
    stated = written.value("stated", f"{facts['stated']} members")
    written.holds(f"count({rows}) == {stated}")


def all_below(facts: dict[str, Any], written: Written) -> None:
    rows = written.table("share", [f"{each} percent" for each in facts["values"]])
    limit = written.value("limit", f"{facts['limit']} percent")
    written.holds(f"max({rows}) < {limit}")


def percent_of_n(facts: dict[str, Any], written: Written) -> None:
    percent = written.value("percent", f"{facts['percent']} percent")
    count = written.value("n", f"{facts['n']} people")
    written.holds(f"percent_of_count({percent}, {count})")
    if "k" in facts:
        part = written.value("k", f"{facts['k']} people")
        written.holds(f"share({part}, {count}) == {percent}")


def grim(facts: dict[str, Any], written: Written) -> None:
    mean, count = written.value("mean", facts["mean"]), written.value("n", f"{facts['n']} people")
    written.holds(f"possible_mean({mean}, {count}, {facts.get('items', 1)})")


def one_quantity(facts: dict[str, Any], written: Written) -> None:
    if facts.get("rate"):
        a, b = written.value("a", facts["a"]), written.value("b", facts["b"])
        currencies = facts["a"].split()[-1], facts["b"].split()[-1]
        rate = written.value("rate", f"{facts['rate']} {currencies[1]}")
        written.holds(f"{a} / {written.value('one', f'1 {currencies[0]}', '', 'exact')} * {rate} == {b}")
        return
    written.value("a", facts["a"], "thing")
    written.value("b", facts["b"], "thing")


def debit(facts: dict[str, Any], written: Written) -> None:
    mean = written.value("mean", facts["mean"], "", "nearest")
    sd = written.value("sd", facts["sd"], "", "nearest")
    count = written.value("n", f"{facts['n']} people")
    written.holds(f"{sd} * {sd} * ({count} - 1) == {count} * {mean} * (1 - {mean})")


WRITERS: dict[str, Callable[[dict[str, Any], Written], None]] = {
    "calc11": calc11, "duplicate": duplicate, "sum_exact": sum_exact, "pct_complement": pct_complement,
    "growth": growth, "list_size": list_size, "all_below": all_below, "percent_of_n": percent_of_n,
    "grim": grim, "same_money": one_quantity, "qual": one_quantity, "debit": debit,
}  # fmt: skip


def judged(text: str, folder: Path) -> Report:
    """Check one claims file with the rules on relations and conflicts alone."""
    seed = b"A case.\n"
    (folder / "claims").mkdir(exist_ok=True)
    (folder / "seeds").mkdir(exist_ok=True)
    (folder / "seeds" / "a.txt").write_bytes(seed)
    digest = sha256(seed).hexdigest()
    (folder / "seeds" / "sources.yaml").write_text(f"sources:\n  a.txt: {{sha256: {digest}}}\n", "utf-8")
    (folder / "claims" / "case.yaml").write_text(text, "utf-8")
    rules, _ = choose(("R", "F", "value-unreadable"), ())
    return check(Settings(folder), rules)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cases", type=Path)
    parser.add_argument("--show", help="print the claims file and the findings of one case")
    args = parser.parse_args()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    skipped: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        for line in args.cases.read_text("utf-8").splitlines():
            case = json.loads(line)
            kind = case["type"]
            if kind not in WRITERS:
                skipped[kind] += 1
                continue
            written = Written()
            WRITERS[kind](case["facts"], written)
            report = judged(written.text, Path(name))
            said = "inconsistent" if report.failed else "consistent"
            total[kind] += 1
            right[kind] += said == case["expect"]
            if said != case["expect"] or args.show == case["id"]:
                found = [f"{each.code} {each.fault.message}" for each in report.findings]
                print(case["id"], kind, case["facts"], "expected", case["expect"], "said", said, found)
            if args.show == case["id"]:
                print(written.text)
    for kind, count in total.items():
        print(f"{kind:16} {right[kind]:3} of {count}")
    print("skipped:", dict(skipped))
    return 0 if right == total else 1


if __name__ == "__main__":
    sys.exit(main())
