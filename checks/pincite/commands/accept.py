"""pincite accept: record a changed source, after showing what the change does to the claims on it."""

import argparse
import sys

from pincite.commands.registering import keep, recorded, register_text
from pincite.commands.shared import configuration
from pincite.corpus import (
    CheckedQuote,
    CheckedSource,
    Corpus,
    Loaded,
    became,
    load,
    mended,
    on_source,
    resolve,
    summary,
)
from pincite.disk import Root, lock, replace
from pincite.errors import UsageError
from pincite.model import File
from pincite.printing import say
from pincite.quotes import Verdict
from pincite.sources import (
    Document,
    DocumentState,
    Failure,
    MadeText,
    Trouble,
    load_register,
    make_text,
    read_document,
    text_name,
)
from pincite.yamlfile.editing import set_scalar, unproven


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="SOURCE", help="a registered source that changed, by name or path")
    parser.add_argument("--yes", action="store_true", help="do not ask: record the new sha256")


def run(args: argparse.Namespace) -> int:
    config = configuration([])
    name = config.source_name(args.source)
    loaded = load(config)
    made = _made_anew(loaded, name)
    corpus = resolve(loaded)
    found = next((each for each in corpus.checked_sources if each.source.name.value == name), None)
    if found is None:
        raise UsageError(f"No source `{args.source}` is registered.", f"{config.register} lists them.")
    if found.document.trouble:
        raise UsageError(*_unreadable(found.document))
    if found.document.sha256 == found.source.sha256.value:
        say(f"{found.document.document} is the document that was registered; there is nothing to accept.")
        return 0
    show(corpus, found, list(on_source(corpus, name)))
    if not (args.yes or _agreed()):
        say("Nothing was recorded.")
        return 1
    record(corpus, found, made)
    say(f"Recorded the new sha256 of {found.document.document} in {config.register}.")
    return 0


def _made_anew(loaded: Loaded, name: str) -> MadeText | None:
    """Of a document that is no plain text, what its reader makes of it now, in place of the text that is kept of what it
    was; None of plain text."""
    source = loaded.register.sources.get(name)
    if source is None or source.reader is None:
        return None
    config = loaded.config
    made = make_text(Root(config.root / config.sources), name)
    if isinstance(made, Failure):
        raise UsageError(f"No text can be made of {config.sources}/{name}. {made.because}", made.help)
    path = f"{config.sources}/{text_name(name)}"
    state = DocumentState(path, made.sha256, language=source.language, original=f"{config.sources}/{name}")
    loaded.documents[name] = Document(state, File(path, made.text))
    return made


def _unreadable(document: DocumentState) -> tuple[str, str]:
    if document.trouble is Trouble.MISSING:
        return f"{document.path} is not there.", "Put it back, or take it out of the register."
    if document.trouble is Trouble.OUTSIDE:
        return f"{document.path} leads out of the sources folder.", "Put the document itself there."
    return f"{document.path} cannot be read. {document.because}", "Make it a file of UTF-8 text."


def show(corpus: Corpus, found: CheckedSource, fates: list[CheckedQuote]) -> None:
    """Print what became of every quote."""
    say(f"{found.document.document} changed. Its quotes: {summary(fates)}.")
    for checked in fates:
        if checked.verdict is not Verdict.EXACT:
            line = corpus.files[checked.path].line_of(checked.citation.quote.start)
            say(f"  {checked.path}:{line}: {became(checked)}")
    if mended(fates):
        say(f"`pincite check --fix` mends {mended(fates)} of them.")


def _agreed() -> bool:
    """Ask; without a terminal nobody can have seen the consequences."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "Nobody is there to ask.", "Look at what changed above, then run it again with --yes."
        )
    return input("Record the new document? [y/N] ").strip().lower() in ("y", "yes")


def record(corpus: Corpus, found: CheckedSource, made: MadeText | None = None) -> None:
    """Write the new sha256 into the register as it is now; a question may have been open for long."""
    config, name = corpus.loaded.config, found.source.name.value
    with lock(config.root, config.folders):
        was = register_text(config)
        file = File(config.register, was or "")
        source = load_register(file).sources.get(name)
        document = read_document(
            Root(config.root / config.sources), config.sources, name, source=source
        ).state
        before, after = found.source.sha256.value, found.document.sha256
        if source is None or (source.sha256.value, document.sha256) != (before, after):
            raise UsageError(
                f"{found.document.path} or its entry in {config.register} was changed meanwhile. Nothing was recorded.",
                "Run it again, and look at what changed.",
            )
        if made is not None:
            keep(config, name, made)
            replace(config.root, config.register, recorded(file, source, made), was=was)
            return
        edit = set_scalar(file, source.sha256, after)
        text = file.text[: edit.start] + edit.text + file.text[edit.end :]
        if because := unproven(file, [edit], text):
            raise UsageError(
                f"The new sha256 cannot be written into {config.register} as that is written: {because}.",
                f"Write it by hand: {after}.",
            )
        replace(config.root, config.register, text, was=was)
