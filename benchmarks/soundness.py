"""Is a feasible system ever called infeasible, or the reverse; are the smallest conflicts smallest?

    python benchmarks/soundness.py [--tries 10000] [--brute 200] [--seed 1]

Random systems are put to the solver and to an independent oracle (z3 given the whole system).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.relations.random_systems import RandomSystem, Z3Oracle, random_system

from pincite.relations.outcome import Outcome
from pincite.relations.solver.solve import solve


def answer(system: RandomSystem) -> Outcome:
    return solve(system.values, system.quantities, system.expressions)


def compare(tries: int, seed: int) -> Counter[str]:
    """How often the two agree, over random systems."""
    counts: Counter[str] = Counter()
    for number in range(tries):
        system = random_system(Random(seed * 1_000_003 + number))
        ours, theirs = answer(system), Z3Oracle(system).holds(system.members)
        said = "infeasible" if ours.conflicts else "unchecked" if ours.unchecked else "feasible"
        truth = {True: "feasible", False: "infeasible", None: "unknown"}[theirs]
        counts[f"{truth}, called {said}"] += 1
        if {said, truth} == {"feasible", "infeasible"}:
            print("WRONG", number, truth, said, {k: str(v.bounds) for k, v in system.values.items()}, system)
    return counts


def brute(wanted: int, seed: int) -> Counter[str]:
    """Whether the smallest conflict found is as small as trying every subset finds."""
    counts: Counter[str] = Counter()
    number = 0
    while counts.total() < wanted:
        number += 1
        system = random_system(Random(seed * 7_000_003 + number), 5, 4)
        found = answer(system).conflicts
        if not found:
            continue
        size = min(len(each.values) + len(each.relations) for each in found)
        smallest = Z3Oracle(system).smallest()
        counts["unknown" if smallest is None else "equal" if size == smallest else "NOT EQUAL"] += 1
        if smallest is not None and size != smallest:
            print("NOT SMALLEST", number, size, smallest, system)
    return counts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tries", type=int, default=10_000)
    parser.add_argument("--brute", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    verdicts, sizes = compare(args.tries, args.seed), brute(args.brute, args.seed)
    for label, counts in (("verdicts", verdicts), ("smallest sets", sizes)):
        print(f"{label}: " + "; ".join(f"{name}: {count}" for name, count in sorted(counts.items())))
    wrong = (
        verdicts["feasible, called infeasible"] + verdicts["infeasible, called feasible"] + sizes["NOT EQUAL"]
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
