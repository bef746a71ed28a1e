"""When capitals are only typesetting, and when they are another word or another unit."""

import re

from pincite.languages import known, words_of
from pincite.text import INVISIBLE, SOFT_HYPHEN, SPACES, Pattern, plain

_HIDDEN = Pattern(f"[{INVISIBLE}{SOFT_HYPHEN}]")
_WORD = Pattern(r"[^\W\d_]+")
_ENDING = Pattern(r"[.!?:\u2026][\W_]*$")
_UNIT = Pattern(r"(?<=\d)\s?([kmgtpncdhKMGTP]?[WwBbVvAgGmMlLsStThJNK])\b")


def same_case(quote: str, passage: str) -> bool:
    """Whether capitals differ only as typesetting makes them differ.

    The quote and each sentence may begin with either, and a passage may stand in capitals throughout; elsewhere a capital
    makes another word: `May`, `US`, `Sie`. 5 mW are not 5 MW. Both strings fold to the same otherwise.
    """
    one, other = _words(quote), _words(passage)
    shouted = len(one) > 2 and (quote.upper() == quote or passage.upper() == passage)
    for ours, theirs in zip(_UNIT.findall(quote), _UNIT.findall(passage), strict=False):
        if ours != theirs and ours.lower() not in words_of(known(), "quotes.no_units"):
            return False
    if shouted:
        return True
    return len(one) == len(other) and all(
        ours == theirs or (ours[1:] == theirs[1:] and (begins or begun))
        for (ours, begins), (theirs, begun) in zip(one, other, strict=True)
    )


def _words(text: str) -> list[tuple[str, bool]]:
    """The words of a text as they read, hidden characters gone and words broken over a line joined, each with whether it
    is the first, of the text or behind a mark that ends a sentence."""
    joined = re.sub(f"(?<=[^\\W\\d_])-[{SPACES}]+(?=[^\\W\\d_])", "", _HIDDEN.sub("", text))
    plainly = "".join(map(plain, joined))
    found: list[tuple[str, bool]] = []
    last = 0
    for word in _WORD.finditer(plainly):
        between = plainly[last : word.start()]
        found.append((word[0], not found or bool(_ENDING.search(between))))
        last = word.end()
    return found
