"""Roman numerals after a name: Louis XIV, World War II, Part III, which a quote may write in digits or words."""

from collections.abc import Iterator
from fractions import Fraction

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


def numerals(text: str) -> Iterator[tuple[str, int, int, int]]:
    """Each name with a numeral, in lower case, the number, and where the numeral stands."""
    for found in _NAMED.finditer(text) if has_numeral(text) else ():
        value = value_of(found.group(2))
        if value is not None:
            yield found.group(1).lower(), value, *found.span(2)


def has_numeral(text: str) -> bool:
    """Whether a text may have a name with a numeral."""
    return _ANY.search(text) is not None


def numeral_of(statement: str, mention: NumberMention, evidence: Evidence) -> bool:
    """Whether quotes have the number of a name as a numeral: World War Two, Second World War, Louis the Fourteenth."""
    if mention.value is None or mention.unit is not None or not 1 <= mention.value < 100:
        return False
    name = _name_before(statement, mention, evidence)
    after = f"{statement[mention.end :].lower().strip(' .')} "
    for quote in evidence.quotes:
        for named, value, start, _ in numerals(quote):
            if value == mention.value:
                before = " ".join(quote[:start].lower().split()[-2:])
                if named == name or after.startswith((f"{before} ", f"{before},")):
                    return True
    return False


def other_numerals(statement: str, evidence: Evidence) -> Iterator[Gap]:
    """Numerals of a statement whose names have other numbers in the quotes: Elizabeth III for Elizabeth II."""
    for name, value, start, end in numerals(statement):
        theirs = _numbers_of(name, evidence)
        if theirs and value not in theirs:
            yield Gap(UNSUPPORTED, in_words(statement, start, end), None)


def _numbers_of(name: str, evidence: Evidence) -> set[Fraction | int]:
    """The numbers that a name has in the quotes."""
    found: set[Fraction | int] = set()
    for quote, mentions in evidence.read:
        found |= {value for each, value, _, _ in numerals(quote) if each == name}
        found |= {
            each.value
            for each in mentions
            if each.value is not None and _name_before(quote, each, evidence) == name
        }
    return found


def _name_before(text: str, mention: NumberMention, evidence: Evidence) -> str | None:
    """The word before a number, an article between them aside: the Louis of "Louis the Fourteenth"."""
    before = text[max(0, mention.start - _NAME) : mention.start].rstrip() + " "
    found = _BEFORE.search(before)
    if found and found.group(1).lower() in support_words(evidence.language).the:
        found = _BEFORE.search(before, 0, found.start())
    return found.group(1).lower() if found else None
