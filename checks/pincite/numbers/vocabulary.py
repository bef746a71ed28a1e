"""The words that numbers are made of, in one language, and whether a text has any."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from pincite.languages import Language, Section, duration_units, unit_by_name
from pincite.text import Pattern, any_of

DURATIONS = duration_units()
"""Units of time by their canonical names, in whatever language a text has them."""
_VULGAR_DIGIT = re.compile(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_KEPT = bytes(
    byte if chr(byte) in "abcdefghijklmnopqrstuvwxyz" else ord("0" if chr(byte) in "0123456789" else " ")
    for byte in range(256)
)


_LONGEST = 80
"""Letters of a word that may be a number."""

MINUS = "-−–‑‒﹣－"
"""What may stand before a number as a minus: hyphens, the sign itself, en dash and figure dash."""


class JoinedNumbers:
    """The numbers below a million of a language that joins them."""

    def __init__(self, section: Section, ones: Mapping[str, int], tens: Mapping[str, int]) -> None:
        inside = {word: int(value) for word, value in section.table("joined_ones").items()}
        self._ones, self._tens = {**ones, **inside}, tens
        self._inside = inside.keys()
        """Forms of ones that stand only inside a word."""
        self._between, self._hundred = section.phrase("joined_and"), section.phrase("joined_hundred")
        self._thousand, self._half = section.phrase("joined_thousand"), section.phrase("joined_half")
        self.value = lru_cache(4096)(self._value)
        """The number that a lower-case word is, None if it is none."""

    def halved(self, word: str) -> int | None:
        """The 7 of what is seven and a half in one word, None if it is no such number."""
        return self.value(word.removesuffix(self._half)) if self._half and word.endswith(self._half) else None

    def _value(self, word: str) -> int | None:
        if len(word) > _LONGEST or word in self._inside:
            return None
        above, thousand, below = word.rpartition(self._thousand)
        if not thousand:
            return self._hundreds(word)
        thousands = self._hundreds(above) if above else 1
        rest = self._hundreds(below.removeprefix(self._between)) if below else 0
        return None if not thousands or rest is None else thousands * 1000 + rest

    def _hundreds(self, word: str) -> int | None:
        above, hundred, below = word.partition(self._hundred)
        if not hundred:
            return self._below_hundred(word)
        hundreds = self._ones.get(above) if above else 1
        rest = self._below_hundred(below.removeprefix(self._between)) if below else 0
        return None if not hundreds or rest is None else hundreds * 100 + rest

    def _below_hundred(self, word: str) -> int | None:
        if word in self._ones:
            return self._ones[word]
        if word in self._tens:
            return self._tens[word]
        for ten, value in self._tens.items():
            if word.endswith(self._between + ten):
                one = self._ones.get(word[: -len(self._between + ten)], 0)
                return value + one if 0 < one < 10 else None
        return None


class NumberSection(Section):
    """The section of numbers, with the class of its letters and the marks before decimals and between groups."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "numbers")
        self.letters = self.phrase("letters") or "a-z"
        self.decimal = self.phrase("decimal") or "."
        self.grouping = self.phrase("grouping") or ","


