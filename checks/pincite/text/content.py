"""What a text is about: its content words and its names, by crude stems."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from math import log
from typing import NamedTuple

from pincite.languages import ENGLISH, Language
from pincite.text.lowered import elided_before
from pincite.text.patterns import any_of

_WORD = r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'][^\W_]+)*"
_STEM = 5  # letters


class ContentWord(NamedTuple):
    """A content word, its stem, and where it stands."""

    text: str
    stem: str
    start: int
    end: int


class TopicWords:
    """How the words of a language are found and stemmed. A name that is as often written short is one word; the stem
    of a word that says nothing of what a text is about is ""."""

    def __init__(self, language: Language) -> None:
        short = language.table("content.short_names")
        firsts = re.escape("".join(sorted({name[0] for name in short})))
        names = any_of(short).replace("\\ ", "\\s")
        written_short = rf"(?=[{firsts}]){names}(?![^\W_])|" if short else ""
        self.word = re.compile(rf"{elided_before(language)}(?=[^\W_])(?:{written_short}{_WORD})")
        self.stem = _stemmer(language, short)


topic_words = cache(TopicWords)


def content(text: str, language: Language = ENGLISH) -> Iterator[ContentWord]:
    """The words of a text that say what it is about; the parts of a compound are words of their own."""
    words = topic_words(language)
    for found in words.word.finditer(text):
        stem = words.stem(found[0])
        if stem:
            yield ContentWord(found[0], stem, *found.span())


def _stemmer(language: Language, short: Mapping[str, str]) -> Callable[[str], str]:
    empty, counts = language.words("content.empty"), language.table("content.counts")

    @lru_cache(maxsize=16384)
    def stem(word: str) -> str:
        if name := short.get(" ".join(word.split())):
            return name
        low = word.lower()
        if low.endswith("."):
            low = low.rstrip(".")
        elif "’" in low or "'" in low:
            low = low.replace("’", "'").partition("'")[0]
        if low in empty:
            return ""
        if low in counts:
            return counts[low]
        if len(low) in (4, 5) and low[-1] == "s" and low[-2] != "s":
            return low[:-1]
        return low[:_STEM]

    return stem


def stems_of(text: str, language: Language = ENGLISH) -> frozenset[str]:
    """The stems of the content words of one text."""
    return _stems_of(text, language)


@lru_cache(maxsize=4096)
def _stems_of(text: str, language: Language) -> frozenset[str]:
    words = topic_words(language)
    return frozenset(map(words.stem, words.word.findall(text))) - {""}


def capitalised(text: str, language: Language = ENGLISH) -> Iterator[str]:
    """The stems of the content words that have a capital within a text; the first word may have it as such."""
    words = topic_words(language)
    for word in words.word.findall(text)[text[:1].isalnum() :]:
        if word[0].isupper() and (stem := words.stem(word)):
            yield stem


def stems(texts: Iterable[str], language: Language = ENGLISH) -> frozenset[str]:
    """The stems of all content words of some texts."""
    return frozenset().union(*(_stems_of(text, language) for text in texts))


class Weights:
    """How much each stem tells, by how few of the texts have it (inverse document frequency, Spärck Jones 1972)."""

    def __init__(self, texts: Iterable[frozenset[str]]) -> None:
        self._seen: Counter[str] = Counter()
        self.count = 0
        for text in texts:
            self._seen.update(text)
            self.count += 1

    def of(self, stem: str) -> float:
        """0 for a stem that every text has, most for one that none has."""
        return log((self.count + 1) / (self._seen[stem] + 0.5))

    def total(self, stems: Iterable[str]) -> float:
        return sum(self.of(stem) for stem in stems)
