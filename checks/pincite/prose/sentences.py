"""Markdown prose to sentences: what each says, which claims it cites, and where in the file it stands."""

from bisect import bisect_left
from collections.abc import Iterator

from pincite.languages import ENGLISH, Language
from pincite.prose.citations import take_out
from pincite.prose.mapped import Mapped
from pincite.prose.markdown import TextBlock, parse
from pincite.prose.model import Block, CitationStyle, Cluster, Prose, ProseCitation, Sentence
from pincite.text import quotations, sentences


def read_prose(path: str, text: str, language: Language = ENGLISH) -> Prose:
    """The sentences of a Markdown file, with offsets into `text` as it is on disk. Never raises."""
    document = parse(text)
    reading = _Reading(path, language)
    for passage in document.passages:
        reading.add(passage)
    cited = sorted(reading.cited, key=_start)
    clusters = tuple(sorted(reading.clusters, key=_start))
    return Prose(
        path,
        tuple(sorted(reading.sentences(), key=_start)),
        tuple(cited),
        clusters,
        document.comments,
        document.unread,
    )


def _start(found: Sentence | ProseCitation | Cluster) -> int:
    return found.start


class _Draft:
    """A sentence, or a passage of citations alone, before the notes it calls and its table are known."""

    def __init__(self, passage: TextBlock, block: int, read: Mapped | None) -> None:
        self.passage, self.block, self.read = passage, block, read
        self.cited: list[ProseCitation] = []
        self.notes: list[str] = []


class _Reading:
    def __init__(self, path: str, language: Language) -> None:
        self.path, self.language = path, language
        self.blocks = 0
        self.drafts: list[_Draft] = []
        self.cited: list[ProseCitation] = []
        self.clusters: list[Cluster] = []
        self.notes: dict[str, list[ProseCitation]] = {}

    def add(self, passage: TextBlock) -> None:
        """Split a passage into sentences; a citation or a note's mark belongs to the last begun before it."""
        bare = take_out(passage.read, self.language)
        self.clusters += [each._replace(note=passage.note) for each in bare.clusters]
        read = bare.replaced.read
        spans = list(_whole(read.text, self.language))
        drafts = [_Draft(passage, self.blocks, read.cut(start, end)) for start, end in spans]
        drafts = drafts or [_Draft(passage, self.blocks, None)]
        self.blocks += 1
        starts = [start for start, _ in spans[1:]]
        for at, cited in bare.cited:
            drafts[bisect_left(starts, at)].cited.append(cited)
            self.cited.append(cited)
            if passage.note:
                self.notes.setdefault(passage.note, []).append(cited)
        for mark in passage.marks:
            drafts[bisect_left(starts, bare.replaced.moved(mark.at))].notes.append(mark.label)
        self.drafts += drafts

    def sentences(self) -> Iterator[Sentence]:
        """The sentences with all they cite: also in their notes, in their row of a table and in its column's
        head, and in a block of citations alone that comes next."""
        cited = [self._cited(draft) for draft in self.drafts]
        shared: dict[tuple[int, int, str], list[ProseCitation]] = {}
        for draft, own in zip(self.drafts, cited, strict=True):
            for key in _shares(draft.passage)[:1]:
                shared.setdefault(key, []).extend(own)
        for i, draft in enumerate(self.drafts):
            if draft.read is None:
                continue
            own = list(cited[i])
            for key in _shares(draft.passage):
                own += shared.get(key, ())
            if i + 1 < len(self.drafts) and _only_cites(self.drafts[i + 1], draft):
                own += cited[i + 1]
            yield self._sentence(draft, draft.read, tuple(dict.fromkeys(own)))

    def _cited(self, draft: _Draft) -> list[ProseCitation]:
        notes = (cited for label in draft.notes for cited in self.notes.get(label, ()))
        return draft.cited + [cited._replace(style=CitationStyle.NOTE) for cited in notes]

    def _sentence(self, draft: _Draft, read: Mapped, cited: tuple[ProseCitation, ...]) -> Sentence:
        start, end = read.span(0, len(read.text))
        at = draft.passage
        place = (at.kind, draft.block, at.table, at.row, at.column)
        return Sentence(self.path, start, end, read.text, cited, read, *place)


def _shares(passage: TextBlock) -> list[tuple[int, int, str]]:
    """What a cell gives its citations to, and then all it gets some from."""
    if passage.kind is Block.CELL:
        return [(passage.table, passage.row, "row"), (passage.table, passage.column, "head")]
    return [(passage.table, passage.column, "head")] if passage.kind is Block.HEAD else []


def _only_cites(after: _Draft, before: _Draft) -> bool:
    blocks = {Block.PARAGRAPH, Block.QUOTE, Block.ITEM}
    return after.read is None and {after.passage.kind, before.passage.kind} <= blocks


def _whole(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """The sentences of a passage, those joined that one pair of quotation marks holds."""
    quoted = [each.outer for each in quotations(text, language, wrapped=True) if each.closed][::-1]
    begun: int | None = None
    stop = 0
    for start, end in sentences(text, language, wrapped=True):
        while quoted and quoted[-1][1] <= stop:
            quoted.pop()
        if begun is not None and not (quoted and quoted[-1][0] < stop):
            yield begun, stop
            begun = None
        begun = start if begun is None else begun
        stop = end
    if begun is not None:
        yield begun, stop
