"""pincite numbers: the quantities of a text, one JSON object a line."""

import argparse
import json
import sys
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from pincite.commands.shared import configuration, opened, text_of
from pincite.errors import NOTHING_CHECKED, UsageError
from pincite.numbers import NumberMention, read
from pincite.printing import say
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
        no_text = "the byte at offset {} cannot be decoded"
        for mention in read(text_of(name, "Name a text file, or `-`.", no_text)):
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
    with opened(name, "Name a file of JSON lines.") as file:
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
    from pincite.corpus import load, resolve
    from pincite.corpus.coverage import Part, State, cover

    config = configuration([])
    corpus = resolve(load(config))
    known = [each.name for each in corpus.checked_sources]
    chosen = {config.source_name(name) for name in names}
    for name in chosen.difference(known):
        raise UsageError(f"There is no source `{name}`.", f"The register {config.register} lists them.")
    covered = {each.file.path: each for each in cover(corpus)}
    found_any = False
    for name in known:
        document = corpus.loaded.documents[name]
        if chosen and name not in chosen:
            continue
        if document.file is None:
            say(f"{document.path} cannot be read: run `pincite check`.", file=sys.stderr)
            found_any = True
            continue
        missed = {(each.start, each.end) for each in covered[document.path].of(Part.NUMBER, State.MISSED)}
        for mention in _stated(document):
            if (mention.start, mention.end) in missed:
                place = document.file.place(mention.start, mention.end)
                _print({"path": place.path, "line": place.line, "column": place.column, **as_json(mention)})
                found_any = True
    if not known:
        say(f"pincite: {config.register} registers no source, so nothing was checked.", file=sys.stderr)
        return NOTHING_CHECKED
    return int(found_any)


def _stated(document: Document) -> list[NumberMention]:
    """The numbers of a source in order; idioms and page furniture need no citation."""
    numbers = (*document.numbers, *amounts(document.text, document.numbers))
    return sorted(
        (each for each in numbers if each.role not in ("idiom", "furniture")), key=lambda each: each.start
    )
