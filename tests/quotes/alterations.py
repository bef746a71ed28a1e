"""Every way to make a quote say something else that its readers would not notice.

Each alteration takes a passage and a random source, and gives the altered passage or None where the
passage has nothing of that kind to alter.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from pincite.languages import ENGLISH
from pincite.quotes.lexicon import lexicon

ENGLISH_WORDS = lexicon(ENGLISH)

Alteration = Callable[[str, Random], str | None]

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
MAGNITUDES = ["hundred", "thousand", "million", "billion", "trillion"]
UNITS = [
    "percent",
    "percentage points",
    "kilometres",
    "miles",
    "kilograms",
    "tonnes",
    "hours",
    "days",
    "years",
]
CURRENCIES = ["$", "€", "£", "¥"]
MONEY = ["dollars", "euros", "pounds", "yen"]
QUANTIFIERS = ["all", "some", "most", "few", "no", "every", "many", "half", "several"]
NAMES = ["Rutte", "Merkel", "Ottawa", "Lisbon", "Boeing", "Elizabeth", "Estonia", "Reuters"]
ANTONYMS = [
    ("more", "less"), ("before", "after"), ("increase", "decrease"), ("increased", "decreased"), ("rise", "fall"),
    ("rose", "fell"), ("above", "below"), ("first", "last"), ("first", "second"), ("over", "under"), ("high", "low"),
    ("higher", "lower"), ("possible", "impossible"), ("able", "unable"), ("up", "down"), ("support", "oppose"),
    ("agree", "disagree"), ("new", "old"), ("largest", "smallest"), ("always", "never"), ("win", "lose"),
    ("must", "may"), ("will", "would"), ("can", "cannot"), ("with", "without"), ("for", "against"), ("his", "her"),
    ("he", "she"), ("met", "missed"), ("security", "insecurity"), ("likely", "unlikely"), ("in", "on"), ("is", "was"),
]  # fmt: skip
AUXILIARIES = [
    "is",
    "are",
    "was",
    "were",
    "will",
    "would",
    "has",
    "had",
    "have",
    "can",
    "could",
    "should",
    "must",
    "may",
    "do",
    "does",
    "did",
]
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def _one(pattern: str | re.Pattern[str], passage: str, random: Random) -> re.Match[str] | None:
    found = list(re.finditer(pattern, passage))
    return random.choice(found) if found else None


def _put(passage: str, at: re.Match[str], new: str) -> str:
    return passage[: at.start()] + new + passage[at.end() :]


def digit_changed(passage: str, random: Random) -> str | None:
    digit = _one(r"\d", passage, random)
    return digit and _put(passage, digit, random.choice([d for d in "0123456789" if d != digit[0]]))


def digits_transposed(passage: str, random: Random) -> str | None:
    pair = _one(r"(?=((\d)(?!\2)\d))", passage, random)
    return pair and passage[: pair.start()] + pair[1][::-1] + passage[pair.start() + 2 :]


def digit_dropped_or_added(passage: str, random: Random) -> str | None:
    digit = _one(r"(?<=\d)\d|\d(?=\d)", passage, random)
    return digit and _put(passage, digit, random.choice(["", digit[0] * 2, digit[0] + "0"]))


def decimal_moved(passage: str, random: Random) -> str | None:
    number = _one(r"\d\.\d|\d\d", passage, random)
    return number and _put(
        passage, number, number[0].replace(".", "") if "." in number[0] else ".".join(number[0])
    )


def separator_changed(passage: str, random: Random) -> str | None:
    mark = _one(r"(?<=\d)[.,](?=\d)", passage, random)
    return mark and _put(passage, mark, random.choice([m for m in ("", ".", ",", " ") if m != mark[0]]))


def sign_put_in(passage: str, random: Random) -> str | None:
    number = _one(r"(?<=\s)\d", passage, random)
    return number and _put(passage, number, random.choice(["-", "−", "+"]) + number[0])


def raised(passage: str, random: Random) -> str | None:
    digit = _one(r"\d", passage, random)
    return digit and _put(passage, digit, "⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit[0])])


def _exchanged(words: list[str]) -> Alteration:
    pattern = rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\b"

    def alter(passage: str, random: Random) -> str | None:
        word = _one(pattern, passage, random)
        return word and _put(passage, word, random.choice([other for other in words if other != word[0]]))

    return alter


def currency(passage: str, random: Random) -> str | None:
    sign = _one("[$€£¥]", passage, random)
    return sign and _put(passage, sign, random.choice(["", *(c for c in CURRENCIES if c != sign[0])]))


def percent_sign(passage: str, random: Random) -> str | None:
    sign = _one("%", passage, random)
    return sign and _put(passage, sign, random.choice(["", "‰", " points"]))


def name(passage: str, random: Random) -> str | None:
    word = _one(r"(?<=[a-z,] )[A-Z][a-z]+", passage, random)
    return word and _put(passage, word, random.choice([other for other in NAMES if other != word[0]]))


def name_misspelt(passage: str, random: Random) -> str | None:
    word = _one(r"(?<=[a-z,] )[A-Z][a-z]{3,}", passage, random)
    if word is None:
        return None
    at = random.randrange(1, len(word[0]))
    return _put(passage, word, word[0][:at] + random.choice("aeioslt") + word[0][at + random.randint(0, 1) :])


def negated(passage: str, random: Random) -> str | None:
    word = _one(rf"\b(?:{'|'.join(AUXILIARIES)})\b(?= \w)", passage, random)
    return word and _put(passage, word, f"{word[0]} {random.choice(['not', 'never', 'hardly', 'no longer'])}")


def contracted(passage: str, random: Random) -> str | None:
    word = _one(r"\b(?:is|are|was|were|would|has|had|have|could|should|does|did)\b(?= \w)", passage, random)
    return word and _put(passage, word, f"{word[0]}{random.choice(['n’t', chr(39).join(['n', 't'])])}")


def negation_taken_out(passage: str, random: Random) -> str | None:
    word = _one(
        r"(?:\b(?:not|never|no|without)\s|n['’]t\b|(?<=\s)(?:un|in|im|dis)(?=[a-z]{4}))", passage, random
    )
    return word and _put(passage, word, "")


def antonym(passage: str, random: Random) -> str | None:
    pairs = [pair for one, other in ANTONYMS for pair in ((one, other), (other, one))]
    random.shuffle(pairs)
    for one, other in pairs:
        if word := _one(rf"\b{one}\b", passage, random):
            return _put(passage, word, other)
    return None


def word_dropped(passage: str, random: Random) -> str | None:
    kept = ENGLISH_WORDS.harmless | ENGLISH_WORDS.emphasis
    found = [word for word in _WORD.finditer(passage) if word[0].lower() not in kept and word.start() > 0]
    found = [
        word
        for word in found
        if re.search(r"\w", passage[: word.start()]) and re.search(r"\w", passage[word.end() :])
    ]
    if not found:
        return None
    word = random.choice(found)
    return passage[: word.start()] + passage[word.end() :].lstrip()


def word_replaced(passage: str, random: Random) -> str | None:
    words = list(_WORD.finditer(passage))
    one, other = random.choice(words), random.choice(words)
    old, new = one[0].lower(), other[0].lower()
    # One article for another is near by definition, and near does not pass.
    return None if old == new or {old, new} <= ENGLISH_WORDS.articles else _put(passage, one, other[0])


def words_swapped(passage: str, random: Random) -> str | None:
    pairs = [pair for pair in re.finditer(r"(?=(\b[\w’']+)(\s+)([\w’']+\b))", passage) if pair[1] != pair[3]]
    if not pairs:
        return None
    pair = random.choice(pairs)
    end = pair.start() + len(pair[1] + pair[2] + pair[3])
    return passage[: pair.start()] + pair[3] + pair[2] + pair[1] + passage[end:]


def unit_case(passage: str, random: Random) -> str | None:
    unit = _one(r"(?<=\d )(?:m|g|k|b|kW|mW|MW|Mb|MB|km|kg)\b", passage, random)
    return unit and _put(passage, unit, unit[0].swapcase())


def swallowed(passage: str, random: Random) -> str | None:
    word = _one(r"(?<=\s)(?:not|never|no|\d[\d.,]*\d|\d|million|billion|three|two|nine)\s", passage, random)
    return word and _put(passage, word, random.choice(["… ", "... ", "[...] "]))


ALL: dict[str, Alteration] = {
    "digit changed": digit_changed,
    "digits transposed": digits_transposed,
    "digit dropped or added": digit_dropped_or_added,
    "decimal moved": decimal_moved,
    "separator changed": separator_changed,
    "sign put in": sign_put_in,
    "digit raised": raised,
    "magnitude": _exchanged(MAGNITUDES),
    "unit": _exchanged(UNITS),
    "unit's case": unit_case,
    "currency": currency,
    "percent sign": percent_sign,
    "money": _exchanged(MONEY),
    "name": name,
    "name misspelt": name_misspelt,
    "month": _exchanged(MONTHS),
    "negation put in": negated,
    "negation contracted": contracted,
    "negation taken out": negation_taken_out,
    "antonym": antonym,
    "quantifier": _exchanged(QUANTIFIERS),
    "word dropped": word_dropped,
    "word replaced": word_replaced,
    "word order": words_swapped,
    "swallowed by an ellipsis": swallowed,
}

_TEMPLATES = [
    "On {day} {month} {year}, {name} told reporters that {quantifier} members were not able to spend {money}.",
    "The output rose from {small} kW to {number} MW, an increase of {small} percent over {count} years.",
    "{name} said the plan would cost {money} and would never be possible without {count} allies in {name}.",
    "Temperatures fell below {small}% of the record; {quantifier} stations with {number} sensors spoke before {month}.",
    "It is likely that {quantifier} countries will support the increase to {small} percentage points by {year}.",
    "The ship weighed {number} tonnes, was {small} km away and carried {count} hundred people in {month}.",
    "He must pay {number} dollars, and she may pay {small} euros, more than {quantifier} banks had agreed.",
    "The committee did not agree, and no member met the first target of {small} kilometres above the old line.",
]
_NUMBER_WORDS = ["two", "three", "four", "nine", "eleven", "twenty", "thirty"]


def generated(random: Random, sentences: int = 40) -> str:
    """A text with a number, a name, a month, a quantifier or a negation in every sentence."""
    parts = []
    for _ in range(sentences):
        integer = random.randint(1, 99999)
        parts.append(
            random.choice(_TEMPLATES).format(
                day=random.randint(1, 28),
                year=random.randint(1900, 2030),
                month=random.choice(MONTHS),
                name=random.choice(NAMES),
                quantifier=random.choice(QUANTIFIERS),
                count=random.choice(_NUMBER_WORDS),
                number=f"{integer:,}" if random.random() < 0.5 else f"{integer / 100:.2f}",
                small=f"{random.randint(1, 999) / 10:.1f}",
                money=f"{random.choice(CURRENCIES)}{random.randint(2, 900)} {random.choice(MAGNITUDES[2:])}",
            )
        )
    lines = re.sub(r"(.{50,70}?) ", r"\1\n", " ".join(parts))
    return lines.replace("\n", " ") if random.random() < 0.5 else lines


def retyped(passage: str, random: Random) -> str:
    """The same words in other typography, as a person or a model would copy them."""
    changes: list[tuple[str, str]] = [
        ("\n", " "), ("’", "'"), ("“", '"'), ("”", '"'), ("—", "--"), ("–", "-"),
        ("fi", "ﬁ"), (" ", "\xa0"), ("'", "’"),
    ]  # fmt: skip
    for old, new in random.sample(changes, random.randint(0, 3)):
        passage = passage.replace(old, new)
    return passage
