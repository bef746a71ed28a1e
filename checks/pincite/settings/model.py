"""What the settings say, and whether they are well-formed."""

import re
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from pincite.disk import leads_out
from pincite.errors import UsageError

REGISTER = "sources.yaml"
FILES = ("pincite.toml", "pyproject.toml")
"""Where settings may stand; the second holds those of other tools too."""
MOST_WORDS = 1000
"""No quote need have more words to support something."""
_CODE = re.compile("[a-z]{2}")


class Settings(NamedTuple):
    """Where things are and which rules run; paths are relative to `root`.

    `language` is the code of the language that statements and prose are in; empty if it is not declared.
    `rounded_support` lets a number be rounded from one of a quote; `strict` makes an error of what could not be checked.
    `verify_text` has the texts of documents made anew and compared. `file` is the name of the file in the root that says
    all this; empty if none does.
    """

    root: Path
    sources: str = "seeds"
    claims: tuple[str, ...] = ("claims",)
    prose: tuple[str, ...] = ()
    require: str = "facts"
    quote_words: int = 3
    language: str = ""
    rounded_support: bool = True
    strict: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    file: str = ""
    verify_text: bool = False

    @property
    def register(self) -> str:
        """The register of sources, relative to the root."""
        return f"{self.sources}/{REGISTER}"

    @property
    def folders(self) -> tuple[str, ...]:
        """Where files are that pincite writes, relative to the root."""
        return (self.sources, *self.claims)

    def source_name(self, given: str) -> str:
        """The name in the register of a source given by that name or by its path."""
        folder = (self.root / self.sources).resolve()
        path = Path(given).resolve()
        return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else given


def from_table(root: Path, name: str, text: str, data: Any) -> Settings:
    """The settings that `data` says, as the file `name` of the root has them in its text; a UsageError if they are none."""
    path = root / name
    if not _well_formed(data):
        _explain(path, text, data)
    settings: dict[str, Any] = {
        key.replace("-", "_"): tuple(value) if isinstance(value, list) else value
        for key, value in data.items()
    }
    found_at = Settings(root, file=name, **settings)
    for key, entries in (
        ("sources", (found_at.sources,)),
        ("claims", found_at.claims),
        ("prose", found_at.prose),
    ):
        for entry in entries:
            if leads_out(entry):
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
        else type(value) is bool
        if key in ("rounded-support", "strict", "verify-text")
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
