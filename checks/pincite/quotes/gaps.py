"""Quotes with an ellipsis: segments that stand in their source in order, and what the gaps hide."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from pincite.languages import Language, passage_language
from pincite.model import Difference, Op
from pincite.quotes.context import choose, nearest_first
from pincite.quotes.cut import cuts
from pincite.quotes.haystack import Haystack
from pincite.quotes.lexicon import Lexicon, lexicon
from pincite.quotes.outer_marks import Span
from pincite.quotes.verdict import Match, Verdict
from pincite.text import DOUBLE_QUOTES, Pattern, TokenKind, tokens

WIDEST = 600
"""A gap may leave out no more code points than this."""
MOST_SEGMENTS = 12
"""A quote of more segments is no quote any more."""
_DOTS = r"(?:\u2026|\.(?:[ \xa0]?\.){2,3})"
_ELLIPSIS = Pattern(rf"\s*(?:\[\s*{_DOTS}\s*\]|\(\s*{_DOTS}\s*\)|{_DOTS})\s*")
_INSERTION = Pattern(r"\s*(?:,.*,|\(.*\)|[–—].*[–—])\s*", re.DOTALL)
_SENTENCE_END = Pattern(r"[.!?][”’\"')]*\s+(?=[\W_]*[^\W\d_])(?=[\W_]*(?-i:[A-ZÀ-ÖØ-Þ]))|\n[ \t]*\n")
_NEXT = 80
"""Code points behind a quote among which its sentence goes on."""
_SPEECH_MARK = Pattern(f"[{DOUBLE_QUOTES}]")


def segments(quote: str) -> list[Span]:
    """The stretches of `quote` between its ellipses; one stretch, the whole, if it has none."""
    gaps = [gap.span() for gap in _ELLIPSIS.finditer(quote)]
    starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(quote)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if quote[start:end].strip()]


def hidden(gap: str, words: Lexicon) -> tuple[tuple[str, str], ...]:
    """What a gap hides that a reader would have wanted to know: ("negation" | "condition" | "number" | "speaker" |
    "the end of a sentence", word). An insertion between commas or brackets may hide numbers, which are its own."""
    found = []
    inside = tokens(gap)
    inserted = _INSERTION.fullmatch(gap) is not None
    if end := _SENTENCE_END.search(gap):
        found.append(("the end of a sentence", end[0].strip()))
    if inside and inside[0].key in words.restricting and not inserted:
        found.append(("condition", inside[0].text))
    for word in inside:
        if words.negates(word.key):
            found.append(("negation", word.text))
        elif word.key in words.turning_gaps:
            found.append(("condition", word.text))
        elif inserted:
            continue
        elif word.kind is TokenKind.NUMBER or word.key in words.numbers or any(map(str.isdigit, word.text)):
            found.append(("number", word.text))
    if _SPEECH_MARK.search(gap):
        found += [("speaker", word.text) for word in inside if word.key in words.speech]
    return tuple(found)


def hides(diff: Sequence[Difference], language: Language | None = None) -> tuple[tuple[str, str], ...]:
    """What the ellipses of a quote hide, read from its word diff (see `hidden`); the passage tells the language if
    that is not given."""
    gaps = [step.source for step in diff if step.op is Op.MISSING and _ELLIPSIS.fullmatch(step.quote)]
    if not gaps:
        return ()
    passage = " ".join(step.source for step in diff)
    words = lexicon(language or passage_language(word.key for word in tokens(passage)))
    return tuple(each for gap in gaps for each in hidden(gap, words))


def find_with_gaps(
    haystack: Haystack, quote: str, prefix: str, suffix: str, recorded: Span | None
) -> Match | None:
    """ELIDED if all segments stand in order within one sentence and the gaps hide nothing that a reader would have wanted
    to know, else ALTERED. None if the quote has no ellipsis or a segment stands nowhere within reach.
    """
    parts = segments(quote)
    if not 0 < len(parts) <= MOST_SEGMENTS or parts == [(0, len(quote))]:
        return None
    places = [_places(haystack, quote[start:end]) for start, end in parts]
    chains = _chains(places)
    if not chains:
        return None
    by_span = {(chain[0][0], chain[-1][1]): chain for chain in chains}
    order = nearest_first(by_span, recorded)
    chosen = choose(haystack.text, order, prefix, suffix)
    span = chosen or order[0]
    diff = _diff(haystack.text, quote, parts, by_span[span])
    diff += _going_on(haystack, quote, span)
    if hides(diff, haystack.language):
        return Match(Verdict.ALTERED, span, diff=diff)
    if chosen is None:
        because = f"{len(order)} passages fit, context does not decide"
        return Match(Verdict.AMBIGUOUS, span, tuple(order), diff=diff, because=because)
    return Match(Verdict.ELIDED, span, diff=diff)


def _going_on(haystack: Haystack, quote: str, span: Span) -> tuple[Difference, ...]:
    """What an ellipsis at the end of a quote leaves out of its sentence, if that begins with a condition."""
    *_, last = [None, *_ELLIPSIS.finditer(quote)]
    if last is None or quote[last.end() :].strip():
        return ()
    rest = haystack.text[span[1] : span[1] + _NEXT]
    if end := _SENTENCE_END.search(rest):
        rest = rest[: end.start()]
    inside = tokens(rest)
    words = lexicon(haystack.language or passage_language(word.key for word in inside))
    if not inside or inside[0].key not in words.turning_gaps:
        return ()
    return (Difference(Op.MISSING, quote[last.start() : last.end()], rest[: inside[0].end]),)


def _places(haystack: Haystack, segment: str) -> list[Span]:
    found = haystack.verbatim(segment) or [span for span, _ in haystack.under_folds(segment) or ()]
    return [
        span for span in found if not any(cut.number for cut in cuts(haystack.text, span, haystack.language))
    ]


def _chains(places: Sequence[Sequence[Span]]) -> list[list[Span]]:
    """Every way to read the segments in order, each as soon as it can be after the one before; a later
    start of the first segment that reaches the same second one replaces an earlier start."""
    chains: dict[Span, list[Span]] = {}
    for first in places[0]:
        chain = [first]
        for later in places[1:]:
            end = chain[-1][1]
            at = bisect_left(later, (end, 0))
            if at == len(later) or later[at][0] > end + WIDEST:
                break
            chain.append(later[at])
        if len(chain) == len(places):
            chains[chain[1] if len(chain) > 1 else first] = chain
    return list(chains.values())


def _diff(text: str, quote: str, parts: Sequence[Span], chain: Sequence[Span]) -> tuple[Difference, ...]:
    diff: list[Difference] = []
    for number, (part, span) in enumerate(zip(parts, chain, strict=True)):
        if number:
            gap = quote[parts[number - 1][1] : part[0]]
            diff.append(Difference(Op.MISSING, gap, text[chain[number - 1][1] : span[0]]))
        diff.append(Difference(Op.SAME, quote[slice(*part)], text[slice(*span)]))
    return tuple(diff)
