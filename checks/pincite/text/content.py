"""What a text is about: its content words and its names, by crude stems."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import log
from typing import NamedTuple

from pincite.text.english import words

_WORD = re.compile(
    r"(?=[^\W_])(?:"
    r"(?=[ABEGU])\b(?:(?P<us>United\sStates(?:\sof\sAmerica)?|U\.S\.(?:A\.)?|USA?|Americans?|America)(?![^\W_])"
    r"|(?P<uk>United\sKingdom|U\.K\.|UK|Great\sBritain|Britain|British)(?![^\W_])"
    r"|(?P<eu>European\sUnion|E\.U\.|EU)(?![^\W_]))"
    r"|(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'][^\W_]+)*)"
)
"""A word; names that are as often written short are told apart by group."""
_PLAIN_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_STEM = 5
_COUNTS = "zero one two three four five six seven eight nine ten eleven twelve"
_DIGITS = {word: str(count) for count, word in enumerate(_COUNTS.split())}
_EMPTY = words("""
a about above according account accounts added after again all also although am an and another any are
article as at be because been before being below between both but by called calls can could did do does
doing down during each elsewhere even every few for from further had has have having he her here hers him
his how however i if in into is it its itself just may me might more moreover most much must my near neither
no nor not now of off on once one only onto or other our out over own per put rather report s said same say
says shall she should since so some still such t tells than that the their them then there these they this
those though through thus to told too toward towards u.s under until up upon us very was we were what when
where whether which while who whom whose why will with within without would yet you your
""")


class ContentWord(NamedTuple):
    """A content word, its stem, and where it stands."""

    text: str
    stem: str
    start: int
    end: int


def content(text: str) -> Iterator[ContentWord]:
    """The words of a text that say what it is about; the parts of a compound are words of their own."""
    for found in _WORD.finditer(text):
        stem = found.lastgroup or _stem(found[0])
        if stem:
            yield ContentWord(found[0], stem, *found.span())


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    """The stem of a word, the first part of it if it is in several; "" if it says nothing of what a text is about."""
    low = word.lower()
    if low.endswith("."):
        low = low.rstrip(".")
    elif "’" in low or "'" in low:
        low = re.split("[’']", low, maxsplit=1)[0]
    if low in _EMPTY:
        return ""
    if low in _DIGITS:
        return _DIGITS[low]
    if len(low) in (4, 5) and low[-1] == "s" and low[-2] != "s":
        return low[:-1]
    return low[:_STEM]


@lru_cache(maxsize=4096)
def stems_of(text: str) -> frozenset[str]:
    """The stems of the content words of one text."""
    if _is_plain(text):
        return frozenset(map(_stem, _PLAIN_WORD.findall(text))) - {""}
    return frozenset(found.lastgroup or _stem(found[0]) for found in _WORD.finditer(text)) - {""}


def _is_plain(text: str) -> bool:
    """Whether no initials and no name that is also written short can be in a text, so that its words are found
    in half the time."""
    # Written out, since a loop over these would take longer than all the rest.
    if "America" in text or "Brit" in text:
        return False
    if "U" in text and ("US" in text or "UK" in text or "EU" in text or "U." in text or "Uni" in text):
        return False
    return text.count(".") == text.count(". ") + text.endswith(".")


def capitalised(text: str) -> Iterator[str]:
    """The stems of the content words that have a capital within a text; the first word may have it as such."""
    for found in (_PLAIN_WORD if _is_plain(text) else _WORD).finditer(text):
        if found.start() and found[0][0].isupper():
            stem = found.lastgroup or _stem(found[0])
            if stem:
                yield stem


def stems(texts: Iterable[str]) -> frozenset[str]:
    """The stems of all content words of some texts."""
    return frozenset().union(*map(stems_of, texts))


class Weights:
    """How much each stem tells, by how few of the texts have it (inverse document frequency, Spärck Jones 1972)."""

    def __init__(self, texts: Iterable[frozenset[str]]) -> None:
        seen: Counter[str] = Counter()
        self.count = 0
        for text in texts:
            seen.update(text)
            self.count += 1
        self._seen = seen

    def of(self, stem: str) -> float:
        """0 for a stem that every text has, most for one that none has."""
        return log((self.count + 1) / (self._seen[stem] + 0.5))

    def total(self, stems: Iterable[str]) -> float:
        return sum(self.of(stem) for stem in stems)
