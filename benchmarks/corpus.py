"""How fast is `pincite check`? Against a straightforward script, on a generated corpus, in one run.

    python benchmarks/corpus.py [--claims 10000] [--sources 500] [--rounds 3]

The script does what one would write in an hour: yaml.safe_load, jsonschema for each file, `quote in text`.
Both run as processes of their own, in turns; the figure is the ratio of their best times.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SCHEMA = Path(__file__).parents[1] / "schemas" / "claims.schema.json"
NAIVE = """
import json, pathlib, sys, yaml, jsonschema
schema = json.load(open(sys.argv[1]))
texts = {path.name: path.read_text("utf-8") for path in pathlib.Path("seeds").glob("*.txt")}
wrong = claims = 0
for path in sorted(pathlib.Path("claims").glob("*.yaml")):
    data = yaml.safe_load(path.read_text("utf-8"))
    jsonschema.validate(data, schema)
    for claim in data["claims"].values():
        claims += 1
        for citation in claim["citations"]:
            wrong += citation["quote"] not in texts[citation["source"]]
print(claims, wrong)
sys.exit(wrong > 0)
"""
SUBJECTS = ("the ministry", "the city", "the agency", "the company", "the union", "the museum", "the league", "the fund")
VERBS = ("spent", "raised", "received", "paid", "lost", "saved", "borrowed", "granted")
OBJECTS = ("on new roads", "for its schools", "in legal fees", "for the harbour", "on research", "in grants")
PLACES = "Aalen Bergen Cadiz Delft Evora Faro Ghent Hull Izmir Jena Kazan Lyon Malmo Namur Odense Porto".split()


def generate(folder: Path, claims: int, sources: int) -> None:
    """Write a corpus in which every claim is true: half of the claims state numbers."""
    chance = random.Random(11)
    (folder / "seeds").mkdir(parents=True)
    (folder / "claims").mkdir()
    register, per_source = ["sources:"], -(-claims // sources)
    number = 0
    for source in range(sources):
        name, text, entries = f"report_{source:04d}.txt", "", []
        for _ in range(min(per_source, claims - number)):
            who, what, where = chance.choice(SUBJECTS), chance.choice(OBJECTS), chance.choice(PLACES)
            filler = f"Nobody in {chance.choice(PLACES)} had expected as much from {chance.choice(SUBJECTS)}. "
            amount = f"${(number + 2) * 1000 + chance.randrange(1000):,}"
            shown = f"In {where}, {who} of district {number} {chance.choice(VERBS)} {amount} {what}"
            if number % 2:
                shown = f"In {where}, {who} known as {_word(number)} {chance.choice(VERBS)} a good deal {what}"
            text += filler
            start = len(text)
            text += f"{shown}. "
            value = "" if number % 2 else f"    values:\n      amount: {{value: '{amount}', quantity: spent.by_{number}}}\n"
            entries.append(
                f"  claim_{number:06d}:\n    statement: {shown}.\n    citations:\n      - source: {name}\n"
                f"        quote: {shown}\n        span: [{start}, {start + len(shown)}]\n{value}"
            )
            number += 1
        (folder / "seeds" / name).write_text(text, "utf-8")
        register.append(f"  {name}: {{sha256: {hashlib.sha256(text.encode()).hexdigest()}}}")
        topic = folder / "claims" / f"topic_{source // 5:04d}.yaml"
        with topic.open("a", encoding="utf-8") as file:
            file.write(("claims:\n" if source % 5 == 0 else "") + "".join(entries))
    (folder / "seeds" / "sources.yaml").write_text("\n".join(register) + "\n", "utf-8")


def _word(number: int) -> str:
    letters = ""
    for _ in range(4):
        number, digit = divmod(number, 26)
        letters += chr(97 + digit)
    return letters.capitalize()


def timed(command: list[str], folder: Path) -> float:
    """Wall seconds of one run, which must succeed."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    assert done.returncode == 0, (done.stdout + done.stderr)[-2000:]
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--sources", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "corpus"
        generate(folder, args.claims, args.sources)
        ours, theirs = [], []
        for _ in range(args.rounds):
            ours.append(timed([sys.executable, "-m", "pincite", "check"], folder))
            theirs.append(timed([sys.executable, "-c", NAIVE, str(SCHEMA)], folder))
    print(
        json.dumps(
            {
                "claims": args.claims,
                "sources": args.sources,
                "pincite_claims_per_second": round(args.claims / min(ours)),
                "script_claims_per_second": round(args.claims / min(theirs)),
                "times_faster": round(min(theirs) / min(ours), 2),
            },
            indent=2,
        )
    )


if __name__ == "__main__":
    main()
