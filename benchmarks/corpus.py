"""How fast is `pincite check`? Against a straightforward script, on a generated corpus, in one run.

    python benchmarks/corpus.py [--claims 10000] [--sources 500] [--rounds 3]

The script does what one would write in an hour: yaml.safe_load, jsonschema.validate for each file, `quote in
text`. A careful script makes the validator once, not for each file. All run as processes of their own, in turns;
the figures are ratios of their best times (CPU seconds). One run of each before that is not counted: it lets Python
write its bytecode, as installing a package does. pincite itself keeps nothing from one run to the next.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

SCHEMA = Path(__file__).parents[1] / "schemas" / "claims.schema.json"
NAIVE = """
import json, pathlib, sys, yaml, jsonschema
schema = json.load(open(sys.argv[1]))
if sys.argv[2:] == ["careful"]:
    validate = jsonschema.Draft202012Validator(schema).validate
else:
    validate = lambda data: jsonschema.validate(data, schema)
texts = {path.name: path.read_text("utf-8") for path in pathlib.Path("seeds").glob("*.txt")}
wrong = claims = 0
for path in sorted(pathlib.Path("claims").glob("*.yaml")):
    data = yaml.safe_load(path.read_text("utf-8"))
    validate(data)
    for claim in data["claims"].values():
        claims += 1
        for citation in claim["citations"]:
            wrong += citation["quote"] not in texts[citation["source"]]
print(claims, wrong)
sys.exit(wrong > 0)
"""
SUBJECTS = (
    "the ministry",
    "the city",
    "the agency",
    "the company",
    "the union",
    "the museum",
    "the league",
    "the fund",
)
VERBS = ("spent", "raised", "received", "paid", "lost", "saved", "borrowed", "granted")
OBJECTS = ("on new roads", "for its schools", "in legal fees", "for the harbour", "on research", "in grants")
PLACES = [
    "Aalen",
    "Bergen",
    "Cadiz",
    "Delft",
    "Evora",
    "Faro",
    "Ghent",
    "Hull",
    "Izmir",
    "Jena",
    "Kazan",
    "Lyon",
    "Malmo",
    "Namur",
    "Odense",
    "Porto",
]
PEOPLE = ("Ada Byron", "Jan Smit", "Mary Anning", "Omar Said", "Rosa Ferrer", "Tove Lund")


def generate(folder: Path, claims: int, sources: int) -> None:
    """Write a corpus in which every claim is true, in the shape of this project's own.

    There, a statement has 100 characters and a quote 110, folded over lines; 26 in 100 statements hold numbers,
    23 in 100 claims have a value, 43 a speaker, 14 a period with its reason, and a file has 23 claims. So it is
    here, with a claims file of 20 claims for each source.
    """
    chance = random.Random(11)
    (folder / "seeds").mkdir(parents=True)
    (folder / "claims").mkdir()
    register, per_source = ["sources:"], -(-claims // sources)
    number = 0
    for source in range(sources):
        name, text, entries = f"report_{source:04d}.txt", "", []
        for _ in range(min(per_source, claims - number)):
            sentence, entry = _claim(number, chance)
            text += f"Nobody in {chance.choice(PLACES)} had expected as much from {chance.choice(SUBJECTS)}. "
            entries.append(entry.format(source=name, start=len(text), end=len(text) + len(sentence)))
            text += f"{sentence}. "
            number += 1
        (folder / "seeds" / name).write_text(text, "utf-8")
        register.append(f"  {name}: {{sha256: {hashlib.sha256(text.encode()).hexdigest()}}}")
        claims_file = folder / "claims" / f"report_{source:04d}.yaml"
        claims_file.write_text("claims:\n" + "".join(entries), "utf-8")
    (folder / "seeds" / "sources.yaml").write_text("\n".join(register) + "\n", "utf-8")


def _claim(number: int, chance: random.Random) -> tuple[str, str]:
    """A sentence for the source, and the claim on it with gaps for source, start and end."""
    who, verb, what = chance.choice(SUBJECTS), chance.choice(VERBS), chance.choice(OBJECTS)
    where, person = chance.choice(PLACES), chance.choice(PEOPLE)
    amount = f"${(number + 2) * 1000 + chance.randrange(1000):,}" if number % 4 == 0 else "a good deal"
    sentence = (
        f"According to {person}, {who} known in {where} as {_word(number)} {verb} {amount} {what}, although the "
        f"people who live there wanted less"
    )
    statement = (
        f"{person} said that {who} known in {where} as {_word(number)} {verb} {amount} {what} against the wish of "
        f"the people who live there."
    )
    wrapped = textwrap.fill(sentence, 90, subsequent_indent=" " * 10, break_on_hyphens=False)
    entry = (
        f"  claim_{number:06d}:\n    statement: {textwrap.fill(statement, 90, subsequent_indent=' ' * 6)}\n"
        f"    citations:\n      - source: {{source}}\n        quote: {wrapped}\n        span: [{{start}}, {{end}}]\n"
    )
    if number % 7 < 3:
        entry += f"    speaker: {person}\n    speech: reported\n"
    if number % 7 == 4:
        entry += "    as_of:\n      period: 2024\n      because: The report is on that year.\n"
    if number % 4 == 0:
        entry += f"    values:\n      amount: {{{{value: '{amount}', quantity: spent.by_{number}}}}}\n"
    return sentence, entry


def _word(number: int) -> str:
    letters = ""
    for _ in range(4):
        number, digit = divmod(number, 26)
        letters += chr(97 + digit)
    return letters.capitalize()


def timed(command: list[str], folder: Path, bytecode: Path) -> float:
    """CPU seconds of one run, which must succeed: on a busy machine they vary less than the clock's."""
    settings = {**os.environ, "PYTHONPYCACHEPREFIX": str(bytecode)}
    settings.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, env=settings, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0, (done.stdout + done.stderr)[-2000:]
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--sources", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "corpus"
        generate(folder, args.claims, args.sources)
        commands = {
            "pincite": [sys.executable, "-m", "pincite", "check"],
            "script": [sys.executable, "-c", NAIVE, str(SCHEMA)],
            "careful script": [sys.executable, "-c", NAIVE, str(SCHEMA), "careful"],
        }
        seconds: dict[str, list[float]] = {each: [] for each in commands}
        for _ in range(args.rounds + 1):
            for each, command in commands.items():
                seconds[each].append(timed(command, folder, Path(name) / "bytecode"))
    best = {each: min(times[1:]) for each, times in seconds.items()}
    figures: dict[str, float] = {"claims": args.claims, "sources": args.sources} | {
        f"{each}, claims per second": round(args.claims / best[each]) for each in commands
    }
    figures["times faster than the script"] = round(best["script"] / best["pincite"], 2)
    figures["times faster than the careful script"] = round(best["careful script"] / best["pincite"], 2)
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
