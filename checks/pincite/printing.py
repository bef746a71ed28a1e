"""Text for people: what may be printed, and small grammar. Imports nothing of pincite.

All that pincite prints for people goes through `visible`, line by line: what strangers wrote (ids, reasons, names of files,
titles, quotes) can then neither begin a line of its own nor steer a terminal nor hide. What programs read is escaped by
JSON instead, and stays as it is.
"""

import re
import sys
from collections.abc import Iterable
from functools import cache
from typing import Any, TextIO

_HIDDEN = (
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Control characters, line breaks of all kinds, half characters, and what Unicode gives no shape: joiners, marks of
direction, tags, variation selectors, fillers (Default_Ignorable_Code_Point)."""


@cache
def _hidden() -> re.Pattern[str]:
    return re.compile(_HIDDEN)


def visible(text: str) -> str:
    """Text as one line that shows everything in it: a control character as its picture (`␊`, `␛`), a byte of a file name
    that is no UTF-8 as `\\xff`, what has no shape as `<U+202E>`."""
    if text.isascii() and text.isprintable():
        return text
    return _hidden().sub(_mark, text)


def _mark(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20 or code == 0x7F:
        return chr(0x2421 if code == 0x7F else 0x2400 + code)
    return f"\\x{code - 0xDC00:02x}" if 0xDC80 <= code <= 0xDCFF else f"<U+{code:04X}>"


def say(*lines: str, file: TextIO | None = None) -> None:
    """Print lines for people, on the standard output if no other file is given."""
    to = sys.stdout if file is None else file
    try:
        to.write(as_lines(*lines))
    except OSError:
        if to is not sys.stderr:  # what goes there is said beside the report, which must not be lost over it
            raise


def as_lines(*lines: str) -> str:
    """Lines for people, as `say` prints them."""
    return "".join(f"{visible(line)}\n" for line in lines)


def as_json(data: Any, indent: int | None = None, *, plain: bool = False) -> str:
    """JSON that is safe to print: everything but ASCII is escaped, or if `plain` only what `visible` would mark."""
    import json

    text = json.dumps(data, ensure_ascii=not plain, indent=indent)
    return _hidden().sub(lambda found: found[0] if found[0] == "\n" else json.dumps(found[0])[1:-1], text)


def plural(count: int, noun: str) -> str:
    """`3 claims`, `1 claim`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def excerpt(text: str) -> str:
    """Some words, short enough for a message."""
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:40].rstrip()} … {words[-15:].lstrip()}"


def did_you_mean(word: str, known: Iterable[str], otherwise: str, *, mark: str = "", most: int = 1) -> str:
    """Asks whether one of the names nearest to a word was meant, `mark` before each; `otherwise` if none is near."""
    from difflib import get_close_matches

    *more, last = [f"`{mark}{name}`" for name in get_close_matches(word, list(known), most)] or [""]
    if not last:
        return otherwise
    return f"Did you mean {', '.join(more)} or {last}?" if more else f"Did you mean {last}?"


def where_apart(ours: str, theirs: str) -> tuple[str, str]:
    """The words in which two texts differ, white space apart, from the first difference to the last."""
    one, other = " ".join(ours.split()), " ".join(theirs.split())
    start, most = 0, min(len(one), len(other))
    while start < most and one[start] == other[start]:
        start += 1
    end = 0
    while end < most - start and one[-1 - end] == other[-1 - end]:
        end += 1
    first = max(one.rfind(" ", 0, start) + 1, 0)
    return tuple(  # type: ignore[return-value]
        excerpt(each[first : _word_end(each, len(each) - end)]) for each in (one, other)
    )


def _word_end(text: str, at: int) -> int:
    end = text.find(" ", at)
    return len(text) if end < 0 else end


def tell_apart(ours: str, theirs: str) -> str:
    """What tells two texts apart that look alike, as the end of a sentence; empty if a reader sees it."""
    if ours.isascii() and theirs.isascii():
        return ""
    from unicodedata import normalize

    if normalize("NFC", ours) == normalize("NFC", theirs):
        return (
            " (they look alike, but are made of other characters: combining marks)" if ours != theirs else ""
        )
    pairs = [(one, other) for one, other in zip(ours, theirs, strict=False) if one != other]
    if len(ours) != len(theirs) or not all(_look_alike(*pair) for pair in pairs):
        return ""
    one, other = pairs[0]
    return f" (the first has {named(one)}, the second {named(other)})"


def _look_alike(one: str, other: str) -> bool:
    """Whether two characters are letters of two scripts, or two spaces, hyphens or the like."""
    from unicodedata import category

    if category(one) != category(other):
        return False
    return not one.isalnum() or _script(one) != _script(other)


def _script(letter: str) -> str:
    from unicodedata import name

    return name(letter, "").partition(" ")[0]


def named(character: str) -> str:
    """A character by its code point and its name: `U+0430 CYRILLIC SMALL LETTER A`."""
    from unicodedata import name

    return f"U+{ord(character):04X} {name(character, '')}".rstrip()


def odd_letters(text: str) -> str:
    """A sentence about a letter that looks like one of the script its word is in, but is of another; mostly empty."""
    if text.isascii():
        return ""
    for word in re.findall(r"[^\W\d_]{2,}", text):
        if word.isascii():
            continue
        scripts = [_script(letter) for letter in word]
        if "LATIN" in scripts and {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC"}.intersection(
            scripts
        ):
            latin = scripts.count("LATIN") * 2 >= len(scripts)
            odd = next(at for at, each in enumerate(scripts) if (each == "LATIN") != latin)
            return f" (“{word[odd]}” in “{word}” is {named(word[odd])}.)"
    return ""
