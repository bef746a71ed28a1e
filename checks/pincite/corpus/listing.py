"""The files of a corpus: its claims and documents, and what of its folders could not be looked into."""

import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pincite.disk import Entry, Refused, Root, entries
from pincite.errors import UsageError
from pincite.settings import FILES, REGISTER, Settings, covers, marks_in, refuse_nested

ENDINGS = (".yaml", ".yml")
BACKUPS = ("~", ".bak", ".orig", ".rej", ".old", ".save", ".swp")


class Listing(NamedTuple):
    """Paths of files, relative to the root, in order; what was refused by its path; and what looks like claims and is no
    claims file, since it is hidden or a backup."""

    paths: tuple[str, ...]
    refused: dict[str, Refused]
    passed_over: tuple[str, ...] = ()


def claims_in(config: Settings, root: Root) -> Listing:
    """The claims files; a configured path that is not there is an error, and so are settings among them."""
    paths: set[str] = set()
    refused: dict[str, Refused] = {}
    passed_over: set[str] = set()
    for entry in config.claims:
        path = os.path.normpath(entry).replace(os.sep, "/")
        target = root.path if path == "." else root.find(path)
        if target is None or not os.path.exists(target):
            raise _no_claims(config, entry)
        if not os.path.isdir(target):
            paths.add(path)
            continue
        for each in _own(config, root, "" if path == "." else path):
            if each.refused:
                refused[each.path] = each.refused
            elif each.name.startswith("."):
                passed_over.update([each.path] if _looks_like_claims(each.name) else ())
            elif each.name.lower().endswith(ENDINGS):
                paths.add(each.path)
            elif _looks_like_claims(each.name):
                passed_over.add(each.path)
    refuse_settings_above(config, (*paths, *config.claims, config.register))
    return Listing(tuple(sorted(paths)), refused, tuple(sorted(passed_over)))


def claims_paths(config: Settings) -> list[str]:
    """The claims files, relative to the root, in order."""
    return list(claims_in(config, Root(config.root)).paths)


def documents_in(config: Settings, root: Root) -> Listing:
    """Every file of the sources folder but the register and hidden files, by its name there."""
    paths: list[str] = []
    refused: dict[str, Refused] = {}
    folder = os.path.normpath(config.sources).replace(os.sep, "/")
    below = "" if folder == "." else f"{folder}/"
    if not os.path.isdir(root.find(folder) or ""):
        return Listing((), {})
    for each in _own(config, root, "" if folder == "." else folder):
        name = each.path.removeprefix(below)
        if each.refused and not each.refused.is_link:
            refused[each.path] = each.refused
        elif not each.refused and name != REGISTER and not each.name.startswith(".") and not _is_kept(name):
            paths.append(name)
    return Listing(tuple(sorted(paths)), refused)


def _is_kept(name: str) -> bool:
    """Whether it is what a reader made of a document, and no document."""
    return name.startswith(".text/")


def refuse_settings_above(config: Settings, paths: Iterable[str]) -> None:
    """A UsageError for settings in a folder between the root and a file of the corpus."""
    folders = set()
    for path in dict.fromkeys(os.path.dirname(os.path.normpath(each)) for each in paths):
        folder = path.replace(os.sep, "/")
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    for folder in sorted(folders):
        if covers(config, folder):
            for mark in marks_in(config.root / folder):
                if f"{folder}/{mark}" != config.register:
                    refuse_nested(config.root, folder, mark)


def _own(config: Settings, root: Root, folder: str) -> Iterator[Entry]:
    """What lies below a folder; settings there are an error."""
    for each in entries(root, folder):
        name = each.name.lower()
        if name in FILES or name == REGISTER:
            above = each.path.rpartition("/")[0]
            corpus = above.removesuffix("seeds").rstrip("/") if name == REGISTER else above
            if corpus and each.path != config.register:
                for mark in marks_in(config.root / corpus):
                    refuse_nested(config.root, corpus, mark)
        yield each


def _looks_like_claims(name: str) -> bool:
    """Whether a file that is not read has the name of claims but for a dot in front or an ending behind; what an editor
    marks an open file with is none."""
    lowered = name.lower()
    for ending in BACKUPS:
        lowered = lowered.removesuffix(ending)
    return lowered.endswith(ENDINGS) and not lowered.startswith(".#")


def _no_claims(config: Settings, entry: str) -> UsageError:
    return UsageError(
        f"{config.root}: there is no `{entry}`, where the claims should be.",
        ("Write it" if entry.endswith(ENDINGS) else "`pincite init` makes the folder")
        + '; or say where the claims are: `claims = ["…"]` '
        "under [tool.pincite] in pyproject.toml.",
    )
