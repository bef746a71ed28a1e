"""pincite numbers: the quantities of a text, one JSON object a line."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

from pincite.errors import UsageError
from pincite.numbers import NumberMention, read
from pincite.sources import Document
from pincite.support import amounts

LONGEST_LINE = 8 * 2**20
"""Characters beyond which a line of --jsonl is refused, so that memory stays bounded."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="FILE", nargs="*", help="UTF-8 texts; `-` (the default) is standard input"
    )
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='read one {"id", "text"} a line, write one {"id", "numbers"} a line',
    )
    parser.add_argument(
        "--uncovered",
        action="store_true",
        help="instead, the numbers of the sources (or of the sources named) that no citation pins; exit 1 if any",
    )


def run(args: argparse.Namespace) -> int:
    if args.uncovered:
        if args.jsonl:
            raise UsageError("--uncovered and --jsonl do not go together.", "Leave one of them out.")
        return _uncovered(args.files)
    names = args.files or ["-"]
    failed = False
    for name in names:
        if args.jsonl:
            failed |= _lines(name)
            continue
        text = _text(name)
        for mention in read(text):
            place = {"path": name} if len(names) > 1 else {}
            _print({**place, **as_json(mention)})
    return int(failed)


def as_json(mention: NumberMention) -> dict[str, Any]:
    """The quantity for machines. Whole numbers are exact, others the nearest double; what is not known of the
    first eight keys is null, the other keys are there only when they say something."""
    shown: dict[str, Any] = {
        "span": [mention.start, mention.end],
        "text": mention.text,
        "kind": mention.kind,
        "value": _number(mention.value),
        "low": _number(mention.low),
        "high": _number(mention.high),
        "unit": mention.unit,
        "qualifier": mention.qualifier,
    }
    more = {
        "label": mention.label,
        "date": mention.date,
        "direction": mention.direction,
        "whole": _number(mention.whole),
        "role": mention.role if mention.role != "measure" else None,
    }
    return shown | {key: value for key, value in more.items() if value is not None}


def _number(value: Fraction | None) -> int | float | str | None:
    if value is None:
        return None
    if value.denominator == 1:
        return value.numerator
    try:
        return float(value)
    except OverflowError:
        return str(value)


def _print(shown: dict[str, Any]) -> None:
    # Escapes keep control characters and bidirectional overrides out of terminals.
    sys.stdout.write(json.dumps(shown) + "\n")


def _text(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8")
    except OSError as error:
        raise UsageError(f"`{name}` cannot be read: {error.strerror}.", "Name a text file, or `-`.") from None
    except UnicodeDecodeError as error:
        raise UsageError(
            f"`{name}` is not UTF-8 text: the byte at offset {error.start} cannot be decoded.",
            "Save it as UTF-8.",
        ) from None


def _lines(name: str) -> bool:
    """Answer each line of a JSON Lines file; True if some line could not be read."""
    failed = False
    for number, line in enumerate(_raw_lines(name), 1):
        if not line.strip():
            continue
        reply = _reply(line, number)
        failed |= "error" in reply
        _print(reply)
        sys.stdout.flush()
    return failed


def _raw_lines(name: str) -> Iterator[bytes]:
    try:
        file = sys.stdin.buffer if name == "-" else open(name, "rb")  # noqa: SIM115 - closed right below
    except OSError as error:
        raise UsageError(
            f"`{name}` cannot be read: {error.strerror}.", "Name a file of JSON lines."
        ) from None
    with file:
        while line := file.readline(LONGEST_LINE):
            yield line


def _reply(line: bytes, number: int) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        return {"line": number, "error": "This line is no JSON object."}
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        return {"line": number, "error": 'This line has no "text" that is a string.'}
    return {"id": asked.get("id"), "numbers": [as_json(mention) for mention in read(asked["text"])]}


def _uncovered(names: list[str]) -> int:
    from pincite.commands.check import configuration
    from pincite.corpus import excluded, load, resolve

    config = configuration([])
    corpus = resolve(load(config))
    known = {each.name: each for each in corpus.checked_sources}
    chosen = {config.source_name(name) for name in names}
    for name in chosen - known.keys():
        raise UsageError(f"There is no source `{name}`.", f"The register {config.register} lists them.")
    pins: dict[str, list[tuple[int, int]]] = {name: [] for name in known}
    for claim in corpus.checked_claims:
        for quote in claim.checked_quotes:
            if quote.found and quote.source in pins:
                pins[quote.source].append(quote.found)
    count = 0
    for name, checked in known.items():
        document = corpus.loaded.documents[name]
        file = document.file
        if chosen and name not in chosen:
            continue
        if file is None:
            print(f"{checked.document.path} cannot be read: run `pincite check`.", file=sys.stderr)
            count += 1
            continue
        left_out = [span for _, spans in excluded(checked.source, document) for span in spans]
        for mention in _left(document, [*pins[name], *left_out]):
            place = file.place(mention.start, mention.end)
            _print({"path": file.path, "line": place.line, "column": place.column, **as_json(mention)})
            count += 1
    return int(count > 0)


def _left(document: Document, covered: list[tuple[int, int]]) -> Iterator[NumberMention]:
    """The numbers that no span in `covered` holds whole; idioms and page furniture need none."""
    spans = iter(sorted(covered))
    reach = 0
    upcoming = next(spans, None)
    numbers = document.numbers
    for mention in sorted((*numbers, *amounts(document.text, numbers)), key=lambda each: each.start):
        while upcoming is not None and upcoming[0] <= mention.start:
            reach = max(reach, upcoming[1])
            upcoming = next(spans, None)
        if mention.end > reach and mention.role not in ("idiom", "furniture"):
            yield mention
