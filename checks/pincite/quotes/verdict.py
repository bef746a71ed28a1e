"""What can become of a quote in a text."""

from enum import StrEnum
from typing import NamedTuple

from pincite.model import Difference


class Verdict(StrEnum):
    """What became of a quote in its source (design: Verdicts on a quote)."""

    EXACT = "exact"
    MOVED = "moved"
    TYPOGRAPHIC = "typographic"
    ELIDED = "elided"
    AMBIGUOUS = "ambiguous"
    NEAR = "near"
    ALTERED = "altered"
    ABSENT = "absent"
    UNCHECKED = "unchecked"


FOUND = frozenset({Verdict.EXACT, Verdict.MOVED, Verdict.TYPOGRAPHIC, Verdict.ELIDED})
"""The verdicts under which the words of a quote do stand in its source."""


class Match(NamedTuple):
    """What the search found for one quote in one text.

    `span` is the best place (of the nearest passage for near and altered, None for absent and
    unchecked); `spans` lists all places when several fit; `folds` names what had to be folded;
    `diff` is the word diff of a passage that differs; `because` says why nothing was decided; `bordered`
    whether the prefix and suffix that were given border the span.
    """

    verdict: Verdict
    span: tuple[int, int] | None = None
    spans: tuple[tuple[int, int], ...] = ()
    folds: tuple[str, ...] = ()
    diff: tuple[Difference, ...] = ()
    because: str = ""
    bordered: bool = True
