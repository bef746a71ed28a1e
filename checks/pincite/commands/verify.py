"""pincite verify: quotes that are in no claims file, one JSON object a line."""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable
from typing import BinaryIO

from pincite.answers import stands, verify
from pincite.commands.shared import opened, said_name, source_folder
from pincite.errors import NOTHING_CHECKED
from pincite.printing import as_json, plural, say

PATIENCE = 1.0
"""Seconds before a terminal is shown a progress bar."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.jsonl", help="the quotes; `-` reads standard input")
    parser.add_argument(
        "--source-dir", metavar="DIR", default=None, help="where `source` files are (default: this folder)"
    )
    parser.add_argument(
        "--output-format", choices=("jsonl", "summary"), default="jsonl", help="default: jsonl"
    )


def run(args: argparse.Namespace) -> int:
    folder = source_folder(args.source_dir or ".")
    counts: Counter[str] = Counter()
    wrong = unheld = 0
    with opened(args.file, "Name a file of JSON lines.") as file:
        for reply in verify(_watched(file, args.output_format), folder):
            counts[reply["verdict"] if "error" not in reply else "error"] += 1
            wrong += not stands(reply)
            unheld += bool(reply.get("unsupported") or reply.get("problems"))
            if args.output_format == "jsonl":
                # Escapes keep control characters and bidirectional overrides out of terminals.
                sys.stdout.write(as_json(reply) + "\n")
    if args.output_format == "summary":
        _summarize(counts, unheld)
    if not counts:
        say(f"pincite: {said_name(args.file)} holds no quotes, so nothing was verified.", file=sys.stderr)
        return NOTHING_CHECKED
    return 1 if wrong else 0


def _watched(file: BinaryIO, output: str) -> Iterable[bytes]:
    """The lines of a file; a terminal is shown how far the work is, once it takes long."""
    busy = output == "jsonl" and sys.stdout.isatty()
    if busy or not sys.stderr.isatty() or not file.seekable():
        yield from file
        return
    from rich.console import Console
    from rich.progress import Progress

    size = file.seek(0, 2)
    file.seek(0)
    began = time.monotonic()
    with Progress(console=Console(stderr=True), transient=True, auto_refresh=False) as progress:
        task = progress.add_task("verifying", total=size, visible=False)
        for line in file:
            yield line
            late = time.monotonic() - began > PATIENCE
            progress.update(task, advance=len(line), visible=late, refresh=late)


def _summarize(counts: Counter[str], unheld: int) -> None:
    total = sum(counts.values())
    say(plural(total, "quote"))
    for verdict, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        say(f"{count:>8,}  {verdict}")
    if unheld:
        say(f"{plural(unheld, 'statement')} not carried by {'its quote' if unheld == 1 else 'their quotes'}.")
