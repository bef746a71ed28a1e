"""The nouns of pincite. Frozen, so that no stage can change what an earlier one found.

Offsets are half-open `[start, end)` in Unicode code points of the decoded file, everywhere;
lines and columns count from 1 and exist only for people.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file: `path` as shown to people (relative to the root, with `/`)."""

    path: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class Verdict(StrEnum):
    """What became of a quote in its source (design: Verdicts on a quote)."""

    EXACT = "exact"
    MOVED = "moved"
    TYPOGRAPHIC = "typographic"
    AMBIGUOUS = "ambiguous"
    NEAR = "near"
    ALTERED = "altered"
    ABSENT = "absent"
    UNCHECKED = "unchecked"


FOUND = frozenset({Verdict.EXACT, Verdict.MOVED, Verdict.TYPOGRAPHIC})
"""The verdicts under which the words of a quote do stand in its source."""


class Op(StrEnum):
    """One step of a word diff, read from the quote to the source."""

    SAME = "same"
    ADDED = "added"  # only the quote has it
    MISSING = "missing"  # only the source has it
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One run of a word diff: `quote` is what the quote says, `source` what the source says."""

    op: Op
    quote: str
    source: str


@dataclass(frozen=True, slots=True)
class Match:
    """What the search found for one quote in one text.

    `span` is the best place (of the nearest passage for near and altered, None for absent and
    unchecked); `spans` lists all places when several fit; `folds` names what had to be folded;
    `diff` is the word diff of a passage that differs; `because` says why nothing was decided.
    """

    verdict: Verdict
    span: tuple[int, int] | None = None
    spans: tuple[tuple[int, int], ...] = ()
    folds: tuple[str, ...] = ()
    diff: tuple[Difference, ...] = ()
    because: str = ""
