"""pincite coverage: what of the sources no claim pins."""

import argparse
import re
import sys
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from pincite.commands.shared import configuration
from pincite.corpus import CheckedSource, Corpus, load, resolve
from pincite.corpus.coverage import Counted, Covered, Part, State, cover, share
from pincite.errors import NOTHING_CHECKED, UsageError
from pincite.inventory import defects
from pincite.model import DefectKind, Place
from pincite.printing import as_json, plural, say
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
    if args.output_format == "json":
        sys.stdout.write(as_json(_json(covered), 2) + "\n")
    else:
        lines = _table(covered)
        if args.show_missing:
            lines += [line for each in covered for line in _missing(each)]
        say(*lines)
    looked_at = [each for each in corpus.checked_sources if each.document.path in chosen]
    unread = [each for each in defects(loaded) if each.kind is not DefectKind.PASSED_OVER]
    troubles = list(_troubles(looked_at, len(unread), covered, percent))
    say(*troubles, file=sys.stderr)
    if not (looked_at or unread):
        return NOTHING_CHECKED
    return 1 if troubles else 0


def _asked(written: str) -> Fraction:
    """The percentage of --fail-under, exactly as it is written."""
    percent = Fraction(written) if _PERCENT.fullmatch(written) else None
    if percent is None or percent > 100:
        raise UsageError("--fail-under takes a percentage from 0 to 100.", "Say for example --fail-under 95.")
    return percent


def _troubles(
    looked_at: list[CheckedSource], faults: int, covered: list[Covered], percent: Fraction | None
) -> Iterator[str]:
    """Why the exit code is 1, or 5 where nothing is: what does not count,
    and what of the three is below the percentage asked for."""
    if not (looked_at or faults):
        yield "No document can be looked at. `pincite init` registers what lies in the sources folder."
    for each in looked_at:
        if each.document.trouble:
            yield f"{each.document.path} cannot be read, and does not count: run `pincite check`."
    for each in looked_at:
        if not each.document.trouble and each.document.sha256 != each.source.sha256.value:
            yield f"{each.document.path} is not the document that was registered: run `pincite check`."
    if faults:
        yield f"Part of the files cannot be read ({plural(faults, 'fault')}), and does not count: run `pincite check`."
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
    head = [
        "Source",
        *(column for part in Part for column in (COLUMNS[part], "")),
        "Excluded",
        "Missing lines",
    ]
    rows = [head]
    for each in covered:
        ranges = (f"{low}" if low == high else f"{low}-{high}" for low, high in each.missing_lines())
        rows.append([each.file.path, *_cells([each]), ", ".join(ranges)])
    rows.append(["Total", *_cells(covered), ""])
    first, *middle, last = (max(map(len, column)) for column in zip(*rows, strict=True))
    lines = []
    for name, *cells, missing in rows:
        numbers = [cell.rjust(width) for cell, width in zip(cells, middle, strict=True)]
        lines.append("  ".join([name.ljust(first), *numbers, missing.ljust(last)]).rstrip())
    rule = "─" * max(map(len, lines))
    return [lines[0], rule, *lines[1:-1], rule, lines[-1]]


def _cells(covered: list[Covered]) -> list[str]:
    cells = []
    for part in Part:
        pinned, counted = share(covered, part)
        cells += [f"{pinned}/{counted}", _percent(pinned, counted)]
    return [*cells, str(sum(each.state is State.EXCLUDED for source in covered for each in source.counted))]


def _missed(covered: Covered) -> Iterator[tuple[Counted, Place]]:
    """What was missed of a source, in order, each with its place."""
    for each in sorted(covered.counted, key=lambda each: (each.start, each.end)):
        if each.state is State.MISSED:
            yield each, covered.file.place(each.start, each.end)


def _missing(covered: Covered) -> Iterator[str]:
    for each, place in _missed(covered):
        text = " ".join(covered.file.text[each.start : each.end].split())
        shown = text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"
        yield f"{place.path}:{place.line}:{place.column}: {each.part} {shown}"


def _json(covered: list[Covered]) -> dict[str, Any]:
    return {"summary": _summary(covered), "sources": [_source(each) for each in covered]}


def _summary(covered: list[Covered]) -> dict[str, dict[str, int]]:
    summary = {}
    for part in Part:
        pinned, counted = share(covered, part)
        excluded = sum(len(each.of(part, State.EXCLUDED)) for each in covered)
        summary[COLUMNS[part].lower()] = {"pinned": pinned, "counted": counted, "excluded": excluded}
    return summary


def _source(covered: Covered) -> dict[str, Any]:
    missing = []
    for each, place in _missed(covered):
        shown = {
            "kind": each.part.value,
            "span": [each.start, each.end],
            "line": place.line,
            "column": place.column,
        }
        missing.append(shown | {"text": covered.file.text[each.start : each.end]})
    ranges = [list(lines) for lines in covered.missing_lines()]
    return {
        "path": covered.file.path,
        "summary": _summary([covered]),
        "missing_lines": ranges,
        "missing": missing,
    }
