"""pincite add: a claim on a passage of a source, written at its place in a claims file."""

import argparse
import re
import sys
from pathlib import Path

from pincite.commands.find import citation, describe
from pincite.commands.shared import configuration, existing_text
from pincite.corpus import Loaded, load
from pincite.disk import lock, replace
from pincite.errors import UsageError
from pincite.model import File
from pincite.printing import say
from pincite.quotes import Haystack, Match, Verdict, find_quote
from pincite.report import renderer
from pincite.run import check
from pincite.settings import Settings
from pincite.yamlfile.editing import insert_entries, yaml_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="SOURCE", help="a registered source, by name or path")
    parser.add_argument("quote", metavar="QUOTE", help="the passage that proves the claim, word for word")
    parser.add_argument("--claim", metavar="ID", required=True, help="the claim's id, in snake_case")
    parser.add_argument("--statement", metavar="TEXT", required=True, help="what is claimed, in one sentence")
    parser.add_argument("--file", metavar="FILE", help="the claims file (default: the only one there is)")
    parser.add_argument("--prefix", default="", help="text just before the quote, to tell equal places apart")
    parser.add_argument("--suffix", default="", help="text just after it")


def run(args: argparse.Namespace) -> int:
    config = configuration([])
    with lock(config.root, config.folders):
        path = _add(config, args)
    if path is None:
        return 1
    say(f"Added `{args.claim}` to {path}.")
    report = check(config)
    own = tuple(each for each in report.findings if (each.place.path, each.fault.claim) == (path, args.claim))
    if own:
        sys.stdout.write(renderer("full")(report._replace(findings=own, acknowledged=()), False))
    return 1 if any(each.severity == "error" for each in own) else 0


def _add(config: Settings, args: argparse.Namespace) -> str | None:
    """Write the claim, and give the path of its file; None, with the reason printed, if its quote is not sound."""
    loaded = load(config)
    _free(loaded, args.claim)
    path = _path(config, loaded, args.file)
    name = config.source_name(args.source)
    document = _document(loaded, name)
    match = find_quote(Haystack(document.text), args.quote, args.prefix, args.suffix)
    if match.span is None or match.verdict not in (Verdict.EXACT, Verdict.TYPOGRAPHIC):
        say("\n".join(["Nothing was added; the quote is", *describe(match, document, name)]))
        return None
    was = existing_text(config, path)
    text = _with_claim(File(path, was or ""), name, document, match, args)
    replace(config.root, path, text, was=was)
    return path


def _path(config: Settings, loaded: Loaded, asked: str | None) -> str:
    """The claims file to write to, relative to the root."""
    known = [each.file.path for each in loaded.claims_files]
    if asked is not None:
        target = Path(asked).resolve()
        folders = [(config.root / each).resolve() for each in config.claims]
        if target.suffix.lower() not in (".yaml", ".yml") or not any(
            target.is_relative_to(each) for each in folders
        ):
            raise UsageError(
                f"`{asked}` is not a place for claims.", f"Name a .yaml file in {', '.join(config.claims)}."
            )
        if not target.parent.is_dir():
            raise UsageError(f"There is no folder `{target.parent}`.", "Make it first.")
        return target.relative_to(config.root.resolve()).as_posix()
    if len(known) > 1:
        raise UsageError("There are several claims files.", f"Say which with --file: {', '.join(known)}.")
    return known[0] if known else f"{config.claims[0]}/claims.yaml"


def _free(loaded: Loaded, id: str) -> None:
    """Refuse an id that is none, or is taken."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", id):
        help = "Use small letters, digits and underscores, such as `bridge_closed`."
        raise UsageError(f"`{id}` cannot be the id of a claim.", help)
    for file in loaded.claims_files:
        if file.broken:
            raise UsageError(f"{file.file.path} cannot be read.", "`pincite check` shows where to mend it.")
        taken = (each.id for group in (file.claims, file.relations, file.disputes) for each in group)
        if any(id == each.value for each in taken):
            raise UsageError(f"The id `{id}` is taken, in {file.file.path}.", "Choose another.")


def _document(loaded: Loaded, name: str) -> File:
    source, document, config = loaded.register.sources.get(name), loaded.documents.get(name), loaded.config
    if source is None or document is None:
        help = f"{config.register} lists them; `pincite init` registers what lies in {config.sources}/."
        raise UsageError(f"No source `{name}` is registered.", help)
    if document.file is None:
        raise UsageError(f"{document.path} cannot be read.", "`pincite check` says why.")
    if document.state.sha256 != source.sha256.value:
        help = "`pincite check` shows what became of its quotes."
        raise UsageError(f"{document.path} is not the document that was registered.", help)
    return document.file


def _with_claim(file: File, name: str, document: File, match: Match, args: argparse.Namespace) -> str:
    assert match.span is not None
    pinned = citation(document.text, match.span, name)
    body = [f"statement: {yaml_text(args.statement)}", "citations:", *(f"  {line}" for line in pinned)]
    text = insert_entries(file, "claims", {args.claim: body})
    if text is None:
        raise UsageError(
            f"The claim cannot be added to {file.path} as that is written.",
            "Run `pincite check`, and write one claim below the other, not between braces.",
        )
    return text
