"""CPU of `pincite check` by two checkouts on one corpus, in turns: python benchmarks/paired.py OLD NEW FOLDER [ROUNDS]

Each checkout has a .venv, as `make check` leaves it. Both are compiled and run once first; then they run in turns, so that
both see the same machine. Prints user and system seconds, the least and the median of each, and the ratios new to old.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path


def check(checkout: Path, folder: Path) -> float:
    """CPU seconds of one check, children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [checkout / ".venv/bin/python", "-m", "pincite", "check"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(checkout / "checks")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    old, new, folder = (Path(word).resolve() for word in sys.argv[1:4])
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 9
    for each in (old, new):
        subprocess.run([each / ".venv/bin/python", "-m", "compileall", "-q", each / "checks"], check=True)
        check(each, folder)
    pairs = [(check(old, folder), check(new, folder)) for _ in range(rounds)]
    for name, seconds in zip(("old", "new"), zip(*pairs, strict=True), strict=True):
        print(f"{name}: least {min(seconds):.3f} s, median {statistics.median(seconds):.3f} s")
    ratios = [second / first for first, second in pairs]
    least = min(second for _, second in pairs) / min(first for first, _ in pairs)
    print(f"new to old: median of {rounds} pairs {statistics.median(ratios):.3f}, least to least {least:.3f}")


if __name__ == "__main__":
    main()
