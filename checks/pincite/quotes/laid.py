"""Quotes that stand in a source once what extraction and markup put between its words is left out."""

from __future__ import annotations

from pincite.quotes.haystack import Haystack, Span
from pincite.quotes.layout import unmarked
from pincite.quotes.skeleton import skeleton

LONGEST = 16 * 2**20
"""Characters of a source that is laid out; a longer one is searched as it is."""


def find_laid_out(haystack: Haystack, quote: str) -> list[tuple[Span, tuple[str, ...]]]:
    """Every place where a quote stands under layout folds, and under others if it needs them, with all it needs; first
    with reference marks in place, then without. Empty if it stands nowhere so."""
    if len(haystack.text) > LONGEST:
        return []
    plain = unmarked(quote)
    if not skeleton(plain.text):
        return []
    for laid, inner in haystack.laid:
        spans = inner.verbatim(plain.text)
        places = [(span, ()) for span in spans] if spans else inner.under_folds(plain.text) or []
        found = []
        for (start, end), folds in places:
            needed = laid.folds(start, end) | plain.folds(0, len(plain.text))
            if needed:
                found.append(
                    (
                        laid.back(start, end),
                        tuple(sorted(needed)) + tuple(each for each in folds if each != "spaces"),
                    )
                )
        if found:
            return found
    return []
