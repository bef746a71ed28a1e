"""Numbers written in digits: separators, decimals, powers of ten, fractions, magnitudes."""

import re
from fractions import Fraction

from pincite.languages import Language
from pincite.numbers.currencies import MONEY_SIGNS
from pincite.numbers.vocabulary import NumberSection, number_words, numbers_of
from pincite.text import Pattern, any_of

VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip

LONGEST = 400
"""Digits beyond which a literal keeps its text and has no value: no source means such a number."""

_FRACTION = Pattern(r"/([0-9]{1,3})(?![0-9/.,]{0,3}[0-9])")
_MIXED = Pattern(r"[ \u00a0]{1,2}([0-9]{1,2})/([0-9]{1,2})(?![0-9/.])")
_HIGH = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹−–", "+-0123456789--")
_SUPERSCRIPT = "[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,9}"
_POWER = Pattern(
    r"(?:e([+-]?[0-9]{1,9})|[ \u00a0\u2009]?[x×*·⋅][ \u00a0\u2009]?(2|10)"
    rf"(?:\^?\{{?([+−–-]?[0-9]{{1,9}})\}}?|({_SUPERSCRIPT})))(?![0-9a-z]|[.][0-9])"
)
_RAISED = Pattern(r"\^\{?([+−–-]{0,2})([0-9]{1,2})\}?(?![0-9]|[.][0-9])")
_TEN_TO = Pattern(_SUPERSCRIPT)
_TIMES = frozenset("x×*·⋅")
_POWERS = _TIMES | {"e"}
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 32, 50, 64, 100))


class DigitWords(NumberSection):
    """How digits are written in one language: its marks, and the words and letters that go with digits."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        scales = number_words(language).scales
        self.scales = {word: scales[word] for word in scales.keys() - self.words("no_scales")}
        letters, point, comma = self.letters, re.escape(self.decimal), re.escape(self.grouping)
        self.run = re.compile(rf"[0-9]+(?:{comma}[0-9]{{1,3}}(?![0-9])){{0,12}}")
        self.spaced = Pattern(rf"[0-9]{{1,3}}(?:[\u00a0\u202f\u2009 ][0-9]{{3}}){{1,6}}(?!{comma}?[0-9])")
        self.quoted = Pattern(r"[0-9]{1,3}(?:['’][0-9]{3}){1,6}(?![0-9'’])")
        """Thousands as the Swiss write them: 1'250'000."""
        self.separator = Pattern(f"[{comma}\u00a0\u202f\u2009 '’]")
        self.decimals = re.compile(rf"{point}[0-9]+")
        self.pointed_number = Pattern(rf"[0-9]{{1,3}}{point}[0-9]+(?![0-9{point}{comma}]*[0-9])")
        self.version = Pattern(rf"(?:{point}[0-9]+){{2,}}")
        self.pointed_groups = Pattern(
            rf"[1-9][0-9]{{0,2}}((?:{point}[0-9]{{3}}){{2,6}})(?![0-9{point}{comma}]*[0-9])"
        )
        """Thousands as another language groups them: 12.000.000 in English."""
        self.pointed = Pattern(rf"[ ]{any_of(self.point)}[ ]([0-9]{{1,6}})(?![0-9{point}{comma}])")
        self.scale = re.compile(rf"[ \u00a0\u202f-]?([{letters}]+)")
        self.letter_scales = numbers_of(self.table("letter_magnitudes"))
        self.letter = Pattern(rf"[ \u00a0]?({any_of(self.letter_scales)})(?![{letters}0-9])")
        self.first_letters = frozenset(letter[0] for letter in self.letter_scales) | {" ", "\u00a0"}
        self.counted = Pattern(
            rf"[ ](?:(?!{any_of(self.no_adjective)})[{letters}]+[ ])?{any_of(self.counted_millions)}"
            rf"(?![{letters}’']|[ ]{any_of(self.races)})"
        )
        """What is counted in millions rather than stands so many metres away."""
        self.people = Pattern(rf"[ ](?=[A-Z])\w+{any_of(self.people_endings)}(?!\w)")
        """Likewise, with its capital."""


class Literal:
    """A number in digits: `value` (None if too long to be meant), where it ends, and its last digit's size."""

    scaled = False
    last = 1
    """The last magnitude applied."""

    def __init__(
        self, value: Fraction | None, end: int, step: Fraction | None = None, plain: bool = False
    ) -> None:
        self.value, self.end, self.step = value, end, step
        self.plain = plain
        """Bare digits without separator or decimals, as years and labels are written."""

    def scale(self, factor: Fraction | int, end: int) -> None:
        """Apply a magnitude that ends at `end`."""
        if self.value is not None:
            self.value *= factor
        if self.step is not None:
            self.step *= factor
        self.end = end
        self.plain = False
        self.scaled = True
        self.last = int(factor) if factor >= 1 else 1


