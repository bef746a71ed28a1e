"""pincite find: where a quote stands in a source, and the citation to copy."""

import argparse
import os
from pathlib import Path

from pincite.commands.shared import LARGEST, typed
from pincite.disk import Refused, Root, read
from pincite.errors import UsageError
from pincite.model import File, Op
from pincite.printing import plural, say, tell_apart
from pincite.quotes import Haystack, Match, Verdict, find_quote, unique_context
from pincite.settings import Settings, find_settings
from pincite.sources import Document, DocumentState, Source, Trouble, load_register, read_document
from pincite.yamlfile.editing import yaml_text

PLACES = 20
"""No more places of an ambiguous quote are listed."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="SOURCE", help="a registered source, or the path of any text file")
    parser.add_argument("text", metavar="TEXT", help="the quote to look for")
    parser.add_argument("--prefix", default="", help="text just before the quote, to tell equal places apart")
    parser.add_argument("--suffix", default="", help="text just after it")


def run(args: argparse.Namespace) -> int:
    document = _document(args.source)
    if document.file is None:
        raise UsageError(*_trouble(args.source, document.state))
    match = find_quote(Haystack(document.file.text), args.text, args.prefix, args.suffix)
    say(*describe(match, document.file, Path(args.source).name))
    return 0 if match.verdict in (Verdict.EXACT, Verdict.TYPOGRAPHIC, Verdict.ELIDED) else 1


def _document(name: str) -> Document:
    """The source of that name in the corpus one stands in, otherwise the file at that path."""
    config = find_settings(Path())
    if config is not None:
        root = Root(config.root / config.sources)
        document = read_document(root, config.sources, name, source=_registered(config, name))
        if document.file is not None or not Path(name).is_file():
            return document
    real = Path(os.path.realpath(typed(name)))
    return read_document(Root(real.parent), str(Path(name).parent), real.name)


def _registered(config: Settings, name: str) -> Source | None:
    """The entry of a source in the register, by which the text of a document is found that is no plain text."""
    data = read(Root(config.root), config.register, LARGEST)
    text = "" if isinstance(data, Refused) else data.decode("utf-8", "replace")
    return load_register(File(config.register, text)).sources.get(name)


def _trouble(name: str, state: DocumentState) -> tuple[str, str]:
    if state.trouble in (Trouble.MISSING, Trouble.OUTSIDE):
        help = "Name a file of the sources folder, or the path of a text file."
        return f"There is no source `{name}`.", help
    return f"The source `{name}` cannot be used. {state.because}", "Save it as UTF-8 text."


def describe(match: Match, file: File, name: str) -> list[str]:
    """Lines for people: the verdict, the place, what differs, and the citation of the best place in YAML."""
    lines: list[str] = [_headline(match, file)]
    lines += [
        f"  line {file.line_of(start)}, span [{start}, {end}]: {_shown(file.text[start:end])}"
        for start, end in match.spans[:PLACES]
    ]
    if len(match.spans) > PLACES:
        lines.append(f"  and {len(match.spans) - PLACES:,} more")
    for each in match.diff:
        if each.op is not Op.SAME:
            apart = tell_apart(each.quote, each.source)
            lines.append(f"  the quote has {_said(each.quote)}, the source {_said(each.source)}{apart}")
    if match.span is not None:
        lines += ["", *citation(file.text, match.span, name)]
    return lines


def _headline(match: Match, file: File) -> str:
    if match.verdict is Verdict.AMBIGUOUS:
        return f"ambiguous: {plural(len(match.spans), 'place')} fit; add --prefix or --suffix"
    if match.verdict is Verdict.ABSENT:
        return f"absent: no passage of {file.path} comes near this quote"
    if match.span is None:
        return f"{match.verdict.value}{': ' + match.because if match.because else ''}"
    start, end = match.span
    folds = f" ({', '.join(match.folds)})" if match.folds else ""
    return f"{match.verdict.value}{folds}: line {file.line_of(start)}, span [{start}, {end}]"


def _shown(passage: str) -> str:
    flat = " ".join(passage.split())
    return flat if len(flat) <= 80 else flat[:79] + "…"


def _said(words: str) -> str:
    return f"“{_shown(words)}”" if words.strip() else "nothing"


def citation(text: str, span: tuple[int, int], name: str) -> list[str]:
    """A citation in YAML, ready for a claims file, with the context that makes its quote unique."""
    prefix, suffix = unique_context(text, span)
    written = {"source": name, "quote": text[slice(*span)], "prefix": prefix, "suffix": suffix}
    fields = [f"{key}: {yaml_text(value)}" for key, value in written.items() if value]
    fields.append(f"span: [{span[0]}, {span[1]}]")
    return [f"{'- ' if not number else '  '}{field}" for number, field in enumerate(fields)]
