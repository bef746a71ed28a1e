"""What the reading side works on: the page being read, the words of its language, a mention that is still growing."""

from fractions import Fraction
from functools import cache
from operator import attrgetter

from pincite.languages import ENGLISH, Language
from pincite.numbers.currencies import MoneyWords
from pincite.numbers.dates import DateWords
from pincite.numbers.digits import DigitWords
from pincite.numbers.idioms import IdiomWords
from pincite.numbers.mention import MEASURE, Direction, NumberKind, NumberMention, Qualifier
from pincite.numbers.qualifiers import qualifier_words
from pincite.numbers.units import UnitWords
from pincite.numbers.vocabulary import NumberSection, number_words
from pincite.text import Pattern, any_of, lowered, optional

_FOREIGN_DIGIT = Pattern(r"(?![0-9])\d")
_MIDDLE_DOT = Pattern(r"(?<=[0-9])[·∙⋅‧](?=[0-9])(?!(?:2|10)[\^⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹+−-])")
"""A decimal mark, as journals print it ("71·8%"); between a number and a power it multiplies."""
_NARROW = str.maketrans("\u2009\u202f", "\u00a0\u00a0")
"""Narrow spaces that do not break, which stand in numbers as the wide one does."""
_REST = attrgetter(*NumberMention._fields[3:])
_BEFORE_WORDS = ' \t\n\u00a0"“('


class PhraseWords(NumberSection):
    """What joins numbers, names them, counts them and says that they are none."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.skipped = tuple(self.no_quantity)
        self.halves = tuple(f" {phrase}" for phrase in self.phrases("and_a_half"))
        endings = sorted(each for each in self.words("ordinal_endings") if len(each) > 1 or each.isalpha())
        self.ordinal_end = Pattern(rf"{any_of(endings)}(?![{self.letters}0-9])")
        """What makes digits an ordinal; a stop alone, as in German, ends sentences too."""
        self.ordinal_first = frozenset(each[0] for each in endings)
        self.negative = tuple(f"{word} " for word in self.minus)
        self.no_minus = self.words("no_minus")
        self.either = self.phrases("plus_or_minus")
        self.either_way = tuple(f"{phrase} " for phrase in self.either)
        self.either_starts = tuple(phrase.split()[0] for phrase in self.either)
        self.plus_minus = Pattern(rf"[ ]{any_of(self.either)}[ ]")
        self.degrees = (*(f" {word}" for word in self.degree), "°", " °")
        self.lost = Pattern(rf"(?<![{self.letters}(]){any_of(self.losses)}(?: [{self.letters}]+){{0,3}}:? $")
        """What already says that an amount in parentheses was lost."""
        self.before_unit = tuple(f" {word} " for word in self.articles)
        self.article_ends = tuple(f"{word} " for word in self.articles)
        self.plural_ends = tuple(self.plural)
        self.furnishing = tuple(f" {word}" for word in self.furniture)
        self.short_names = self.table("named_short")
        self.leads = frozenset(self.phrases("value_leads")) | {""}
        self.next_word = Pattern(rf"[ \n\u00a0-]([{self.letters}]+)")
        self.parted_units = tuple(f" {word} " for word in self.words("before_units"))
        """What stands between a magnitude and what there is so much of: two millions of francs."""
        self.short_magnitudes = tuple(self.words("short_magnitudes"))
        self.parts_units = bool(self.parted_units or self.short_magnitudes)
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
        if out_of := self.words("out_of"):
            self.of_whole = Pattern(
                rf"[ ](?:{optional(self.counted_groups)}{any_of(self.of)}|(?:[{letters}]+[ ])?{any_of(out_of)})"
                rf"(?:[ ]{any_of(self.whole_determiners)})*[ ]$"
            )
        both = conjunctions | self.but
        self.beside = both | {f", {word}" for word in both} | {","}


class View:
    """The words of one language by the part of the grammar that they belong to."""

    def __init__(self, language: Language) -> None:
        self.dates = DateWords(language)
        self.digits = DigitWords(language)
        self.idioms = IdiomWords(language)
        self.money = MoneyWords(language)
        self.numbers = number_words(language)
        self.phrases = PhraseWords(language)
        self.qualifiers = qualifier_words(language)
        self.units = UnitWords(language)


_view = cache(View)


class Page:
    """A text, its twin of the same length, in lower case and with the digits 0 to 9, and the words of its language."""

    __slots__ = ("low", "read_to", "text", "words")

    def __init__(self, text: str, language: Language = ENGLISH) -> None:
        low = lowered(text, language)
        self.words = _view(language)
        if not low.isascii():
            low = low.translate(_NARROW)
            if _FOREIGN_DIGIT.search(low):
                low = _FOREIGN_DIGIT.sub(lambda digit: str(int(digit.group())), low)
            low = _MIDDLE_DOT.sub(self.words.digits.decimal, low)
        self.text = text
        self.low = low
        self.read_to = 0
        """Where the last number ended: nothing to the left belongs to the next one."""

    def previous(self, at: int) -> str:
        """The word before `at`, "" if something else stands between."""
        left = self.low[max(0, at - 24) : at].rstrip(_BEFORE_WORDS).rstrip("'’").rsplit(None, 1)
        if not left or left[-1].isalnum():
            return left[-1] if left else ""
        found = self.words.numbers.last_word.search(left[-1])
        return found.group() if found else ""

    def following(self, at: int) -> str:
        """The word after `at`, likewise."""
        found = self.words.numbers.next_word.match(self.low, at)
        return found.group(1) if found else ""

    def half_after(self, at: int) -> int | None:
        """Where the "and a half" that starts at `at` ends."""
        for phrase in self.words.phrases.halves:
            if self.low.startswith(phrase, at):
                return at + len(phrase)
        return None


class MentionBuilder:
    """A mention that is being read; its fields are those of `NumberMention`."""

    step: Fraction | None = None
    unit: str | None = None
    label: str | None = None
    qualifier: Qualifier | None = None
    date: str | None = None
    direction: Direction | None = None
    whole: Fraction | None = None
    role = MEASURE
    low_open = high_open = False
    middle: Fraction | None = None
    turned_by: tuple[int, int] | None = None
    digits = False
    """Written in digits."""
    bare = False
    """Digits without separator, decimals or magnitude, as years and labels are written."""
    scaled = False
    """With a magnitude: "800 billion"."""
    part = False
    """A fraction in words: "two-thirds"."""
    rough = False
    """In a word for about so many: some score."""
    left = False
    """Where a change began, although the word before it may tell its amount too."""

    def __init__(
        self, start: int, end: int, kind: NumberKind, value: Fraction | None, date: str | None = None
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.value = self.low = self.high = value
        self.lead = start
        """Where the words that qualify it start."""
        if date:
            self.date = date

    def set(self, value: Fraction) -> None:
        """Give it one exact value."""
        self.value = self.low = self.high = value

    def multiply(self, factor: int) -> None:
        """Apply a magnitude to the value and to the size of its last digit."""
        if self.value is not None:
            self.set(self.value * factor)
        if self.step is not None:
            self.step *= factor
        self.scaled = True

    def finish(self, text: str) -> NumberMention:
        """The mention, once nothing can be added."""
        return NumberMention(self.start, self.end, text[self.start : self.end], *_REST(self))
