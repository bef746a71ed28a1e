"""How long does `pincite check` take on this repository? Against Python that does nothing, in one run.

    python benchmarks/startup.py [--rounds 20]

The corpus is the project's own: its claims and its briefing. Prints the CPU seconds of both (best of all rounds,
in turns, after one that lets Python write its bytecode) and their ratio, which should be at most 20.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from corpus import timed

ROOT = Path(__file__).parents[1]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=20)
    args = parser.parse_args()
    check, nothing = [], []
    with tempfile.TemporaryDirectory() as name:
        # The command as it is installed; `python -m` would import runpy besides.
        command = [str(Path(sys.executable).parent / "pincite"), "check"]
        timed(command, ROOT, Path(name))
        for _ in range(args.rounds):
            check.append(timed(command, ROOT, Path(name)))
            nothing.append(timed([sys.executable, "-c", "pass"], ROOT, Path(name)))
    found = {"check": min(check), "nothing": min(nothing), "times": min(check) / min(nothing)}
    print(json.dumps({key: round(value, 4) for key, value in found.items()}, indent=2))


if __name__ == "__main__":
    main()