_ONE = Fraction(1)
_SPACES = frozenset(" \u00a0\u202f\u2009")


def read_literal(words: DigitWords, low: str, at: int) -> Literal:
    """Read the digits at `at` of the lower-cased text; of a list ("22,24,26") only the first number."""
    char = low[at]
    if char in VULGAR:
        return Literal(VULGAR[char], at + 1)
    if char == words.decimal:
        return _fractional(words, low, at, 0)
    found = words.run.match(low, at)
    assert found is not None
    written, end = found.group(), found.end()
    if low[end : end + 1] in _SPACES and low[end + 1 : end + 2].isdecimal():
        spaced = words.spaced.match(low, at)
        if spaced:
            written, end = spaced.group(), spaced.end()
    elif low[end : end + 1] in ("'", "’") and (quoted := words.quoted.match(low, at)):
        written, end = quoted.group(), quoted.end()
    plain = written.isdecimal()
    if not plain:
        groups = words.separator.split(written)
        first, second = groups[:2]
        if _grouped(groups):
            written = "".join(groups)
        elif len(groups) > 2 and words.grouping == ".":
            return Literal(None, end)  # 1.2.3 is a version
        elif len(groups) == 2 and len(first) < 4 and len(second) < 3 and low[at - 1 : at] != words.grouping:
            return Literal(Fraction(f"{first}.{second}"), end, Fraction(1, 10 ** len(second)))
        else:
            written, end, plain = first, at + len(first), True
    if len(written) > LONGEST:
        more = words.decimals.match(low, end)
        return Literal(None, more.end() if more else end)
    if low.startswith(words.decimal, end):
        version = words.version.match(low, end)
        if version:
            return _pointed_groups(words, low, at) or Literal(None, version.end())
        if end + 1 < len(low) and low[end + 1].isdecimal():
            return _fractional(words, low, end, int(written))
    return _tail(words, low, Fraction(int(written)), end, _ONE, plain)


def _pointed_groups(words: DigitWords, low: str, at: int) -> Literal | None:
    """Groups of three digits with the mark of decimals between them, unless they may be the address of a computer."""
    found = words.pointed_groups.match(low, at)
    if found is None:
        return None
    groups = found.group().split(words.decimal)
    if len(groups) == 4 and max(map(int, groups)) < 256:
        return None
    return Literal(Fraction("".join(groups)), found.end(), _ONE)


def _grouped(groups: list[str]) -> bool:
    """Thousands ("1,234,567") or lakhs and crores ("12,34,567")."""
    if not 1 <= len(groups[0]) <= 3 or len(groups[-1]) != 3:
        return False
    middle = {len(group) for group in groups[1:-1]}
    return middle <= {3} or (middle == {2} and len(groups[0]) <= 2)


def _fractional(words: DigitWords, low: str, dot: int, whole: int) -> Literal:
    found = words.decimals.match(low, dot)
    assert found is not None
    digits = found.group()[1:]
    if len(digits) > LONGEST:
        return Literal(None, found.end())
    step = Fraction(1, 10 ** len(digits))
    return _tail(words, low, whole + int(digits) * step, found.end(), step, False)


