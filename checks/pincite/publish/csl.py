"""Claims as bibliography items in CSL-JSON (Citation Style Language, CSL-JSON schema 1.0), for Pandoc's citeproc."""

import re
from collections.abc import Iterable
from typing import Any

from pincite.corpus import Corpus
from pincite.printing import as_json
from pincite.publish.references import references
from pincite.sources import Source, address

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def bibliography(ids: Iterable[str], corpus: Corpus, folder: str) -> str:
    """One item for each claim, by its id, as JSON text; ids of no claim are left out."""
    items = [_item(id, corpus, folder) for id in dict.fromkeys(ids) if id in corpus.claims]
    return as_json(items, 2, plain=True) + "\n"


def _item(id: str, corpus: Corpus, folder: str) -> dict[str, Any]:
    evidenced = corpus.claims[id]
    found = list(references(corpus, evidenced, folder))
    item: dict[str, Any] = {"id": id, "type": "document", "abstract": evidenced.claim.statement.value}
    if not found:
        return item | {"title": evidenced.claim.statement.value}
    first = found[0]
    quotes = "; ".join(f"“{' '.join(each.quote.split())}” (line {each.line})" for each in found)
    item |= {"title": first.title, "note": quotes, "source": first.name}
    return item | (_known(first.source, first.link) if first.source else {})


def _known(source: Source, link: str) -> dict[str, Any]:
    """What the register knows of a source."""
    is_page = bool(source.url and address(source.url))
    item: dict[str, Any] = {"type": "webpage", "URL": link} if is_page else {}
    if source.publisher:
        item["container-title" if is_page else "publisher"] = source.publisher
    if date := _DATE.fullmatch(source.date):
        item["issued"] = {"date-parts": [[int(part) for part in date.groups() if part]]}
    return item
