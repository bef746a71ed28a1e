"""The words that the readers of speech go by, in one language: the sections [speech] and [names] of its file.

What a key is for stands above it in en.toml. A key that a language does not have is empty, and a reader that looks
for one of its words finds none.
"""

import re
from collections.abc import Callable
from functools import cache

from pincite.languages import Language, Section
from pincite.text import any_of, starters

Words = frozenset[str]

_LIST = re.compile(r"\{(phrases:)?([A-Za-z_]+)\}")


class SpeechWords(Section):
    """Words of saying and those by which their subject is found, and words that go with names of people."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "speech", "names")
        self.forms = self.table("forms")
        self.begins = starters(language)

    @cache  # noqa: B019 - the words of a language are never let go
    def endings(self, key: str) -> tuple[str, ...]:
        """A list of endings, as `str.endswith` takes them."""
        return tuple(self.words(key))


speech_words = cache(SpeechWords)
"""The words of a language; the same object each time, so that patterns can be kept by it."""


def speech_pattern(written: str, flags: re.RegexFlag = re.NOFLAG) -> Callable[[SpeechWords], re.Pattern[str]]:
    """A pattern with lists of words in it, for each language compiled when it is first used.

    `{articles}` stands for any word of that list, `{Months}` for any with a capital, `{phrases:according}` for any
    phrase of a list; an empty list fits nothing.
    """

    @cache
    def compiled(words: SpeechWords) -> re.Pattern[str]:
        return re.compile(_LIST.sub(lambda found: _any(words, *found.groups("")), written), flags)

    return compiled


def _any(words: SpeechWords, phrases: str, key: str) -> str:
    listed = words.phrases(key) if phrases else words.words(key.lower())
    pattern = any_of(map(str.capitalize, listed) if key[0].isupper() else listed)
    return pattern if listed else f"(?:{pattern})"
