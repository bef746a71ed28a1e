"""The quote stands in several places of its source, and nothing says which is meant.

## Why
When the same words occur twice, a span alone is not enough: after an edit of the source nobody could tell
which passage was meant. `prefix` and `suffix`, the text just before and after, decide it.

## Fails
```seeds/moon.txt
The crew slept. Eagle landed on the Moon. The crew ate. Eagle landed on the Moon.
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed on the Moon.
    citations:
      - source: moon.txt
        quote: Eagle landed on the Moon  # <- quote-ambiguous
        span: [16, 40]
```

## Passes
```seeds/moon.txt
The crew slept. Eagle landed on the Moon. The crew ate. Eagle landed on the Moon.
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed on the Moon.
    citations:
      - source: moon.txt
        quote: Eagle landed on the Moon
        prefix: "slept. "
        span: [16, 40]
```
"""

from collections.abc import Iterator

from pincite.corpus import FaultyQuote
from pincite.model import Edit, Fault, File, Files, Fix, Related
from pincite.quotes import Verdict, beside, unique_context

CODE = "Q404"


def check(checked: FaultyQuote, files: Files) -> Iterator[Fault]:
    match = checked.match
    if checked.verdict is not Verdict.AMBIGUOUS or match is None:
        return
    source = files[checked.document.path]
    places = [checked.in_source(start, end) for start, end in match.spans]
    lines = ", ".join(str(source.line_of(place.start)) for place in places[:5])
    lines += ", …" if len(places) > 5 else ""
    yield Fault(
        checked.at(checked.citation.quote),
        f"The quote stands {len(places)} times in {checked.document.path} (lines {lines}); which is meant is not said.",
        "Add `prefix:` or `suffix:` with the text just before or after it, or quote more words.",
        checked.claim.id.value,
        tuple(Related(place, "it stands here") for place in places),
        _fix(checked, files[checked.path], source.text, match.spans),
    )


def _fix(checked: FaultyQuote, file: File, text: str, places: tuple[tuple[int, int], ...]) -> Fix | None:
    """The shortest context of the place that the span points at: unsafe, for the span may be old."""
    citation = checked.citation
    if citation.span not in places or citation.span is None:
        return None
    edits: list[Edit] = []
    written = {"prefix": citation.prefix, "suffix": citation.suffix}
    contexts = zip(unique_context(text, citation.span), beside(text, citation.span), strict=True)
    from pincite.claims import add_text
    from pincite.yamlfile.editing import set_scalar

    for key, (value, word) in zip(written, contexts, strict=True):
        old = written[key]
        if old is not None:
            edits.append(set_scalar(file, old, value or word))
        elif value:
            edits.append(add_text(file, citation, key, value))
    return Fix("unsafe", tuple(edits)) if edits else None
