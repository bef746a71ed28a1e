"""When capitals are only typesetting, and when they are another word or another unit."""

import re

from pincite.languages import known, words_of
from pincite.text import INVISIBLE, SOFT_HYPHEN, SPACES, Pattern, plain

_HIDDEN = Pattern(f"[{INVISIBLE}{SOFT_HYPHEN}]")
_WORD = Pattern(r"[^\W\d_]+")
_UNIT = Pattern(r"(?<=\d)\s?([kmgtpncdhKMGTP]?[WwBbVvAgGmMlLsStThJNK])\b")


def same_case(quote: str, passage: str) -> bool:
    """Whether capitals differ only as typesetting makes them differ.

    A sentence may begin with either, a passage may stand in capitals or in small letters throughout;
    but `US` is not `us`, and 5 mW are not 5 MW. Both strings fold to the same otherwise.
    """
    one, other = _words(quote), _words(passage)
    shouted = len(one) > 2 and (quote.upper() == quote or passage.upper() == passage)
    for ours, theirs in zip(_UNIT.findall(quote), _UNIT.findall(passage), strict=False):
        if ours != theirs and ours.lower() not in words_of(known(), "quotes.no_units"):
            return False
    if shouted or len(one) != len(other):
        return True
    return all(
        ours == theirs
        or ours[1:] == theirs[1:]
        or (len(ours) > 1 and not (ours.isupper() or theirs.isupper()))
        for ours, theirs in zip(one, other, strict=True)
    )


def _words(text: str) -> list[str]:
    """The words of a text as they read: hidden characters gone, words broken over a line joined."""
    joined = re.sub(f"(?<=[^\\W\\d_])-[{SPACES}]+(?=[^\\W\\d_])", "", _HIDDEN.sub("", text))
    return _WORD.findall("".join(map(plain, joined)))
