"""Word by word, what a quote and the passage nearest to it have in common.

Semi-global alignment (Needleman and Wunsch 1970, free ends in the source as in Sellers 1980) of the
quote's words with those of a window. The costs make a changed word one change where the two words
have something in common, and an extra word plus a missing one where they have nothing.
"""

from collections.abc import Sequence
from itertools import zip_longest

from pincite.text import Token, TokenKind

MISSING = 0.65  # a word that only the source has
ADDED = 0.75  # a word that only the quote has
UNLIKE, ALIKE = 1.05, 0.3  # the cost of a changed word, by how much its letters have in common

THOROUGH = 200_000  # pairs of words; a longer passage is aligned without weighing how alike two words are

Pair = tuple[int | None, int | None]


def align(quote: Sequence[Token], window: Sequence[Token]) -> tuple[float, list[Pair]]:
    """The cost (0 is equal, `ADDED` per word is nothing in common) and the pairs of word numbers, in order.

    Words of the source before the first and after the last pair are left out.
    """
    if len(quote) * len(window) > THOROUGH:
        return _roughly(quote, window)
    above = [0.0] * (len(window) + 1)
    steps: list[list[int]] = []
    for row, ours in enumerate(quote, 1):
        current, line = [row * ADDED], [1]
        for column, theirs in enumerate(window, 1):
            best, step = above[column - 1] + _change(ours, theirs), 0
            if (added := above[column] + ADDED) < best:
                best, step = added, 1
            if (missing := current[-1] + MISSING) < best:
                best, step = missing, 2
            current.append(best)
            line.append(step)
        steps.append(line)
        above = current
    end = min(range(len(above)), key=above.__getitem__)
    return above[end], _path(steps, end)


def _roughly(quote: Sequence[Token], window: Sequence[Token]) -> tuple[float, list[Pair]]:
    """The same by plain edit distance of whole words, for long passages."""
    from rapidfuzz.distance import Levenshtein

    pairs: list[Pair] = []
    cost = 0.0
    for step in Levenshtein.opcodes([word.key for word in quote], [word.key for word in window]):
        ours, theirs = range(step.src_start, step.src_end), range(step.dest_start, step.dest_end)
        pairs += zip_longest(ours, theirs)
        cost += 0 if step.tag == "equal" else max(len(ours), len(theirs)) * UNLIKE
    inside = [at for at, (our, _) in enumerate(pairs) if our is not None]
    outside = len(pairs) - (inside[-1] + 1 - inside[0])
    return cost - outside * UNLIKE, pairs[inside[0] : inside[-1] + 1]


def _path(steps: list[list[int]], column: int) -> list[Pair]:
    pairs: list[Pair] = []
    row = len(steps)
    while row:
        step = steps[row - 1][column]
        if step == 0:
            row, column = row - 1, column - 1
            pairs.append((row, column))
        elif step == 1:
            row -= 1
            pairs.append((row, None))
        else:
            column -= 1
            pairs.append((None, column))
    pairs.reverse()
    return pairs


def _change(ours: Token, theirs: Token) -> float:
    if ours.key == theirs.key:
        return 0.0
    if ours.kind is not theirs.kind:
        return UNLIKE
    if ours.kind is not TokenKind.WORD:
        return ALIKE
    from rapidfuzz.distance.Indel import normalized_similarity

    likeness = normalized_similarity(ours.key, theirs.key)
    if ours.text[:1].isupper() and theirs.text[:1].isupper():
        likeness = max(likeness, 0.6)
    return UNLIKE - (UNLIKE - ALIKE) * likeness
