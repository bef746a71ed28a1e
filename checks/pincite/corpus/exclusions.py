"""What the register leaves out of a source: where the excluded passages stand."""

from collections.abc import Iterator

from pincite.quotes import FOUND, Verdict, find_quote
from pincite.sources import Document, Exclusion, Source


def excluded(source: Source, document: Document) -> Iterator[tuple[Exclusion, tuple[tuple[int, int], ...]]]:
    """Each exclusion of a source with the spans it leaves out: all, where its quote stands several times;
    none, where it does not stand in the source."""
    for exclusion in source.exclude if document.file else ():
        match = find_quote(document.haystack, exclusion.quote.value)
        if match.verdict is Verdict.AMBIGUOUS:
            yield exclusion, match.spans
        else:
            yield exclusion, (match.span,) if match.verdict in FOUND and match.span else ()
