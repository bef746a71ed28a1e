"""Where a quote begins and ends in its source: which outer marks belong to its span."""

from typing import Literal

from pincite.text import DASHES, INVISIBLE, MARKS, QUOTES, SETTING, SOFT_HYPHEN, SPACES, Pattern, is_number

Span = tuple[int, int]

_SETTING = Pattern(f"[{SETTING}]")
_QUOTE = Pattern(f"[{QUOTES}]")
_DASH = Pattern(f"[{DASHES}]")
_SPACE = Pattern(f"[{SPACES}]")
_HIDDEN = Pattern(f"[{INVISIBLE}{SOFT_HYPHEN}]")
_MARK = Pattern(f"[{MARKS}]")


def outer(quote: str) -> tuple[str, str, str]:
    """What sets type before the first meaningful character of `quote`, the quote's core, and the same after it."""
    start, end = 0, len(quote)
    while start < end and _SETTING.match(quote[start]):
        start += 1
    while end > start and _SETTING.match(quote[end - 1]):
        end -= 1
    return quote[:start], quote[start:end], quote[end:]


def accented(text: str, at: int) -> bool:
    """Whether a combining mark stands at `at`: a span that ends there cuts a letter from its accent."""
    return at < len(text) and not text[at].isascii() and _MARK.match(text[at]) is not None


def widen(text: str, core: Span, before: str, after: str) -> tuple[Span, set[str]] | None:
    """Take the outer marks of a quote into the span of its core where the source has them too.

    Outer quotation marks and underscores that the source does not have there belong to whoever quotes,
    and are left out, both of a pair; a dash may be a sign and is never left out: None.
    """
    prime = after and _QUOTE.match(after) and is_number(text[core[1] - 1]) and not _QUOTE.search(before)
    if prime and not text.startswith(after[0], core[1]):
        return None  # feet, inches or minutes, not the end of a quotation
    left = _walk(text, core[0], -1, before[::-1])
    right = _walk(text, core[1], 1, after)
    if left is None or right is None:
        return None
    dropped = "outer quotation marks"
    if (dropped in left[1]) != (dropped in right[1]) and _QUOTE.search(before) and _QUOTE.search(after):
        last = list(_QUOTE.finditer(after))[-1]
        bare = widen(text, core, _QUOTE.sub("", before, count=1), after[: last.start()] + after[last.end() :])
        return bare and (bare[0], bare[1] | {dropped})
    return (left[0], right[0]), left[1] | right[1]


def _walk(text: str, at: int, step: Literal[-1, 1], marks: str) -> tuple[int, set[str]] | None:
    """Follow the outer marks of a quote outwards from `at`; the place reached, and the folds needed."""
    needed: set[str] = set()
    spaced = False
    for mark in marks:
        if _SPACE.match(mark) or _HIDDEN.match(mark):
            spaced = spaced or bool(_SPACE.match(mark))
            continue
        there = at
        while (char := _beside(text, there, step)) and (_SPACE.match(char) or _HIDDEN.match(char)):
            there += step
        same_gap = spaced == any(_SPACE.match(char) for char in text[min(at, there) : max(at, there)])
        loose = char == ("«" if step < 0 else "»")  # French sets these off with a space
        fold = _same_mark(mark, char) if same_gap or loose else None
        if fold is not None:
            at = there + step
            spaced = False
            needed |= fold | ({"spaces"} if not same_gap else set())
        elif _QUOTE.match(mark):
            needed.add("outer quotation marks")
        elif mark == "_":
            needed.add("markup underscore")
        else:
            return None
    return at, needed


def follow(text: str, at: int, step: Literal[-1, 1], marks: str) -> int:
    """Where `text` stops having the `marks` (read outwards from `at`), whatever white space lies between."""
    for mark in marks if step > 0 else marks[::-1]:
        there = at
        while (char := _beside(text, there, step)).isspace():
            there += step
        if not mark.isspace() and char and _same_mark(mark, char) is not None:
            at = there + step
    return at


def _beside(text: str, at: int, step: Literal[-1, 1]) -> str:
    at = at - 1 if step < 0 else at
    return text[at] if 0 <= at < len(text) else ""


def _same_mark(ours: str, theirs: str) -> set[str] | None:
    if ours == theirs:
        return set()
    for name, kind in (("quotes", _QUOTE), ("dashes", _DASH)):
        if kind.match(ours) and kind.match(theirs):
            return {name}
    return None
