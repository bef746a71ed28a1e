"""pincite coverage: what of the sources no claim pins."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from pincite.commands.check import configuration
from pincite.corpus import Corpus, Counted, Covered, Part, State, cover, load, resolve, share
from pincite.errors import UsageError
from pincite.printing import plural, safe
from pincite.run import defects
from pincite.settings import Settings

COLUMNS = {Part.SENTENCE: "Sentences", Part.NUMBER: "Numbers", Part.PASSAGE: "Quotations"}
LONGEST = 100
"""No more characters of something missed are printed."""
_PERCENT = re.compile(r"[0-9]{1,3}(?:\.[0-9]{0,9})?")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "sources", nargs="*", metavar="SOURCE", help="only these documents, by name or path (default: all)"
    )
    parser.add_argument(
        "--fail-under", metavar="PERCENT", help="exit 1 if less is pinned of any of the three"
    )
    parser.add_argument(
        "--show-missing", action="store_true", help="print what is missed, not only its lines"
    )
    parser.add_argument("--output-format", choices=("table", "json"), default="table")
    parser.epilog = (
        "A sentence is pinned when quotes hold at least half of its words, a number or a quotation when they hold "
        "all of it. What the register excludes, with a reason, does not count. Percentages are rounded down."
    )


def run(args: argparse.Namespace) -> int:
    percent = None if args.fail_under is None else _asked(args.fail_under)
    config = configuration([])
    loaded = load(config)
    corpus = resolve(loaded)
    chosen = _chosen(corpus, config, args.sources)
    covered = [each for each in cover(corpus) if each.file.path in chosen]
    looked_at = [each for each in corpus.checked_sources if each.document.path in chosen]
    unread = [each.document.path for each in looked_at if each.document.trouble]
    changed = [
        each.document.path
        for each in looked_at
        if not each.document.trouble and each.document.sha256 != each.source.sha256.value
    ]
    if args.output_format == "json":
        print(json.dumps(_json(covered), indent=2))
    else:
        lines = _table(covered)
        if args.show_missing:
            lines += [line for each in covered for line in _missing(each)]
        print(safe("\n".join(lines)))
    faults = len(defects(loaded))
    troubles = [
        *_nothing(bool(looked_at or faults)),
        *_unread(unread),
        *_changed(changed),
        *_malformed(faults),
        *_short(covered, percent),
    ]
    for trouble in troubles:
        print(trouble, file=sys.stderr)
    return 1 if troubles else 0


def _asked(written: str) -> Fraction:
    """The percentage of --fail-under, exactly as it is written."""
    percent = Fraction(written) if _PERCENT.fullmatch(written) else None
    if percent is None or percent > 100:
        raise UsageError("--fail-under takes a percentage from 0 to 100.", "Say for example --fail-under 95.")
    return percent


def _nothing(is_some: bool) -> Iterator[str]:
    if not is_some:
        yield "No document can be looked at. `pincite init` registers what lies in the sources folder."


def _unread(paths: list[str]) -> Iterator[str]:
    for path in paths:
        yield f"{path} cannot be read, and does not count: run `pincite check`."


def _changed(paths: list[str]) -> Iterator[str]:
    for path in paths:
        yield f"{path} is not the document that was registered: run `pincite check`."


def _malformed(count: int) -> Iterator[str]:
    if count:
        yield f"Part of the files cannot be read ({plural(count, 'fault')}), and does not count: run `pincite check`."


def _short(covered: list[Covered], percent: Fraction | None) -> Iterator[str]:
    """What of the three is below the percentage asked for."""
    for part, name in COLUMNS.items():
        pinned, counted = share(covered, part)
        if percent is not None and pinned * 100 < percent * counted:
            yield f"Only {_percent(pinned, counted)} of the {name.lower()} are pinned, less than {float(percent):g}%."


def _chosen(corpus: Corpus, config: Settings, given: list[str]) -> set[str]:
    """The paths of the sources given by name or path; all if none is."""
    known = {each.document.path for each in corpus.checked_sources}
    chosen = set()
    for name in given:
        path = f"{config.sources}/{config.source_name(name)}"
        if path not in known:
            raise UsageError(f"There is no registered source `{name}`.", "`pincite coverage` lists them all.")
        chosen.add(path)
    return chosen or known


def _percent(pinned: int, counted: int) -> str:
    """Rounded down, so that only all of it is 100%; and only nothing is 0%."""
    return f"{max(1000 * pinned // counted, min(pinned, 1)) / 10:g}%" if counted else "–"


def _table(covered: list[Covered]) -> list[str]:
    rows = [
        ["Source", *(column for part in Part for column in (COLUMNS[part], "")), "Excluded", "Missing lines"]
    ]
    for each in covered:
        ranges = (f"{low}" if low == high else f"{low}-{high}" for low, high in each.missing_lines())
        rows.append([each.file.path, *_cells([each]), ", ".join(ranges)])
    rows.append(["Total", *_cells(covered), ""])
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = ["  ".join(_aligned(cell, widths, at) for at, cell in enumerate(row)).rstrip() for row in rows]
    rule = "─" * max(map(len, lines))
    return [lines[0], rule, *lines[1:-1], rule, lines[-1]]


def _cells(covered: list[Covered]) -> list[str]:
    cells = []
    for part in Part:
        pinned, counted = share(covered, part)
        cells += [f"{pinned}/{counted}", _percent(pinned, counted)]
    return [*cells, str(sum(each.state is State.EXCLUDED for source in covered for each in source.counted))]


def _aligned(cell: str, widths: list[int], at: int) -> str:
    first_or_last = at in (0, len(widths) - 1)
    return cell.ljust(widths[at]) if first_or_last else cell.rjust(widths[at])


def _missed(covered: Covered) -> list[Counted]:
    missed = [each for each in covered.counted if each.state is State.MISSED]
    return sorted(missed, key=lambda each: (each.start, each.end))


def _missing(covered: Covered) -> Iterable[str]:
    for each in _missed(covered):
        place = covered.file.place(each.start, each.end)
        text = " ".join(covered.file.text[each.start : each.end].split())
        shown = text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"
        yield f"{place.path}:{place.line}:{place.column}: {each.part} {shown}"


def _json(covered: list[Covered]) -> dict[str, Any]:
    return {
        "summary": _summary(covered),
        "sources": [
            {
                "path": each.file.path,
                "summary": _summary([each]),
                "missing_lines": [list(lines) for lines in each.missing_lines()],
                "missing": [_item(each, missed) for missed in _missed(each)],
            }
            for each in covered
        ],
    }


def _summary(covered: list[Covered]) -> dict[str, dict[str, int]]:
    return {
        COLUMNS[part].lower(): {
            "pinned": share(covered, part)[0],
            "counted": share(covered, part)[1],
            "excluded": sum(len(each.of(part, State.EXCLUDED)) for each in covered),
        }
        for part in Part
    }


def _item(covered: Covered, missed: Counted) -> dict[str, Any]:
    place = covered.file.place(missed.start, missed.end)
    return {
        "kind": missed.part.value,
        "span": [missed.start, missed.end],
        "line": place.line,
        "column": place.column,
        "text": covered.file.text[missed.start : missed.end],
    }
