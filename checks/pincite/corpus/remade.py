"""Texts of documents made anew, to be compared with those that are kept; only when a run is asked to."""

from collections.abc import Iterator

from pincite.corpus.subjects import Corpus, RemadeText
from pincite.disk import Root


def remade_texts(corpus: Corpus) -> Iterator[RemadeText]:
    """Every document that a reader read, with its text as kept and as the reader makes it now."""
    config = corpus.loaded.config
    if not config.verify_text:
        return
    from pincite.sources import Failure, make_text

    root = Root(config.root / config.sources)
    for each in corpus.checked_sources:
        if each.source.reader is None or each.document.trouble:
            continue
        made = make_text(root, each.name)
        kept = corpus.loaded.documents[each.name].text
        if isinstance(made, Failure):
            yield RemadeText(each.path, each.source, each.document, kept, "", f"{made.because} {made.help}")
        else:
            yield RemadeText(each.path, each.source, each.document, kept, made.text, "")
