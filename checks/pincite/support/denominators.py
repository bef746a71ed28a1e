"""What a number is by: a day, per head, /km², per 100,000; and whether another text says so too."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pincite.languages import Language, Section, size_of, unit_by_symbol
from pincite.numbers import DURATIONS, MONEY, NumberMention, number_words
from pincite.text import Pattern, any_of, lowered

_NEAR = 60
_TOKEN = Pattern(r"[^\W\d_]+[²³23]?")
_SEPARATORS = Pattern(r"(?<=[0-9])[,.'’ \u00a0\u202f](?=[0-9]{3}(?![0-9]))")
_DAY = 86400


class PerWords(Section):
    """The words of rates in one language."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "support")
        numbers = number_words(language)
        self.unit, self.is_cardinal, letters = numbers.unit, numbers.is_cardinal, numbers.letters
        self.raised = numbers.table("powers_before")
        self.periods = self.table("periods")
        self.scales = {word: numbers.scales[word] for word in self.rate_scales & numbers.scales.keys()}
        self.same = {word: others.split() for word, others in self.table("same_denominators").items()}
        number = (
            rf"(?:(?P<number>[0-9][0-9,.\u00a0\u202f ]*)?[ ]?(?:(?P<scale>{any_of(self.scales)})\b)?[ ]?)"
        )
        second = rf"(?P<second>[ -][{letters}]+)?"
        name = rf"(?:(?P<power>{any_of(self.raised)})[ -])?(?P<name>[{letters}µ]+[²³23]?)?{second}"
        every = rf"{any_of(self.words('for'))}[ ]{any_of(self.for_each)}"
        parting = any_of(self.breaks | numbers.starts)
        label = rf"(?:[ -](?!{parting}\b)[{letters}]+){{0,3}}?"
        self.rate = Pattern(
            rf"{label}[ ](?:{any_of(self.each)}[ ](?P<span>{any_of(self.denominators)})"
            rf"|(?P<adverb>{any_of(self.rate_adverbs)}))\b(?![ ]{any_of(self.not_rates)})"
            rf"|{label}(?P<joint>[ ](?:{any_of(self.per)}|{every})[ ]|[ ]?/[ ]?)"
            rf"{number}{name}(?![ ]{any_of(self.not_rates)})"
        )
        self.price = Pattern(
            rf"[ ]{any_of(self.each_price)}[ ](?P<price>[{letters}]{{3,}})\b(?![ ]{any_of(self.not_prices)})"
        )


per_words = cache(PerWords)


def denominators(words: PerWords, text: str, low: str, mention: NumberMention) -> frozenset[str]:
    """What `mention` is counted by: the day of "1,000 barrels a day", the 100000 of "5 deaths per 100,000"."""
    found = set((mention.unit or "").split(" per ")[1:])
    after = low[mention.end : mention.end + _NEAR]
    match = words.rate.match(after)
    if match is None and mention.kind is MONEY:
        match = words.price.match(after)
    if match is not None:
        kind = match.groupdict()
        word = kind.get("span") or kind.get("adverb") or kind.get("price")
        if word is None:
            found.update(_below(words, text, mention.end, match))
        elif word not in words.no_denominators:
            found.add(words.unit(word) or words.periods.get(word, word))
    return frozenset(found)


def with_denominator(words: PerWords, text: str, low: str, mention: NumberMention) -> NumberMention:
    """The mention with the words that say what it is by, so that a reader sees what differs."""
    after = low[mention.end : mention.end + _NEAR]
    match = words.rate.match(after) or (words.price.match(after) if mention.kind is MONEY else None)
    if match is None:
        return mention
    end = mention.end + match.end()
    return mention._replace(end=end, text=text[mention.start : end].rstrip())


def _below(words: PerWords, text: str, at: int, match: re.Match[str]) -> Iterator[str]:
    """The denominator behind "per" or a stroke: a number without what is counted, a unit, or a word."""
    scale = words.scales.get(match["scale"] or "", 1)
    digits = re.sub(r"[^0-9]", "", match["number"] or "")
    name = match["name"]
    if name and words.is_cardinal(name):
        return  # "for every fifty ewes": a number of its own
    unit = _unit(words, text[at + match.start("name") : at + match.end("name")]) if name else None
    if name and match["second"] and (longer := words.unit(name + match["second"].replace("-", " "))):
        unit = longer
    if unit and match["power"]:
        unit = f"{words.raised[match['power']]} {unit}"
    number = int(digits or 1) * scale
    if len(digits) < 20 and number > 1:
        yield f"{number} {unit}" if unit else str(number)
    elif unit:
        yield unit
    elif name and "/" not in match["joint"] and name not in words.no_denominators:
        yield words.periods.get(name, name)
    elif name in words.denominators:
        yield name


def _unit(words: PerWords, written: str) -> str | None:
    return words.unit(written.lower()) or unit_by_symbol(written)


@lru_cache(256)  # one text is asked for each number of another
def names(words: PerWords, text: str, low: str, denominator: str) -> bool:
    """Whether a text names a denominator anywhere."""
    number, _, unit = denominator.partition(" ")
    if number.isdecimal():
        scales = {str(value): word for word, value in words.scales.items()}
        plain = _SEPARATORS.sub("", low)
        has = re.search(rf"(?<![0-9]){number}(?![0-9])", plain) or scales.get(number, "\0") in low
        return bool(has) and (not unit or names(words, text, low, unit))
    if any(word in low for word in words.same.get(denominator, (denominator,))):
        return True
    return size_of(denominator) is not None and denominator in _units(words, text)


@lru_cache(4)
def _units(words: PerWords, text: str) -> frozenset[str | None]:
    """The units that words of a text name."""
    return frozenset(_unit(words, token) for token in set(_TOKEN.findall(text)))


def apart(unit: str, other: str) -> list[str]:
    """What one of two units is by and the other is not; nothing if they differ in more."""
    above, *below = unit.split(" per ")
    other_above, *other_below = other.split(" per ")
    return sorted({*below} ^ {*other_below}) if above == other_above else []


def is_by(words: PerWords, text: str, mention: NumberMention, denominator: str) -> bool:
    """Whether a text says that a number is by a denominator, be it with other words between; a span of time may stand
    elsewhere: a daily dose of 5 mg."""
    low = lowered(text, words.language)
    if denominator in DURATIONS:
        return names(words, text, low, denominator)
    return denominator in denominators(words, text, low, mention)


def is_long(unit: str) -> bool:
    """Whether a span of time is a day or more."""
    size = size_of(unit)
    return size is not None and (size.dimension != (("time", 1),) or size.factor >= _DAY)
