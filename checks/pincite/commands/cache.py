"""pincite cache: what was worked out before, and deleting it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pincite.cache import Folder, clean, size
from pincite.commands.shared import configuration
from pincite.printing import plural, say

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "what",
        nargs="?",
        choices=("clean",),
        help="delete what is there (default: say where it is and how much)",
    )


def run(args: argparse.Namespace) -> int:
    folder = Folder(configuration([]).root)
    shown = os.path.relpath(folder.path)
    if args.what == "clean":
        say(f"Deleted {plural(clean(folder), 'file')} of {shown}.")
        return 0
    many, total = size(folder)
    believed = "" if folder.anchor or not many else ", none of it believed here"
    say(f"{shown}: {plural(many, 'file')}, {total / 1000:,.1f} kB{believed}.")
    return 0
