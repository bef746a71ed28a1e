"""The words that stand between and around numbers, in one language."""

from __future__ import annotations

from pincite.numbers.vocabulary import NumberWords
from pincite.text import Pattern, any_of, optional


class PhraseWords:
    """What joins numbers, names them, counts them and says that they are none."""

    def __init__(self, numbers: NumberWords) -> None:
        words, phrases = numbers.section.words, numbers.section.phrases
        self.prefixes, self.stated = words("prefixes"), words("stated")
        self.no_quantity = tuple(words("no_quantity"))
        self.ordinal_endings = words("ordinal_endings")
        self.and_a_half = tuple(f" {phrase}" for phrase in phrases("and_a_half"))
        self.minus = tuple(f"{word} " for word in words("minus"))
        self.degrees = (*(f" {word}" for word in words("degree")), "°", " °")
        self.uncounted, self.per = words("uncounted"), words("per")
        self.part_starts = words("part_starts")
        self.low_ordinals, self.ordinals_no_share = words("low_ordinals"), words("ordinals_no_share")
        self.articles = numbers.articles
        self.before_unit = tuple(f" {word} " for word in numbers.articles)
        self.article_ends = tuple(f"{word} " for word in numbers.articles)
        self.named, self.no_label = words("named"), words("no_label")
        self.plural = tuple(words("plural"))
        self.counted_from, self.aged = words("counted_from"), words("aged")
        self.furniture = tuple(f" {word}" for word in words("furniture"))
        self.value_leads = frozenset(phrases("value_leads")) | {""}
        self.next_word = Pattern(rf"[ \n\u00a0-]([{numbers.letters}]+)")
        self._joints(numbers)
        self._pairs(numbers)

    def _joints(self, numbers: NumberWords) -> None:
        """Ranges and ratios."""
        words, phrases = numbers.section.words, numbers.section.phrases
        to, conjunctions = words("to"), numbers.conjunctions
        the = optional(words("the"))
        self.between = words("between")
        self.to = Pattern(rf"-?[ ]{any_of(to)}[ ]{the}")
        self.to_after_dash = tuple(f"- {word} " for word in to)
        self.and_or_to = Pattern(rf"[ ]{any_of(to | conjunctions)}[ ]{the}")
        self.joint_letters = frozenset(word[0] for word in to | conjunctions)
        self.ratio = Pattern(rf"[ ]{any_of(phrases('ratio'))}[ ]")
        self.ratio_starts = frozenset(phrase[:2] for phrase in phrases("ratio"))
        self.ratio_in = tuple(f" {word}" for word in words("ratio_in"))
        self.ratio_over = frozenset(f" {word} " for word in words("ratio_over"))
        self.towards = frozenset(f"{comma} {word} " for word in to for comma in ("", ","))
        self.and_or = frozenset(f" {word} " for word in conjunctions | words("or"))

    def _pairs(self, numbers: NumberWords) -> None:
        """Amounts in two units, parts of a whole, bounds side by side."""
        words, letters = numbers.section.words, numbers.letters
        conjunctions = numbers.conjunctions
        also = rf"(?:[ ]{any_of(conjunctions)})?" if conjunctions else ""
        money, self.minor_lengths = words("minor_money"), words("minor_lengths")
        more = any_of(words("more"))
        self.minor = Pattern(
            rf"{also}[ ]([0-9]{{1,2}}|[{letters}]+(?:[ -][{letters}]+)?)[ ]?"
            rf"({any_of(money | self.minor_lengths)})(?![{letters}])"
            rf"|[ ]([0-9]{{2}})(?=[.,;!?]?(?:[ ]{more})?[.,;!?]?\s*$|[.,;!?]?[ ]{more}\b)"
        )
        of, groups = any_of(numbers.of), optional(words("counted_groups"))
        owners = "|".join(sorted(words("possessives")))
        name = rf"|[\w.-]+(?:{owners})" if owners else ""
        self.of_whole = Pattern(rf"[ ]{groups}{of}(?:[ ](?:{any_of(words('whole_determiners'))}{name}))*[ ]$")
        both = conjunctions | words("but")
        self.beside = both | {f", {word}" for word in both} | {","}
