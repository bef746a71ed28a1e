"""Score `pincite verify` against cases whose answers are known: python benchmarks/score_quotes.py CASES.jsonl

Each case is a line for `pincite verify` with `expect`: `{"kind": "exact" | "normalised" | "fuzzy" | "absent", "start",
"end", "altered"?, "ambiguous"?}`. Sources are looked for beside the cases. Exit code 1 if a limit is missed.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from pincite.text.tokens import tokens

ACCEPTED = ("exact", "typographic")


def answers(cases: Path) -> dict[str, dict[str, Any]]:
    command = [sys.executable, "-m", "pincite", "verify", str(cases), "--source-dir", str(cases.parent)]
    lines = subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()
    return {reply["id"]: reply for reply in map(json.loads, lines)}


def kind(case: dict[str, Any]) -> str:
    expect = case["expect"]
    if expect.get("ambiguous"):
        return "ambiguous"
    return "altered" if expect.get("altered") else str(expect["kind"])


def right(case: dict[str, Any], reply: dict[str, Any]) -> bool:
    return reply.get("span") == [case["expect"]["start"], case["expect"]["end"]]


def near(case: dict[str, Any], reply: dict[str, Any]) -> bool:
    """Whether a quote with a slip is near, or one with an honest omission or over a page's end has passed. Words left out
    (a "to", a "very") are altered since the cases were made: they may turn what is said."""
    return reply["verdict"] in ("near", "elided", "exact") and right(case, reply)


def within_a_word(case: dict[str, Any], reply: dict[str, Any], folder: Path) -> bool:
    """Whether both ends of the span are at most one word off."""
    if not reply.get("span"):
        return False
    text = case.get("text") or (folder / case["text_file"]).read_bytes().decode("utf-8")
    ends = zip(reply["span"], (case["expect"]["start"], case["expect"]["end"]), strict=True)
    return all(len(tokens(text, min(pair), max(pair))) <= 1 for pair in ends)


def share(name: str, good: list[bool], least: float) -> bool:
    """Print one figure; whether it is good enough."""
    ratio = sum(good) / len(good) if good else 1.0
    met = ratio >= least
    print(
        f"{'ok  ' if met else 'MISS'} {name:<52} {sum(good):>4} of {len(good):<4} {ratio:>7.1%}  (at least {least:.1%})"
    )
    return met


def main(path: Path) -> int:
    replies = answers(path)
    cases: dict[str, list[tuple[dict[str, Any], dict[str, Any]]]] = {}
    for case in map(json.loads, path.read_text("utf-8").splitlines()):
        cases.setdefault(kind(case), []).append((case, replies[case["id"]]))
    of = {
        name: cases.get(name, [])
        for name in ("exact", "normalised", "fuzzy", "altered", "absent", "ambiguous")
    }
    refused = {name: [reply["verdict"] not in ACCEPTED for _, reply in of[name]] for name in of}
    met = [
        share("altered not accepted", refused["altered"], 1),
        share("absent not accepted", refused["absent"], 1),
        share("altered not near", [reply["verdict"] != "near" for _, reply in of["altered"]], 1),
        share("exact with its span", [r["verdict"] == "exact" and right(c, r) for c, r in of["exact"]], 1),
        share(
            "normalised typographic with its span",
            [
                not no and right(c, r)
                for no, (c, r) in zip(refused["normalised"], of["normalised"], strict=True)
            ],
            0.995,
        ),
        share("fuzzy near, or passed with its span", [near(c, r) for c, r in of["fuzzy"]], 0.7),
        share("altered: the nearest span", [right(c, r) for c, r in of["altered"]], 0.95),
        share(
            "altered: the nearest span within one word",
            [within_a_word(c, r, path.parent) for c, r in of["altered"]],
            0.99,
        ),
        share("ambiguous flagged", [r["verdict"] == "ambiguous" for _, r in of["ambiguous"]], 1),
    ]
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
