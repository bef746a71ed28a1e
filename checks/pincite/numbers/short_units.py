"""Abbreviations that no table knows, right after a number: a unit that equals only itself, and no noun that is counted."""

from pincite.languages import Language
from pincite.numbers.vocabulary import NumberSection
from pincite.text import Pattern, any_of

_LONGEST = 5
_CAMEL = Pattern(r"[a-zµ]+[A-Z]+[a-zA-Z]*")
_GREEK = Pattern(r"[α-ωΑ-ΩÅ]{1,2}")
_BY = Pattern(r"/[ ]?(?:[0-9]|[a-zµ]{1,4}[²³]?(?![\w/-]))")
_CAPITALS = Pattern(r"[A-Z]{2,4}")
_ENDS = frozenset('.,;:)!?]}"”\n(')


class ShortUnitWords(NumberSection):
    """What tells an abbreviation from a word of one language; without `vowels` nothing is told."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.vowel = Pattern(rf"[{self.phrase('vowels')}]") if self.phrase("vowels") else None
        self.capital_vowel = Pattern(rf"[A-Z][{self.phrase('vowels')}]") if self.vowel else None
        self.following = Pattern(rf"[ \u00a0]{any_of(self.after_symbol)}(?![{self.letters}])")


def ends_phrase(words: ShortUnitWords, low: str, at: int) -> bool:
    """Whether nothing follows that could be counted: "5 bar.", "5 bar of pressure", but "5 bar stools"."""
    char = low[at : at + 1]
    if not char or char in _ENDS:
        return True
    if char not in " \u00a0/":
        return False
    following = low[at + 1 : at + 2]
    return char == "/" or not following.isalpha() or words.following.match(low, at) is not None


def short_unit(words: ShortUnitWords, written: str, low: str, end: int, glued: bool) -> str | None:
    """What is written right after a number and ends at `end`, if it is a unit and no word."""
    if low[end : end + 1].isalnum() or (low.startswith("/", end) and not _BY.match(low, end)):
        return None  # "2 pr" of "2 prüfen", a path
    if _GREEK.fullmatch(written):
        return written
    if words.vowel is None or words.capital_vowel is None or not 2 <= len(written) <= _LONGEST:
        return None
    if not written.isalpha() or written.lower() in words.no_units:
        return None
    if glued:
        return None
    if written.islower():
        return None if words.vowel.search(written) else written
    if not ends_phrase(words, low, end):
        return None
    if _CAMEL.fullmatch(written):
        return None if words.capital_vowel.search(written) else written
    return written if _CAPITALS.fullmatch(written) and not words.vowel.search(written.lower()) else None
