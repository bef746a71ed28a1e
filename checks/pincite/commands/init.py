"""pincite init: the folders, and a register of the documents that lie in the sources folder."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from pincite.commands.shared import existing_text
from pincite.corpus import documents_in
from pincite.disk import Root, lock, replace
from pincite.errors import UsageError
from pincite.model import File
from pincite.printing import plural, say
from pincite.settings import Settings, find_settings, stay_inside
from pincite.sources import Document, Trouble, load_register, read_document
from pincite.yamlfile import Mapping, parse
from pincite.yamlfile.editing import insert_entries


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = "Run it again whenever documents were added; what is registered already stays as it is."
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="default: this folder")


def run(args: argparse.Namespace) -> int:
    folder = Path(args.folder)
    if not folder.is_dir():
        raise UsageError(f"There is no folder `{folder}`.", "Make it first.")
    config = find_settings(folder) or Settings(folder.resolve())
    stay_inside(config)
    for made in _folders(config):
        say(f"Made {made}/.")
    sources = Root(config.root / config.sources)
    listing = documents_in(config, Root(config.root))
    with lock(config.root, config.folders):
        was = register_text(config)
        file = File(config.register, was or "")
        names = _unregistered(listing.paths, file)
        documents = [read_document(sources, config.sources, name) for name in names]
        sound = [(name, each) for name, each in zip(names, documents, strict=True) if each.file is not None]
        text = register(file, sound)
        if text != was:
            replace(config.root, config.register, text, was=was)
    if text != was:
        made = f"Registered {plural(len(sound), 'document')} in" if sound else "Made"
        say(f"{made} {config.register}.")
    unread = [each for each in documents if each.file is None]
    for each in unread:
        say(f"{each.path} was not registered. {_why_not(each)}")
    for path, refused in listing.refused.items():
        say(f"{path} was not registered. {refused.because} {refused.help}")
    say(_next(config, text))
    return 1 if unread or listing.refused else 0


def _folders(config: Settings) -> list[str]:
    """Make the folders that are not there, and name them."""
    wanted = [config.sources, *(each for each in config.claims if not each.endswith((".yaml", ".yml")))]
    missing = [each for each in wanted if not (config.root / each).exists()]
    for each in missing:
        try:
            (config.root / each).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            message = f"{config.root / each}: the folder cannot be made: {error.strerror}."
            raise UsageError(message, "Check that the folder above may be written to.") from None
    return missing


def register_text(config: Settings) -> str | None:
    """The text of the register, which must be sound YAML; None if there is none."""
    text = existing_text(config, config.register)
    if load_register(File(config.register, text or "")).broken:
        raise UsageError(f"{config.register} is not YAML.", "`pincite check` shows where to mend it.")
    return text


def _unregistered(names: Iterable[str], file: File) -> list[str]:
    """The documents of the sources folder that the register does not name."""
    root, _ = parse(file)
    entry = root.entries.get("sources") if isinstance(root, Mapping) else None
    known = entry.node.entries if entry is not None and isinstance(entry.node, Mapping) else {}
    return sorted(name for name in names if name not in known)


def register(file: File, documents: list[tuple[str, Document]]) -> str:
    """The text of the register with these documents, by name, added; at least one that is well-formed."""
    bodies = {name: [f"sha256: {document.state.sha256}"] for name, document in documents}
    text = insert_entries(file, "sources", bodies)
    if text is None:
        raise UsageError(
            f"{', '.join(bodies)} cannot be added to {file.path} as that is written.",
            "`pincite check` shows what is wrong with it. Documents stand below each other, not between braces.",
        )
    return text if text.strip() else "sources: {}\n"


def _why_not(document: Document) -> str:
    if document.state.trouble is Trouble.OUTSIDE:
        return "Its name or a link leads out of the sources folder: put the document itself there."
    why = "It is not there." if document.state.trouble is Trouble.MISSING else document.state.because
    return f"{why} A source is a file of UTF-8 text; move anything else elsewhere."


def _next(config: Settings, text: str) -> str:
    sources = load_register(File(config.register, text)).sources
    if not sources:
        return f"Next: put documents, as plain text, into {config.sources}/ and run `pincite init` again."
    return (
        f"{config.register} lists {plural(len(sources), 'document')}. Next: write claims, by hand or with"
        " `pincite add`, and run `pincite check`."
    )
