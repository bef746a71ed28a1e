"""Words and numbers that a quote cuts in two at its edges: `3 of 32` out of `23 of 32`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from pincite.languages import Language
from pincite.quotes.edge_words import edge_words
from pincite.text import HYPHENS, INVISIBLE, MARKS, SOFT_HYPHEN, Pattern

_REACH = 80  # code points looked at on both sides of an edge
_CJK = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_PLAIN_LETTER = f"(?:[^\\W_]|[{MARKS}])"
_LETTER = f"(?:[^\\W_{_CJK}]|[{MARKS}])"
_DIGITS = rf"(?:(?<!\w)[-−–+])?(?:[A-Z]+[{HYPHENS}])?(?:[A-Z]{{0,3}}[$€£¥])?\d+(?:[.,'’:/{HYPHENS}–]\d+)*"
_WORD = f"{_LETTER}+(?:['’{HYPHENS}{SOFT_HYPHEN}{INVISIBLE}]{_LETTER}+)*"
_NEVER = frozenset('“”„"«»()[]!?;…')
"""Marks that are in no word and in no number."""
_PREFIX = 3  # letters

Edge = Literal["start", "end"]


class Cut(NamedTuple):
    """A word or number of the source that reaches over an edge of a span: `kept` lies inside, `whole` is all.

    It `misleads` if what is left says something else: another number, the opposite, `he` for `she`.
    """

    edge: Edge
    number: bool
    kept: str
    whole: str
    misleads: bool


def cuts(text: str, span: tuple[int, int], language: Language | None = None) -> tuple[Cut, ...]:
    """What the edges of `span` cut in two, the left one first; a text in an undecided language (None) may have the
    number words of any.

    Signs, decimals, ranges, currency, percent signs and magnitudes belong to their number: "5" cuts
    "-5", "64" cuts "64%", "$800" cuts "$800 billion".
    """
    start, end = span
    left = () if _starts_plainly(text, start) else _cut(text, span, "start", language)
    right = () if _ends_plainly(text, end) else _cut(text, span, "end", language)
    return (*left, *right)


def _starts_plainly(text: str, at: int) -> bool:
    """Whether nothing can be cut at `at`, where a quote begins, as at most edges there are: beside a mark that no
    word has, or after a space that holds no percent sign and no magnitude to its number. (Without this and the like
    for ends, a check of 2,000 claims takes 1.2 to 1.6 times as long.)"""
    if not 0 < at < len(text) or text[at - 1] in _NEVER or text[at] in _NEVER:
        return True
    if not text[at - 1].isspace() or text[at] in "%‰°":
        return False
    return not text[at].isalpha() or not (text[max(0, at - 2)].isdigit() or _follows_number(text, at))


def _ends_plainly(text: str, at: int) -> bool:
    """The same where a quote ends: beside such a mark, before such a space, before a stop that no digit follows."""
    if not 0 < at < len(text) or text[at - 1] in _NEVER or text[at] in _NEVER:
        return True
    if text[at].isspace():
        return not text[at - 1].isdigit() and not _follows_number(text, at)
    return text[at] in ".,:" and not text[at + 1 : at + 2].isdigit()


def _follows_number(text: str, at: int) -> bool:
    """Whether the word before `at` stands behind a digit, so that what comes next may be its `cent` of `5 per cent`."""
    before = text[max(0, at - _REACH) : at].rsplit(None, 2)
    return len(before) > 1 and before[-2][-1].isdigit()


@cache
def _patterns(language: Language | None, plain: bool) -> tuple[Pattern, Pattern]:
    """Numbers and words, compiled when an edge has to be looked at: that takes longer than a hundred quotes, and four
    times as long with the classes that only a text with CJK characters (not `plain`) needs."""
    number = rf"{_DIGITS}(?:\s?[%‰°]|\s{edge_words(language).magnitudes}s?\b|{_LETTER}*)"
    if plain:
        return Pattern(number.replace(_LETTER, _PLAIN_LETTER)), Pattern(_WORD.replace(_LETTER, _PLAIN_LETTER))
    return Pattern(number), Pattern(_WORD)


def _cut(text: str, span: tuple[int, int], edge: Edge, language: Language | None) -> Iterator[Cut]:
    at = span[0] if edge == "start" else span[1]
    low, high = max(0, at - _REACH), min(len(text), at + _REACH)
    numbers, words = _patterns(language, max(text[low:high], default="") < _CJK[0])
    for pattern in (numbers, words):
        for token in pattern.finditer(text, low, high):
            if token.start() < at < token.end():
                kept = text[max(span[0], token.start()) : min(span[1], token.end())]
                number = pattern is numbers or _has_number(token[0], language)
                alone = token.start() <= span[0] and span[1] <= token.end()
                misleads = number or _turns_round(edge, kept, token[0], alone, language)
                yield Cut(edge, number, kept, token[0], misleads)
                return


def _has_number(word: str, language: Language | None) -> bool:
    parts = re.split(f"[{HYPHENS}]", word.casefold())
    return any(part in edge_words(language).numbers for part in parts)


def _turns_round(edge: Edge, kept: str, whole: str, alone: bool, language: Language | None) -> bool:
    """Whether what is lost of a word makes it another.

    Part of a single word may be what is meant ("toeslag" in "zorgtoeslag"), so if it stands `alone`, and so may a word
    without its ending; where more than a prefix is lost, the text has lost a space.
    """
    known = edge_words(language)
    if edge == "end":
        return whole[len(kept) :].casefold().replace("’", "'").startswith(known.turning)
    lost = whole[: -len(kept)].rstrip("-\u2010\u2011").casefold()
    return lost in known.negating or (len(lost) <= _PREFIX and not alone)
