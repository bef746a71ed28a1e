"""The words of a text, for comparing passages that differ: numbers whole, signs and symbols kept."""

import re
from enum import StrEnum
from itertools import islice
from typing import NamedTuple
from unicodedata import normalize

from pincite.text.characters import HYPHENS, INVISIBLE, MARKS, SETTING, SOFT_HYPHEN, SPACES, plain
from pincite.text.patterns import Pattern

_LETTER = f"(?:[^\\W_]|[{MARKS}])"
_JOINT = f"(?:['’{SOFT_HYPHEN}{INVISIBLE}]+|[{HYPHENS}](?:[{SPACES}]*\n[{SPACES}]*)?)"
_NUMBER = r"(?<!\w)[-−–+]?\.?\d+(?:[.,]\d+)*(?![^\W_])"
_SYMBOL = f"[^\\w{SETTING}{MARKS}.,;:!?()\\[\\]…]"
_REST = f"{_LETTER}+(?:{_JOINT}{_LETTER}+)*|(?P<symbol>{_SYMBOL})"
_TOKEN = Pattern(f"(?P<number>{_NUMBER})|{_REST}")
# Python compiles a wide class for longer than it takes to read a page, and few texts have such characters.
_CJK = "\u2e80"
_CJK_TOKEN = Pattern(f"(?P<number>{_NUMBER})|[{_CJK}-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|{_REST}")
_HIDDEN = Pattern(f"[{HYPHENS}{SPACES}{SOFT_HYPHEN}{INVISIBLE}]")
_SIGN = Pattern("[−–]")


class TokenKind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    SYMBOL = "symbol"


_KINDS = {None: TokenKind.WORD, "number": TokenKind.NUMBER, "symbol": TokenKind.SYMBOL}


class Token(NamedTuple):
    """One word, number or symbol; `key` is equal for words that differ only in typography or hyphens."""

    text: str
    start: int
    end: int
    key: str
    kind: TokenKind


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of `text[start:end]`, with their places in `text`."""
    end = len(text) if end is None else end
    found = _tokens(text[start:end]).finditer(text, start, end)
    return [Token(token[0], *token.span(), _key(token), _KINDS[token.lastgroup]) for token in found]


def has_words(text: str, count: int) -> bool:
    """Whether `words(text)` has at least `count` members; reads no further than it must."""
    return (
        _surely_has_words(text, count) or sum(1 for _ in islice(_tokens(text).finditer(text), count)) >= count
    )


def _surely_has_words(text: str, count: int) -> bool:
    """Whether white space alone shows that there are so many words, as in most quotes. (It saves 1.0 to 1.3% of a
    check, as no token is looked for and the pattern of tokens need not be compiled.)"""
    if "\n" in text:  # where a hyphen may join two lines
        return False
    parts = text.split(None, 2 * count)
    return sum(any(map(str.isalnum, part)) for part in parts[: 2 * count]) >= count


def _tokens(text: str) -> Pattern:
    return _TOKEN if text.isascii() or max(text) < _CJK else _CJK_TOKEN


def _key(token: re.Match[str]) -> str:
    word = token[0]
    if token.lastgroup == "number":
        return _SIGN.sub("-", word)
    if not word.isascii():
        word = normalize("NFC", "".join(map(plain, word))).replace("’", "'")
    return _HIDDEN.sub("", word).casefold() or word
