"""All that the grammar of numbers needs to know of one language."""

from __future__ import annotations

from functools import cache

from pincite.languages import Language
from pincite.numbers.currencies import MoneyWords
from pincite.numbers.dates import DateWords
from pincite.numbers.digits import DigitWords
from pincite.numbers.idioms import IdiomWords
from pincite.numbers.phrases import PhraseWords
from pincite.numbers.qualifier_words import qualifier_words
from pincite.numbers.units import UnitWords
from pincite.numbers.vocabulary import number_words


class View:
    """The words of one language by the part of the grammar that they belong to."""

    __slots__ = ("dates", "digits", "idioms", "money", "numbers", "phrases", "qualifiers", "units")

    def __init__(self, language: Language) -> None:
        numbers = number_words(language)
        self.numbers = numbers
        self.dates = DateWords(numbers)
        self.digits = DigitWords(numbers)
        self.idioms = IdiomWords(numbers)
        self.money = MoneyWords(numbers)
        self.phrases = PhraseWords(numbers)
        self.qualifiers = qualifier_words(language)
        self.units = UnitWords(numbers)


@cache
def view(language: Language) -> View:
    """The view of a language, made once."""
    return View(language)
