"""Names that nobody declared, found by their capitals."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from pincite.languages import ENGLISH, Language
from pincite.speech.helpers_and_titles import begins_sentence
from pincite.speech.names import NameMention, People, descriptions, owns
from pincite.speech.words import SpeechWords, Words, speech_words
from pincite.text import Pattern

_WORD = Pattern(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:-[^\W\d_]+|[’'](?!s\b)[^\W\d_]+)*|\d+")


class Anybody:
    """The speakers of a cast, and everybody else whom a text names; these go by the name that is written."""

    def __init__(self, cast: People) -> None:
        self._cast, self.words = cast, cast.words

    def mentions(self, text: str, start: int, end: int) -> list[NameMention]:
        """Names and pronouns in `text[start:end]`, in order."""
        known = self._cast.mentions(text, start, end)
        starts = [each.start for each in known]
        found = list(known)
        written = list(_WORD.finditer(text, start, end))
        for low, high in _runs(text, written, self.words):
            before = bisect_left(starts, high) - 1
            if before < 0 or known[before].end <= low:
                owner = owns(text, high, end, self.words)
                found.append(NameMention(low, high, frozenset({text[low:high]}), owner))
        pronouns = (word for word in written if _is_speaker(word[0], self.words))
        found += [NameMention(*word.span(), frozenset()) for word in pronouns]
        return sorted(found, key=lambda each: each.start)


@cache
def anybody(language: Language) -> Anybody:
    """Everybody whom a text names, by the name that is written."""
    return Anybody(People({}, language))


def is_description(name: str, language: Language = ENGLISH) -> bool:
    """Whether words tell what somebody is, and may be anybody's: Norwegian premier."""
    particles = speech_words(language).particles
    return any(word.islower() and word not in particles for word in name.split())


def _is_speaker(written: str, words: SpeechWords) -> bool:
    """Whether a word is a pronoun that may speak, beside those that the cast knows."""
    low = written.lower()
    return low in words.speakers and not (written.isupper() and low in words.acronyms)


def _runs(text: str, written: Iterable[re.Match[str]], words: SpeechWords) -> Iterator[tuple[int, int]]:
    """Where words with capitals stand together, particles within them included."""
    run: list[re.Match[str]] = []
    for word in written:
        apart = not run or text[run[-1].end() : word.start()].strip(" \u00a0")
        capital = _is_capital(word[0], words)
        if run and (apart or not (capital or word[0] in words.particles)):
            yield from _name(text, run, words)
            run = []
        if run or capital:
            run.append(word)
    yield from _name(text, run, words)


def _is_capital(word: str, words: SpeechWords) -> bool:
    return word[0].isupper() and (word.lower() not in words.begins or (word.isupper() and len(word) > 1))


def _name(text: str, run: list[re.Match[str]], words: SpeechWords) -> Iterator[tuple[int, int]]:
    """The name that a run of words is, without dates before it and particles behind it."""
    while run and run[0][0].lower() in _dates(words):
        run = run[1:]
    while run and run[-1][0] in words.particles:
        run = run[:-1]
    common = len(run) == 1 and run[0][0].lower() in descriptions(words)
    if run and not (common and begins_sentence(text, run[0].start())):
        yield run[0].start(), run[-1].end()


@cache
def _dates(words: SpeechWords) -> Words:
    """Words with a capital that are no name of somebody, and no part of the name behind them."""
    return (words.weekdays | words.months) - words.no_dates
