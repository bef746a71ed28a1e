"""What the register leaves out of a source: where the excluded passages stand."""

from __future__ import annotations

from collections.abc import Iterator

from pincite.corpus.subjects import CheckedSource
from pincite.quotes import FOUND, Haystack, Verdict, find_quote
from pincite.sources import Exclusion


def excluded(registered: CheckedSource) -> Iterator[tuple[Exclusion, tuple[tuple[int, int], ...]]]:
    """Each exclusion of a source with the spans it leaves out: all, where its quote stands several times;
    none, where it does not stand in the source."""
    file = registered.document.file
    if file is None or not registered.source.exclude:
        return
    haystack = Haystack(file.text)
    for exclusion in registered.source.exclude:
        match = find_quote(haystack, exclusion.quote.value)
        if match.verdict is Verdict.AMBIGUOUS:
            yield exclusion, match.spans
        else:
            yield exclusion, (match.span,) if match.verdict in FOUND and match.span else ()
