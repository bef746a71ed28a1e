"""Roman numerals after a name: Louis XIV, World War II, Part III, which a quote may write in digits or words."""

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from pincite.numbers import NumberMention
from pincite.support.compare import UNSUPPORTED, Gap
from pincite.support.evidence import Evidence, support_words
from pincite.support.multiples import in_words
from pincite.text import Pattern

_NAMED = Pattern(r"([^\W\d_][\w’'-]*)[ \u00a0]([IVXLC]{1,8})(?!\w|[.’'-]\w)")
_ANY = Pattern(r"[ \u00a0][IVXLC]{1,8}(?!\w)")
_BEFORE = Pattern(r"([^\W\d_][\w’'-]*)[ \u00a0]$")
_SIGNS = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_NAME = 40
"""Characters of a name before its number."""
_WORDS = 120
"""Characters of the two words before a numeral."""


def value_of(numeral: str) -> int | None:
    """The number of a Roman numeral, None if it is none."""
    rest, value = numeral, 0
    for size, sign in _SIGNS:
        while rest.startswith(sign):
            rest, value = rest[len(sign) :], value + size
    return value if not rest and written(value) == numeral else None


def written(value: int) -> str:
    """A number as a Roman numeral."""
    found = ""
    for size, sign in _SIGNS:
        found, value = found + sign * (value // size), value % size
    return found


@lru_cache(8)  # one text is asked for each number of another
def numerals(text: str) -> tuple[tuple[str, int, int, int], ...]:
    """Each name with a numeral, in lower case, the number, and where the numeral stands."""
    places = _NAMED.finditer(text) if has_numeral(text) else ()
    named = ((found, value_of(found.group(2))) for found in places)
    return tuple((found.group(1).lower(), value, *found.span(2)) for found, value in named if value)


def has_numeral(text: str) -> bool:
    """Whether a text may have a name with a numeral."""
    return _ANY.search(text) is not None


def numeral_of(statement: str, mention: NumberMention, evidence: Evidence) -> bool:
    """Whether quotes have the number of a name as a numeral: World War Two, Second World War, Louis the Fourteenth."""
    if mention.value is None or mention.unit is not None or not 1 <= mention.value < 100:
        return False
    name = _name_before(statement, mention, evidence)
    after = f"{statement[mention.end : mention.end + 4 * _WORDS].lower().strip(' .')} "
    return any(
        named == name or after.startswith((f"{before} ", f"{before},"))
        for quote in evidence.quotes
        for named, before in _names_of(quote).get(mention.value, ())
    )


@lru_cache(8)
def _names_of(quote: str) -> dict[Fraction | int, set[tuple[str, str]]]:
    """By the number of a numeral, the names that have it and the two words before it."""
    found: dict[Fraction | int, set[tuple[str, str]]] = {}
    for named, value, start, _ in numerals(quote):
        before = " ".join(quote[max(0, start - _WORDS) : start].lower().split()[-2:])
        found.setdefault(value, set()).add((named, before))
    return found


def other_numerals(statement: str, evidence: Evidence) -> Iterator[Gap]:
    """Numerals of a statement whose names have other numbers in the quotes: Elizabeth III for Elizabeth II."""
    for name, value, start, end in numerals(statement):
        theirs = _numbers(evidence).get(name)
        if theirs and value not in theirs:
            yield Gap(UNSUPPORTED, in_words(statement, start, end), None)


@lru_cache(2)
def _numbers(evidence: Evidence) -> dict[str, set[Fraction | int]]:
    """The numbers that names have in the quotes."""
    found: dict[str, set[Fraction | int]] = {}
    for quote, mentions in evidence.read:
        for name, value, _, _ in numerals(quote):
            found.setdefault(name, set()).add(value)
        for each in mentions:
            named = _name_before(quote, each, evidence) if each.value is not None else None
            if named is not None and each.value is not None:
                found.setdefault(named, set()).add(each.value)
    return found


def _name_before(text: str, mention: NumberMention, evidence: Evidence) -> str | None:
    """The word before a number, an article between them aside: the Louis of "Louis the Fourteenth"."""
    before = text[max(0, mention.start - _NAME) : mention.start].rstrip() + " "
    found = _BEFORE.search(before)
    if found and found.group(1).lower() in support_words(evidence.language).the:
        found = _BEFORE.search(before, 0, found.start())
    return found.group(1).lower() if found else None
