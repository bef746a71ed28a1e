"""pincite relations: what each relation comes to, and how far only rounding carries it."""

import argparse
import sys
from collections import Counter
from typing import Any

from pincite.commands.shared import configuration
from pincite.corpus import CheckedRelation, load, resolve
from pincite.errors import UsageError
from pincite.model import Files
from pincite.printing import as_json, plural, say
from pincite.relations import Judgement, RelationVerdict, plain, spelled


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", metavar="ID", help="these relations only (default: all)")
    parser.add_argument("--output-format", choices=("text", "json"), default="text")


def run(args: argparse.Namespace) -> int:
    corpus = resolve(load(configuration([])))
    shown = [each for each in corpus.checked_relations if not args.names or each.id in args.names]
    for name in sorted(set(args.names) - {each.id for each in shown}):
        raise UsageError(f"There is no relation `{name}`.", "`pincite relations` lists them all.")
    rows = [_row(each, corpus.files) for each in shown]
    if args.output_format == "json":
        sys.stdout.write(as_json(rows, 2, plain=True) + "\n")
    else:
        _print(rows)
    return 1 if any(row["verdict"] in ("impossible", "unjudged") for row in rows) else 0


def _row(checked: CheckedRelation, files: Files) -> dict[str, Any]:
    """One relation as JSON says it: verdict certain, possible, impossible, vacuous or unjudged."""
    judgement = checked.judgement
    line = files[checked.path].line_of(checked.relation.id.start)
    row: dict[str, Any] = {"id": checked.id, "path": checked.path, "line": line}
    row |= {"holds": checked.relation.holds.value, "verdict": "unjudged", "sides": "", "slack": None}
    if judgement is None or judgement.verdict is None:
        return row
    return row | {"verdict": judgement.verdict.value, "sides": _sides(judgement), "slack": _slack(judgement)}


def _sides(judgement: Judgement) -> str:
    left, right = spelled(judgement.left, _unit(judgement)), spelled(judgement.right, _unit(judgement))
    return f"{left} {judgement.operator} {right}".strip()


def _slack(judgement: Judgement) -> str | None:
    """How far apart the two sides are as written, where only rounding or "about" brings them together."""
    if judgement.verdict is not RelationVerdict.POSSIBLE or judgement.slack is None:
        return None
    return f"{plain(judgement.slack)} {_unit(judgement)}".strip()


def _unit(judgement: Judgement) -> str:
    return "" if judgement.unit == "a plain number" else judgement.unit


def _print(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        verdict = row["verdict"]
        if row["slack"] is not None:
            verdict = f"possible through rounding, slack {row['slack']}"
        say(f"{row['path']}:{row['line']} {row['id']}: {verdict}")
        say(f"    {' '.join(row['holds'].split())}")
        if row["sides"]:
            say(f"    {row['sides']}")
    verdicts = [row["verdict"] for row in rows]
    counts = [f"{count} {name}" for name, count in Counter(verdicts).items()]
    say(f"{plural(len(rows), 'relation')}{': ' if counts else ''}{', '.join(counts)}.")
