"""Words that say how much of a group a number counts, and how far beyond a bound it is, in one language."""

from __future__ import annotations

from enum import StrEnum

from pincite.languages import Section, choice, optional
from pincite.text import Pattern


class Share(StrEnum):
    """How much of a group."""

    ALL = "all"
    NONE = "none"
    MOST = "most"
    PART = "part"


class Degree(StrEnum):
    """How far beyond a bound."""

    FAR = "far"
    JUST = "just"


class ShareWords:
    """All of the, most of the, both; well over."""

    def __init__(self, section: Section) -> None:
        words = section.words
        self.shares = {phrase: Share(value) for phrase, value in section.table("shares").items()}
        self.degrees = {phrase: Degree(value) for phrase, value in section.table("degrees").items()}
        of = "".join(f"(?: {word})?" for word in sorted(words("of")))
        the = f"{of}(?: {choice(words('share_determiners'))})?"
        self.share = Pattern(rf"(?<!\w)({choice(self.shares)}){the} $")
        self.degree = Pattern(
            rf"(?<!\w)({choice(self.degrees)}) {choice(section.phrases('degree_bounds'))} $"
        )
        self.share_ends = frozenset(phrase.split()[-1] for phrase in self.shares)
        self.degree_ends = frozenset(phrase.split()[-1] for phrase in self.degrees)
        self.both_words = tuple(words("both"))
        after = optional((f" {word}" for word in words("both_determiners")), "")
        self.both = Pattern(rf"\b{choice(self.both_words)}{of}{after} ([^\W\d_]+)(?: ([^\W\d_]+))?")
        joins = "|".join(f" {word} " for word in sorted(words("joins"))) or "(?!)"
        self.two = Pattern(rf"\b{choice(section.phrases('pairs'))}\b|{joins}")
