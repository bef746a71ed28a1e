"""A source to find quotes in: what of it is folded or indexed is kept for all its quotes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from pincite.languages import Language
from pincite.quotes.cut import cuts
from pincite.quotes.index import COMMON, SHORTEST, Grams
from pincite.quotes.outer_marks import accented, outer, widen
from pincite.quotes.skeleton import Skeleton, occurrences, skeleton

if TYPE_CHECKING:
    from pincite.quotes.layout import Laid

Span = tuple[int, int]


MANY = 400
"""After so many searches through one source an index pays: building it costs about as much as they did."""


MOST_PLACES = 1000
"""No more places of one quote are told apart."""


MOST_COMPARED = 100_000
"""So many characters are compared under folds for one quote, beyond those of the first place that looks like it."""


class Haystack:
    """A source to find quotes in. Not thread-safe; the text must not change.

    Where its `language` is not settled, that of a passage is told by its own words, if they are clear.
    """

    def __init__(self, text: str, language: Language | None = None) -> None:
        self.text, self.language = text, language
        self._searches = 0
        self._grams: Grams | None = None

    @cached_property
    def skeleton(self) -> Skeleton:
        return Skeleton(self.text)

    @cached_property
    def laid(self) -> tuple[tuple[Laid, Haystack], ...]:
        """The text without its layout, with a haystack of that: first with reference marks in place, then without."""
        from pincite.quotes.layout import laid_out

        found = [laid_out(self.text, self.language, marks=marks) for marks in (False, True)]
        if found[0].text == found[1].text:
            del found[1]
        return tuple((each, Haystack(each.text, self.language)) for each in found)

    def _indexed(self, needle: bytes, most: int = COMMON) -> Iterator[int] | None:
        """The places of `needle` by the index for many quotes; None if there is none yet, or it cannot tell, or a part
        of it stands in more than `most` places."""
        self._searches += 1
        if self._grams is None and self._searches > MANY:
            self._grams = Grams(self.skeleton.folded)
        return self._grams.all(needle, most) if self._grams and len(needle) >= SHORTEST else None

    def verbatim(self, quote: str) -> list[Span]:
        """Every place where `quote` stands verbatim, overlapping ones too, in order."""
        places = self._indexed(skeleton(quote) if self._grams else b"")
        if places is None:
            starts = occurrences(self.text, quote)
        else:
            lead = len(outer(quote)[0])
            starts = (self.skeleton.start(at) - lead for at in places)
            starts = (start for start in starts if start >= 0 and self.text.startswith(quote, start))
        spans = ((start, start + len(quote)) for start in starts)
        return list(islice((span for span in spans if not accented(self.text, span[1])), MOST_PLACES))

    def seeds(self, piece: bytes, limit: int) -> Iterator[int]:
        """The first places of `piece` in the skeleton, so many at most."""
        places = self._indexed(piece, limit)
        return self.skeleton.all(piece, limit) if places is None else islice(places, limit)

    def under_folds(self, quote: str) -> list[tuple[Span, tuple[str, ...]]] | None:
        """Every place where `quote` stands under the folds of `fold.NAMES`, with those it needs; None if to compare all
        that look like it would be more than `MOST_COMPARED`.

        A word may not be cut where case differs: "He must" is not in "She must".
        """
        before, core, after = outer(quote)
        needle = skeleton(core)
        found = []
        left = MOST_COMPARED + len(core)
        for at in self.seeds(needle, MOST_PLACES):
            left -= len(core)
            if left < 0:
                return None
            if not self.skeleton.whole(at, at + len(needle)):
                continue
            start, end = self.skeleton.start(at), self.skeleton.end(at + len(needle))
            while accented(self.text, end):
                end += 1
            folds = _folds(core, self.text[start:end])
            wide = None if folds is None else widen(self.text, (start, end), before, after)
            shifted = folds is not None and "case" in folds and cuts(self.text, (start, end), self.language)
            if folds is not None and wide is not None and not shifted:
                span, more = wide
                if not more and self.text[slice(*span)] != quote and not folds:
                    more = {"spaces"}  # white space at the quote's own ends
                found.append((span, _in_order(more.union(folds))))
        return found


def _folds(quote: str, passage: str) -> tuple[str, ...] | None:
    """`folds.equal`, imported where it is needed."""
    if quote == passage:
        return ()
    if _differ_only_in_apostrophes(quote, passage):
        return ("quotes",)
    from pincite.quotes.folds import equal

    return equal(quote, passage)


def _differ_only_in_apostrophes(quote: str, passage: str) -> bool:
    """Whether all that differs is the shape of apostrophes, as in most quotes that are typed by hand. (The import that
    this saves is 1.4% of a check of 236 claims.)"""
    return quote.replace("’", "'") == passage.replace("’", "'")


def _in_order(folds: set[str]) -> tuple[str, ...]:
    if len(folds) < 2:
        return tuple(folds)
    from pincite.quotes.folds import NAMES

    return tuple(name for name in NAMES if name in folds)
