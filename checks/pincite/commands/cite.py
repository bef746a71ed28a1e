"""pincite cite: a file of prose as readers get it, its citations turned into notes."""

import argparse
import os
import sys
from pathlib import Path

from pincite.commands.shared import text_of, write_file
from pincite.corpus import load, resolve
from pincite.errors import UsageError
from pincite.model import File
from pincite.printing import plural, say
from pincite.prose import manuscript
from pincite.settings import find_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.md", help="the prose")
    parser.add_argument(
        "--output", "-o", metavar="FILE", help="where to write it (default, or `-`: standard output)"
    )
    parser.add_argument(
        "--csl-json", metavar="FILE", help="write the claims cited as a bibliography for Pandoc"
    )


def run(args: argparse.Namespace) -> int:
    from pincite.publish import bibliography, render

    path = Path(args.file)
    config = find_settings(path.parent)
    if config is None:
        raise UsageError(
            f"{path}: there are no claims to cite, in this folder or above.",
            "Put the file into a repository with claims/ and seeds/.",
        )
    file = File(args.file, text_of(os.fspath(path), "Name a file of Markdown."))
    corpus = resolve(load(config))
    prose = manuscript(file).prose
    target = Path(args.output or args.file).resolve().parent
    folder = Path(os.path.relpath(config.root.resolve(), target)).as_posix() + "/"
    folder = "" if folder == "./" else folder
    unknown = [cited for cited in prose.cited if cited.claim not in corpus.claims]
    if args.csl_json:
        _write(args.csl_json, bibliography((cited.claim for cited in prose.cited), corpus, folder))
    text = render(file, prose, corpus, folder)
    if args.output:
        _write(args.output, text)
    elif not args.csl_json:
        sys.stdout.write(text)
    for cited in unknown:
        place = file.at(cited)
        say(f"{place.path}:{place.line}:{place.column}: there is no claim `{cited.claim}`.", file=sys.stderr)
    if unknown:
        say(f"{plural(len(unknown), 'citation')} left as written.", file=sys.stderr)
    return 1 if unknown else 0


def _write(name: str, text: str) -> None:
    if name == "-":
        sys.stdout.write(text)
    else:
        write_file(name, text)
