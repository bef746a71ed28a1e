"""Edits of a citation in a claims file: its span, or a key after its quote. What edits need is imported only where there is
one to make."""

from pincite.claims.model import Citation
from pincite.model import Edit, File


def set_span(file: File, citation: Citation, span: tuple[int, int]) -> tuple[Edit, ...]:
    """Write `span: [start, end]` into a citation: its numbers in place of the old ones, or a key after its quote.
    A span that is malformed is left as it is, for its writer to mend."""
    from pincite.yamlfile.editing import add_after, set_items

    if citation.span_at is None:
        return (add_after(file, citation.start, citation.quote, "span", f"[{span[0]}, {span[1]}]"),)
    if citation.span is None:
        return ()
    return set_items(file, citation.span_at.start, map(str, span))


def add_text(file: File, citation: Citation, key: str, words: str) -> Edit:
    """Add a key with these words to a citation, after its quote."""
    from pincite.yamlfile.editing import add_after, in_braces, yaml_text

    value = yaml_text(words, flow=in_braces(file, citation.start))
    return add_after(file, citation.start, citation.quote, key, value)


def requote(file: File, citation: Citation, words: str, span: tuple[int, int]) -> tuple[Edit, ...]:
    """Write other words into the quote of a citation, which stand at `span` of its source, and that span where it is
    another than the one given."""
    from pincite.yamlfile.editing import set_scalar

    edits = (set_scalar(file, citation.quote, words),)
    return edits if citation.span == span else edits + set_span(file, citation, span)
