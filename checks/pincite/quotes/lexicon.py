"""Short lists of words that decide what a difference means, by language; large word lists come from a library.

`harmless` words may be missing or added without changing what is claimed, unless a number, a negation or a quantity
stands beside them. Everything not listed carries meaning.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, lru_cache
from typing import NamedTuple

from pincite.languages import Language, known


class Lexicon(NamedTuple):
    """The words of one language, lower case; en.toml says what each list is for."""

    code: str
    articles: frozenset[str]
    harmless: frozenset[str]
    emphasis: frozenset[str]
    negations: frozenset[str]
    negative_endings: tuple[str, ...]
    numbers: frozenset[str]
    quantifiers: frozenset[str]
    loose_quantifiers: frozenset[str]
    speech: frozenset[str]

    def negates(self, key: str) -> bool:
        """Whether a word denies."""
        return key in self.negations or key.endswith(self.negative_endings)

    def counts(self, key: str) -> bool:
        """Whether a word is a number, or part of one."""
        return key in self.numbers

    def has_meaning(self, key: str) -> bool:
        """Whether a word changes what is claimed, so that it is never a slip for another."""
        return key in self.numbers or key in self.negations or key in self.quantifiers


@cache
def lexicon(language: Language | None) -> Lexicon:
    """The lexicon of a language. Where that is undecided (None) no word is harmless, and what denies or counts in
    any known language does."""
    if language is None:
        return _of_any(tuple(map(lexicon, known())))
    words = language.words
    articles = words("quotes.articles")
    return Lexicon(
        language.code,
        articles,
        articles | words("quotes.harmless"),
        words("quotes.emphasis"),
        words("quotes.negations"),
        tuple(words("quotes.negative_endings")),
        words("quotes.numbers"),
        words("quotes.quantifiers"),
        words("quotes.loose_quantifiers"),
        words("quotes.speech"),
    )


def _of_any(lexicons: tuple[Lexicon, ...]) -> Lexicon:
    nothing: frozenset[str] = frozenset()
    return Lexicon(
        "",
        nothing,
        nothing,
        nothing,
        nothing.union(*(each.negations for each in lexicons)),
        tuple(ending for each in lexicons for ending in each.negative_endings),
        nothing.union(*(each.numbers for each in lexicons)),
        nothing.union(*(each.quantifiers for each in lexicons)),
        nothing,
        nothing.union(*(each.speech for each in lexicons)),
    )


def listed(word: str, code: str) -> bool | None:
    """Whether a word is in the word list of a language; None if there is no list for it."""
    words = _dictionary(code) if code else None
    return None if words is None else word in words


@lru_cache(maxsize=8)
def _dictionary(code: str) -> Collection[str] | None:
    # Word lists of pyspellchecker (MIT), read only when a quote has a word that its source has not.
    from spellchecker import SpellChecker

    try:
        return frozenset(SpellChecker(language=code).word_frequency.words())
    except ValueError:
        return None
