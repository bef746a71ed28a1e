"""Names that nobody declared, found by their capitals."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from pincite.speech.around import MONTHS, WEEKDAYS, begins_sentence
from pincite.speech.names import NameMention, People, owns
from pincite.speech.nouns import AGENTS, PEOPLE
from pincite.text import BEGINS, OFFICES, Pattern, words

_WORD = Pattern(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:-[^\W\d_]+|[’'](?!s\b)[^\W\d_]+)*|\d+")
_PARTICLES = words("de del der den di du la le van von bin ibn al")
"""Small words within names: Ludwig van Beethoven."""

_DATES = (WEEKDAYS | MONTHS) - {"may"}
"""Words with a capital that are no name of somebody, and no part of the name behind them."""

_SPEAKERS = words("they we i it")
"""Pronouns that may speak, beside those that the cast knows."""


class Anybody:
    """The speakers of a cast, and everybody else whom a text names; these go by the name that is written."""

    def __init__(self, cast: People) -> None:
        self._cast = cast

    def mentions(self, text: str, start: int, end: int) -> list[NameMention]:
        """Names and pronouns in `text[start:end]`, in order."""
        known = self._cast.mentions(text, start, end)
        starts = [each.start for each in known]
        found = list(known)
        written = list(_WORD.finditer(text, start, end))
        for low, high in _runs(text, written):
            before = bisect_left(starts, high) - 1
            if before < 0 or known[before].end <= low:
                found.append(NameMention(low, high, frozenset({text[low:high]}), owns(text, high, end)))
        pronouns = (word for word in written if word[0].lower() in _SPEAKERS and word[0] != "IT")
        found += [NameMention(*word.span(), frozenset()) for word in pronouns]
        return sorted(found, key=lambda each: each.start)


ANYBODY = Anybody(People.of({}))
"""Everybody whom a text names, by the name that is written."""


def is_description(name: str) -> bool:
    """Whether words tell what somebody is, and may be anybody's: Norwegian premier."""
    return any(word.islower() and word not in _PARTICLES for word in name.split())


def _runs(text: str, words: Iterable[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Where words with capitals stand together, particles within them included."""
    run: list[re.Match[str]] = []
    for word in words:
        apart = not run or text[run[-1].end() : word.start()].strip(" \u00a0")
        capital = _is_capital(word[0])
        if run and (apart or not (capital or word[0] in _PARTICLES)):
            yield from _name(text, run)
            run = []
        if run or capital:
            run.append(word)
    yield from _name(text, run)


def _is_capital(word: str) -> bool:
    return word[0].isupper() and (word.lower() not in BEGINS or (word.isupper() and len(word) > 1))


def _name(text: str, run: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """The name that a run of words is, without dates before it and particles behind it."""
    while run and run[0][0].lower() in _DATES:
        run = run[1:]
    while run and run[-1][0] in _PARTICLES:
        run = run[:-1]
    common = len(run) == 1 and run[0][0].lower() in OFFICES | AGENTS | PEOPLE
    if run and not (common and begins_sentence(text, run[0].start())):
        yield run[0].start(), run[-1].end()
