"""What a text is about: its content words and its names, by crude stems."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-’'.,][^\W_]+)*")
_PART = re.compile(r"[-.,]")
_STEM = 5
_COUNTS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_DIGITS = {word: str(count) for count, word in enumerate(_COUNTS)}
_EMPTY = frozenset(
    [
        "a",
        "about",
        "above",
        "after",
        "again",
        "all",
        "also",
        "although",
        "am",
        "an",
        "and",
        "another",
        "any",
        "are",
        "as",
        "at",
        "be",
        "because",
        "been",
        "before",
        "being",
        "below",
        "between",
        "both",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "doing",
        "down",
        "during",
        "each",
        "even",
        "every",
        "few",
        "for",
        "from",
        "further",
        "had",
        "has",
        "have",
        "having",
        "he",
        "her",
        "here",
        "hers",
        "him",
        "his",
        "how",
        "however",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "itself",
        "just",
        "may",
        "me",
        "might",
        "more",
        "moreover",
        "most",
        "much",
        "must",
        "my",
        "near",
        "neither",
        "no",
        "nor",
        "not",
        "now",
        "of",
        "off",
        "on",
        "once",
        "one",
        "only",
        "onto",
        "or",
        "other",
        "our",
        "out",
        "over",
        "own",
        "per",
        "put",
        "rather",
        "s",
        "same",
        "shall",
        "she",
        "should",
        "since",
        "so",
        "some",
        "still",
        "such",
        "t",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "though",
        "through",
        "thus",
        "to",
        "too",
        "toward",
        "towards",
        "under",
        "until",
        "up",
        "upon",
        "us",
        "very",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "whether",
        "which",
        "while",
        "who",
        "whom",
        "whose",
        "why",
        "will",
        "with",
        "within",
        "without",
        "would",
        "yet",
        "you",
        "your",
        "said",
        "says",
        "say",
        "told",
        "tells",
        "added",
        "according",
        "called",
        "calls",
        "u.s",
        "elsewhere",
        "account",
        "accounts",
        "article",
        "report",
    ]
)


@dataclass(frozen=True, slots=True)
class Word:
    """A content word, its stem, and where it stands."""

    text: str
    stem: str
    start: int
    end: int


def content(text: str) -> Iterator[Word]:
    """The words of a text that say what it is about."""
    for found in _WORD.finditer(text):
        start = found.start()
        for part in _PART.split(found[0]) if "." not in found[0][1:2] else [found[0]]:
            bare = re.sub(r"[’'].*", "", part).lower().rstrip(".")
            if bare and bare not in _EMPTY:
                yield Word(part, _DIGITS.get(bare, bare)[:_STEM], start, start + len(part))
            start += len(part) + 1


def stems(texts: Iterable[str]) -> frozenset[str]:
    """The stems of all content words of some texts."""
    return frozenset(word.stem for text in texts for word in content(text))


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