def _tail(words: DigitWords, low: str, value: Fraction, end: int, step: Fraction, plain: bool) -> Literal:
    """The number with what may follow its digits: a fraction, a power of ten, a half sign."""
    char = low[end : end + 1]
    if char in VULGAR:
        return Literal(value + VULGAR[char], end + 1)
    if plain and char == "/" and value < 100 and (found := _FRACTION.match(low, end)):
        below = int(found.group(1))
        if below in _DENOMINATORS and not low.startswith("-", found.end()):
            return Literal(value / below, found.end())
    if plain and char in (" ", "\u00a0"):
        found = _MIXED.match(low, end)
        if found and 0 < int(found.group(1)) < int(found.group(2)):
            return Literal(value + Fraction(int(found.group(1)), int(found.group(2))), found.end())
        if found := words.pointed.match(low, end):
            step = Fraction(1, 10 ** len(found.group(1)))
            return Literal(value + int(found.group(1)) * step, found.end(), step)
    if char == "^" and value and abs(value) < 10**9 and (found := _RAISED.match(low, end)):
        sign = -1 if found.group(1).translate(_HIGH).count("-") % 2 else 1
        return Literal(value ** (sign * int(found.group(2))), found.end())
    if plain and value == 10 and (found := _TEN_TO.match(low, end)):
        exponent = int(found.group().translate(_HIGH))
        return Literal(value**exponent if abs(exponent) <= LONGEST else None, found.end())
    number = Literal(value, end, step, plain)
    power = char in _POWERS or (char in _SPACES and low[end + 1 : end + 2] in _TIMES)
    if power and (found := _POWER.match(low, end)):
        written = found.group(1) or found.group(3) or found.group(4)
        base, exponent = found.group(2) or 10, int(written.translate(_HIGH))
        if abs(exponent) > LONGEST:
            return Literal(None, found.end())
        number.scale(Fraction(base) ** exponent, found.end())
        number.last = 1
    return number


def _counted(words: DigitWords, text: str, low: str, at: int) -> bool:
    """Whether what follows is counted and not measured."""
    return words.counted.match(low, at) is not None or words.people.match(text, at) is not None


def _names(words: DigitWords, low: str, at: int) -> bool:
    """Whether the name of what is counted follows."""
    found = words.scale.match(low, at)
    return found is not None and low[at] == " " and found.group(1) not in words.no_label


def read_scale(words: DigitWords, text: str, low: str, number: Literal, money: bool) -> None:
    """Apply the magnitude that follows ("million", "bn", "k", "lakh crore"), if one does."""
    if number.value is None:
        return
    for _ in range(3):  # "lakh crore", "thousand million"
        found = words.scale.match(low, number.end)
        if found is None:
            break
        factor = words.scales.get(found.group(1))
        if factor is None or (low[number.end] == "-" and factor == 12):
            break
        number.scale(factor, found.end())
    if number.scaled or low[number.end : number.end + 1] not in words.first_letters:
        return
    short = words.letter.match(low, number.end)
    if short is None:
        return
    letter = short.group(1)
    attached, money = short.start(1) == number.end, money or low[short.end() : short.end() + 1] in MONEY_SIGNS
    written = text[short.start(1) : short.end(1)]
    if len(letter) == 1 and not money:  # "1m" is a metre and "5G" a network; "3M" and "$3m" are millions
        if letter == "m" and attached and _counted(words, text, low, short.end()):
            pass  # "300m euros"
        elif letter in "mt" and (written != letter.upper() or not (attached or number.step != 1)):
            return
        if (letter == "g" and (written == "g" or (number.plain and number.value < 7))) or not (
            attached or letter in "mk"
        ):
            return
        if (
            not attached
            and letter == "k"
            and (number.plain or (written == "K" and not _names(words, low, short.end())))
        ):
            return  # 300 K and 273.15 K are kelvins, 12.5 K followers are thousands
    elif not attached and letter in "tg":
        return
    number.scale(words.letter_scales[letter], short.end())
