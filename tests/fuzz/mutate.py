"""Texts damaged at random, byte by byte and word by word, as strangers, editors and merges damage them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

LONGEST = 12_000
"""No text grows beyond so many characters: how work grows with length is for `test_growth`."""
ODD = (
    "\0\t\n\r\x0b\x0c\x1b\x7f\x85\xa0\xad\u0301\u0660\u0663\u06f5\u200b\u200d\u200f\u2028\u2029\u202e\u2066\u3000"
    "\ufb01\ufeff\uff15\ufffc\ufffe\U0001d7d9\U0001f600\U000e0041İıßǅ²½⅞①五Ⅳ"
    "“”„‟«»‘’‚‛‹›…–—−‐‑·%‰°$€£¥@#&*_~`^|\\/<>{}[]()!?:;,.\"'-+= 0159aZ"
)
OPENERS = (
    "[",
    "(",
    "{",
    "“",
    '"',
    "**",
    "> ",
    "- ",
    "<b>",
    "<!--",
    "[@",
    "`",
    "\t",
    "  ",
    "x: ",
    "&a ",
    "!!map ",
)
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")

Change = Callable[[Random, str, Sequence[str]], str]


def mutated(random: Random, text: str, pool: Sequence[str]) -> str:
    """The text after one to five changes; `pool` holds other texts and words of the kind, to splice in."""
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 5))):
        text = random.choice(CHANGES)(random, text, pool)[:LONGEST]
    return text


def damaged(random: Random, data: bytes) -> bytes:
    """Bytes of a file, one time in twelve with some that are no UTF-8, cut off, or in another encoding."""
    chance = random.randrange(36)
    at = random.randint(0, len(data))
    if chance == 0:
        return data[:at] + random.randbytes(random.randint(1, 3)) + data[at + 1 :]
    if chance == 1:
        return data[:at]
    if chance == 2:
        return data.decode("utf-8", "replace").encode(random.choice(("utf-16", "utf-8-sig", "utf-32-le")))
    return data


def _stretch(random: Random, text: str) -> tuple[int, int]:
    start = random.randint(0, len(text))
    return start, min(len(text), start + random.choice((1, 1, 2, 5, 20, 80, 400)))


def _token(random: Random, text: str) -> tuple[int, int]:
    """A word, a mark or white space near a random place."""
    found = _TOKEN.search(text, random.randint(0, len(text)))
    return found.span() if found else (len(text), len(text))


def _delete(random: Random, text: str, pool: Sequence[str]) -> str:
    start, end = random.choice((_stretch, _token))(random, text)
    return text[:start] + text[end:]


def _repeat(random: Random, text: str, pool: Sequence[str]) -> str:
    start, end = random.choice((_stretch, _token))(random, text)
    return text[:end] + text[start:end] * random.choice((1, 1, 2, 7, 300)) + text[end:]


def _odd(random: Random, text: str, pool: Sequence[str]) -> str:
    at = random.randint(0, len(text))
    return (
        text[:at] + random.choice(ODD) * random.choice((1, 1, 1, 2, 40)) + text[at + random.randint(0, 1) :]
    )


def _splice(random: Random, text: str, pool: Sequence[str]) -> str:
    other = random.choice(pool)
    start, end = _stretch(random, other)
    at, to = random.choice((_stretch, _token))(random, text)
    return text[:at] + other[start:end] + text[random.choice((at, to)) :]


def _word(random: Random, text: str, pool: Sequence[str]) -> str:
    start, end = _token(random, text)
    other = random.choice(pool)
    return text[:start] + other[slice(*_token(random, other))] + text[end:]


def _swap(random: Random, text: str, pool: Sequence[str]) -> str:
    (a, b), (c, d) = sorted((_token(random, text), _token(random, text)))
    return text if b > c else text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def _cut(random: Random, text: str, pool: Sequence[str]) -> str:
    at = random.randint(0, len(text))
    return random.choice((text[:at], text[at:]))


def _nest(random: Random, text: str, pool: Sequence[str]) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(OPENERS) * random.choice((1, 2, 9, 300)) + text[at:]


def _lines(random: Random, text: str, pool: Sequence[str]) -> str:
    """Lines left out, said twice, moved, or indented otherwise."""
    lines = text.splitlines(keepends=True) or [text]
    at, to = random.randrange(len(lines)), random.randrange(len(lines))
    chance = random.randrange(4)
    if chance == 0:
        lines.insert(to, lines[at])
    elif chance == 1:
        lines.insert(to, lines.pop(at))
    elif chance == 2:
        del lines[at]
    else:
        lines[at] = random.choice((" ", "  ", "\t", "    ")) + lines[at]
    return "".join(lines)


def _digits(random: Random, text: str, pool: Sequence[str]) -> str:
    found = list(re.finditer(r"\d+", text))
    if not found:
        return text
    start, end = random.choice(found).span()
    other = ("0", "00", "-1", "1e9", "9" * 25, "9" * 5000, "1.5.2", ".5", "1,00", "½", "٣", "12" * 400)
    return text[:start] + random.choice(other) + text[end:]


CHANGES: tuple[Change, ...] = (
    *(_delete, _repeat, _odd, _splice, _word, _word, _swap, _cut, _nest, _lines, _digits),
)
