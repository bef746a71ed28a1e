"""What a language's words say of where sentences end."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pincite.languages import ENGLISH, Language
from pincite.text.patterns import Pattern, any_of


class SentenceWords(NamedTuple):
    """The words of a language that decide whether a full stop ends a sentence, lower case and without their stop.

    `titles` always have more to come, `numbered` when a digit follows, `doubtful` unless a word of `starters` does,
    and `times_of_day` when a `zone` does. A `tag` goes on behind a quotation: ` said the driver`.
    """

    titles: frozenset[str]
    numbered: frozenset[str]
    doubtful: frozenset[str]
    starters: frozenset[str]
    times_of_day: frozenset[str]
    zone: Pattern
    tag: Pattern


@cache
def sentence_words(language: Language) -> SentenceWords:
    words = language.words
    weekdays = any_of(words("text.weekdays"))
    return SentenceWords(
        words("text.titles"),
        words("text.numbered"),
        words("text.doubtful"),
        words("text.begins"),
        words("text.times_of_day"),
        Pattern(rf"[A-Z]{{2,5}}\b|{weekdays}\b"),
        Pattern(_tag(language)),
    )


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
