"""Sampled n-grams of a skeleton: where many quotes are looked up in one source, they share this index.

Every `STEP`-th gram of the source is stored; a needle of at least `2 * STEP - 1` bytes covers one of
them whole, at one of `STEP` shifts, so that no place is missed.
"""

from collections.abc import Iterator

STEP = 8
SHORTEST = 2 * STEP - 1
COMMON = 10_000


class Grams:
    """An index over `folded`; memory about fifteen times its length, built in one pass."""

    __slots__ = ("_at", "_folded", "_more")

    def __init__(self, folded: bytes) -> None:
        self._folded = folded
        self._at: dict[bytes, int] = {}
        self._more: dict[bytes, list[int]] = {}
        for at in range(0, len(folded) - STEP + 1, STEP):
            gram = folded[at : at + STEP]
            if self._at.setdefault(gram, at) != at:
                self._more.setdefault(gram, []).append(at)

    def places(self, gram: bytes) -> tuple[int, ...]:
        """Where a gram of `STEP` bytes stands among the sampled places."""
        first = self._at.get(gram)
        return () if first is None else (first, *self._more.get(gram, ()))

    def all(self, needle: bytes, most: int = COMMON) -> Iterator[int] | None:
        """Every place of `needle` (at least `SHORTEST` bytes) in the source, in order; None if that is no
        faster than reading the source, because a gram of the needle stands in more than `most` places."""
        candidates = [(shift, self.places(needle[shift : shift + STEP])) for shift in range(STEP)]
        if any(len(places) > most for _, places in candidates):
            return None
        starts = sorted(at - shift for shift, places in candidates for at in places if at >= shift)
        return (start for start in starts if self._folded.startswith(needle, start))
