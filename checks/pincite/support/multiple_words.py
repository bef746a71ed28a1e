"""Words that state an amount without a number, in one language."""

from __future__ import annotations

from fractions import Fraction

from pincite.languages import Section, choice
from pincite.numbers import NumberWords
from pincite.text import Pattern

_TELLING = 5
"""Letters that tell these words from nearly all others."""


class MultipleWords:
    """Twice, doubled, dozens of."""

    def __init__(self, section: Section, numbers: NumberWords) -> None:
        words = section.words
        self.times = _fractions(section.table("times"))
        self.once = words("once")
        self.changes = _fractions(section.table("changed"))
        self.factors = _fractions(section.table("factors"))
        self.sizes = _fractions(section.table("many"))
        self.sizes_of = _fractions(section.table("many_of"))
        starts = {phrase.split()[-1][:_TELLING] for phrase in (*self.times, *self.changes, *self.sizes)}
        self.starts = tuple(sorted(starts))
        """A text in lower case with none of these has none of `times`, `changes` and `sizes`."""
        self.often = Pattern(rf"\b{choice(self.times)}\b")
        unless = choice(words("changed_unless"))
        self.changed = Pattern(rf"\b{choice(self.changes)}\b(?! {unless})")
        self.factor = Pattern(rf"\b{choice(self.factors)}\b")
        of = choice(words("of"))
        self.many = Pattern(rf"\b(?:({choice(self.sizes_of)}) {of} )?({choice(self.sizes)})\b")
        self.counted = self._counted(section, numbers)
        """How often, or how many times as much; a "once" that may mean "formerly" is none of these."""

    def _counted(self, section: Section, numbers: NumberWords) -> Pattern:
        words = section.words
        once, more = choice(self.once), choice(self.times.keys() - self.once)
        before = "|".join(rf"(?<=\b{word} )" for word in sorted(words("before_once"))) or "(?!)"
        never = "".join(rf"(?<!\b{word} )" for word in sorted(words("at_once")))
        folded = choice(word for word, value in numbers.small.items() if 2 <= value <= 10)
        return Pattern(
            rf"\b{more}\b|(?:{before}){once}\b"
            rf"|{never}\b{once}\b(?=\s*(?:[.;:—–)]|$)| {choice(words('after_once'))}\b)"
            rf"|\b\d+(?:\.\d+)?x\b|\b{folded}-?{choice(words('fold'))}\b"
        )


def _fractions(table: dict[str, str]) -> dict[str, Fraction]:
    return {phrase: Fraction(value) for phrase, value in table.items()}
