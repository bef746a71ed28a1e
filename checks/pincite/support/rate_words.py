"""Words that make two equal numbers different, in one language: rates, profit and loss, parts of a whole."""

from __future__ import annotations

from pincite.languages import Section, choice
from pincite.numbers import NumberWords
from pincite.text import Pattern


class RateWords:
    """A day, per head; profit and loss; the 15 of 12 of the 15."""

    def __init__(self, section: Section, numbers: NumberWords) -> None:
        words, phrases, letters = section.words, section.phrases, numbers.letters
        self.periods = section.table("periods")
        self.same = {
            word: tuple(others.split()) for word, others in section.table("same_denominators").items()
        }
        self.no_denominators = words("no_denominators")
        self.rate = Pattern(
            rf"(?:[ -][{letters}]+){{0,3}}?[ ](?:{choice(words('each'))}[ ]({choice(words('denominators'))})"
            rf"|{choice(words('per'))}[ ]([{letters}]+)|({choice(words('rate_adverbs'))}))\b"
            rf"(?![ ]{choice(words('not_rates'))})"
        )
        self.price = Pattern(
            rf"[ ]{choice(words('each_price'))}[ ]([{letters}]{{3,}})\b(?![ ]{choice(words('not_prices'))})"
        )
        around = choice(phrases("balance_qualifiers"))
        joins = words("balance_joins")
        joined = rf"(?: {choice(joins)})?" if joins else ""
        self.balance = Pattern(
            rf"\b(?:({choice(words('gains'))})|{choice(words('losses'))}){joined}(?: {around})? $"
        )
        self.passing = words("passing")
        whole, determiners = choice(phrases("whole_of")), sorted(words("whole_determiners"))
        self.whole_of = Pattern(rf" {whole} (?:{choice(determiners)} )*")
        of = sorted(words("of"))
        self.of_ends = tuple(
            f"{each} {word}" for each in of for word in ["", *(f"{d} " for d in determiners)]
        )
        self.joins = frozenset(form for word in words("to") for form in (f" {word} ", f"-{word}-")) | {
            ":",
            "-",
            "–",
        }
