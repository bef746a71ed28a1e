"""The only place where two strings count as equal: under named folds, and under nothing else.

`equal` compares a quote with a passage character by character, in three steps:

1. both are written plainly (ligatures and compatibility forms spelled out);
2. both fall into pairs of what stands *between* (white space, dashes, quotation marks, soft hyphens,
   underscores) and a character with its accents;
3. where two pairs differ, one of the folds below must explain it, or the strings are different.

Digits, signs, decimal points, `%`, currency signs, superscripts and fractions are never folded.
"""

import re
from itertools import zip_longest
from unicodedata import normalize

from pincite.quotes.case import same_case
from pincite.text import (
    DASHES,
    INVISIBLE,
    MARKS,
    QUOTES,
    SETTING,
    SINGLE_QUOTES,
    SOFT_HYPHEN,
    SPACES,
    Pattern,
    is_number,
    plain,
)

NAMES = (
    "quotes",
    "dashes",
    "spaces",
    "case",
    "ligature",
    "soft hyphen",
    "zero width",
    "line-break hyphen",
    "compatibility form",
    "accents",
    "markup underscore",
    "outer quotation marks",
    "ellipsis character",
)

_PAIR = re.compile(f"([{SETTING}]*)([^{SETTING}][{MARKS}]*)")
_HIDDEN = Pattern(f"[{INVISIBLE}{SOFT_HYPHEN}]")
_DASH = Pattern(f"[{DASHES}]+")
_SPACE = Pattern(f"[{SPACES}]+")
_SINGLE = Pattern(f"[{SINGLE_QUOTES}]")
_QUOTE = Pattern(f"[{QUOTES}]")
_BREAK = Pattern(f"-[{SPACES}]+")
_CJK = (("\u2e80", "\u9fff"), ("\uf900", "\ufaff"), ("\uff00", "\uffef"), ("\U00020000", "\U0003ffff"))
_PUNCTUATION = frozenset(".,;:!?()[]…")
_BEHIND_NUMBERS = frozenset("%‰°")
_EXPANDED = Pattern("[^\x00-\x7f]")


def equal(quote: str, passage: str) -> tuple[str, ...] | None:
    """The folds under which `quote` reads as `passage` (in the order of `NAMES`), None if they differ.

    Both must begin and end with a character that carries meaning; `()` means they are the same string.
    """
    if quote == passage:
        return ()
    if quote.split() == passage.split():
        return ("spaces",)
    needed = set(_spelled_out(quote, passage))
    left = ""
    for ours, theirs in zip_longest(_pairs(quote), _pairs(passage)):
        if ours is None or theirs is None:
            return None
        if ours != theirs:
            letters = _same_letter(ours[1], theirs[1])
            between = _same_between(ours[0], theirs[0], left, theirs[1])
            if letters is None or between is None:
                return None
            needed.update(letters, between)
        left = theirs[1]
    if "case" in needed and not same_case(quote, passage):
        return None
    return tuple(name for name in NAMES if name in needed)


def _pairs(text: str) -> list[tuple[str, str]]:
    return _PAIR.findall(_EXPANDED.sub(lambda char: plain(char[0]), text))


def _spelled_out(quote: str, passage: str) -> list[str]:
    """The names of the forms that only one of the two strings writes as one character."""
    names = []
    for char in {*quote} ^ {*passage}:
        if not char.isascii() and plain(char) != char:
            if char == "…":
                names.append("ellipsis character")
            elif "\ufb00" <= char <= "\ufb06":
                names.append("ligature")
            else:
                names.append("accents" if "\uac00" <= char <= "\ud7a3" else "compatibility form")
    return names


def _same_letter(ours: str, theirs: str) -> tuple[str, ...] | None:
    if ours == theirs:
        return ()
    one, other = normalize("NFD", ours), normalize("NFD", theirs)
    if one == other:
        return ("accents",)
    if normalize("NFD", one.casefold()) != normalize("NFD", other.casefold()):
        return None
    composed = normalize("NFC", ours) == ours and normalize("NFC", theirs) == theirs
    return ("case",) if composed else ("case", "accents")


