"""Short lists of words that decide what a difference means, by language; large word lists come from a library.

`harmless` words may be missing or added without changing what is claimed, unless a number, a negation or a quantity
stands beside them. Everything not listed carries meaning.
"""

from collections.abc import Collection
from functools import cache, lru_cache

from pincite.languages import Language, known, words_of


class Lexicon:
    """The words of one language, lower case; en.toml says what each list is for.

    Where the language is undecided (None) no word is harmless, and what denies or counts in any known one does.
    """

    def __init__(self, language: Language | None) -> None:
        decided = () if language is None else (language,)
        self.code = language.code if language else ""
        self.articles = words_of(decided, "quotes.articles")
        self.harmless = self.articles | words_of(decided, "quotes.harmless")
        self.emphasis = words_of(decided, "quotes.emphasis")
        self.loose_quantifiers = words_of(decided, "quotes.loose_quantifiers")
        possible = decided or known()
        self.negations = words_of(possible, "quotes.negations")
        self.negative_endings = tuple(words_of(possible, "quotes.negative_endings"))
        self.numbers = words_of(possible, "quotes.numbers")
        self.quantifiers = words_of(possible, "quotes.quantifiers")
        self.turning_gaps = words_of(possible, "quotes.turning_gaps")
        self.restricting = words_of(possible, "quotes.restricting")
        self.speech = words_of(possible, "quotes.speech")
        self.negating = words_of(possible, "quotes.negating")
        self.term_endings = tuple(sorted(words_of(possible, "quotes.term_endings"), key=len, reverse=True))
        self.turning = tuple(words_of(possible, "quotes.turning"))
        self.magnitudes = frozenset(
            phrase for each in possible for phrase in each.phrases("quotes.magnitudes")
        )

    def negates(self, key: str) -> bool:
        """Whether a word denies."""
        return key in self.negations or key.endswith(self.negative_endings)

    def has_meaning(self, key: str) -> bool:
        """Whether a word changes what is claimed, so that it is never a slip for another."""
        return key in self.numbers or key in self.negations or key in self.quantifiers


lexicon = cache(Lexicon)


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
