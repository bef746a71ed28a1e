"""The words of a language for multiples and for amounts without a number: twice, doubled, dozens of."""

from fractions import Fraction
from functools import cache, cached_property

from pincite.languages import Language, Section
from pincite.numbers import number_words
from pincite.text import Pattern, any_of

_TELLING = 5
"""Letters that tell these words from nearly all others."""


class MultipleWords(Section):
    """Twice, doubled, dozens of."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "support")
        self.times, self.changes = _fractions(self.table("times")), _fractions(self.table("changed"))
        self.factors = _fractions(self.table("factors")) | self._folds()
        self.sizes, self.sizes_of = _fractions(self.table("many")), _fractions(self.table("many_of"))
        self.start = Pattern(
            any_of({p.split()[-1][:_TELLING] for p in (*self.times, *self.changes, *self.sizes)})
        )
        """A text in lower case with none of these has none of `times`, `changes` and `sizes`."""
        self.all = self.factors | self.changes | self.times
        telling = {word[:4] for word in self.all} | self.fold | self.multiplied | {"x", "×"}
        self._telling = Pattern(
            any_of(each for each in telling if not any(part in each for part in telling - {each}))
        )
        self.any = Pattern(rf"\b{any_of(self.all)}\b")
        self.often = Pattern(rf"\b{any_of(self.times)}\b")
        self.factor = Pattern(rf"\b{any_of(self.factors)}\b")
        self.times_after = Pattern(rf"[ -]?(?:{any_of(self.multiplied)}|{any_of(self.fold)}|[x×])(?!\w)")
        self.times_in_digits = Pattern(rf"(?<![\w.,])(\d+(?:\.\d+)?)-?(?:x|×|{any_of(self.fold)})(?!\w)")
        self.changed = Pattern(rf"\b{any_of(self.changes)}\b(?! {any_of(self.changed_unless)})")
        self.many = Pattern(rf"\b(?:({any_of(self.sizes_of)}) {any_of(self.of)} )?({any_of(self.sizes)})\b")

    def may_multiply(self, low: str) -> bool:
        """Whether a text in lower case may have a multiple; a change by a share of it aside."""
        return self._telling.search(low) is not None

    def _folds(self) -> dict[str, Fraction]:
        """Twofold, two-fold, and so on."""
        small = number_words(self.language).small
        folded = {word: value for word, value in small.items() if 2 <= value <= 12}
        return {
            f"{word}{hyphen}{fold}": Fraction(value)
            for word, value in folded.items()
            for hyphen in ("", "-")
            for fold in sorted(self.fold)
        }

    @cached_property
    def counted(self) -> Pattern:
        """How often, or how many times as much; a "once" that may mean "formerly" is none of these."""
        once, more = any_of(self.once), any_of(self.times.keys() - self.once)
        before = "|".join(rf"(?<=\b{word} )" for word in sorted(self.before_once)) or "(?!)"
        never = "".join(rf"(?<!\b{word} )" for word in sorted(self.at_once))
        small = number_words(self.language).small
        folded = any_of(word for word, value in small.items() if 2 <= value <= 10)
        return Pattern(
            rf"\b{more}\b|(?:{before}){once}\b"
            rf"|{never}\b{once}\b(?=\s*(?:[.;:—–)]|$)| {any_of(self.after_once)}\b)"
            rf"|\b\d+(?:\.\d+)?x\b|\b{folded}-?{any_of(self.fold)}\b"
        )


def _fractions(table: dict[str, str]) -> dict[str, Fraction]:
    return {phrase: Fraction(value) for phrase, value in table.items()}


multiple_words = cache(MultipleWords)
