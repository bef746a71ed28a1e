"""pincite check: fact-check the corpus."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from pincite.cache import Folder
from pincite.commands.shared import configuration, write_file
from pincite.errors import NOTHING_CHECKED, UsageError
from pincite.narrow import restrict
from pincite.report import FORMATS, renderer
from pincite.rules import Listed, SwitchedOff, asked_for, chosen, strictly, switched_off
from pincite.run import Report, check
from pincite.settings import Settings

if TYPE_CHECKING:
    import argparse

    from pincite.cache import Memo


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="show only what concerns these files or folders (default: everything)",
    )
    parser.add_argument("--fix", action="store_true", help="apply the safe fixes")
    parser.add_argument(
        "--unsafe-fixes", action="store_true", help="with --fix or --diff: the unsafe ones as well"
    )
    parser.add_argument(
        "--diff", action="store_true", help="print what --fix would change, and change nothing"
    )
    parser.add_argument(
        "--select", metavar="RULES", help="run these rules only: names, codes or how codes begin, with commas"
    )
    parser.add_argument("--ignore", metavar="RULES", help="do not run these rules")
    parser.add_argument(
        "--verify-text", action="store_true", help="make the texts of documents anew, and compare them"
    )
    parser.add_argument("--strict", action="store_true", help="what could not be checked is an error")
    parser.add_argument("--output-format", choices=FORMATS, default=None, help="default: full")
    parser.add_argument(
        "--output-file", metavar="FILE", help="write the report to a file, beside the text on the terminal"
    )
    parser.add_argument("--statistics", action="store_true", help="count the findings by rule")
    parser.add_argument("--no-cache", action="store_true", help="work everything out anew, and keep nothing")


def run(args: argparse.Namespace) -> int:
    if args.no_cache or args.fix or args.diff or args.output_file is not None or args.verify_text:
        return _run(args, None)
    from pincite.cache import Memo

    return _run(args, Memo(args.words))


def _run(args: argparse.Namespace, memo: Memo | None) -> int:
    config = configuration(args.paths)
    if memo is not None and not config.verify_text:
        memo.at(config.root)
    rules, off, idle = _choice(config, args.select, args.ignore)
    if args.verify_text:
        config = config._replace(verify_text=True)
    if args.strict or config.strict:
        rules = strictly(rules)
    if args.diff:
        if args.output_format or args.statistics or args.output_file is not None:
            raise UsageError("--diff prints no report.", "Leave out the options that ask for one.")
        return _show_fixes(config, rules, args.paths, unsafe=args.unsafe_fixes)
    if args.unsafe_fixes and not args.fix:
        message = "--unsafe-fixes says which fixes to apply, not to apply them."
        raise UsageError(message, "Add --fix or --diff.")
    if args.fix:
        report = _fix(config, rules, args.paths, unsafe=args.unsafe_fixes)
    else:
        report = check(config, rules, cache=None if args.no_cache else Folder(config.root))
    report = restrict(report._replace(off=off, idle=idle), config, args.paths)
    out, err = _texts(report, args)
    code = 1 if report.failed else NOTHING_CHECKED if report.empty else 0
    if memo is not None:
        memo.keep(out, err, code)
    sys.stdout.write(out)
    with suppress(OSError):  # what goes there is said beside the report, which must not be lost over it
        sys.stderr.write(err)
    args.report = report  # so that it need not be taken apart before the process ends
    return code


class _Choice(NamedTuple):
    """The rules to run; what was switched off and by what; and whether nothing was left of what can be."""

    rules: tuple[Listed, ...]
    off: tuple[SwitchedOff, ...]
    idle: bool


def _choice(config: Settings, select: str | None, ignore: str | None) -> _Choice:
    """The rules to run: the command line decides over the settings."""
    wanted = tuple(_words(select)) if select is not None else config.select
    selecting = f"`select` in {config.file}" if select is None else "--select"
    unwanted = {f"`ignore` in {config.file}": config.ignore, "--ignore": tuple(_words(ignore or ""))}
    all_unwanted = (*config.ignore, *_words(ignore or ""))
    rules = chosen(wanted, all_unwanted)
    return _Choice(rules, switched_off(wanted, unwanted, selecting), not asked_for(wanted, all_unwanted))


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _fix(config: Settings, rules: tuple[Listed, ...], paths: list[str], *, unsafe: bool) -> Report:
    from pincite.disk import lock
    from pincite.fix import fix_all, write_fixed
    from pincite.printing import plural, say

    with lock(config.root, config.folders):
        fixed = fix_all(config, rules, paths, unsafe=unsafe)
        try:
            write_fixed(config, fixed)
        finally:
            if fixed.counts:
                count, files = sum(fixed.counts.values()), plural(len(fixed.counts), "file")
                say(f"Fixed {plural(count, 'finding')} in {files}.", file=sys.stderr)
    _show_refused(fixed.refused)
    return fixed.report


def _show_refused(refused: Mapping[str, str]) -> None:
    from pincite.printing import say

    for path, because in sorted(refused.items()):
        say(
            f"{path} was not fixed, and is as it was: a fix would change more than it names ({because}). "
            "Mend it by hand.",
            file=sys.stderr,
        )


def _show_fixes(config: Settings, rules: tuple[Listed, ...], paths: list[str], *, unsafe: bool) -> int:
    from difflib import unified_diff

    from pincite.fix import fix_all
    from pincite.printing import plural, say

    fixed = fix_all(config, rules, paths, unsafe=unsafe)
    for path, text in sorted(fixed.texts.items()):
        before = fixed.before[path].split("\n")
        diff = unified_diff(before, text.split("\n"), path, f"{path} (fixed)", lineterm="")
        say(*(line.rstrip("\r") for line in diff))
    _show_refused(fixed.refused)
    if not fixed.texts:
        left = len(restrict(fixed.report, config, paths).findings)
        say(f"No fix for {plural(left, 'finding')}." if left else "There is nothing to fix.")
    if fixed.report.empty:
        say("pincite: there is no claim and no prose, so nothing was checked.", file=sys.stderr)
    return 1 if fixed.texts or fixed.refused else NOTHING_CHECKED if fixed.report.empty else 0


def _texts(report: Report, args: argparse.Namespace) -> tuple[str, str]:
    """What the run says on the standard output and on the other one; a file that was asked for is written."""
    from pincite.printing import as_lines

    name = args.output_format or "full"
    color = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    if args.output_file is not None:
        write_file(args.output_file, renderer(name)(report, False))
        name = "full"
    out, err = renderer(name)(report, color), ""
    if name == "json" and report.empty:
        err = as_lines("pincite: nothing was checked.")
    if args.statistics:
        counts = Counter(f"{finding.code} {finding.rule}" for finding in report.findings)
        table = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        text = as_lines(*(f"{count:>6}  {rule}" for rule, count in table))
        # JSON on the standard output is for machines, and stays alone there.
        out, err = (out, err + text) if name == "json" else (out + text, err)
    return out, err
