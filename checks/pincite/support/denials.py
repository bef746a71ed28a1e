"""Words that deny: `not` and its like, and words such as fail and lack that deny without it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from pincite.languages import ENGLISH, Language, Section
from pincite.numbers import read
from pincite.scope import clause_end, in_two_words, taken_back
from pincite.text import (
    Pattern,
    any_of,
    any_word,
    content,
    lowered,
    parted,
    sentences,
    stems,
    stems_of,
)

_WORDS = Pattern(r"[^\W_]+")
MOST_OF = 0.5
"""How many of a statement's words that its quotes have must stand in a sentence that denies one of them."""


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
        self.denial = Pattern(rf"{in_two_words(language)}{any_word(self.words('not'))}|{endings}\b")
        self.says_little = Pattern(rf"\b{any_of(self.phrases('says_little'))}\b", re.IGNORECASE)
        self.denying = tuple(self.words("denying"))
        self.denying_phrases = self.phrases("denying_phrases")
        self.turning = (*self.denying, *self.words("turning"))
        self.unturned_starts = tuple(self.words("unturned"))
        self.turning_phrases = self.phrases("turning_phrases")
        self.prefixes = [(part, int(least)) for part, least in self.table("prefixes").items()]
        self.suffixes = [(part, int(least)) for part, least in self.table("suffixes").items()]

    def turns(self, word: str) -> bool:
        """Whether a word can stand where another text denies."""
        if word.startswith(self.turning) or word in self.turned:
            return True
        if any(len(word) >= least and word.startswith(begin) for begin, least in self.prefixes):
            return not word.startswith(self.unturned_starts)
        return any(len(word) >= least and word.endswith(end) for end, least in self.suffixes)

    def without_phrases(self, text: str) -> str:
        """The text with blanks for phrases such as `not only`."""
        return self.says_little.sub(lambda found: " " * len(found[0]), text)

    def denials_in(self, text: str) -> Iterator[re.Match[str]]:
        """The denials in a text, but for those in such phrases."""
        return self.denial.finditer(self.without_phrases(lowered(text, self.language)))


denial_words = cache(DenialWords)


@lru_cache(maxsize=4096)
def negated(text: str, language: Language = ENGLISH) -> tuple[int, int] | None:
    """Where a text denies in so many words; None if it does not. Phrases such as `not only` deny nothing, nor does a
    negator that belongs to a bound ("did not exceed 30") or to a time ("not until 1987")."""
    if not denial_words(language).denial.search(lowered(text, language)):
        return None
    return next((found.span() for found in _denials(text, language)), None)


def _denials(text: str, language: Language) -> Iterator[re.Match[str]]:
    """Each word that denies, and not a number alone."""
    words = denial_words(language)
    if not words.denial.search(
        lowered(text, language)
    ):  # as in most texts, which need not be searched for phrases
        return
    found = [each for each in words.denials_in(text) if not taken_back(text, each.end(), language)]
    turned = {each.turned_by for each in read(text, language)} if found else set()
    yield from (each for each in found if each.span() not in turned)


def added_denial(
    statement: str, quotes: Iterable[tuple[str, Language]], language: Language = ENGLISH
) -> tuple[int, int] | None:
    """Where a statement denies, if no quote has any word that can stand for a denial."""
    word = negated(statement, language)
    if word is None:
        return None
    said = frozenset(_WORDS.findall(lowered(statement, language)))
    return None if any(may_deny(quote, known, said) for quote, known in quotes) else word


def affirms_denied(
    statement: str, quotes: Iterable[tuple[str, Language]], language: Language = ENGLISH
) -> bool:
    """Whether a statement affirms what a sentence of a quote denies that has MOST_OF its words that the quotes have."""
    quotes = list(quotes)
    turned = [(quote, known) for quote, known in quotes if negated(quote, known)]
    if not turned or may_deny(statement, language):
        return False
    affirmed = stems([statement], language)
    shared = affirmed & stems((quote for quote, _ in quotes), language)
    return any(
        _has(affirmed, stem)
        for quote, known in turned
        for part in _sentences(quote, known)
        if len(shared & stems_of(part, language)) >= MOST_OF * len(shared)
        for stem in denied(part, known)
    )


def _sentences(quote: str, language: Language) -> Iterator[str]:
    return (quote[start:end] for start, end in sentences(quote, language))


def _has(stems: frozenset[str], stem: str) -> bool:
    """Whether a stem is among others: "open" as "opened" too."""
    return stem in stems or (len(stem) == 4 and any(each.startswith(stem) for each in stems))


@lru_cache(maxsize=4096)
def denies(text: str, language: Language = ENGLISH) -> bool:
    """Whether a text denies something, in so many words or with a word such as fail."""
    words, low = denial_words(language), lowered(text, language)
    if negated(text, language) is not None or any(phrase in low for phrase in words.denying_phrases):
        return True
    return any(word.startswith(words.denying) for word in _WORDS.findall(low))


def denied(text: str, language: Language = ENGLISH) -> Iterator[str]:
    """The stems of the words that a text denies: the first that says something after each `not` and its like."""
    words = denial_words(language)
    blank = words.without_phrases(parted(text, language))
    for found in _denials(text, language):
        end = clause_end(lowered(blank, language), found.end(), language)
        word = next(content(blank[found.end() : end], language), None)
        if word:
            yield word.stem


def may_deny(text: str, language: Language = ENGLISH, said: frozenset[str] = frozenset()) -> bool:
    """Whether a text has any word that can stand where another has a denial; words without a denial of their own count
    for nothing where they are also `said` beside it ("did not quit" of "quit")."""
    words, low = denial_words(language), lowered(text, language)
    return (
        words.denial.search(low) is not None
        or any(phrase in low for phrase in words.turning_phrases)
        or any(words.turns(word) for word in _WORDS.findall(low) if word not in said)
    )
