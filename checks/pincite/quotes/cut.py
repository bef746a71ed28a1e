"""Words and numbers that a quote cuts in two at its edges: `3 of 32` out of `23 of 32`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from pincite.quotes.lexicon import NUMBER_WORDS
from pincite.text import HYPHENS, INVISIBLE, MARKS, SOFT_HYPHEN

_REACH = 80  # code points looked at on both sides of an edge
_CJK = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_MAGNITUDE = (
    "hundred|thousand|million|billion|trillion|percent|per cent|bn|mn|duizend|miljoen|miljard|procent"
)
_PLAIN_LETTER = f"(?:[^\\W_]|[{MARKS}])"
_LETTER = f"(?:[^\\W_{_CJK}]|[{MARKS}])"
_NUMBER = (
    rf"(?:(?<!\w)[-−–+])?(?:[A-Z]+[{HYPHENS}])?(?:[A-Z]{{0,3}}[$€£¥])?\d+(?:[.,'’:/{HYPHENS}–]\d+)*"
    rf"(?:\s?[%‰°]|\s(?:{_MAGNITUDE})s?\b|{_LETTER}*)"
)
_WORD = f"{_LETTER}+(?:['’{HYPHENS}{SOFT_HYPHEN}{INVISIBLE}]{_LETTER}+)*"
_NEVER = frozenset('“”„"«»()[]!?;…')
"""Marks that are in no word and in no number."""
_NEGATING = frozenset(
    ["in", "im", "il", "ir", "un", "dis", "non", "mis", "anti", "counter", "under", "over", "on", "niet"]
)
_PREFIX = 3  # letters
_TURNING = ("not", "n't", "'t", "less", "-free")

Edge = Literal["start", "end"]


class Cut(NamedTuple):
    """A word or number of the source that reaches over an edge of a span: `kept` lies inside, `whole` is all.

    `alone`: nothing else lies inside.
    """

    edge: Edge
    number: bool
    kept: str
    whole: str
    alone: bool

    @property
    def misleads(self) -> bool:
        """Whether what is left says something else: another number, the opposite, `he` for `she`.

        Part of a single word may be what is meant ("toeslag" in "zorgtoeslag"), and so may a word without its
        ending; where more than a prefix is lost, the text has lost a space.
        """
        if self.edge == "end":
            lost = self.whole[len(self.kept) :].casefold().replace("’", "'")
            return self.number or lost.startswith(_TURNING)
        lost = self.whole[: -len(self.kept)].rstrip("-\u2010\u2011").casefold()
        return self.number or lost in _NEGATING or (len(lost) <= _PREFIX and not self.alone)


def cuts(text: str, span: tuple[int, int]) -> tuple[Cut, ...]:
    """What the edges of `span` cut in two, the left one first.

    Signs, decimals, ranges, currency, percent signs and magnitudes belong to their number: "5" cuts
    "-5", "64" cuts "64%", "$800" cuts "$800 billion".
    """
    start, end = span
    left = () if _starts_plainly(text, start) else _cut(text, span, "start")
    right = () if _ends_plainly(text, end) else _cut(text, span, "end")
    return (*left, *right)


def _starts_plainly(text: str, at: int) -> bool:
    """Whether nothing can be cut at `at`, where a quote begins, as at most edges there are: beside a mark that no
    word has, or after a space that holds no percent sign and no magnitude to its number."""
    if not 0 < at < len(text) or text[at - 1] in _NEVER or text[at] in _NEVER:
        return True
    if not text[at - 1].isspace() or text[at] in "%‰°":
        return False
    return not text[at].isalpha() or not (text[max(0, at - 2)].isdigit() or _is_cent(text, at))


def _ends_plainly(text: str, at: int) -> bool:
    """The same where a quote ends: beside such a mark, before such a space, before a stop that no digit follows."""
    if not 0 < at < len(text) or text[at - 1] in _NEVER or text[at] in _NEVER:
        return True
    if text[at].isspace():
        return not text[at - 1].isdigit() and not _is_cent(text, at + 1)
    return text[at] in ".,:" and not text[at + 1 : at + 2].isdigit()


def _is_cent(text: str, at: int) -> bool:
    return text[at : at + 4].lower() == "cent"


@cache
def _compiled(pattern: str, plain: bool) -> re.Pattern[str]:
    """Compiled when an edge has to be looked at: that takes longer than a hundred quotes, and four times as long
    with the classes that only a text with CJK characters (not `plain`) needs."""
    return re.compile(pattern.replace(_LETTER, _PLAIN_LETTER) if plain else pattern)


def _cut(text: str, span: tuple[int, int], edge: Edge) -> Iterator[Cut]:
    at = span[0] if edge == "start" else span[1]
    low, high = max(0, at - _REACH), min(len(text), at + _REACH)
    plain = max(text[low:high], default="") < _CJK[0]
    for pattern in (_NUMBER, _WORD):
        for token in _compiled(pattern, plain).finditer(text, low, high):
            if token.start() < at < token.end():
                kept = text[max(span[0], token.start()) : min(span[1], token.end())]
                parts = re.split(f"[{HYPHENS}]", token[0].casefold())
                number = pattern is _NUMBER or any(part in NUMBER_WORDS for part in parts)
                alone = token.start() <= span[0] and span[1] <= token.end()
                yield Cut(edge, number, kept, token[0], alone)
                return
