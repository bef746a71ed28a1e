"""What a unit is by: per hour, a day, /100 km, m s⁻¹."""

import re

from pincite.languages import Language, unit_by_symbol
from pincite.numbers.vocabulary import DURATIONS, NumberSection, number_words
from pincite.text import Pattern, any_of

_MOST = 2
"""Denominators of one unit: litres per person per day."""
_MONEY_TOO = "pound"
"""A unit that may be money, which is by nothing here: ten pounds a week are £10 a week."""
_SHORT = {"s": "second", "h": "hour", "d": "day", "y": "year", "yr": "year", "wk": "week", "mo": "month"}
"""Symbols of time that are read behind a stroke and nowhere else."""
_RAISED = {"²": "square ", "2": "square ", "^2": "square ", "³": "cubic ", "3": "cubic ", "^3": "cubic "}
_INVERSE = Pattern(r"[ ·⋅∙.]?([a-zA-Zµμ]{1,3})[⁻−-]([¹²³123])(?![0-9])")


class DenominatorWords(NumberSection):
    """How one language says what a unit is by."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        numbers = number_words(language)
        self.unit, self.powers_before = numbers.unit, self.table("powers_before")
        self.adverbs = self.table("period_adverbs")
        letters, comma = self.letters, re.escape(self.grouping)
        name = rf"[{letters}µμ]+"
        powers = (
            rf"(?:(?P<before>{any_of(self.powers_before)})[ -])?"
            if self.powers_before
            else "(?P<before>(?!))?"
        )
        self.joint = Pattern(
            rf"(?:[ ]?(?P<stroke>/)[ ]?|[ ]{any_of(self.per_units | self.per)}[ ]|-{any_of(self.per)}-"
            rf"|[ ](?P<article>{any_of(self.each)})[ ])"
            rf"(?:(?P<number>[0-9]{{1,3}}(?:{comma}[0-9]{{3}})*|[0-9]+)[ \u00a0]?)?{powers}"
            rf"(?P<name>{name}(?P<second>[ -]{name})?)"
        )
        self.power = Pattern(r"\^[23](?![0-9])|[²³](?![⁰¹²³⁴-⁹])|[23](?![0-9])")
        self.adverb = Pattern(rf"[ ]({any_of(self.adverbs)})(?![{letters}-])")
        self.other = Pattern(rf"[ ]{any_of(self.not_per)}(?![{letters}])")
        self.ends = Pattern(rf"(?![{letters}0-9])")


def denominated(words: DenominatorWords, text: str, low: str, unit: str, end: int) -> tuple[str, int]:
    """The unit with what it is by, and where that ends."""
    for _ in range(_MOST):
        found = _joined(words, text, low, end) or _inverse(text, end)
        if found is None or (unit == _MONEY_TOO and found[0] in DURATIONS):
            break
        unit, end = f"{unit} per {found[0]}", found[1]
    else:
        return unit, end
    if " per " not in unit and unit != _MONEY_TOO and (adverb := words.adverb.match(low, end)):
        return f"{unit} per {words.adverbs[adverb.group(1)]}", adverb.end()
    return unit, end


def _joined(words: DenominatorWords, text: str, low: str, at: int) -> tuple[str, int] | None:
    found = words.joint.match(low, at)
    if found is None:
        return None
    end = found.end("name")
    below = words.unit(found["name"].replace("-", " ")) if found["second"] else None
    if below is None:
        end = found.start("second") if found["second"] else end
        below = _one(words, text[found.start("name") : end], bool(found["stroke"]))
    if below is None:
        return None
    if found["article"] and (below not in DURATIONS or words.other.match(low, end)):
        return None  # "5 km a day", but not "5 km a runner", "5 km a year ago"
    if found["before"]:
        below = f"{words.powers_before[found['before']]} {below}"
    elif found["stroke"] and (power := words.power.match(low, end)):
        below, end = _RAISED[power.group()] + below, power.end()
    if not words.ends.match(low, end):
        return None
    number = (found["number"] or "").replace(words.grouping, "")
    return (f"{number} {below}" if number not in ("", "1") else below), end


def _one(words: DenominatorWords, written: str, stroke: bool) -> str | None:
    """The unit of one word or symbol."""
    if stroke and written in _SHORT:
        return _SHORT[written]
    return words.unit(written.lower()) or unit_by_symbol(written)


def _inverse(text: str, at: int) -> tuple[str, int] | None:
    """ "m s⁻¹", "kg m-3"."""
    found = _INVERSE.match(text, at)
    if found is None:
        return None
    below = _SHORT.get(found.group(1)) or unit_by_symbol(found.group(1))
    if below is None:
        return None
    power = {"¹": "", "1": ""}.get(found.group(2), _RAISED.get(found.group(2), ""))
    return power + below, found.end()
