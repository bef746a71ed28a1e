"""pincite rules: the table of all rules."""

import argparse

from pincite.printing import say
from pincite.rules import ALL


def add_arguments(parser: argparse.ArgumentParser) -> None:
    pass


def run(args: argparse.Namespace) -> int:
    width = max(len(each.name) for each in ALL)
    for each in ALL:
        # Python leaves docstrings out under -OO.
        summary = (each.rule.__doc__ or "").strip().partition("\n")[0]
        say(f"{each.code}  {each.name:<{width}}  {each.severity:<7}  {summary}")
    return 0
