"""pincite schema: the JSON Schema of a file that people write or read."""

import argparse
import sys

from pincite.yamlfile import schema_text

NAMES = ("claims", "sources", "config", "report", "coverage", "verify")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", choices=NAMES, help="which file")


def run(args: argparse.Namespace) -> int:
    sys.stdout.write(schema_text(args.name))
    return 0
