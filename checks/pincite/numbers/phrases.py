"""The words that stand between and around numbers, in one language."""

from __future__ import annotations

from pincite.languages import Language
from pincite.numbers.vocabulary import NumberSection
from pincite.text import Pattern, any_of, optional


class PhraseWords(NumberSection):
    """What joins numbers, names them, counts them and says that they are none."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.skipped = tuple(self.no_quantity)
        self.halves = tuple(f" {phrase}" for phrase in self.phrases("and_a_half"))
        self.negative = tuple(f"{word} " for word in self.minus)
        self.degrees = (*(f" {word}" for word in self.degree), "°", " °")
        self.before_unit = tuple(f" {word} " for word in self.articles)
        self.article_ends = tuple(f"{word} " for word in self.articles)
        self.plural_ends = tuple(self.plural)
        self.furnishing = tuple(f" {word}" for word in self.furniture)
        self.leads = frozenset(self.phrases("value_leads")) | {""}
        self.next_word = Pattern(rf"[ \n\u00a0-]([{self.letters}]+)")
        self._joints()
        self._pairs()

    def _joints(self) -> None:
        """Ranges and ratios."""
        to, both, the = self.words("to"), self.words("to") | self.words("and"), optional(self.the)
        self.to = Pattern(rf"-?[ ]{any_of(to)}[ ]{the}")
        self.to_after_dash = tuple(f"- {word} " for word in to)
        self.and_or_to = Pattern(rf"[ ]{any_of(both)}[ ]{the}")
        self.joint_letters = frozenset(word[0] for word in both)
        ratios = self.phrases("ratio")
        self.ratio = Pattern(rf"[ ]{any_of(ratios)}[ ]")
        self.ratio_starts = frozenset(phrase[:2] for phrase in ratios)
        self.within = tuple(f" {word}" for word in self.ratio_in)
        self.over = frozenset(f" {word} " for word in self.ratio_over)
        self.towards = frozenset(f"{comma} {word} " for word in to for comma in ("", ","))
        self.and_or = frozenset(f" {word} " for word in self.words("and") | self.words("or"))

    def _pairs(self) -> None:
        """Amounts in two units, parts of a whole, bounds side by side."""
        conjunctions, letters, more = self.words("and"), self.letters, any_of(self.more)
        also = rf"(?:[ ]{any_of(conjunctions)})?" if conjunctions else ""
        self.minor = Pattern(
            rf"{also}[ ]([0-9]{{1,2}}|[{letters}]+(?:[ -][{letters}]+)?)[ ]?"
            rf"({any_of(self.minor_money | self.minor_lengths)})(?![{letters}])"
            rf"|[ ]([0-9]{{2}})(?=[.,;!?]?(?:[ ]{more})?[.,;!?]?\s*$|[.,;!?]?[ ]{more}\b)"
        )
        owners = "|".join(sorted(self.possessives))
        name = rf"|[\w.-]+(?:{owners})" if owners else ""
        self.of_whole = Pattern(
            rf"[ ]{optional(self.counted_groups)}{any_of(self.of)}"
            rf"(?:[ ](?:{any_of(self.whole_determiners)}{name}))*[ ]$"
        )
        both = conjunctions | self.but
        self.beside = both | {f", {word}" for word in both} | {","}
