"""Number words that are no amounts: in the name of a book, and ordinals that a quote has as an adverb."""

import re

from pincite.numbers import ORDINAL, NumberMention
from pincite.support.evidence import Evidence

_NEXT = re.compile(r"[\s’'s-]*([^\W\d_])")
_OPENING = frozenset(".!?:;\n")


def in_a_name(statement: str, mention: NumberMention) -> bool:
    """Whether a number word stands in a name that is written with capitals in the middle of a sentence: "in his book
    Twenty Years After". What is named is not counted, and names are held to nothing."""
    words = mention.text.split()
    if not words or not all(word[0].isupper() for word in words) or mention.qualifier is not None:
        return False
    before = statement[: mention.start].rstrip(" “‘\"'(")
    if not before or before[-1] in _OPENING:
        return False
    follows = _NEXT.match(statement, mention.end)
    return follows is not None and follows[1].isupper()


def said_in_passing(mention: NumberMention, evidence: Evidence) -> bool:
    """Whether the quotes have the word of an ordinal, though as no number: "first published in 1843"."""
    if mention.kind is not ORDINAL or mention.text[0].isdigit() or mention.date is not None:
        return False
    if not evidence.may_search():
        return False
    word = re.compile(rf"(?<!\w){re.escape(mention.text.lower())}(?!\w)(?!,)")
    return any(
        all(found.end() <= other.start or other.end <= found.start() for other in mentions)
        for quote, (_, mentions) in zip(evidence.lowered, evidence.read, strict=True)
        for found in word.finditer(quote)
    )
