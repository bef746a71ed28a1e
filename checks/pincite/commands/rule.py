"""pincite rule: one rule's page."""

from __future__ import annotations

import argparse
from difflib import get_close_matches

from pincite.errors import UsageError
from pincite.rules import ALL, find
from pincite.rules.examples import corpora, shown


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", metavar="NAME-or-CODE", help="as `pincite rules` lists them")


def run(args: argparse.Namespace) -> int:
    listed = find(args.rule)
    if listed is None:
        near = get_close_matches(args.rule, [word for each in ALL for word in (each.name, each.code)], 1)
        raise UsageError(
            f"There is no rule `{args.rule}`.",
            f"Did you mean `{near[0]}`?" if near else "`pincite rules` lists them all.",
        )
    print(f"# {listed.code} {listed.name} ({listed.severity})\n")
    page = (listed.rule.__doc__ or "").strip()
    print(page)
    for name in corpora(page):
        print(f'\n## The corpus "{name}"\n{shown(name)}')
    return 0
