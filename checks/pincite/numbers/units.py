"""Units after a number: percent, points, and names and symbols of measures."""

import re

from pincite.languages import Language, longer_names_of_units, unit_by_symbol
from pincite.numbers.denominators import DenominatorWords, denominated
from pincite.numbers.short_units import ShortUnitWords, ends_phrase, short_unit
from pincite.numbers.vocabulary import DURATIONS, NumberSection, number_words
from pincite.text import Pattern, any_of

_CONVERTED = Pattern(r"[(/][0-9.]+$|[0-9]\.[0-9]+$")
_HEAT = {"C": "degree Celsius", "F": "degree Fahrenheit"}
_TWO_DIGITS = Pattern(r"(?:^|[ (])[−-]?[0-9]{2,3}(?:\.[0-9])?$")
"""Degrees as they are written beside a C: 25 C, -12 C; no 1.6e-19 C."""
_DECIMAL = Pattern(r"\.[0-9]+$")
_SINGLE = frozenset("mgWJVKLlhsΩÅ‰")
"""Symbols of one letter that may stand apart from the number, whatever follows."""
_HYPHENED = frozenset("mgWVLl")
"""... and those that a hyphen may join to it: a 12-V battery."""


class UnitWords(NumberSection):
    """The words of units and percent in one language."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        letters, numbers = self.letters, number_words(language)
        self.unit, self.ordinals, self.one_ends = numbers.unit, numbers.ordinals, tuple(self.one)
        self.longer = longer_names_of_units() if numbers.has_unit_names else {}
        self.by, self.short = DenominatorWords(language), ShortUnitWords(language)
        self.powers_before, after = self.table("powers_before"), self.table("powers_after")
        self.powers_after = after | {"²": "square", "^2": "square", "³": "cubic", "^3": "cubic"}
        degrees = self.table("degrees")
        self.degrees = degrees | {"c": "degree Celsius", "f": "degree Fahrenheit"}
        self.word = re.compile(
            rf"[ \t\n\u00a0\u202f]{{0,2}}[-–‑]?[\[{{<]?([{letters}α-ωµå°²³‰]+[23²³]?)(?![{letters}0-9]|-[0-9])"
        )
        self.spent = Pattern(
            rf"(?:\.[0-9]+|(?:^|[ (]{any_of(self.after_symbol | self.lasting)}[ ]|[=~<>≤≥][ ]?)[0-9]{{1,2}})$"
        )
        """What stands before the s of seconds: "0.9s", "took 12s", but not "the 747s"."""
        self.reporter = Pattern(rf"\.[ ](?:[0-9]|{any_of(self.after_reporter)})")
        """What follows the F. of a law report: 631 F. 3d 213."""
        self.next_word = Pattern(rf"[ \n\u00a0-]([{letters}]+)(?![{letters}0-9])")
        self.raised = Pattern(rf"[ ]({any_of(after)})(?![{letters}])|(\^[23])(?![0-9])|([²³])")
        self.old = Pattern(rf"[ -]{any_of(self.phrases('of_age'))}(?![{letters}])")
        self.heat = Pattern(rf"[ ]?[°º][ ]?({any_of(degrees)}|[cf](?![{letters}0-9]))?")
        self.inch_after = Pattern(rf"[ ]{any_of(self.after_inch)}\b|[.,;:)]?(?:\s*$|[)\]])")
        percent = self.phrases("percent")
        self.percent = Pattern(
            rf"[ \u00a0\u202f]?[%％]|[ \t\n\u00a0-]{{1,2}}{any_of(percent)}(?![{letters}])"
        )
        self.a_percent = tuple(f" {article} {each}" for article in self.articles for each in percent)
        self.points = Pattern(
            rf"[ -]?(?P<percent>%|{any_of(self.phrases('before_points'))})?"
            rf"[ -](?P<point>{any_of(self.point_words)})(?![{letters}])"
            rf"|[ ]?(?P<short>{any_of(self.percentage_points)})(?![{letters}0-9])"
            rf"|[ -](?P<basis>{any_of(self.phrases('basis_points'))})(?![{letters}])"
            rf"|[ ]?(?P<basis_short>{any_of(self.basis_points_short)})(?![{letters}0-9])"
        )


def read_unit(words: UnitWords, text: str, low: str, at: int, digits: bool) -> tuple[str, int] | None:
    """The unit that starts at `at`, right after a number, and where it ends; None if there is none.

    `digits` says that the number was written in digits, after which symbols count as units.
    """
    char = low[at : at + 2].lstrip(" ")[:1]
    if char in ("°", "º"):
        return _degrees(words, low, at)
    found = words.word.match(low, at)
    if found is None:
        return None
    word, end = found.group(1), found.end()
    hyphen = low[at : found.start(1)].strip() in ("-", "–", "‑")
    unit = None
    if word in words.powers_before:
        base = words.word.match(low, end + low.startswith(".", end))  # "sq. ft."
        inner = _named(words, text, base) if base else None
        if base and inner:
            unit, end = f"{words.powers_before[word]} {inner}", base.end()
    elif longer := _longer_name(words, low, word, end):
        unit, end = longer
    elif digits or word not in words.units_after_digits:
        unit = "quarter" if word in words.quarters and digits else words.unit(word)
    if unit is None and digits and low.startswith("/", end):  # "Gb/s", where Gb alone is vague
        unit = unit_by_symbol(text[found.start(1) : end + 2])
        end += 2 if unit else 0
    if unit is None and digits:
        unit = _symbol_after(words, text, low, at, found.start(1), end, hyphen)
    if unit is None:
        return None
    if word in words.ordinals and not digits and not hyphen and not low.endswith(words.one_ends, 0, at):
        return None  # "two second", but "one second"
    return _finished(words, text, low, unit, end)


def _longer_name(words: UnitWords, low: str, word: str, end: int) -> tuple[str, int] | None:
    """The longest unit of several words that starts with `word`, which ends at `end`: "parts per million"."""
    found, name = None, word
    for _ in range(words.longer.get(word, 1) - 1):
        following = words.next_word.match(low, end)
        if following is None:
            break
        name, end = f"{name} {following.group(1)}", following.end()
        unit = words.unit(name)
        found = (unit, end) if unit else found
    return found


def _named(words: UnitWords, text: str, found: re.Match[str]) -> str | None:
    """The unit that a name or a symbol, case kept, is."""
    return words.unit(found.group(1)) or unit_by_symbol(text[found.start(1) : found.end(1)])


def _degrees(words: UnitWords, low: str, at: int) -> tuple[str, int]:
    found = words.heat.match(low, at)
    assert found is not None
    if found.group(1):
        return words.degrees[found.group(1)], found.end()
    return "degree", len(found.group().rstrip()) + at


def _symbol_after(
    words: UnitWords, text: str, low: str, at: int, start: int, end: int, hyphen: bool
) -> str | None:
    written = text[start:end]
    if written in words.inch:
        return "inch" if not hyphen and words.inch_after.match(low, end) else None
    if written == "C" and start == at:
        return "degree Celsius"
    if written == "F" and start == at and _CONVERTED.search(low, max(0, at - 8), at):
        return "degree Fahrenheit"  # "45.3C (113.5F)", but a form 13F
    apart = start > at
    if written in _HEAT and apart and not hyphen:
        warm = (
            _TWO_DIGITS.search(low, max(0, at - 6), at)
            and ends_phrase(words.short, low, end)
            and not words.reporter.match(low, end)
        )
        return _HEAT[written] if warm else None
    if apart and written in words.no_symbols:
        return None
    if hyphen and (low[end : end + 1] == "-" or (len(written) == 1 and written not in _HYPHENED)):
        return None  # "3-in-1", "a 3-D print"
    unit = unit_by_symbol(written)
    if unit is None and not apart and written[0] == "u":
        unit = unit_by_symbol(f"µ{written[1:]}")  # 1.82us, where a keyboard has no µ
    if unit is None:
        return None if hyphen else short_unit(words.short, written, low, end, not apart)
    if written == "d" and not apart:
        return None  # box 72d
    if written == "s" and not apart and not words.spent.search(low, max(0, at - 16), at):
        return None  # the over-65s, the 747s
    vague = written in words.noun_symbols or (len(written) == 1 and written not in _SINGLE and apart)
    if not vague or hyphen:
        return unit
    if len(written) == 1 and written.isupper() and not _DECIMAL.search(low, max(0, at - 6), at):
        return None  # resolution 217 A
    return unit if ends_phrase(words.short, low, end) else None


def _finished(words: UnitWords, text: str, low: str, unit: str, end: int) -> tuple[str, int]:
    """Bracket, square, rate and age endings."""
    if low[end : end + 1] in ("]", "}", ">"):
        end += 1
    raised = words.raised.match(low, end)
    if raised:
        unit = f"{words.powers_after[raised.group(raised.lastindex or 1)]} {unit}"
        end = raised.end()
    if unit in DURATIONS:
        old = words.old.match(low, end)
        return (unit, old.end()) if old else denominated(words.by, text, low, unit, end)
    if unit == "percentage point":
        return unit, end
    return denominated(words.by, text, low, unit, end)


def read_percent(words: UnitWords, low: str, at: int) -> tuple[str, int] | None:
    """Percent, percentage points, basis points or points at `at`: the unit and where it ends."""
    points = words.points.match(low, at)
    if points is None:
        found = words.percent.match(low, at)
        return ("percent", found.end()) if found else None
    kind = points.lastgroup
    if kind in ("basis", "basis_short"):
        return "basis point", points.end()
    if kind == "short" or points.group("percent"):
        return "percentage point", points.end()
    if low[at] == " " and points.group("point") == "point" and not low[at - 1].isdecimal():
        return None  # "one point I made"; "an 8-point rise" and "8 points" are amounts
    return "point", points.end()
