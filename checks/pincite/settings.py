"""Settings: `[tool.pincite]` in pyproject.toml, or pincite.toml, found upwards from where one stands."""

import os
import re
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from pincite.errors import UsageError

REGISTER = "sources.yaml"
MOST_WORDS = 1000
"""No quote need have more words to support something."""
_CODE = re.compile("[a-z]{2}")


class Settings(NamedTuple):
    """Where things are and which rules run; paths are relative to `root`.

    `language` is the code of the language that statements and prose are in; empty if it is not declared.
    """

    root: Path
    sources: str = "seeds"
    claims: tuple[str, ...] = ("claims",)
    prose: tuple[str, ...] = ()
    require: str = "facts"
    quote_words: int = 3
    language: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    @property
    def register(self) -> str:
        """The register of sources, relative to the root."""
        return f"{self.sources}/{REGISTER}"

    def source_name(self, given: str) -> str:
        """The name in the register of a source given by that name or by its path."""
        folder = (self.root / self.sources).resolve()
        path = Path(given).resolve()
        return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else given


def find_settings(start: Path) -> Settings | None:
    """The settings that govern `start`, or None when no folder upwards has pincite's files."""
    start = start.resolve()
    for folder in (start, *start.parents):
        for name, table in (("pincite.toml", False), ("pyproject.toml", True)):
            settings = _read(folder / name, in_table=table)
            if settings is not None:
                return _config(folder, settings)
        if (folder / "seeds" / REGISTER).is_file():
            return Settings(folder)
    return None


def _read(path: Path, *, in_table: bool) -> tuple[Path, str, dict[str, Any]] | None:
    """The settings of one file, or None when it holds none."""
    try:
        text = path.read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "they are not UTF-8 text"
        raise UsageError(
            f"{path}: the settings cannot be read: {reason}.", "Make it a file of UTF-8 text."
        ) from None
    if in_table and "tool.pincite" not in text:
        return None
    import tomllib

    data: dict[str, Any] | None
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # also a number of thousands of digits
        why = "it is nested too deeply" if isinstance(error, RecursionError) else str(error).partition(";")[0]
        raise UsageError(f"{path}: this is not TOML: {why}.", "Mend the syntax there.") from None
    if in_table:
        tools = data.get("tool")
        if not isinstance(tools, dict) or tools.get("pincite") is None:
            return None
        data = tools["pincite"]
    return path, text, data


def _config(root: Path, found: tuple[Path, str, dict[str, Any]]) -> Settings:
    path, text, data = found
    if not _well_formed(data):
        _explain(path, text, data)
    settings: dict[str, Any] = {
        key.replace("-", "_"): tuple(value) if isinstance(value, list) else value
        for key, value in data.items()
    }
    found_at = Settings(root, **settings)
    for key, entries in (
        ("sources", (found_at.sources,)),
        ("claims", found_at.claims),
        ("prose", found_at.prose),
    ):
        for entry in entries:
            if os.path.isabs(entry) or os.path.normpath(entry).split(os.sep)[0] == "..":
                raise UsageError(
                    f"{path}:{_line(text, key)}: `{entry}`, under `{key}`, leads out of {root}.",
                    "Put the settings into a folder that holds the sources, the claims and the prose.",
                )
    return found_at


def _well_formed(data: object) -> bool:
    """What schemas/config.schema.json allows, checked without jsonschema, which would cost a check of this
    repository a fifth more."""
    if not isinstance(data, dict):
        return False
    return all(
        (isinstance(value, str) and bool(value))
        if key == "sources"
        else value in ("facts", "all")
        if key == "require"
        else (isinstance(value, str) and bool(_CODE.fullmatch(value)))
        if key == "language"
        else (type(value) is int and 0 < value <= MOST_WORDS)
        if key == "quote-words"
        else key in ("claims", "prose", "select", "ignore")
        and isinstance(value, list)
        and (bool(value) or key != "claims")
        and all(isinstance(item, str) and item for item in value)
        for key, value in data.items()
    )


def _explain(path: Path, text: str, data: Any) -> NoReturn:
    import json

    from jsonschema import Draft202012Validator

    from pincite.yamlfile import schema_text

    schema = json.loads(schema_text("config"))
    for error in Draft202012Validator(schema).iter_errors(data):
        key = str(error.absolute_path[0]) if error.absolute_path else ""
        if error.validator == "additionalProperties" and isinstance(data, dict):
            key = next(name for name in data if name not in schema["properties"])
            from difflib import get_close_matches

            near = get_close_matches(key, schema["properties"], 1)
            hint = f"Did you mean `{near[0]}`?" if near else f"Known are {', '.join(schema['properties'])}."
            raise UsageError(f"{path}:{_line(text, key)}: the setting `{key}` is not known.", hint)
        if not key:
            raise UsageError(
                f"{path}: `pincite` should be a table of settings.", "Write them under [tool.pincite]."
            )
        expected = error.schema.get("title", "something else") if isinstance(error.schema, dict) else ""
        raise _unfit(path, text, key, expected)
    # To a schema `3.0` is a whole number.
    key = next(key for key, value in data.items() if not _well_formed({key: value}))
    raise _unfit(path, text, key, schema["properties"][key]["title"])


def _unfit(path: Path, text: str, key: str, expected: str) -> UsageError:
    said = f"{path}:{_line(text, key)}: the setting `{key}` should be {expected}."
    return UsageError(said, "See `pincite schema config`.")


def _line(text: str, key: str) -> int:
    found = re.search(rf"^[ \t]*{re.escape(key)}[ \t]*=", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1
