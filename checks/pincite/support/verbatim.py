"""Statements that quotes have word for word."""

from collections.abc import Sequence

from pincite.languages import Language
from pincite.text import sentences

_ENDS = " .!?"


def repeats(quotes: Sequence[str], statement: str) -> bool:
    """Whether a quote has a statement word for word, the mark at its end aside."""
    bare = statement.rstrip(_ENDS)
    for quote in quotes:
        if statement in quote:
            return True
        at = quote.find(bare)
        end = at + len(bare)
        if at >= 0 and not (quote[at - 1 : at].isalnum() or quote[end : end + 1].isalnum()):
            return True
    return False


def is_sentence(quotes: Sequence[str], statement: str, language: Language) -> bool:
    """Whether a statement is a sentence of a quote, or a whole quote, word for word, the mark at its end aside."""
    bare = statement.rstrip(_ENDS)
    for quote in quotes:
        at = quote.find(bare)
        if at < 0 or not bare:
            continue
        if at == 0 and not quote[len(bare) :].strip(_ENDS):
            return True
        if quote[at].isupper() and _is_one(quote, at, at + len(bare), language):
            return True
    return False


def _is_one(quote: str, start: int, end: int, language: Language) -> bool:
    """Whether a part of a quote is one of its sentences."""
    return any(
        first == start and last >= end and not quote[end:last].strip(_ENDS)
        for first, last in sentences(quote, language)
    )
