"""How claims word one utterance: which of them give different words. Finds, never judges."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TypeAlias

from pincite.corpus.subjects import CheckedClaim, CheckedQuote, Corpus, Wording, WordingPair
from pincite.sources import Document
from pincite.text import Quotation

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_MOST = 100  # different wordings of one utterance that a further one is held against
_SHOWN = 3  # of the claims that it differs from, and that no dispute names beside it, are reported one by one
_NAMED = 3  # of the others are named

_Fragments: TypeAlias = tuple[tuple[str, ...], ...]


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
    """All pairs of claims whose words for one utterance differ, and what was not compared."""
    disputes: dict[str, list[set[str]]] = {}
    for file in corpus.loaded.claims_files:
        for dispute in file.disputes:
            between = {name.value for name in dispute.between}
            for name in between:
                disputes.setdefault(name, []).append(between)
    groups = _wordings(corpus).items()
    return [pair for utterance, group in groups for pair in _pairs(utterance, group, disputes)]


def _pairs(
    utterance: str, group: list[Wording], disputes: Mapping[str, list[set[str]]]
) -> Iterator[WordingPair]:
    alike: dict[_Fragments, list[Wording]] = {}
    rest: dict[str, Wording] = {}  # claims of further wordings
    for later in group:
        others = [same for words, same in alike.items() if not _agree(words, later.fragments)]
        told = disputes.get(later.claim, [])
        disputed = told[0] if len(told) == 1 else set[str]().union(*told)
        named = (
            [earlier for same in others for earlier in same if earlier.claim in disputed] if disputed else []
        )
        named += [
            rest[name]
            for name in sorted(disputed & rest.keys())
            if not _agree(rest[name].fragments, later.fragments)
        ]
        yield from (WordingPair(utterance, earlier, later, True) for earlier in named)
        yield from _told(utterance, later, others, {each.claim for each in named})
        if later.fragments in alike or len(alike) < _MOST:
            alike.setdefault(later.fragments, []).append(later)
        else:
            rest[later.claim] = later
    if rest:
        yield WordingPair(utterance, group[0], next(iter(rest.values())), False, unread=len(rest))


def _told(
    utterance: str, later: Wording, others: list[list[Wording]], disputed: set[str]
) -> Iterator[WordingPair]:
    """The first of the claims that one differs from, and how many there are beyond these."""
    undisputed = (each for same in others for each in same if each.claim not in disputed)
    first = list(islice(undisputed, _SHOWN))
    if not first:
        return
    known = sum(each.claim in disputed for same in others for each in same) if disputed else 0
    further = sum(map(len, others)) - len(first) - known
    yield from (WordingPair(utterance, each, later, False) for each in first[:-1])
    among = tuple(each.claim for each in islice(undisputed, _NAMED))
    yield WordingPair(utterance, first[-1], later, False, further, among)


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
    passages = documents[quote.source].quotations
    held = []
    for passage in passages[bisect_right(passages, start, key=_end) :]:
        if passage.start >= end:
            break
        held.append((max(start, passage.start), min(end, passage.end)))
    return held or [(start, end)]


def _end(passage: Quotation) -> int:
    return passage.end


def _agree(one: _Fragments, other: _Fragments) -> bool:
    """Whether one of the two gives only words that the other gives too, in the same order."""
    return _within(one, other) or _within(other, one)


def _within(inner: _Fragments, outer: _Fragments) -> bool:
    """Whether each fragment of `inner` stands in one of `outer`, word for word."""
    joined = ["\n".join(("", *fragment, "")) for fragment in outer]
    return all(any("\n".join(("", *fragment, "")) in text for text in joined) for fragment in inner)
