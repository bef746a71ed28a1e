"""Classes of characters: which ones only set type, and what the others are when written plainly.

The classes follow Unicode (UAX 44: White_Space, Dash, Quotation_Mark, canonical and compatibility
decompositions). Superscripts, fractions and everything squared or circled carry meaning
and stay what they are.
"""

from functools import lru_cache
from unicodedata import category, decomposition, normalize

from pincite.text.patterns import Pattern

SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
HYPHENS = "\\-\u05be\u2010\u2011\ufe63\uff0d"
DASHES = HYPHENS + "\u2012-\u2015\u2212\u2e3a\u2e3b\ufe58"
SINGLE_QUOTES = "'\u2018\u2019\u201a\u201b\u02bb\u02bc\u2032`\u00b4\u2039\u203a\uff07\u300c\u300d"
DOUBLE_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02\u2033\u301d-\u301f\u300a\u300b\u300e\u300f'
QUOTES = SINGLE_QUOTES + DOUBLE_QUOTES
INVISIBLE = "\u0640\u061c\ufe00-\ufe0f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
SOFT_HYPHEN = "\u00ad"
MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
SETTING = SPACES + DASHES + QUOTES + INVISIBLE + SOFT_HYPHEN + "_"
"""What sets type rather than words; inside a regular expression's brackets, like all of the above."""

ANY_SYMBOL = "\x01"

_SETTING = Pattern(f"[{SETTING}]")
_DROPPED = Pattern(f"[{SETTING}{MARKS}]+")
_PLAIN_FORMS = ("<compat>", "<wide>", "<narrow>", "<font>", "<initial>", "<medial>", "<final>", "<isolated>")


def is_number(char: str) -> bool:
    """Whether a character is a digit or fraction; a Chinese numeral is a word."""
    return char.isnumeric() and not char.isalpha()


@lru_cache(maxsize=4096)
def plain(char: str) -> str:
    """`char` as written without ligatures, wide or joined forms and composed syllables: "ﬁ" is "fi".

    Letters with accents stay composed, since an accent belongs to its letter; a spacing accent stays too.
    """
    if char.isascii() or _SETTING.match(char):
        return char
    parts = decomposition(char).split()
    if not parts and not "\uac00" <= char <= "\ud7a3":
        return char
    if parts and parts[0].startswith("<"):
        if parts[0] not in _PLAIN_FORMS or parts[1] == "0020":
            return char
        return "".join(plain(chr(int(part, 16))) for part in parts[1:])
    decomposed = normalize("NFD", char)
    return char if len(_DROPPED.sub("", decomposed)) == 1 else decomposed


@lru_cache(maxsize=4096)
def skeleton_of(char: str) -> str:
    """What of one character takes part in the search.

    Nothing of what sets type, letters without case or accent; one sign stands for all symbols beyond
    ASCII, so that most texts in Latin letters have an ASCII skeleton, which is fast.
    """
    if _SETTING.match(char):
        return ""
    folded = _DROPPED.sub("", normalize("NFD", normalize("NFD", plain(char)).casefold()))
    if len(folded) == 1 and not folded.isascii() and not folded.isalpha() and category(folded)[0] in "PSN":
        return folded if folded.isdecimal() else ANY_SYMBOL
    return folded
