"""The words that the readers of speech go by, in one language: the sections [speech] and [names] of its file.

What a key is for stands above it in en.toml. A key that a language does not have is empty, and a reader that looks
for one of its words finds none.
"""

import re
from collections.abc import Callable
from functools import cache, cached_property, lru_cache

from pincite.languages import Language, Section
from pincite.text import any_of, parted, starters

Words = frozenset[str]

_LETTERS = re.compile("a-z|A-Z")
_LIST = re.compile(r"\{(phrases:)?([A-Za-z_]+)\}")


class SpeechWords(Section):
    """Words of saying and those by which their subject is found, and words that go with names of people."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "speech", "names")
        self.forms = self.table("forms")
        self.begins = starters(language)
        letters = " ".join(language.words("numbers.letters")) or "a-z"
        self.joins = bool(language.words("text.elisions") or self.words("enclitics"))
        """Whether some words are joined to others by an apostrophe or a hyphen."""
        self._letters = {"a-z": letters, "A-Z": letters.upper()}

    def lettered(self, written: str) -> str:
        """A pattern with the letters of the language for `a-z` and `A-Z`."""
        return _LETTERS.sub(lambda found: self._letters[found[0]], written)

    @cached_property
    def _enclitic(self) -> re.Pattern[str] | None:
        """A pronoun that a hyphen joins to the verb before it, with what stands between for its sound: a-t-il."""
        found = self.words("enclitics")
        return re.compile(rf"(?<=\w)(?:-t)?-{any_of(found)}(?!\w)", re.IGNORECASE) if found else None

    @lru_cache(4)  # noqa: B019 - a text is asked for at each of its passages
    def apart(self, masked: str) -> str:
        """A text with blanks where its language joins to a word what is a word of its own; all stays where it was."""
        found = self._enclitic
        masked = found.sub(_unhyphened, masked) if found else masked
        return parted(masked, self.language)

    @cache  # noqa: B019 - the words of a language are never let go
    def endings(self, key: str) -> tuple[str, ...]:
        """A list of endings, as `str.endswith` takes them."""
        return tuple(self.words(key))


def _unhyphened(found: re.Match[str]) -> str:
    pronoun = found[0].rpartition("-")[2]
    return " " * (len(found[0]) - len(pronoun)) + pronoun


speech_words = cache(SpeechWords)
"""The words of a language; the same object each time, so that patterns can be kept by it."""


def speech_pattern(written: str, flags: re.RegexFlag = re.NOFLAG) -> Callable[[SpeechWords], re.Pattern[str]]:
    """A pattern with lists of words in it, for each language compiled when it is first used.

    `{articles}` stands for any word of that list, `{Months}` for any with a capital, `{phrases:according}` for any
    phrase of a list; an empty list fits nothing. `a-z` and `A-Z` stand for the letters of the language.
    """

    @cache
    def compiled(words: SpeechWords) -> re.Pattern[str]:
        return re.compile(
            _LIST.sub(lambda found: _any(words, *found.groups("")), words.lettered(written)), flags
        )

    return compiled


def _any(words: SpeechWords, phrases: str, key: str) -> str:
    listed = words.phrases(key) if phrases else words.words(key.lower())
    pattern = any_of(map(str.capitalize, listed) if key[0].isupper() else listed)
    return pattern if listed else f"(?:{pattern})"
