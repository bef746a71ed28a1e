"""The rules: one file each, and the table of them all (table.txt).

What a rule is shown is what the first argument of its `check` is annotated with: one citation (`CheckedQuote`), one claim
(`CheckedClaim`), one relation (`CheckedRelation`), and whatever else corpus/subjects.py has; a union shows it each of
these. What else it takes to judge is asked for by further arguments: `Files`, `Settings`,
`SourceLibrary`, `Corpus`, `ProseContext`.
A rule that asks only for local things depends on nothing but one claims file and the sources it cites.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import UnionType
from typing import Any, NamedTuple, Protocol, get_args, get_type_hints

from pincite.corpus import JOINT, LOCAL, Corpus, ProseContext, SourceLibrary
from pincite.errors import UsageError
from pincite.model import Fault, Files, Severity
from pincite.settings import Settings
from pincite.silence import Silenced

BESIDE = frozenset((Files, Settings, SourceLibrary, Corpus, ProseContext))
"""What a rule may ask for beside its subject."""


class Rule(Protocol):
    """A module that holds one rule: its code, its documentation and its check."""

    CODE: str
    __doc__: str | None

    def check(self, subject: Any, /, *beside: Any) -> Iterator[Fault]: ...


class Listed(NamedTuple):
    """A rule and what the table says of it: what it is shown and takes beside that, how severe it is, whether it runs
    unasked, and whether it always runs."""

    name: str
    rule: Rule
    subjects: tuple[type, ...]
    beside: tuple[type, ...]
    severity: Severity = "error"
    default: bool = True
    always: bool = False

    @classmethod
    def of(
        cls,
        name: str,
        rule: Any,
        severity: Severity = "error",
        *,
        default: bool = True,
        always: bool = False,
    ) -> "Listed":
        """A row of the table; a TypeError for a rule that asks for something there is not."""
        hints = rule.check.__annotations__
        if any(
            isinstance(hint, str) for hint in hints.values()
        ):  # as under `from __future__ import annotations`
            hints = get_type_hints(rule.check)
        first, *beside = (hint for argument, hint in hints.items() if argument != "return")
        subjects = get_args(first) if isinstance(first, UnionType) else (first,)
        unknown = [each for each in subjects if each not in {*LOCAL, *JOINT, Silenced}]
        unknown += [each for each in beside if each not in BESIDE]
        if unknown:
            raise TypeError(f"{name} asks for {unknown[0]}, which no run can show it.")
        return cls(name, rule, subjects, tuple(beside), severity, default, always)

    @property
    def code(self) -> str:
        return self.rule.CODE

    @property
    def is_local(self) -> bool:
        """Whether what it finds depends on one claims file, the sources that it cites and the settings alone."""
        return LOCAL.issuperset(self.subjects) and not {Corpus, ProseContext}.intersection(self.beside)


def _listed(row: str) -> Listed:
    """The rule of a row of the table: the name of its file, and how it deviates from the others."""
    file, *words = row.split()
    module = import_module(f"pincite.rules.{file}")
    severity: Severity = "warning" if "warning" in words else "error"
    return Listed.of(
        file.replace("_", "-"), module, severity, default="off" not in words, always="always" in words
    )


_ROWS = (Path(__file__).parent / "table.txt").read_text("utf-8").splitlines()
ALL: tuple[Listed, ...] = tuple(_listed(row) for row in _ROWS if not row.startswith("#"))
"""Every rule, in the order of the pages; adding one takes its file and a line in the table."""


def known() -> dict[str, str]:
    """Every name and code of a rule, mapped to the rule's name."""
    return {key: each.name for each in ALL for key in (each.name, each.code)}


def find(word: str) -> Listed | None:
    """The rule with this name or code."""
    return next((each for each in ALL if word in (each.name, each.code)), None)


class SwitchedOff(NamedTuple):
    """Rules that do not run: which file or option says so, in which words, and what they are called."""

    by: str
    words: tuple[str, ...]
    rules: tuple[str, ...]


def asked_for(select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Listed, ...]:
    """The rules that these words leave; a word is a name, a code, or how codes begin (`Q`, `Q4`)."""
    return tuple(
        each
        for each in ALL
        if (any(_named(each, word) for word in select) if select else each.default)
        and not any(_named(each, word) for word in ignore)
    )


def chosen(select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Listed, ...]:
    """The rules to run: those asked for, and those that always run. A word that names none is a UsageError, for it would
    leave out more than was meant, and so is one that would leave out a rule that always runs."""
    for word in (*select, *ignore):
        if not any(_named(each, word) for each in ALL):
            raise UsageError(f"There is no rule `{word}`.", "`pincite rules` lists them all.")
    for word in ignore:
        listed = find(word)
        if listed and listed.always:
            raise UsageError(
                f"The rule `{word}` cannot be switched off: it finds what was not read, and that cannot pass.",
                "Take it out of `ignore`, and mend what it finds.",
            )
    asked = asked_for(select, ignore)
    return tuple(each for each in ALL if each.always or each in asked)


UNCHECKED = "-unchecked"
"""What the names of rules end in that find what could not be decided."""


def strictly(rules: tuple[Listed, ...]) -> tuple[Listed, ...]:
    """The same rules, those of what could not be decided as errors."""
    return tuple(each._replace(severity="error") if each.name.endswith(UNCHECKED) else each for each in rules)


def switched_off(
    select: tuple[str, ...], ignore: Mapping[str, tuple[str, ...]], selecting: str
) -> tuple[SwitchedOff, ...]:
    """Who switches which rules off: `select` as `selecting` says it, and the words that each file or option ignores."""
    before = [each for each in ALL if each.default and not each.always]
    found = []
    if select:
        left = {each.name for each in before if any(_named(each, word) for word in select)}
        found.append(
            SwitchedOff(selecting, select, tuple(each.name for each in before if each.name not in left))
        )
        before = [each for each in before if each.name in left]
    for by, words in ignore.items():
        off = tuple(each.name for each in before if any(_named(each, word) for word in words))
        found.append(SwitchedOff(by, words, off))
    return tuple(each for each in found if each.rules)


def _named(each: Listed, word: str) -> bool:
    return word == each.name or (bool(word) and each.code.startswith(word))
