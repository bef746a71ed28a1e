"""pincite init: the folders, and a register of the documents that lie in the sources folder."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from pincite.commands.registering import keep, register, register_text
from pincite.corpus import documents_in
from pincite.disk import Root, lock, replace
from pincite.errors import UsageError
from pincite.model import File
from pincite.printing import plural, say
from pincite.settings import Settings, find_settings, stay_inside
from pincite.sources import Failure, MadeText, load_register, make_text
from pincite.yamlfile import Mapping, parse


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
    listing = documents_in(config, Root(config.root))
    with lock(config.root, config.folders):
        was = register_text(config)
        file = File(config.register, was or "")
        names = _unregistered(listing.paths, file)
        texts, refused = _read(config, names)
        text = register(file, {name: each.recorded for name, each in texts.items()})
        for name, each in texts.items():
            keep(config, name, each)
        if text != was:
            replace(config.root, config.register, text, was=was)
    if text != was:
        done = f"Registered {plural(len(texts), 'document')} in" if texts else "Made"
        say(f"{done} {config.register}.")
    for name, each in texts.items():
        for note in each.notes:
            say(f"{config.sources}/{name}: {note}")
    refused |= {path: f"{each.because} {each.help}" for path, each in listing.refused.items()}
    for path, why in refused.items():
        say(f"{path} was not registered. {why}")
    say(_next(config, text))
    return 1 if refused else 0


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


def _unregistered(names: Iterable[str], file: File) -> list[str]:
    """The documents of the sources folder that the register does not name."""
    root, _ = parse(file)
    entry = root.entries.get("sources") if isinstance(root, Mapping) else None
    known = entry.node.entries if entry is not None and isinstance(entry.node, Mapping) else {}
    return sorted(name for name in names if name not in known)


def _read(config: Settings, names: Iterable[str]) -> tuple[dict[str, MadeText], dict[str, str]]:
    """What the documents of these names say, and why others cannot be read, by their paths."""
    sources = Root(config.root / config.sources)
    made: dict[str, MadeText] = {}
    refused: dict[str, str] = {}
    for name in names:
        found = make_text(sources, name)
        if isinstance(found, Failure):
            refused[f"{config.sources}/{name}"] = f"{found.because} {found.help}"
        else:
            made[name] = found
    return made, refused


def _next(config: Settings, text: str) -> str:
    sources = load_register(File(config.register, text)).sources
    if not sources:
        return f"Next: put documents into {config.sources}/ and run `pincite init` again."
    return (
        f"{config.register} lists {plural(len(sources), 'document')}. Next: write claims, by hand or with"
        " `pincite add`, and run `pincite check`."
    )
