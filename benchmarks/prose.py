"""How long it takes to lint Markdown of 0.25, 0.5 and 1 MB, beside proselint on the same files.

    python -m benchmarks.prose [--runs 3]

Both run as their users run them, a process for each file. pincite lints with a corpus of claims that the text
cites in every third sentence; proselint (the package, in this Python or in $PROSELINT) has its default checks.
Prints seconds of the best run, seconds a megabyte, and the ratio; exits 1 if proselint is faster, or if a file of
twice the size takes more than 2.6 times as long.
"""

from __future__ import annotations

import argparse
import itertools
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
SIZES = (250_000, 500_000, 1_000_000)
SUBJECTS = (
    "The alliance",
    "Mark Rutte",
    "A second report",
    "The government",
    "Norway",
    "The committee",
    "Nobody",
)
VERBS = (
    "said that",
    "noted that",
    "found",
    "announced",
    "had expected",
    "“could not confirm” that",
    "agreed that",
)
OBJECTS = (
    "spending rose by {n} percent",
    "the talks went on for {n} days",
    "members *rarely* met the target of {n}%",
    "it would cost ${n} billion, up from {n} million",
    "the [summit](https://example.org/{n}) was moved to March {n}, 2025",
    "ministers use `code_{n}` for this",
)
BLOCKS = ("", "", "", "> ", "- ", "1. ", "## ")


def prose(size: int, seed: int = 1) -> str:
    """Markdown of about `size` bytes with every kind of block, citing the claims of this project."""
    rng = random.Random(seed)
    ids = ("us_share", "total_in_2024", "spending_grew", "goal_met_by_23", "meeting_date")
    parts: list[str] = []
    length = 0
    while length < size:
        sentences = []
        for _ in range(rng.randint(1, 6)):
            said = rng.choice(OBJECTS).replace("{n}", str(rng.randint(1, 99)))
            cite = f" [@{rng.choice(ids)}]" if rng.random() < 0.33 else ""
            sentences.append(f"{rng.choice(SUBJECTS)} {rng.choice(VERBS)} {said}{cite}.")
        block = rng.choice(BLOCKS)
        text = sentences[0] if block == "## " else "\n".join(sentences)
        if block in ("> ", "- "):
            text = text.replace("\n", "\n> " if block == "> " else "\n  ")
        parts.append(f"{block}{text}\n\n")
        length += len(parts[-1].encode())
        if rng.random() < 0.03:
            parts.append(
                "| Country | Share |\n|---|---|\n| Italy | 1.5 percent |\n| Spain | 1.24 percent |\n\n"
            )
    return "".join(parts)


def seconds(command: list[str], folder: Path, runs: int) -> float:
    """The best of some runs; the exit code says only what was found."""
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        done = subprocess.run(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
        )
        best = min(best, time.perf_counter() - start)
        assert done.returncode in (0, 1), done.stderr.decode()
    return best


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=2)
    runs = parser.parse_args().runs
    proselint = os.environ.get("PROSELINT") or shutil.which("proselint")
    ours: list[float] = []
    theirs: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "seeds", folder / "seeds")
        shutil.copytree(ROOT / "claims", folder / "claims")
        print(f"{'size':>10} {'pincite':>9} {'s/MB':>7} {'proselint':>10} {'s/MB':>7} {'ratio':>6}")
        for size in SIZES:
            path = folder / f"{size}.md"
            path.write_text(prose(size), "utf-8")
            (folder / "pincite.toml").write_text(f'prose = ["{path.name}"]\n', "utf-8")
            megabytes = path.stat().st_size / 1e6
            ours.append(
                seconds([sys.executable, "-m", "pincite", "check", "--output-format", "json"], folder, runs)
            )
            line = f"{path.stat().st_size:>10,} {ours[-1]:>9.2f} {ours[-1] / megabytes:>7.2f}"
            if proselint:
                theirs.append(seconds([proselint, "check", path.name], folder, runs))
                line += f" {theirs[-1]:>10.2f} {theirs[-1] / megabytes:>7.2f} {theirs[-1] / ours[-1]:>6.2f}"
            print(line, flush=True)
    growth = [later / earlier for earlier, later in itertools.pairwise(ours)]
    print(f"twice the size takes {', '.join(f'{ratio:.2f}' for ratio in growth)} times as long")
    if not proselint:
        print("proselint is not installed: pip install proselint")
    slower = any(their < our for our, their in zip(ours, theirs, strict=False))
    return 1 if slower or max(growth) > 2.6 else 0


if __name__ == "__main__":
    sys.exit(main())
