"""The word diff between a quote and the passage that comes nearest."""

from collections.abc import Sequence
from typing import NamedTuple

from pincite.model import Difference, Op
from pincite.quotes.align import Pair
from pincite.quotes.folds import equal
from pincite.quotes.outer_marks import Span
from pincite.text import Token, TokenKind


class Change(NamedTuple):
    """A run of words that differ: numbers of the quote's words `[a, b)` and of the source's `[c, d)`."""

    ours: range
    theirs: range


class Side(NamedTuple):
    """One of the two texts and its words."""

    text: str
    words: Sequence[Token]

    def slice(self, run: range) -> str:
        return self.text[self.words[run.start].start : self.words[run.stop - 1].end] if run else ""

    def run(self, run: range) -> Sequence[Token]:
        return self.words[run.start : run.stop]

    def around(self, run: range) -> list[Token]:
        """The three words before and after a run, nearest first, both sides in turn."""
        before = [self.words[at] for at in range(run.start - 1, max(-1, run.start - 4), -1)]
        after = list(self.words[run.stop : run.stop + 3])
        by_turns = [word for pair in zip(before, after, strict=False) for word in pair]
        return by_turns + before[len(after) :] + after[len(before) :]


def with_edges(quote: Side, source: Side, pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs of an alignment with the first and last words of both texts, where they belong together.

    Alignment leaves a changed word at an edge unpaired, for it could be any. It is the one that begins
    or ends the same sentence, or the one that has changed places with its neighbour.
    """
    pairs = list(pairs)
    matched = [their for our, their in pairs if our is not None and their is not None]
    if not matched:
        return pairs
    before, after = matched[0] - 1, matched[-1] + 1
    if before >= 0:
        if pairs[:2] == [(0, None), (1, matched[0])] and _begins(source, before):
            pairs[0] = (0, before)
        elif (1, None) in pairs[1:3] and quote.words[1].key == source.words[before].key:
            pairs.insert(0, (None, before))
    last = len(quote.words) - 1
    if after < len(source.words):
        added = len(pairs) > 1 and pairs[-1] == (last, None) and pairs[-2][0] == last - 1
        if added and _ends(quote, source, after):
            pairs[-1] = (last, after)
        elif (last - 1, None) in pairs[-3:] and quote.words[last - 1].key == source.words[after].key:
            pairs.append((None, after))
    return pairs


def _begins(source: Side, at: int) -> bool:
    """Whether a word of the source begins a sentence or a quotation."""
    before = source.text[: source.words[at].start][-8:].rstrip(" \n\r\t_")
    return not before or before[-1] in '.!?:"“”‘«' or "\n\n" in source.text[: source.words[at].start][-8:]


def _ends(quote: Side, source: Side, at: int) -> bool:
    """Whether the same punctuation follows the quote's last word and a word of the source."""
    tail = quote.text[quote.words[-1].end :].strip()
    end = source.words[at].end
    return bool(tail) and source.text[end : end + 1] == tail[0]


def changes(quote: Side, source: Side, pairs: Sequence[Pair]) -> list[Change]:
    """The runs of words that differ, in order; a word that differs only in typography does not."""
    found: list[Change] = []
    ours, theirs = 0, next((their for _, their in pairs if their is not None), 0)
    for our, their in pairs:
        if our is None or their is None or not same(quote, source, our, their):
            stop, end = ours + (our is not None), theirs + (their is not None)
            if found and found[-1].ours.stop == ours and found[-1].theirs.stop == theirs:
                found[-1] = Change(range(found[-1].ours.start, stop), range(found[-1].theirs.start, end))
            else:
                found.append(Change(range(ours, stop), range(theirs, end)))
        ours, theirs = ours + (our is not None), theirs + (their is not None)
    return found


def same(quote: Side, source: Side, our: int, their: int) -> bool:
    one, other = quote.words[our], source.words[their]
    if one.text == other.text:
        return True
    if one.key != other.key or equal(one.text, other.text) is None:
        return False
    after_number = our > 0 and quote.words[our - 1].kind is TokenKind.NUMBER
    return not (after_number and len(one.text) <= 3 and one.text.casefold() == other.text.casefold())


def word_diff(quote: Side, source: Side, found: Sequence[Change], span: Span) -> tuple[Difference, ...]:
    """Equal and differing runs by turns, covering the whole quote and the passage `span`."""
    diff: list[Difference] = []
    ours, theirs = 0, span[0]
    for change in found:
        begin, stop = _bounds(quote, change.ours, ours)
        start, end = _bounds(source, change.theirs, theirs)
        if quote.text[ours:begin].strip() or source.text[theirs:start].strip():
            diff.append(Difference(Op.SAME, quote.text[ours:begin], source.text[theirs:start]))
        op = Op.CHANGED if change.ours and change.theirs else Op.ADDED if change.ours else Op.MISSING
        diff.append(Difference(op, quote.text[begin:stop], source.text[start:end]))
        ours, theirs = stop, end
    rest = Difference(Op.SAME, quote.text[ours:], source.text[theirs : span[1]])
    return (*diff, rest) if rest.quote.strip() or rest.source.strip() else tuple(diff)


def _bounds(side: Side, run: range, reached: int) -> Span:
    if run:
        return side.words[run.start].start, side.words[run.stop - 1].end
    at = side.words[run.start - 1].end if run.start else reached
    return max(at, reached), max(at, reached)