class NumberWords(NumberSection):
    """The words of one language that start a quantity or go on with one; nothing here changes once it is made."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        dates = Section(language, "dates")
        self._cardinals()
        self._ordinals()
        self.months = numbers_of(dates.table("months"))
        self.month_names = frozenset(self.months)
        self.months |= numbers_of(dates.table("short_months"))
        self.weekdays = numbers_of(dates.table("weekdays"))
        self.scores = self.table("scores")
        """Words for so many times twenty."""
        self.starts = self.round.union(
            self.part_starts, self.small, self.tens, self.hundreds, self.ordinals, self.scores
        )
        self._units()
        self.triggers = self.starts.union(
            self.inner, self.weekdays, self.months, self.durations, dates.table("decades")
        )
        self._written = frozenset(word.encode() for word in self.triggers)
        self._patterns()

    def _patterns(self) -> None:
        letters, marks = self.letters, re.escape(self.decimal + self.grouping)
        self._word = Pattern(f"[{letters}]+")
        self._next = re.compile(rf"(?:[ \t\n\u00a0]{{1,3}}|[ ]-[ ]|[-–—‑])([{letters}]+)(?![{letters}0-9])")
        self.next_word = re.compile(rf"[ \t\n\u00a0-]{{0,3}}([{letters}]+)")
        self.gap = re.compile(f"[^{letters}0-9]{{0,4}}")
        self.last_word = re.compile(f"[{letters}0-9]+$")
        self.few_digits = Pattern(rf"[ ]({any_of(self.conjunctions)}[ ])?([0-9]{{1,3}})(?![0-9{marks}%])")
        """A whole number that may go on with what a magnitude ended."""

    def after(self, low: str, end: int) -> tuple[str, int]:
        """The word after `end` that may belong to the same number, and where it ends; "" if none does."""
        found = self._next.match(low, end)
        return (found.group(1), found.end()) if found else ("", end)

    def _cardinals(self) -> None:
        self.small, self.tens = numbers_of(self.table("ones")), numbers_of(self.table("tens"))
        inner = numbers_of(self.table("inner_ones"))
        self.inner, self.within = inner.keys(), self.small | inner
        """The ones with those that count only beside other parts of a number, and are articles alone."""
        self.hundreds = numbers_of(self.table("hundreds"))
        self.twenties = {tuple(each.split()): int(ten) for each, ten in self.table("twenties").items()}
        self.twenty_starts = frozenset(first for first, _ in self.twenties)
        self.long_tens = frozenset(map(int, self.words("long_tens")))
        """The tens behind which a number below twenty may stand."""
        self.teen_starts, self.bare_parts = self.words("teen_starts"), self.words("bare_parts")
        self.joined_tens, self.joined_to_tens = self.words("joined_tens"), self.words("joined_to_tens")
        self.magnitudes = numbers_of(self.table("magnitudes"))
        self.about_so_many = numbers_of(self.table("about_so_many"))
        self.dozen_sizes = dict.fromkeys(self.dozens, 12) | self.about_so_many
        """Words that count in dozens, scores and the like -> how many those are."""
        self.scales = self.magnitudes | dict.fromkeys(self.hundred, 100) | self.dozen_sizes
        self.conjunctions = self.words("and")
        self.joined = JoinedNumbers(self, self.small, self.tens) if self.table("joined_ones") else None

    def _ordinals(self) -> None:
        self.ordinals = numbers_of(self.table("ordinals"))
        below = {word: value for word, value in self.ordinals.items() if 0 < value < 10}
        self.ordinals |= {
            ten + word: value + one for ten, value in self.tens.items() for word, one in below.items()
        }
        """ "twentyfirst" too; in two words an ordinal is put together when it is read."""
        self.plural_parts = self.words("plural_parts")
        self.parts = numbers_of(self.table("parts"))
        """Denominators: "third" and "thirds" are 3."""
        plural = self.phrase("denominator_plural")
        if plural:
            ordinals = {word: value for word, value in self.ordinals.items() if value > 2}
            plurals = {word + plural: value for word, value in ordinals.items()}
            self.parts = ordinals | plurals | self.parts
            self.plural_parts |= frozenset(plurals)

    def _units(self) -> None:
        self.has_unit_names = "units" in self.tables
        self.unit_names = self.table("unit_names")
        """Further names of units -> how findings call them."""
        own = {word: unit for word, unit in self.unit_names.items() if unit in DURATIONS}
        self.durations = own | ({unit: unit for unit in DURATIONS} if self.has_unit_names else {})
        """Words for one span of time -> its unit."""

    def unit(self, name: str) -> str | None:
        """The unit that a lower-case name means in this language."""
        own = self.unit_names.get(name)
        return own if own is not None or not self.has_unit_names else unit_by_name(name)

    def is_cardinal(self, word: str) -> bool:
        """Whether a lower-case word is a number below a hundred, or one that is written in one word."""
        if word in self.small or word in self.tens or word in self.hundreds:
            return True
        return self.joined is not None and self.joined.value(word) is not None

    def starts_number(self, word: str) -> bool:
        """Whether a number may begin with a lower-case word."""
        if word in self.starts:
            return True
        joined = self.joined
        return joined is not None and (joined.value(word) is not None or joined.halved(word) is not None)

    def glance(self, text: str) -> tuple[bool, bool]:
        """Whether a text may have one of the words that start a quantity, and whether it has a digit."""
        if self.letters != "a-z" or self.joined is not None:
            found = self._word.findall(text.lower())
            worded = any(word in self.triggers or self.starts_number(word) for word in found)
            return worded, _VULGAR_DIGIT.search(text) is not None
        letters = text.lower().encode("utf-8", "surrogatepass").translate(_KEPT)
        digit = b"0" in letters or (not text.isascii() and _VULGAR_DIGIT.search(text) is not None)
        written = letters.replace(b"0", b" ").split() if digit else letters.split()
        return not self._written.isdisjoint(written), digit


number_words = cache(NumberWords)


def numbers_of(table: dict[str, str]) -> dict[str, int]:
    return {word: int(value) for word, value in table.items()}
