"""Where a quote stands in a text (simple for now: exact, then without regard to white space and quote marks)."""

from __future__ import annotations

from pincite.model import Match, Verdict


class Haystack:
    """A text to be searched for many quotes."""

    def __init__(self, text: str) -> None:
        self.text = text


def find_quote(
    haystack: Haystack, quote: str, prefix: str = "", suffix: str = "", span: tuple[int, int] | None = None
) -> Match:
    """All exact occurrences of a quote; the context decides between several."""
    text = haystack.text
    spans: list[tuple[int, int]] = []
    at = text.find(quote)
    while at >= 0:
        spans.append((at, at + len(quote)))
        at = text.find(quote, at + 1)
    if len(spans) > 1:
        fitting = [(a, b) for a, b in spans if text[:a].endswith(prefix) and text.startswith(suffix, b)]
        if len(fitting) != 1:
            return Match(Verdict.AMBIGUOUS, spans[0], tuple(spans))
        spans = fitting
    return Match(Verdict.EXACT, spans[0]) if spans else Match(Verdict.ABSENT)
