"""The passage that comes nearest to a quote that is nowhere in its source.

Pigeonhole seeds (a quote with k changes, cut into more than k pieces, keeps one piece whole) vote
for diagonals of the source; the windows with most votes are scored by edit distance; the best are
aligned word by word, which snaps the passage to words and trims its edges.
"""

from collections import Counter

from pincite.languages import Language
from pincite.quotes import furniture
from pincite.quotes.align import align
from pincite.quotes.context import choose, nearest_first
from pincite.quotes.cut import cuts
from pincite.quotes.diff import Side, changes, with_edges, word_diff
from pincite.quotes.gaps import find_with_gaps, segments
from pincite.quotes.harmless import SHORTEST, same_capitals, same_punctuation, verdict
from pincite.quotes.haystack import Haystack
from pincite.quotes.outer_marks import Span, follow
from pincite.quotes.skeleton import skeleton
from pincite.quotes.verdict import Match, Verdict
from pincite.text import tokens

ENOUGH = 0.4
"""What share of the quote's words must stand in a passage, in order, for it to come near."""
WINDOWS = 4
"""So many windows are aligned word by word."""
PIECES = (32, 16, 8, 5)
"""Lengths of the pieces in bytes; shorter ones are tried while nothing found is convincing."""
LONG = 4096
"""The window of a longer quote, in bytes, is chosen by votes alone."""
LONGEST = 200_000_000
"""No quote is compared with its window if they have more pairs of words than this."""
SHORT_PIECES = 2**21
"""Sources with longer skeletons are not searched for pieces too short for `grams`."""
CONVINCING = 75
"""How much (in percent) of the quote's letters a window must have for the search to stop."""
MOST_HITS = 200
"""A piece of the quote that stands in more places than this says nothing."""
SLACK = 80


def find_differing(haystack: Haystack, quote: str, prefix: str, suffix: str, recorded: Span | None) -> Match:
    """NEAR or ALTERED with the nearest passage and its word diff, AMBIGUOUS for several equally near, or ABSENT."""
    gapped = find_with_gaps(haystack, quote, prefix, suffix, recorded)
    if gapped is not None:
        return gapped
    if len(quote) > LONG and len(tokens(quote)) ** 2 > LONGEST:
        return Match(Verdict.UNCHECKED, because="the quote is too long to be compared word by word")
    compared = (compare(haystack.text, quote, each, haystack.language) for each in windows(haystack, quote))
    passages = [passage for passage in compared if passage is not None]
    if not passages:
        return Match(Verdict.ABSENT)
    least = min(cost for cost, _ in passages)
    best = {match.span: match for cost, match in passages if cost == least and match.span}
    spans = nearest_first(best, recorded)
    chosen = choose(haystack.text, spans, prefix, suffix)
    if chosen is None and best[spans[0]].verdict is Verdict.NEAR:
        because = f"{len(spans)} passages come equally near, context does not decide"
        return Match(Verdict.AMBIGUOUS, spans[0], tuple(spans), diff=best[spans[0]].diff, because=because)
    return best[chosen or spans[0]]


def windows(haystack: Haystack, quote: str) -> list[Span]:
    """The stretches of the source most likely to hold a passage like `quote`, best first."""
    needle = skeleton(quote)
    found: dict[int, float] = {}
    long = len(needle) > LONG
    lengths = PIECES[:2] if long or len(haystack.skeleton.folded) > SHORT_PIECES else PIECES
    for length in lengths:
        if len(needle) >= 2 * length or length == lengths[-1]:
            for diagonal, votes in _votes(haystack, needle, length).most_common(4 * WINDOWS):
                if not any(abs(diagonal - other) < max(SLACK, len(needle) // 8) for other in found):
                    found[diagonal] = votes if long else _likeness(haystack, needle, diagonal)
            if max(found.values(), default=0) >= CONVINCING:
                break
    best = sorted(found, key=lambda diagonal: (-found[diagonal], diagonal))
    return [_window(haystack, needle, diagonal) for diagonal in best[: 1 if long else WINDOWS]]


def _reach(needle: bytes, diagonal: int) -> Span:
    return max(0, diagonal - SLACK), diagonal + len(needle) * 5 // 4 + SLACK


def _likeness(haystack: Haystack, needle: bytes, diagonal: int) -> float:
    from rapidfuzz.fuzz import partial_ratio

    return partial_ratio(needle, haystack.skeleton.folded[slice(*_reach(needle, diagonal))])


def _window(haystack: Haystack, needle: bytes, diagonal: int) -> Span:
    start, end = _reach(needle, diagonal)
    folded = haystack.skeleton
    # At its ends the text may have marks that the skeleton has not.
    last = folded.end(end) if end < len(folded.folded) else len(haystack.text)
    return folded.start(start) if start else 0, last


def _votes(haystack: Haystack, needle: bytes, length: int) -> Counter[int]:
    """Votes for the place in the skeleton where the quote would begin, rounded; a rare piece has more say."""
    votes: Counter[int] = Counter()
    length = min(length, max(3, len(needle) // 2))
    rounded = max(8, len(needle) // 8)
    known: dict[bytes, list[int]] = {}
    for at in range(0, len(needle) - length + 1, length):
        piece = needle[at : at + length]
        hits = known.get(piece)
        if hits is None:
            hits = known[piece] = list(haystack.seeds(piece, MOST_HITS + 1))
        if len(hits) <= MOST_HITS:
            for diagonal in {max(0, hit - at) // rounded * rounded for hit in hits}:
                votes[diagonal] += 1 + MOST_HITS // len(hits)
    return votes


def compare(
    text: str, quote: str, window: Span, language: Language | None = None
) -> tuple[float, Match] | None:
    """Align `quote` with a window of `text`: the cost and what it means, None if too little is in common."""
    start, end = _whole_words(text, window)
    ours = Side(quote, tokens(quote))
    hidden = furniture.regions(text, start, end, language)
    theirs = Side(text, [word for word in tokens(text, start, end) if not furniture.inside(word, hidden)])
    if not ours.words or not theirs.words:
        return None
    cost, pairs = align(ours.words, theirs.words)
    pairs = with_edges(ours, theirs, pairs)
    matched = [their for _, their in pairs if their is not None]
    if not matched or cost > (1 - ENOUGH) * len(ours.words):
        return None
    found = changes(ours, theirs, pairs)
    start, end = theirs.words[matched[0]].start, theirs.words[matched[-1]].end
    if pairs[0][1] is not None:
        start = follow(text, start, -1, quote[: ours.words[0].start])
    if pairs[-1][1] is not None:
        end = follow(text, end, 1, quote[ours.words[-1].end :])
    decided = verdict(ours, theirs, found, range(matched[0], matched[-1] + 1), language)
    doubtful = len(quote) < SHORTEST or len(segments(quote)) > 1
    doubtful = doubtful or any(cut.misleads for cut in cuts(text, (start, end), language))
    if doubtful or not same_punctuation(ours, theirs, pairs) or not same_capitals(ours, theirs, pairs):
        decided = Verdict.ALTERED
    return cost, Match(decided, (start, end), diff=word_diff(ours, theirs, found, (start, end)))


def _whole_words(text: str, window: Span) -> Span:
    """The window without the words that its ends cut."""
    start, end = window
    while 0 < start < end and not text[start - 1].isspace():
        start += 1
    while start < end < len(text) and not text[end].isspace():
        end -= 1
    return (start, end) if start < end else window
