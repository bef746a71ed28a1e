"""Numbers of a language of which there are no words: they must stand in the quote as they are written.

Digits with the marks between them, and the word behind them, are the same in any language: 1.250 is 1.250 whatever its
point parts, and "12 miljoen" is not "12 miljard" whatever the words are. What a number's words say of it is not read.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pincite.numbers import NUMBER, NumberMention
from pincite.support.compare import UNIT, UNSUPPORTED, Gap
from pincite.text import Pattern

_NUMBER = Pattern(r"(?<![\w])[-+−]?\d+(?:[.,:/'’\u00a0\u202f-]\d+)*|\d+(?:[.,:/'’\u00a0\u202f-]\d+)*")
_AFTER = Pattern(r"[ \u00a0\u202f-]?([%‰°€$£¥]|[^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+|[%‰°€$£¥]")


class _Written(NamedTuple):
    """A number as written, with the word or sign behind it in lower case, "" if there is none."""

    start: int
    end: int
    digits: str
    after: str


def as_written(statement: str, quotes: Sequence[str], alike: bool = True) -> Iterator[Gap]:
    """The numbers of a statement that no quote has as they are written, with the word behind them; if the two are not in
    one language (`alike`), the digits alone, since marks and words are a language's own.

    Another word behind a number is its own where the order of words may differ, unless it replaces the one that the
    quote has there: that one is not in the statement, and this one not in the quote.
    """
    offered: dict[str, list[tuple[str, _Written]]] = {}
    for quote in quotes:
        for each in _numbers(quote, alike):
            offered.setdefault(each.digits, []).append((quote, each))
    words = None
    for each in _numbers(statement, alike):
        places = offered.get(each.digits)
        if not places:
            yield Gap(UNSUPPORTED, _mention(statement, each), None)
            continue
        words = words or _words(statement)
        if not any(_agrees(each, words, quote, place) for quote, place in places):
            quote, place = places[0]
            yield Gap(UNIT, _mention(statement, each), _mention(quote, place))


def _numbers(text: str, alike: bool) -> Iterator[_Written]:
    for found in _NUMBER.finditer(text):
        behind = _AFTER.match(text, found.end())
        end = behind.end() if behind else found.end()
        digits = found.group().replace("−", "-").replace("’", "'").replace("\u202f", "\u00a0")
        after = behind.group(1).casefold() if behind else ""
        if not alike:
            digits, after = "".join(filter(str.isdecimal, digits)), after if _is_sign(after) else ""
        yield _Written(found.start(), end, digits, after)


def _words(text: str) -> frozenset[str]:
    return frozenset(each.casefold() for each in _WORD.findall(text))


def _agrees(each: _Written, words: frozenset[str], quote: str, place: _Written) -> bool:
    """Whether a number has the same word behind it in both texts, or one that may stand there by the order of words."""
    if each.after == place.after or not each.after or not place.after:
        return not _is_sign(each.after or place.after) or each.after == place.after
    if _is_sign(each.after) or _is_sign(place.after):
        return False
    return place.after in words or each.after in _words(quote)


def _is_sign(word: str) -> bool:
    return bool(word) and not word[0].isalpha()


def _mention(text: str, each: _Written) -> NumberMention:
    return NumberMention(each.start, each.end, text[each.start : each.end], NUMBER, None, None, None)
