"""Where settings stand: upwards from where one is, one file in a folder, and none inside another corpus."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from pincite.disk import Refusal, Refused, Root, exists, read
from pincite.errors import UsageError
from pincite.settings.model import FILES, REGISTER, Settings, from_table

MAX_BYTES = 8 * 2**20


def find_settings(start: Path) -> Settings | None:
    """The settings that govern `start`, or None when no folder upwards has pincite's files.

    Folders are gone up as they are named, and only else as links lead: a link in a repository leads to no other settings.
    Settings inside what belongs to a corpus further up are a UsageError: they would blind it unseen.
    """
    named, real = Path(os.path.abspath(start)), start.resolve()
    for way in (named, real) if named != real else (named,):
        for folder in (way, *way.parents):
            found = _settings_in(folder)
            if found is not None:
                _refuse_within_another(found, folder)
                if folder != found.root:
                    _refuse_within_another(found, found.root)
                stay_inside(found)
                return found
    return None


def root_of(start: str) -> Root | None:
    """The corpus or the repository that a folder lies in, whatever its settings say; None if it lies in none. A home
    under version control is no repository in this sense."""
    home = os.path.expanduser("~")
    for folder in (Path(start), *Path(start).parents):
        is_git = os.path.lexists(folder / ".git") and os.fspath(folder) != home
        if is_git or next(marks_in(folder), ""):
            return Root(folder)
    return None


def stay_inside(config: Settings) -> None:
    """A UsageError for folders of sources or claims that are links, or lie behind links, out of the root."""
    root = Root(config.root)
    for key, entries in (("sources", (config.sources,)), ("claims", config.claims)):
        for entry in entries:
            path = os.path.normpath(entry).replace(os.sep, "/")
            if path != "." and root.find(path) is None:
                raise UsageError(
                    f"{config.root}: `{entry}`, where the {key} should be, is a link that leads out of {config.root}.",
                    "Put the folder itself in its place.",
                )


def covers(config: Settings, folder: str) -> bool:
    """Whether a folder below the root, with `/`, is one that sources, claims or prose of the settings lie in, or lies in
    one of these itself."""
    patterns = [re.split(r"[*?\[]", each)[0].rpartition("/")[0] for each in config.prose]
    for entry in (config.sources, *config.claims, *filter(None, patterns)):
        path = os.path.normpath(entry).replace(os.sep, "/")
        if path == "." or f"{folder}/".startswith(f"{path}/") or f"{path}/".startswith(f"{folder}/"):
            return True
    return False


def marks_in(folder: Path) -> Iterator[str]:
    """The files of a folder that make it a corpus of its own."""
    if exists(os.path.join(folder, FILES[0])):
        yield FILES[0]
    if _names_pincite(folder):
        yield FILES[1]
    if exists(os.path.join(folder, "seeds", REGISTER)):
        yield f"seeds/{REGISTER}"


def refuse_nested(root: Path, folder: str, mark: str) -> None:
    """The UsageError for a corpus within what belongs to another."""
    raise UsageError(
        f"{root}: {folder}/{mark} would be settings of its own for files that belong to this corpus.",
        f"Take {mark} out of {folder}/: what is in the corpus is checked by the settings in its root.",
    )


def _refuse_within_another(found: Settings, folder: Path) -> None:
    mark = found.file or f"seeds/{REGISTER}"
    for above in folder.parents:
        try:
            outer = _settings_in(above)
        except UsageError:  # it is not ours, and says so itself where it counts
            continue
        below = folder.relative_to(above).as_posix()
        if outer is not None and covers(outer, below):
            refuse_nested(above, below, mark)


def _settings_in(folder: Path) -> Settings | None:
    """The settings that stand in a folder, None when neither they nor a register do."""
    here = os.fspath(folder)
    names = [name for name in FILES if exists(os.path.join(here, name))]
    register = os.path.join(here, "seeds", REGISTER)
    is_corpus = exists(register) and os.path.isfile(register)
    if not names and not is_corpus:
        return None
    root = Root(here)
    texts = {name: _text(root, name, is_corpus=is_corpus) for name in names}
    data = {name: _read(folder / name, text) for name, text in texts.items() if text is not None}
    said = [name for name, each in data.items() if each is not None]
    if len(said) > 1:
        raise UsageError(
            f"{folder}: both {FILES[0]} and {FILES[1]} hold settings of pincite.",
            "Keep them in one of the two.",
        )
    for name in said:
        return from_table(Path(root.path), name, texts[name] or "", data[name])
    return Settings(Path(root.path)) if is_corpus else None


def _text(root: Root, name: str, *, is_corpus: bool = False) -> str | None:
    """The text of a file of settings; None if it is not there, or belongs to others as far as one can know."""
    data = read(root, name, MAX_BYTES)
    because = ": they are not UTF-8 text."
    if isinstance(data, Refused):
        foreign = data.why is Refusal.OUTSIDE and name == FILES[1] and not is_corpus
        if data.why is Refusal.MISSING or foreign:
            return None
        because = f". {data.because}"
    else:
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8")
    path = os.path.join(root.path, name)
    raise UsageError(f"{path}: the settings cannot be read{because}", "Make it a file of UTF-8 text.")


def _names_pincite(folder: Path) -> bool:
    """Whether the file of a folder that is shared by many tools has settings of pincite, sound or not."""
    try:
        text = _text(Root(folder), FILES[1])
        return text is not None and _read(folder / FILES[1], text) is not None
    except UsageError:
        return False


def _read(path: Path, text: str) -> object:
    """The settings of one file, as TOML has them; None when it holds none."""
    in_table = path.name == FILES[1]
    if in_table and "pincite" not in text:
        return None
    import tomllib

    try:
        data: dict[str, Any] = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # also a number of thousands of digits
        why = "it is nested too deeply" if isinstance(error, RecursionError) else str(error).partition(";")[0]
        raise UsageError(f"{path}: this is not TOML: {why}.", "Mend the syntax there.") from None
    if not in_table:
        return data
    tools = data.get("tool")
    return tools.get("pincite") if isinstance(tools, dict) else None
