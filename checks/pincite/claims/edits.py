"""Edits of a citation in a claims file: its span, or a key after its quote."""

import re

from pincite.claims.model import Citation
from pincite.model import Edit, File
from pincite.text import Pattern
from pincite.yamlfile import end_of_scalar, set_scalar

_LINE_BREAK = re.compile(r"\r\n?|\n")


_NUMBER_OR_COMMENT = Pattern(r"#[^\n]*|\+?[0-9]+")


def set_span(file: File, citation: Citation, span: tuple[int, int]) -> tuple[Edit, ...]:
    """Write `span: [start, end]` into a citation: its numbers in place of the old ones, or a key after its quote.
    A span that is malformed is left as it is, for its writer to mend."""
    if citation.span_at is None:
        return (add_key(file, citation, "span", f"[{span[0]}, {span[1]}]"),)
    if citation.span is None:
        return ()
    # What is before, between and behind the numbers may hold comments, and is the writer's.
    written = _NUMBER_OR_COMMENT.finditer(file.text, citation.span_at.start, citation.span_at.end)
    places = [found.span() for found in written if found[0][0] != "#"]
    return tuple(Edit(file.path, *place, str(new)) for place, new in zip(places, span, strict=True))


def add_key(file: File, citation: Citation, key: str, value: str) -> Edit:
    """Add `key: value` to a citation, after its quote."""
    if file.text[citation.start] == "{":
        return Edit(file.path, citation.quote.end, citation.quote.end, f", {key}: {value}")
    text, begins = file.text, file.line_starts[file.line_of(citation.start) - 1]
    begins = text.rfind("\r", begins, citation.start) + 1 or begins  # YAML ends lines at a lone \r, too
    broken = _LINE_BREAK.search(text, end_of_scalar(file, citation.quote))
    at = broken.start() if broken else len(text)
    # The last line of a file may have no newline: then the one before the citation shows how they are written.
    shown = broken or _LINE_BREAK.search(text, max(0, begins - 2))
    newline = shown[0] if shown else "\n"
    return Edit(file.path, at, at, f"{newline}{' ' * (citation.start - begins)}{key}: {value}")


def requote(file: File, citation: Citation, words: str, span: tuple[int, int]) -> tuple[Edit, ...]:
    """Write other words into the quote of a citation, which stand at `span` of its source, and that span where it is
    another than the one given."""
    in_flow = file.text[citation.start] == "{"
    edits = (set_scalar(file, citation.quote, words, flow=in_flow),)
    return edits if citation.span == span else edits + set_span(file, citation, span)
