"""Where the characters of a YAML scalar stand in its file, which may have it on several lines (YAML 1.2, 6.5)."""

import re
from functools import lru_cache
from typing import NamedTuple

from pincite.model import File, Region

_FOLD = re.compile(r"[ \t]*(?:\r?\n[ \t]*)+")
_QUOTES = {"'": "''", '"': None}


@lru_cache(maxsize=4)  # a statement with many faults is asked for each of them
def offsets(raw: str, value: str) -> list[int] | None:
    """For each character of `value` its offset in `raw`, the scalar as written, and last the offset of the end.

    Plain and quoted scalars are understood, on one line or folded; None for block scalars and escapes.
    """
    quote = raw[:1] if raw[:1] in _QUOTES else ""
    doubled = _QUOTES.get(quote)
    at, places, done = len(quote), [], 0
    while done < len(value):
        fold = _FOLD.match(raw, at)
        if fold:
            folded = "\n" * (fold[0].count("\n") - 1) or " "
            if not value.startswith(folded, done):
                return None
            places += [at] * len(folded)
            done, at = done + len(folded), fold.end()
        elif raw[at : at + 1] != value[done] or (quote == '"' and value[done] == "\\"):
            return None
        else:
            places.append(at)
            done, at = done + 1, at + (2 if doubled and raw.startswith(doubled, at) else 1)
    return [*places, at] if raw[at:] == quote else None


class Scalar(NamedTuple):
    """A YAML scalar as written: `1.50` stays two decimals, `NO` stays text. `plain` means unquoted."""

    value: str
    start: int
    end: int
    plain: bool = True


def within(file: File, scalar: Scalar, start: int, end: int) -> Region:
    """The place of `scalar.value[start:end]`, or all of the scalar where YAML writes it differently."""
    at = offsets(file.text[scalar.start : scalar.end], scalar.value)
    if at is None:
        return Region.of(file.path, scalar)
    last = at[end - 1] + 1 if start < end else at[start]
    return Region(file.path, scalar.start + at[start], scalar.start + last)


def end_of_scalar(file: File, scalar: Scalar) -> int:
    """Where a scalar's own characters end: libyaml lets a block scalar run to the next token."""
    raw = file.text[scalar.start : scalar.end]
    return scalar.start + len(raw.rstrip()) if "\n" in raw or "\r" in raw else scalar.end
