"""Numbers at the edges of a quote that its source goes on with: 300 out of "at least 300", 12 out of "12 million"."""

from collections.abc import Iterator, Sequence

from pincite.languages import Language
from pincite.numbers import DATE, IDIOM, MONTH, ORDINAL, TIME, NumberMention, read
from pincite.support.compare import Gap, compare
from pincite.support.evidence import MOST, Evidence

_NEAR = 16
"""Characters between the edge of a quote and a number that may go on beyond it."""
_REACH = 48
"""Characters of the source that are read with it."""
_ENDS = '.!?;:\n“”"'
_LEFT_OUT = frozenset((DATE, MONTH, ORDINAL, TIME))
"""Kinds that are said as well in part."""


def misread(
    stated: Sequence[NumberMention], evidence: Evidence, places: Sequence[tuple[str, tuple[int, int]]]
) -> Iterator[Gap]:
    """The numbers of a statement that only stand on numbers which read differently where they stand.

    `places` are the text of the source and the span of each quote, in their order, the same for all statements.
    """
    if not stated:
        return
    whole = evidence.beyond
    if whole is None:
        whole = evidence.beyond = {}
        for (quote, mentions), (text, span) in zip(evidence.read, places, strict=True):
            if span[1] - span[0] == len(quote):
                whole.update(_beyond(mentions, text, span, evidence.language))
    if not whole:
        return
    for mention in stated:
        carrying = [other for other in evidence.parted[:MOST] if compare(mention, other) is None]
        differing = [compare(mention, whole[other]) if other in whole else None for other in carrying]
        if differing and all(differing) and (kind := differing[0]):
            yield Gap(kind, mention, whole[carrying[0]], beyond=True)


def _beyond(
    mentions: Sequence[NumberMention], text: str, span: tuple[int, int], language: Language
) -> Iterator[tuple[NumberMention, NumberMention]]:
    """The first and the last number of a quote with what they are in the source, where that is something else."""
    start, end = span
    if not mentions:
        return
    first, last = mentions[0], mentions[-1]
    near = []
    if first.start < _NEAR and _goes_on(text[max(0, start - 4) : start].rstrip(" ")[-1:]):
        near.append(first)
    goes_on = end - start - last.end < _NEAR and _goes_on(text[end : end + 4].lstrip(" ")[:1])
    if goes_on and (last is not first or not near):
        near.append(last)
    if not near or not any(each.kind not in _LEFT_OUT for each in near):
        return
    left, right = _widened(text, start, end)
    around = read(text[left:right], language)
    for mention in near:
        at = mention.start + start - left
        there = next((each for each in around if each.start <= at < each.end), None)
        if (
            there is None
            or there.kind in _LEFT_OUT
            or mention.kind in _LEFT_OUT
            or IDIOM in (there.role, mention.role)
        ):
            continue
        if there.value is not None and there.whole is not None and there.step is not None:
            there = there._replace(whole=mention.whole)
        there = there._replace(direction=mention.direction)
        if compare(mention, there) is not None:
            yield mention, there


def _goes_on(mark: str) -> bool:
    """Whether a sentence goes on beyond the edge of a quote, where `mark` stands."""
    return mark != "" and mark not in _ENDS


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the words around it, within its paragraph."""
    left, right = max(0, start - _REACH), min(len(text), end + _REACH)
    paragraph, space = text.rfind("\n\n", left, start), text.find(" ", left, start)
    if paragraph >= 0:
        left = paragraph + 2
    elif left:
        left = space + 1 if space >= 0 else start
    stop = text.find("\n\n", end, right)
    return left, stop if stop >= 0 else right
