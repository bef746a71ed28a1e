"""Names with digits in them, compared by their numbered parts: RAB7 and RAB7-deficient, F-16 and F16, v2.0 and 2.0."""

import re

from pincite.text import Pattern

_HYPHENS = re.compile("[-‑]")
_JOINED = Pattern(r"(?<=[^\W\d_])[-‑](?=\d)")
_VERSION = Pattern(r"[vV]\.?(?=\d)")
_LONGER = 3
"""Letters of a word behind a name, which is no part of it."""
_PARTING = frozenset("/:,")


def key(code: str) -> str:
    """What the spellings of one name have in common.

    Letters count without case where the name begins with one; a word joined to its end says something of it. Two names
    in one word are kept as they are written.
    """
    found = _VERSION.match(code)
    if found:
        return code[found.end() :]
    if not _PARTING.isdisjoint(code):
        return code
    parts = _HYPHENS.split(code)
    while len(parts) > 1 and len(parts[-1]) >= _LONGER and parts[-1].isalpha() and parts[-1].islower():
        parts.pop()
    name = "-".join(parts)
    if not name[:1].isalpha():
        return name
    name = _JOINED.sub("", name).casefold()
    return name[:-1] if name[-1] == "s" and name[-2:-1].isdecimal() else name


def version(code: str) -> str | None:
    """The 2.0 of v2.0."""
    found = _VERSION.match(code)
    return code[found.end() :] if found else None
