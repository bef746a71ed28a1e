"""pincite rule: one rule's page."""

import argparse

from pincite.errors import UsageError
from pincite.printing import did_you_mean, say
from pincite.rules import find, known
from pincite.rules.examples import corpora, shown


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", metavar="NAME-or-CODE", help="as `pincite rules` lists them")


def run(args: argparse.Namespace) -> int:
    listed = find(args.rule)
    if listed is None:
        help = did_you_mean(args.rule, known(), "`pincite rules` lists them all.")
        raise UsageError(f"There is no rule `{args.rule}`.", help)
    page = (listed.rule.__doc__ or "").strip()
    if not page:
        raise UsageError("The pages are not there: Python was told to leave them out.", "Run it without -OO.")
    say(f"# {listed.code} {listed.name} ({listed.severity})", "", *page.split("\n"))
    for name in corpora(page):
        say("", f'## The corpus "{name}"', *shown(name).split("\n"))
    return 0
