"""What a reader is shown of a claim: the words it stands on, and where they are."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote as percent

from pincite.corpus import CheckedClaim, CheckedQuote, Corpus
from pincite.sources import Source, address

_LONG = 10  # words of a quote that a link spells out before it names only the first and last ones
_ENDS = 4


class ProofReference(NamedTuple):
    """One quote of a claim. `line` counts from 1; `link` is a URL with a text fragment, or the source's path where it has
    no URL that is safe; it is percent-encoded."""

    quote: str
    source: Source | None
    name: str
    line: int
    link: str

    @property
    def title(self) -> str:
        """The source's title, or its file's name."""
        return self.source.title if self.source and self.source.title else self.name


def references(corpus: Corpus, checked: CheckedClaim, folder: str) -> Iterator[ProofReference]:
    """The quotes of a claim that stand in their sources; paths of sources are told from `folder`."""
    for cited in checked.checked_quotes:
        if cited.found is None:
            continue
        name, file = cited.source, corpus.files[cited.document.path]
        source = corpus.loaded.register.sources.get(name)
        quote = file.text[slice(*cited.found)]
        link = _path(f"{folder}{cited.document.path}")
        if page := address(source.url) if source else "":
            link = page + fragment(quote, *_context(cited))
        yield ProofReference(quote, source, name, file.line_of(cited.found[0]), link)


def _path(path: str) -> str:
    """A path as a link; a name that is no UTF-8 byte by byte."""
    return percent(path.encode("utf-8", "surrogateescape"))


def _context(cited: CheckedQuote) -> tuple[str, str]:
    prefix, suffix = cited.citation.prefix, cited.citation.suffix
    return prefix.value if prefix else "", suffix.value if suffix else ""


def fragment(quote: str, prefix: str = "", suffix: str = "") -> str:
    """`#:~:text=…`, which makes a browser show the quote (WICG, Text Fragments, "Syntax").

    A long quote is given by its first and last words; context is added where a claim needed it.
    """
    words = quote.split()
    text = [" ".join(words)] if len(words) <= _LONG else [" ".join(words[:_ENDS]), " ".join(words[-_ENDS:])]
    parts = [_encoded(part) for part in text]
    if prefix.split():
        parts.insert(0, _encoded(" ".join(prefix.split())) + "-")
    if suffix.split():
        parts.append("-" + _encoded(" ".join(suffix.split())))
    return f"#:~:text={','.join(parts)}"


def _encoded(text: str) -> str:
    """Percent-encoded, also what has a meaning of its own there: the comma, the ampersand and the dash."""
    return percent(text, safe="", errors="replace").replace("-", "%2D")