def _same_between(ours: str, theirs: str, left: str, right: str) -> list[str] | None:
    """The folds that make what stands between `left` and `right` the same in both strings, or None."""
    if ours == theirs:
        return []
    needed = []
    for name, hidden in (("soft hyphen", SOFT_HYPHEN), ("zero width", f"[{INVISIBLE}]")):
        if re.findall(hidden, ours) != re.findall(hidden, theirs):
            needed.append(name)
    ours, theirs = _HIDDEN.sub("", ours), _HIDDEN.sub("", theirs)
    if ("_" in ours) != ("_" in theirs):
        marked = ours if "_" in ours else theirs
        if marked.strip("_") == "" and left[:1].isalnum() and right[:1].isalnum():
            return None  # a_b is one name, not emphasis
        needed.append("markup underscore")
    one, other = ours.replace("_", ""), theirs.replace("_", "")
    if _SPACE.sub(" ", one) == _SPACE.sub(" ", other):
        return needed if one == other else [*needed, "spaces"]
    rest = _same_marks(one, other, left, right)
    return None if rest is None else [*needed, *rest]


def _same_marks(ours: str, theirs: str, left: str, right: str) -> list[str] | None:
    needed = []
    if _QUOTE.findall(ours) != _QUOTE.findall(theirs):
        if not _same_quotes(ours, theirs, left, right):
            return None
        needed.append("quotes")
    one, other = _QUOTE.sub("\0", levelled(ours)), _QUOTE.sub("\0", levelled(theirs))
    one, other = one.replace("\0\0", "\0"), other.replace("\0\0", "\0")
    if _is_sign(one, left, right) != _is_sign(other, left, right):
        return None
    if ("-" in one) != ("-" in other):
        broken, whole = (one, other) if "-" in one else (other, one)
        if whole or not _BREAK.fullmatch(broken) or not (left[:1].isalpha() and right[:1].isalpha()):
            return None
        return [*needed, "line-break hyphen"]
    if "-" in one:
        if one.replace(" ", "") != other.replace(" ", ""):
            return None
        if one != other:
            line_end = "\n" in ours or "\n" in theirs
            needed.append("line-break hyphen" if line_end and left[:1].isalpha() else "spaces")
        if _DASH.findall(ours) != _DASH.findall(theirs):
            needed.append("dashes")
        return needed
    if one == other:
        return needed if _SPACE.findall(ours) == _SPACE.findall(theirs) else [*needed, "spaces"]
    if one.replace(" ", "") != other.replace(" ", "") or not _free_space(one + other, left, right):
        return None
    return [*needed, "spaces"]


def levelled(between: str) -> str:
    """What stands between two words with one kind of dash and one kind of space."""
    return _SPACE.sub(" ", _DASH.sub("-", between))


def _same_quotes(ours: str, theirs: str, left: str, right: str) -> bool:
    """Whether the same marks stand there whatever their shape; 5' and 5" are feet and inches."""
    one, other = _QUOTE.findall(ours), _QUOTE.findall(theirs)
    kinds = [["'" if _SINGLE.match(mark) else '"' for mark in marks] for marks in (one, other)]
    flat = ["".join(kind).replace("''", '"') for kind in kinds]
    if flat[0] == flat[1]:
        return True
    inside_word = left[:1].isalnum() and right[:1].isalnum() and not _SPACE.search(ours + theirs)
    return len(flat[0]) == len(flat[1]) and not is_number(left[:1]) and not inside_word


def _is_cjk(char: str) -> bool:
    return any(first <= char <= last for first, last in _CJK)


def _is_sign(between: str, left: str, right: str) -> bool:
    """Whether the dash before a number is its sign: nothing between the two, no number before it."""
    if not is_number(right[:1]) or not between.endswith("-"):
        return False
    return between[:-1].endswith((" ", "\0")) or (between == "-" and not left[:1].isalnum())


def _free_space(between: str, left: str, right: str) -> bool:
    """Whether white space may come and go: around punctuation and quotation marks, between CJK characters."""
    if is_number(left[:1]) and right[:1] in _BEHIND_NUMBERS:
        return True  # 12 % and 12%
    if (is_number(left[:1]) and _is_cjk(right[:1])) or (_is_cjk(left[:1]) and is_number(right[:1])):
        return True
    if is_number(left[:1]) or is_number(right[:1]):
        return False
    if _is_cjk(left[:1]) and _is_cjk(right[:1]):
        return True
    return left in _PUNCTUATION or right in _PUNCTUATION or "\0" in between
