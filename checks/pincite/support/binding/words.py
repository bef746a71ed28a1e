"""The words that tell what a number is of, in one language."""

from collections.abc import Callable
from enum import IntEnum
from functools import cache

from pincite.languages import Language, Section
from pincite.text import Pattern, elided_before, topic_words


class Break(IntEnum):
    """How much parts two members of a sentence."""

    NONE = 0
    WEAK = 1
    COMMA = 2
    JOIN = 3
    CLAUSE = 4
    CONTRAST = 5
    SENTENCE = 9


_WORD = r"[^\W_]+(?:[’'][^\W_]+)*|[,;:()|—–]|\n|(?:(?<=\w\w\w)|(?<=[\d%)”\"])|(?<=\W\d)|(?<=\s))[.!?](?=\s|$)"
_STEM = 6  # letters
MOST_STEMS = 20_000
"""Words whose stems are kept."""
_MARKS = {
    ",": Break.COMMA, "(": Break.COMMA, ")": Break.COMMA, "|": Break.COMMA, ":": Break.CLAUSE, "–": Break.CLAUSE,
    "—": Break.CLAUSE, ";": Break.CONTRAST, "\n": Break.SENTENCE, ".": Break.SENTENCE, "!": Break.SENTENCE,
    "?": Break.SENTENCE,
}  # fmt: skip


class Stems(dict[str, str]):
    """The stem of each word; at most so many are kept."""

    def __init__(self, made: Callable[[str], str]) -> None:
        super().__init__()
        self._made = made

    def __missing__(self, word: str) -> str:
        if len(self) > MOST_STEMS:
            self.clear()
        found = self[word] = self._made(word)
        return found


class BindingWords(Section):
    """Rose and fell, by and to, while and but, men and women."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "binding")
        self.word = Pattern(elided_before(language) + _WORD)
        """Finds words and marks."""
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
        self._stem = topic_words(language).stem
        self.stem: Callable[[str], str] = Stems(self._made).__getitem__
        """What a word has in common with its other forms, "" if it tells nothing."""
        self._verb: dict[str, bool] = {}
        self.moving_stems = frozenset(filter(None, map(self.stem, self.moving)))
        self.others: dict[str, frozenset[str]] = {}
        """Each word with those that it shuts out, in lower case."""
        for line in self.phrases("unlike"):
            sides = [side.lower().split(", ") for side in line.split(" | ")]
            for side in sides:
                others = frozenset(word for each in sides if each is not side for word in each)
                for word in side:
                    self.others[word] = self.others.get(word, frozenset()) | others

    def is_verb(self, low: str) -> bool:
        """Whether a word in lower case may be a verb."""
        found = self._verb.get(low)
        if found is None:
            if len(self._verb) > MOST_STEMS:
                self._verb.clear()
            found = low in self.verbs or low in self.verb_forms or low.endswith(self.verb_ends)
            self._verb[low] = found
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
