"""How claims word one utterance: which of them give different words. Finds, never judges."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from pincite.corpus.subjects import CheckedClaim, CheckedQuote, Corpus, Wording, WordingPair
from pincite.sources import Document

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_MOST = 100  # different wordings of one utterance that a further one is held against
_SHOWN = 10  # of those that it differs from, and that no dispute names beside it, are reported


def _wordings(corpus: Corpus) -> dict[str, list[Wording]]:
    """The wordings of each utterance that several claims report, in the order of the claims."""
    groups: dict[str, list[CheckedClaim]] = {}
    for each in corpus.claims.values():
        if each.claim.utterance and each.proven:
            groups.setdefault(each.claim.utterance.value, []).append(each)
    documents = corpus.loaded.documents
    return {
        name: [wording for each in group if (wording := _wording(each, documents))]
        for name, group in groups.items()
        if len(group) > 1
    }


def wording_pairs(corpus: Corpus) -> list[WordingPair]:
    """All pairs of claims whose words for one utterance differ."""
    disputes: dict[str, list[set[str]]] = {}
    for file in corpus.loaded.claims_files:
        for dispute in file.disputes:
            between = {name.value for name in dispute.between}
            for name in between:
                disputes.setdefault(name, []).append(between)
    found = []
    for utterance, group in _wordings(corpus).items():
        shown: Counter[str] = Counter()
        for earlier, later in _differing(group):
            is_disputed = any(earlier.claim in between for between in disputes.get(later.claim, ()))
            shown[later.claim] += not is_disputed
            if is_disputed or shown[later.claim] <= _SHOWN:
                found.append(WordingPair(utterance, earlier, later, is_disputed))
    return found


def _differing(group: list[Wording]) -> Iterator[tuple[Wording, Wording]]:
    for at, later in enumerate(group):
        for earlier in group[: min(at, _MOST)]:
            if not _agree(earlier.fragments, later.fragments):
                yield earlier, later


def _wording(each: CheckedClaim, documents: Mapping[str, Document]) -> Wording | None:
    spans = [(quote, span) for quote in each.checked_quotes for span in _spans(quote, documents)]
    texts = [documents[quote.source].text[start:end] for quote, (start, end) in spans]
    fragments = [tuple(word.replace("’", "'").casefold() for word in _WORD.findall(text)) for text in texts]
    if not any(fragments):
        return None
    quote, span = spans[0]
    shown = " … ".join(" ".join(text.split()) for text in texts)
    citation = each.at(each.claim.citations[0].quote)
    return Wording(each.id, tuple(fragments), shown, quote.in_source(*span), citation)


def _spans(quote: CheckedQuote, documents: Mapping[str, Document]) -> list[tuple[int, int]]:
    """What a quote's span holds of the source's quotations, or all of it if that is nothing."""
    if quote.found is None:
        return []
    start, end = quote.found
    spoken = ((passage.start, passage.end) for passage in documents[quote.source].quotations)
    held = [(max(start, low), min(end, high)) for low, high in spoken if low < end and start < high]
    return held or [(start, end)]


def _agree(one: tuple[tuple[str, ...], ...], other: tuple[tuple[str, ...], ...]) -> bool:
    """Whether one of the two gives only words that the other gives too, in the same order."""
    return _within(one, other) or _within(other, one)


def _within(inner: tuple[tuple[str, ...], ...], outer: tuple[tuple[str, ...], ...]) -> bool:
    """Whether each fragment of `inner` stands in one of `outer`, word for word."""
    joined = ["\n".join(("", *fragment, "")) for fragment in outer]
    return all(any("\n".join(("", *fragment, "")) in text for text in joined) for fragment in inner)
