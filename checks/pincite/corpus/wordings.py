"""How claims word one utterance: which of them give different words. Finds, never judges."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pincite.corpus.resolve import Corpus
from pincite.corpus.subjects import CheckedClaim, CheckedQuote
from pincite.model import Place
from pincite.quotes import FOUND

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_MOST = 100  # different wordings of one utterance that a further one is held against


class Wording(NamedTuple):
    """The words that a claim's quotes give: those within quotation marks, or all if there are no marks.

    `shown` is what the source writes, and `place` where the first of it stands there.
    """

    evidenced: CheckedClaim
    fragments: tuple[tuple[str, ...], ...]
    shown: str
    place: Place

    def agrees(self, other: "Wording") -> bool:
        """Whether one of the two gives only words that the other gives too, in the same order."""
        return _within(self.fragments, other.fragments) or _within(other.fragments, self.fragments)


def _wordings(corpus: Corpus) -> dict[str, list[Wording]]:
    """The wordings of each utterance that several claims report, in the order of the claims."""
    groups: dict[str, list[CheckedClaim]] = {}
    for each in corpus.claims.values():
        if each.claim.utterance and each.proven:
            groups.setdefault(each.claim.utterance.value, []).append(each)
    spoken: dict[str, list[tuple[int, int]]] = {}
    return {
        name: [wording for each in group if (wording := _wording(each, spoken))]
        for name, group in groups.items()
        if len(group) > 1
    }


class WordingPair(NamedTuple):
    """Two claims, the earlier first, whose words for one utterance differ, and whether a dispute says so."""

    utterance: str
    earlier: Wording
    later: Wording
    disputed: bool

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(each.evidenced.claim.id.value for each in (self.earlier, self.later))


def wording_pairs(corpus: Corpus) -> list[WordingPair]:
    """All pairs of claims whose words for one utterance differ."""
    disputes = [
        {name.value for name in dispute.between}
        for file in corpus.loaded.claims_files
        for dispute in file.disputes
    ]
    found = []
    for utterance, group in _wordings(corpus).items():
        for earlier, later in _differing(group):
            ids = {earlier.evidenced.claim.id.value, later.evidenced.claim.id.value}
            found.append(WordingPair(utterance, earlier, later, any(ids <= between for between in disputes)))
    return found


def _differing(group: list[Wording]) -> Iterator[tuple[Wording, Wording]]:
    for at, later in enumerate(group):
        for earlier in group[: min(at, _MOST)]:
            if not later.agrees(earlier):
                yield earlier, later


def _wording(each: CheckedClaim, spoken: dict[str, list[tuple[int, int]]]) -> Wording | None:
    spans = [(pinned, span) for pinned in each.pinned for span in _spans(pinned, spoken)]
    texts = [pinned.document.file.text[start:end] for pinned, (start, end) in spans if pinned.document.file]
    fragments = [tuple(word.replace("’", "'").casefold() for word in _WORD.findall(text)) for text in texts]
    if not any(fragments):
        return None
    pinned, (start, end) = spans[0]
    file = pinned.document.file
    assert file is not None
    shown = " … ".join(" ".join(text.split()) for text in texts)
    return Wording(each, tuple(fragments), shown, file.place(start, end))


def _spans(pinned: CheckedQuote, spoken: dict[str, list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """What a quote's span holds of the source's quotations, or all of it if that is nothing."""
    from pincite.text import quotations

    file, match = pinned.document.file, pinned.match
    if file is None or match is None or match.span is None or match.verdict not in FOUND:
        return []
    if file.path not in spoken:
        spoken[file.path] = [(passage.start, passage.end) for passage in quotations(file.text)]
    start, end = match.span
    held = [
        (max(start, low), min(end, high)) for low, high in spoken[file.path] if low < end and start < high
    ]
    return held or [(start, end)]


def _within(inner: tuple[tuple[str, ...], ...], outer: tuple[tuple[str, ...], ...]) -> bool:
    """Whether each fragment of `inner` stands in one of `outer`, word for word."""
    joined = ["\n".join(("", *fragment, "")) for fragment in outer]
    return all(any("\n".join(("", *fragment, "")) in text for text in joined) for fragment in inner)
