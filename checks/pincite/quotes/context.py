"""Which of several equal places a quote means: its context decides, or nobody does."""

from collections.abc import Iterable, Sequence
from typing import Literal

from pincite.quotes.skeleton import skeleton

Span = tuple[int, int]

MARGIN = 0.1
"""How much better (in [0, 1]) the best context must fit than the second best."""
PLAUSIBLE = 0.6
"""How well a context must fit to decide at all."""
MOST_WEIGHED = 100_000
"""So many code points of context are weighed; beyond that nobody decides which place is meant."""
_REACH = 16  # code points looked at beyond the length of the given context


def choose(text: str, places: Sequence[Span], prefix: str, suffix: str) -> Span | None:
    """The only place, or the one whose surroundings fit `prefix` and `suffix` clearly best; None if there is none."""
    if len(places) == 1:
        return places[0]
    if not (prefix.strip() or suffix.strip()):
        return None
    for fits in (_literal, _folded):
        fitting = [place for place in places if fits(text, place, prefix, suffix)]
        if len(fitting) == 1:
            return fitting[0]
    if len(fitting or places) * (len(prefix) + len(suffix)) > MOST_WEIGHED:
        return None
    ranked = sorted(((_fit(text, place, prefix, suffix), place) for place in fitting or places), reverse=True)
    (best, place), (second, _) = ranked[0], ranked[1]
    return place if best >= PLAUSIBLE and best - second >= MARGIN else None


def borders(text: str, place: Span, prefix: str, suffix: str) -> bool:
    """Whether a prefix and a suffix stand right before and behind a place, typography aside."""
    return _literal(text, place, prefix, suffix) or _folded(text, place, prefix, suffix)


def nearest_first(spans: Iterable[Span], recorded: Span | None) -> list[Span]:
    """The spans in order of how far they begin from the recorded one."""
    near = recorded[0] if recorded else 0
    return sorted(spans, key=lambda span: (abs(span[0] - near), span))


def _literal(text: str, place: Span, prefix: str, suffix: str) -> bool:
    return text.endswith(prefix, 0, place[0]) and text.startswith(suffix, place[1])


def _folded(text: str, place: Span, prefix: str, suffix: str) -> bool:
    return all(theirs.startswith(ours) for ours, theirs in _sides(text, place, prefix, suffix))


def _fit(text: str, place: Span, prefix: str, suffix: str) -> float:
    """How well the surroundings fit, in [0, 1]; each side weighs as much as it is long."""
    sides = _sides(text, place, prefix, suffix)
    fits = [
        (len(ours), 1.0 if theirs.startswith(ours) else _likeness(ours, theirs)) for ours, theirs in sides
    ]
    return sum(weight * fit for weight, fit in fits) / max(1, sum(weight for weight, _ in fits))


def _sides(
    text: str, place: Span, prefix: str, suffix: str
) -> tuple[tuple[bytes, bytes], tuple[bytes, bytes]]:
    """The given and the actual context of each side, without typography, both read away from the quote."""
    before = text[max(0, place[0] - 2 * len(prefix) - _REACH) : place[0]]
    after = text[place[1] : place[1] + 2 * len(suffix) + _REACH]
    return (skeleton(prefix)[::-1], skeleton(before)[::-1]), (skeleton(suffix), skeleton(after))


def _likeness(ours: bytes, theirs: bytes) -> float:
    from rapidfuzz.fuzz import partial_ratio

    beside = next((at for at, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), len(ours))
    return min(1.0, partial_ratio(ours, theirs[: len(ours) + _REACH]) / 100 + 0.3 * min(1, beside / 8))


def unique_context(text: str, span: Span, reach: int = 400) -> tuple[str, str]:
    """The shortest prefix and suffix, in whole words, that make `text[slice(*span)]` unique.

    Both grow by turns up to `reach` code points; ("", "") if the quote is unique already. A text
    that repeats more than that gets the longest context tried.
    """
    start, end = span
    left, right = start, end
    while text.find(text[left:right], text.find(text[left:right]) + 1) >= 0:
        if (start - left) + (right - end) >= 2 * reach or (left == 0 and right == len(text)):
            break
        if left > 0 and (start - left <= right - end or right == len(text)):
            left = _past_word(text, left, -1)
        else:
            right = _past_word(text, right, 1)
    return text[left:start], text[end:right]


def beside(text: str, span: Span) -> tuple[str, str]:
    """The word before and the word after a span, with what lies between; "" where the text ends."""
    start, end = span
    before = _past_word(text, start, -1) if start else start
    after = _past_word(text, end, 1) if end < len(text) else end
    return text[before:start], text[end:after]


def _past_word(text: str, at: int, step: Literal[-1, 1]) -> int:
    """Where the next word ends, read from `at` in steps of one character."""
    behind, ahead = (0, -1) if step < 0 else (-1, 0)
    at += step
    while 0 < at < len(text) and text[at + behind].isspace():
        at += step
    while 0 < at < len(text) and not text[at + ahead].isspace():
        at += step
    return at
