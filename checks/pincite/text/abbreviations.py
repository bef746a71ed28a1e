"""What a language's words say of where sentences end."""

from functools import cache

from pincite.languages import ENGLISH, Language, Section
from pincite.text.patterns import Pattern, any_of


class SentenceWords(Section):
    """The words of a language that decide whether a full stop ends a sentence, lower case and without their stop.

    `titles` always have more to come, `numbered` when a digit follows, `doubtful` unless a word of `begins` does,
    and `times_of_day` when a `zone` does. A `tag` goes on behind a quotation: ` said the driver`.
    """

    def __init__(self, language: Language) -> None:
        super().__init__(language, "text")
        self.zone = Pattern(rf"[A-Z]{{2,5}}\b|{any_of(self.weekdays)}\b")
        self.tag = Pattern(_tag(self))


sentence_words = cache(SentenceWords)


def starters(language: Language = ENGLISH) -> frozenset[str]:
    """The words that, with a capital, begin a sentence rather than go on with a name; lower case."""
    return language.words("text.begins")


def _tag(words: Section) -> str:
    pronouns = any_of(_either_case(words.says_who))
    articles = any_of(_either_case(words.says_the))
    verbs, then = any_of(words.says), any_of(words.says_then)
    return (
        rf"\s+(?:(?:{pronouns}|{articles} [\w.’' -]{{2,40}}|(?:[A-Z][\w.’'-]* ){{1,4}}) ?)?"
        rf"(?<=\s){verbs}(?=\s*[.,;:—]| (?:[A-Z]\w*|{then})\b)"
    )


def _either_case(words: frozenset[str]) -> frozenset[str]:
    return words | {word[:1].upper() + word[1:] for word in words}
