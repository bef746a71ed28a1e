"""What a language's words say of where sentences end."""

from functools import cache

from pincite.languages import ENGLISH, Language
from pincite.text.patterns import Pattern, any_of


class SentenceWords:
    """The words of a language that decide whether a full stop ends a sentence, lower case and without their stop.

    `titles` always have more to come, `numbered` when a digit follows, `doubtful` unless a word of `starters` does,
    and `times_of_day` when a `zone` does. A `tag` goes on behind a quotation: ` said the driver`.
    """

    def __init__(self, language: Language) -> None:
        self.titles = language.words("text.titles")
        self.numbered = language.words("text.numbered")
        self.doubtful = language.words("text.doubtful")
        self.starters = language.words("text.begins")
        self.times_of_day = language.words("text.times_of_day")
        self.zone = Pattern(rf"[A-Z]{{2,5}}\b|{any_of(language.words('text.weekdays'))}\b")
        self.tag = Pattern(_tag(language))


@cache
def sentence_words(language: Language) -> SentenceWords:
    return SentenceWords(language)


def starters(language: Language = ENGLISH) -> frozenset[str]:
    """The words that, with a capital, begin a sentence rather than go on with a name; lower case."""
    return sentence_words(language).starters


def _tag(language: Language) -> str:
    pronouns = any_of(_either_case(language.words("text.says_who")))
    articles = any_of(_either_case(language.words("text.says_the")))
    verbs, then = any_of(language.words("text.says")), any_of(language.words("text.says_then"))
    return (
        rf"\s+(?:(?:{pronouns}|{articles} [\w.’' -]{{2,40}}|(?:[A-Z][\w.’'-]* ){{1,4}}) ?)?"
        rf"(?<=\s){verbs}(?=\s*[.,;:—]| (?:[A-Z]\w*|{then})\b)"
    )


def _either_case(words: frozenset[str]) -> frozenset[str]:
    return words | {word[:1].upper() + word[1:] for word in words}
