"""pincite source: add documents and what readers make of them, and look at them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from pincite.commands.registering import keep, register, register_text
from pincite.commands.shared import configuration, typed
from pincite.commands.source_texts import refresh, verify
from pincite.disk import Root, lock, replace, write
from pincite.errors import UsageError
from pincite.model import File
from pincite.printing import plural, say
from pincite.settings import Settings
from pincite.sources import (
    Document,
    Failure,
    MadeText,
    MarkKind,
    Source,
    load_register,
    make_text,
    read_document,
)

KNOWN = ("title", "publisher", "date", "url", "language")
"""What may be said of a document when it is added."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add = commands.add_parser("add", help="copy documents into the sources folder, register and read them")
    add.add_argument("files", nargs="+", metavar="FILE")
    for key in KNOWN:
        add.add_argument(f"--{key}", metavar=key.upper(), help=f"its {key}, for the register")
    commands.add_parser("list", help="list the registered documents")
    show = commands.add_parser("show", help="say what is known of a document, and print a page of it")
    show.add_argument("name", metavar="NAME")
    show.add_argument("--page", type=int, metavar="N", help="print this page, counted from 1")
    text = commands.add_parser("text", help="print the text in which quotes are sought")
    text.add_argument("name", metavar="NAME")
    again = commands.add_parser("refresh", help="make texts anew, show what differs, and record them")
    again.add_argument("names", nargs="*", metavar="NAME", help="default: all that a reader read")
    again = commands.add_parser("verify", help="make texts anew and compare them with what is kept")
    again.add_argument("names", nargs="*", metavar="NAME", help="default: all that a reader read")


def run(args: argparse.Namespace) -> int:
    config = configuration([])
    if args.action in ("refresh", "verify"):
        return (refresh if args.action == "refresh" else verify)(config, _readable(config, args.names))
    action: Callable[[Settings, argparse.Namespace], int] = _ACTIONS[args.action]
    return action(config, args)


def _add(config: Settings, args: argparse.Namespace) -> int:
    said = {key: getattr(args, key) for key in KNOWN if getattr(args, key)}
    if said and len(args.files) > 1:
        raise UsageError("Titles and dates are those of one document.", "Add the documents one by one.")
    failed = 0
    with lock(config.root, config.folders):
        for given in args.files:
            failed += not add_source(config, given, said)
    return 1 if failed else 0


def add_source(config: Settings, given: str, said: dict[str, str]) -> bool:
    """Copy a document into the sources folder unless it lies there, make its text, and register both; whether that was
    done. The lock is held."""
    name = _copied(config, given)
    root = Root(config.root / config.sources)
    made = make_text(root, name)
    if isinstance(made, Failure):
        say(f"{config.sources}/{name} was not registered. {made.because} {made.help}", file=sys.stderr)
        return False
    was = register_text(config)
    file = File(config.register, was or "")
    if name in load_register(file).sources:
        raise UsageError(
            f"{name} is registered already.", f"`pincite source refresh {name}` makes its text anew."
        )
    text = register(file, {name: said | made.recorded})
    keep(config, name, made)
    replace(config.root, config.register, text, was=was)
    say(f"Registered {name}{_told(made)}.")
    for note in made.notes:
        say(f"  {note}")
    return True


def _copied(config: Settings, given: str) -> str:
    """The name in the sources folder of a document, which is copied there from elsewhere."""
    folder = (config.root / config.sources).resolve()
    path = Path(typed(given))
    if not path.is_file():
        raise UsageError(f"There is no file `{given}`.", "Check the spelling; paths count from this folder.")
    if path.resolve().is_relative_to(folder):
        return path.resolve().relative_to(folder).as_posix()
    data = path.read_bytes()
    target = config.root / config.sources / path.name
    if target.exists() and target.read_bytes() != data:
        raise UsageError(
            f"{config.sources}/{path.name} is there already and is another file.", "Rename one of them."
        )
    write(config.root, f"{config.sources}/{path.name}", data)
    return path.name


def _told(made: MadeText) -> str:
    pages = sum(line.startswith(f"{MarkKind.PAGE}\t") for line in made.marks.splitlines())
    size = plural(len(made.text.split()), "word")
    read_by = f", read by {made.reader}" if made.reader else ""
    return f"{read_by}: {plural(pages, 'page') + ', ' if pages else ''}{size}"


def _list(config: Settings, args: argparse.Namespace) -> int:
    for name, source in sorted(_sources(config).items()):
        about = ", ".join(filter(None, (source.title, source.publisher, source.date)))
        reader = source.reader.value if source.reader else "plain text"
        say(f"{name}  ({reader}){f'  {about}' if about else ''}")
    return 0


def _show(config: Settings, args: argparse.Namespace) -> int:
    source, document = _found(config, args.name)
    if args.page is not None:
        say(*_page(document, args.page).split("\n"))
        return 0
    for key in KNOWN:
        if value := getattr(source, key):
            say(f"{key}: {value}")
    say(f"sha256: {source.sha256.value}")
    if source.reader:
        say(f"reader: {source.reader.value}", f"text: {document.path}")
    say(f"{plural(len(document.text.split()), 'word')}")
    return 0


def _page(document: Document, number: int) -> str:
    pages = [each for each in document.marks.all if each.kind is MarkKind.PAGE] if document.marks else []
    if not 0 < number <= len(pages):
        has = f"{plural(len(pages), 'page')}" if pages else "no pages"
        raise UsageError(
            f"There is no page {number}: the document has {has}.", "`pincite source text` prints all."
        )
    end = pages[number].start if number < len(pages) else len(document.text)
    return document.text[pages[number - 1].start : end].rstrip()


def _text(config: Settings, args: argparse.Namespace) -> int:
    say(*_found(config, args.name)[1].text.rstrip("\n").split("\n"))
    return 0


def _sources(config: Settings) -> dict[str, Source]:
    return load_register(File(config.register, register_text(config) or "")).sources


def _readable(config: Settings, names: list[str]) -> list[tuple[str, Source]]:
    sources = _sources(config)
    for name in names:
        if name not in sources:
            raise UsageError(f"No source `{name}` is registered.", "`pincite source list` lists them.")
    return [
        (name, each) for name, each in sorted(sources.items()) if each.reader and (not names or name in names)
    ]


def _found(config: Settings, given: str) -> tuple[Source, Document]:
    name = config.source_name(given)
    source = _sources(config).get(name)
    if source is None:
        raise UsageError(f"No source `{given}` is registered.", "`pincite source list` lists them.")
    document = read_document(Root(config.root / config.sources), config.sources, name, source=source)
    if document.file is None:
        raise UsageError(f"{name} cannot be read. {document.state.because}", "`pincite check` says more.")
    return source, document


_ACTIONS = {"add": _add, "list": _list, "show": _show, "text": _text}
