"""Words that deny: `not` and its like, and words such as fail and lack that deny without it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pincite.languages import ENGLISH, Language, Section
from pincite.text import Pattern, any_of, any_word, content, lowered

_WORDS = Pattern(r"[^\W_]+")
_CLAUSE = Pattern(r"[^.,;:!?—–()]{0,60}")


class DenialWords(Section):
    """The words of a language that deny; all in lower case.

    `denial` finds `not` and its like, `says_little` the phrases in which it denies nothing. Words that begin with
    `denying`, and `denying_phrases`, deny without a `not`. Words that begin with `turning`, the whole words `turned`,
    `turning_phrases`, and words of at least so many letters with one of `prefixes` or `suffixes` can stand where
    another text denies.
    """

    def __init__(self, language: Language) -> None:
        super().__init__(language, "denials")
        endings = any_of(self.not_endings).replace("'", "[’']")
        self.denial = Pattern(rf"{any_word(self.words('not'))}|{endings}\b")
        self.says_little = Pattern(rf"\b{any_of(self.phrases('says_little'))}\b", re.IGNORECASE)
        self.denying = tuple(self.words("denying"))
        self.denying_phrases = self.phrases("denying_phrases")
        self.turning = (*self.denying, *self.words("turning"))
        self.turning_phrases = self.phrases("turning_phrases")
        self.prefixes = [(part, int(least)) for part, least in self.table("prefixes").items()]
        self.suffixes = [(part, int(least)) for part, least in self.table("suffixes").items()]

    def turns(self, word: str) -> bool:
        """Whether a word can stand where another text denies."""
        if word.startswith(self.turning) or word in self.turned:
            return True
        return any(len(word) >= least and word.startswith(begin) for begin, least in self.prefixes) or any(
            len(word) >= least and word.endswith(end) for end, least in self.suffixes
        )

    def without_phrases(self, text: str) -> str:
        """The text with blanks for phrases such as `not only`."""
        return self.says_little.sub(lambda found: " " * len(found[0]), text)

    def denials_in(self, text: str) -> Iterator[re.Match[str]]:
        """The denials in a text, but for those in such phrases."""
        return self.denial.finditer(lowered(self.without_phrases(text)))


denial_words = cache(DenialWords)


@lru_cache(maxsize=4096)
def negated(text: str, language: Language = ENGLISH) -> tuple[int, int] | None:
    """Where a text denies in so many words; None if it does not. Phrases such as `not only` deny nothing."""
    words = denial_words(language)
    if not words.denial.search(lowered(text)):  # as in most texts, which need not be searched for phrases
        return None
    found = words.denial.search(lowered(words.without_phrases(text)))
    return found.span() if found else None


@lru_cache(maxsize=4096)
def denies(text: str, language: Language = ENGLISH) -> bool:
    """Whether a text denies something, in so many words or with a word such as fail."""
    words, low = denial_words(language), text.lower()
    if negated(text, language) is not None or any(phrase in low for phrase in words.denying_phrases):
        return True
    return any(word.startswith(words.denying) for word in _WORDS.findall(low))


def denied(text: str, language: Language = ENGLISH) -> Iterator[str]:
    """The stems of the words that a text denies: the first that says something after each `not` and its like."""
    words = denial_words(language)
    blank = words.without_phrases(text)
    for found in words.denials_in(text):
        rest = _CLAUSE.match(blank, found.end())
        word = next(content(rest[0], language), None) if rest else None
        if word:
            yield word.stem


def may_deny(text: str, language: Language = ENGLISH) -> bool:
    """Whether a text has any word that can stand where another has a denial."""
    words, low = denial_words(language), text.lower()
    return (
        words.denial.search(low) is not None
        or any(phrase in low for phrase in words.turning_phrases)
        or any(map(words.turns, _WORDS.findall(low)))
    )
