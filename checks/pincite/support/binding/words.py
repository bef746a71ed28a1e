"""The words that tell what a number is of, in one language."""

from enum import IntEnum
from functools import cache

from pincite.languages import Language, Section
from pincite.text import topic_words


class Break(IntEnum):
    """How much parts two members of a sentence."""

    NONE = 0
    WEAK = 1
    COMMA = 2
    JOIN = 3
    CLAUSE = 4
    CONTRAST = 5
    SENTENCE = 9


_STEM = 6  # letters
MOST_STEMS = 20_000
"""Words whose stems are kept."""
_MARKS = {
    ",": Break.COMMA, "(": Break.COMMA, ")": Break.COMMA, "|": Break.COMMA, ":": Break.CLAUSE, "–": Break.CLAUSE,
    "—": Break.CLAUSE, ";": Break.CONTRAST, "\n": Break.SENTENCE, ".": Break.SENTENCE, "!": Break.SENTENCE,
    "?": Break.SENTENCE,
}  # fmt: skip


class BindingWords(Section):
    """Rose and fell, by and to, while and but, men and women."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "binding")
        self.breaking = (
            dict.fromkeys(self.joins, Break.JOIN)
            | dict.fromkeys(self.relatives, Break.COMMA)
            | dict.fromkeys(self.subordinates, Break.CLAUSE)
            | dict.fromkeys(self.contrasts, Break.CONTRAST)
            | _MARKS
        )
        self.ways = dict.fromkeys(self.rises, 1) | dict.fromkeys(self.falls, -1)
        """Words of more (1) and of less (-1)."""
        self.change_nouns = language.words("qualifiers.rises") | language.words("qualifiers.falls")
        self.source, self.goal = self.words("from"), self.words("to")
        self.moving = self.ways.keys() | self.changing
        self.verbs = self.copulas | self.moving
        self.verb_ends = tuple(self.verb_endings)
        self.ends_of_forms = sorted(self.endings, key=len, reverse=True)
        self.verb_forms = self.table("forms").keys()
        self.known = self.table("forms") | self.table("noun_forms")
        self._stems: dict[str, str] = {}
        self._stem = topic_words(language).stem
        self.moving_stems = frozenset(filter(None, map(self.stem, self.moving)))
        self.others: dict[str, frozenset[str]] = {}
        """Each word with those that it shuts out, in lower case."""
        for line in self.phrases("unlike"):
            sides = [side.lower().split(", ") for side in line.split(" | ")]
            for side in sides:
                others = frozenset(word for each in sides if each is not side for word in each)
                for word in side:
                    self.others[word] = self.others.get(word, frozenset()) | others

    def stem(self, word: str) -> str:
        """What a word has in common with its other forms, "" if it tells nothing."""
        found = self._stems.get(word)
        if found is None:
            if len(self._stems) > MOST_STEMS:
                self._stems.clear()
            found = self._stems[word] = self._made(word)
        return found

    def _made(self, word: str) -> str:
        low = word.lower().replace("’", "'").partition("'")[0]
        if known := self.known.get(low):
            return known
        stem = self._stem(word)
        if not stem or not low.startswith(stem):
            return stem
        for end in self.ends_of_forms:
            if low.endswith(end) and len(low) >= len(end) + 3:
                return low[: min(len(low) - len(end), _STEM)]
        return low[:_STEM]


binding_words = cache(BindingWords)
