"""How long it takes to lint Markdown of 0.25, 0.5 and 1 MB, beside proselint on the same files.

    python -m benchmarks.prose [--runs 3]

Both run as their users run them, a process for each file. pincite lints with a corpus of claims that the text
cites in every fifth sentence; proselint (the package, in this Python or in $PROSELINT) has its default checks.
Prints processor seconds of the best run, seconds a megabyte, and the ratio; exits 1 if proselint is faster at 1 MB,
or if a file of twice the size takes more than 2.6 times as long.
"""

from __future__ import annotations

import argparse
import itertools
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from pincite.text.sentences import sentences

ROOT = Path(__file__).parent.parent
SIZES = (250_000, 500_000, 1_000_000)
BLOCKS = ("", "", "", "> ", "- ", "1. ", "## ")


def prose(size: int, seed: int = 1) -> str:
    """Markdown of about `size` bytes: sentences of the five documents and of the brief, with its citations, in any
    order and in blocks of every kind."""
    rng = random.Random(seed)
    brief = (ROOT / "docs" / "briefing.md").read_text("utf-8")
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    said = [text[slice(*span)].replace("\n", " ") for text in texts for span in sentences(text)]
    cited = [line for line in brief.splitlines() if line.endswith("].")]
    table = "\n".join(line for line in brief.splitlines() if line.startswith("|"))
    parts: list[str] = []
    length = 0
    while length < size:
        block = rng.choice(BLOCKS)
        lines = [rng.choice(cited if rng.random() < 0.2 else said) for _ in range(rng.randint(1, 6))]
        text = lines[0] if block == "## " else "\n".join(line.removeprefix("- ") for line in lines)
        if block in ("> ", "- "):
            text = text.replace("\n", "\n> " if block == "> " else "\n  ")
        parts.append(f"{block}{text}\n\n" + (f"{table}\n\n" if rng.random() < 0.02 else ""))
        length += len(parts[-1].encode())
    return "".join(parts)


def seconds(command: list[str], folder: Path, runs: int) -> float:
    """Processor time of the best of some runs; the exit code says only what was found."""
    best = float("inf")
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        assert done.returncode in (0, 1), done.stderr.decode()
    return best


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=2)
    runs = parser.parse_args().runs
    proselint = os.environ.get("PROSELINT") or shutil.which(
        "proselint", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    )
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
                seconds(
                    [sys.executable, "-m", "pincite", "check", "--output-format", "concise"], folder, runs
                )
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
    slower = bool(theirs) and theirs[-1] < ours[-1]
    return 1 if slower or max(growth) > 2.6 else 0


if __name__ == "__main__":
    sys.exit(main())
