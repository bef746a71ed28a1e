"""Find a quote in a source: verbatim, then under folds, then the passage that comes nearest.

One `Haystack` per source is shared by all its quotes; nothing is folded or indexed before a quote needs
it. `find_quote` never says MOVED: whoever knows the recorded span compares it with `Match.span`.
"""

import re

from pincite.quotes.context import borders, choose, nearest_first
from pincite.quotes.haystack import MOST_PLACES, Haystack, Span
from pincite.quotes.verdict import Match, Verdict

WRAPPED = "wrapped lines"
LAYOUT = frozenset(
    (
        "page furniture",
        "cues",
        "reference mark",
        "entity",
        "markup",
        "line prefix",
        "bracketed letter",
        WRAPPED,
    )
)
"""Folds that tell of the page and not of the words: a quote that needs no others passes."""
_WRAP = re.compile(r"[ \t]*\r?\n[ \t]*")


def find_quote(
    haystack: Haystack, quote: str, prefix: str = "", suffix: str = "", span: Span | None = None
) -> Match:
    """What became of `quote` in its source.

    `prefix` and `suffix` tell equal places apart; the recorded `span` only puts the nearest of them
    first. An empty quote is UNCHECKED.
    """
    if not quote.strip():
        return Match(Verdict.UNCHECKED, because="the quote is empty")
    places = haystack.verbatim(quote)
    if len(places) == MOST_PLACES and (prefix or suffix):
        whole = haystack.verbatim(prefix + quote + suffix)
        places = [(start + len(prefix), end - len(suffix)) for start, end in whole] or places
    if places:
        return _settled(haystack.text, Verdict.EXACT, [(place, ()) for place in places], prefix, suffix, span)
    folded = haystack.under_folds(quote)
    if folded is None:
        return Match(
            Verdict.UNCHECKED, because="it is long and stands in many places, nearly as it is written"
        )
    if folded:
        return _settled(haystack.text, _passing(haystack.text, quote, folded), folded, prefix, suffix, span)

    from pincite.quotes.laid import find_laid_out

    laid = find_laid_out(haystack, quote)
    if laid:
        passing = all(set(folds) <= LAYOUT for _, folds in laid)
        verdict = Verdict.EXACT if passing else Verdict.TYPOGRAPHIC
        return _settled(haystack.text, verdict, laid, prefix, suffix, span)

    from pincite.quotes.nearest import find_differing

    return find_differing(haystack, quote, prefix, suffix, span)


def _passing(text: str, quote: str, places: list[tuple[Span, tuple[str, ...]]]) -> Verdict:
    """EXACT where nothing but the line breaks of the source parts the two: the quote may stand on one line."""
    if all(folds == ("spaces",) and _is_wrapped(quote, text[slice(*span)]) for span, folds in places):
        places[:] = [(span, (WRAPPED,)) for span, _ in places]
        return Verdict.EXACT
    return Verdict.TYPOGRAPHIC


def _is_wrapped(quote: str, passage: str) -> bool:
    """Whether a passage is a quote broken into lines."""
    return "\n" not in quote and " ".join(_WRAP.split(passage)) == quote


def _settled(
    text: str,
    verdict: Verdict,
    places: list[tuple[Span, tuple[str, ...]]],
    prefix: str,
    suffix: str,
    recorded: Span | None,
) -> Match:
    folds = dict(places)
    chosen = choose(text, list(folds), prefix, suffix)
    if chosen is not None:
        bordered = not (prefix or suffix) or borders(text, chosen, prefix, suffix)
        return Match(verdict, chosen, folds=folds[chosen], bordered=bordered)
    spans = nearest_first(folds, recorded)
    because = f"{len(spans)} places fit, context does not decide"
    return Match(Verdict.AMBIGUOUS, spans[0], tuple(spans), folds[spans[0]], because=because)
