"""Which language a text is in: what its register or its settings declare, else what its commonest words show."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from pincite.languages.language import ENGLISH, Language, known, language, load, table

LONGEST = 4_000
"""Characters of a text that are looked at: some 700 words, which are read in 0.05 ms."""
_ENOUGH = 1_000
"""Characters that mostly show it."""
_AT_LEAST = 2
"""Common words of a language but English that a text must have."""
_SHARE, _LEAD = 5, 2
"""One of so many words of a text must be common in its language, and that must be so many times the next best of those
that have a file: 15 of 100 words of Spanish are common in French."""
_FEWEST, _OTHER_SHARE = 3, 6
"""Common words that a text must have at least to be in a language without a file, and the share of its words."""
_BEYOND_LATIN = 0x370
_PASSAGE_SHARE = 12
"""The share for the words of a passage, which may be few."""


def settle(declared: str | None, text: str) -> Language:
    """The language that a text is read in: the declared one (a code of ISO 639-1; None or "" if none is), else the
    one its words show, else English."""
    return language(declared) if declared else detect(text) or ENGLISH


def detect(text: str) -> Language | None:
    """The language that a text is clearly in, or None; one of those that are known, or else one of which there are no
    other words (`is_judged` is False), so that no text is judged by the words of a language that it is not in."""
    return _clear(text[:_ENOUGH]) or (_clear(text[:LONGEST]) if len(text) > _ENOUGH else None) or _other(text)


def name_of(language: Language) -> str:
    """What a language is called in English, or its script where more cannot be told; its code if that is not known."""
    return table(load("common")["names"]["english"]).get(language.code, language.code)


def _clear(text: str) -> Language | None:
    words = text.lower().split()
    (best, most), (rival, second) = _tallies(words)
    if best is None or most * _SHARE < len(words) or not words:
        return None
    if most < second * _LEAD and not _leads(best, rival, words):
        return None
    if best is not ENGLISH and most < _AT_LEAST:
        return None  # "24 members met it" is no Dutch for its "met"
    return best if best is ENGLISH or most >= _best_other(words)[1] else None


def _leads(best: Language, rival: Language | None, words: list[str]) -> bool:
    """Whether a language leads clearly by the words that are not common in both: those of French and Spanish are."""
    common = dict(_common())
    mine, theirs = common[best], common[rival] if rival else frozenset[str]()
    count = Counter(words)
    most, second = (
        sum(map(count.__getitem__, only & count.keys())) for only in (mine - theirs, theirs - mine)
    )
    return most * 2 * _SHARE >= len(words) and most >= second * _LEAD


def passage_language(words: Iterable[str]) -> Language | None:
    """The known language whose commonest words make up most of a passage, given by its words in lower case; None if
    none does clearly."""
    words = list(words)
    (best, most), (_, second) = _tallies(words)
    return best if most > second and most * _PASSAGE_SHARE >= len(words) else None


def _tallies(words: list[str]) -> list[tuple[Language | None, int]]:
    """The two known languages that most of the words are common in, and how many words are."""
    count = Counter(words)
    found = [(each, sum(map(count.__getitem__, common & count.keys()))) for each, common in _common()]
    return [*sorted(found, key=lambda pair: pair[1], reverse=True), (None, 0), (None, 0)][:2]


@cache
def _common() -> tuple[tuple[Language, frozenset[str]], ...]:
    """The languages that have a file, with their commonest words."""
    listed = _listed()
    return tuple((each, frozenset(listed[each.code].split())) for each in known() if each.code in listed)


@cache
def _listed() -> dict[str, str]:
    return table(load("common")["common"]["words"])


def _other(text: str) -> Language | None:
    """The language without a file that a text shows itself to be in, by its script or by its commonest words."""
    begin = text[:LONGEST]
    if script := _script(begin):
        return language(f"und-{script}")
    words = begin.lower().split()
    found, most = _best_other(words)
    (rival, count), _ = _tallies(words)
    lead = _LEAD if rival is ENGLISH else 1
    return found if most >= _FEWEST and most * _OTHER_SHARE >= len(words) and most > count * lead else None


def _best_other(words: list[str]) -> tuple[Language | None, int]:
    """The language without a file that most of the words are common in, and how many words are."""
    tally: Counter[str] = Counter()
    for word, times in Counter(words).items():
        for code in _others().get(word, ()):
            tally[code] += times
    (best, most), *_ = tally.most_common(1) or [("", 0)]
    return (language(best) if best else None), most


@cache
def _others() -> dict[str, tuple[str, ...]]:
    """Each common word of a language without a file -> the codes of those that it is common in."""
    found: dict[str, tuple[str, ...]] = {}
    with_file = {each.code for each, _ in _common()}
    for code, listed in _listed().items():
        for word in listed.split() if code not in with_file else ():
            found[word] = (*found.get(word, ()), code)
    return found


def _script(text: str) -> str:
    """The script, but the Latin one, that most letters of a text are in; "" if there is none."""
    if text.isascii():
        return ""
    letters = [ord(char) for char in text if char.isalpha()]
    found = Counter(_script_of(letter) for letter in letters if letter >= _BEYOND_LATIN)
    script, count = found.most_common(1)[0] if found else ("", 0)
    return script if count * 2 > len(letters) else ""


def _script_of(letter: int) -> str:
    return next((name for first, last, name in _scripts() if first <= letter <= last), "Zyyy")


@cache
def _scripts() -> tuple[tuple[int, int, str], ...]:
    found = []
    for name, listed in table(load("common")["common"]["scripts"]).items():
        ends = [int(end, 16) for end in listed.split()]
        found += [(*pair, name) for pair in zip(ends[::2], ends[1::2], strict=True)]
    return tuple(found)
