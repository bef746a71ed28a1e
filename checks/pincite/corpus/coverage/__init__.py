"""What of the sources no claim pins: sentences, numbers and quoted passages, as coverage.py does for lines."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from pincite.corpus.exclusions import excluded
from pincite.corpus.subjects import Corpus
from pincite.model import File
from pincite.sources import Document

_WORD = re.compile(r"\w+")


class Part(StrEnum):
    """What is counted of a source."""

    SENTENCE = "sentence"
    NUMBER = "number"
    PASSAGE = "quotation"


class State(StrEnum):
    """What became of a part: some claim pins it, an exclusion leaves it out, or it was missed."""

    PINNED = "pinned"
    EXCLUDED = "excluded"
    MISSED = "missed"


class Counted(NamedTuple):
    """One sentence, number or quoted passage of a source, at `[start, end)`."""

    part: Part
    start: int
    end: int
    state: State


class Covered(NamedTuple):
    """One source and all that was counted of it."""

    file: File
    counted: tuple[Counted, ...]

    def of(self, part: Part, *states: State) -> list[Counted]:
        """What was counted of one kind, in one of these states."""
        return [each for each in self.counted if each.part is part and each.state in states]

    def missing_lines(self) -> list[tuple[int, int]]:
        """Inclusive ranges of the lines on which something was missed."""
        ranges: list[tuple[int, int]] = []
        for each in sorted(self.counted, key=lambda each: each.start):
            if each.state is not State.MISSED:
                continue
            first, last = self.file.line_of(each.start), self.file.line_of(each.end - 1)
            if ranges and first <= ranges[-1][1] + 1:
                ranges[-1] = (ranges[-1][0], max(last, ranges[-1][1]))
            else:
                ranges.append((first, last))
        return ranges


def cover(corpus: Corpus) -> list[Covered]:
    """Every registered source that can be read, with what claims pin of it.

    A sentence is pinned when found quotes hold at least half of its words, a number or a passage when they
    hold all its letters and digits; what an exclusion leaves out of it need not be pinned. Linear in the
    length of the sources.
    """
    pinned: dict[str, list[tuple[int, int]]] = {}
    for claim in corpus.checked_claims:
        for quote in claim.checked_quotes:
            if quote.found:
                pinned.setdefault(quote.source, []).append(quote.found)
    found = []
    for checked in corpus.checked_sources:
        document = corpus.loaded.documents[checked.name]
        if document.file is not None:
            left_out = [span for _, spans in excluded(checked.source, document) for span in spans]
            counted = _count(document, pinned.get(checked.name, []), left_out)
            found.append(Covered(document.file, tuple(counted)))
    return found


def share(covered: Iterable[Covered], part: Part) -> tuple[int, int]:
    """How many parts of a kind are pinned, and of how many; what is excluded does not count."""
    pinned = missed = 0
    for each in covered:
        pinned += len(each.of(part, State.PINNED))
        missed += len(each.of(part, State.MISSED))
    return pinned, pinned + missed


def _count(
    document: Document, pinned: list[tuple[int, int]], unwanted: list[tuple[int, int]]
) -> Iterator[Counted]:
    from pincite.support import amounts, unread

    quoted, left_out, either = _Union(pinned), _Union(unwanted), _Union([*pinned, *unwanted])
    text, numbers = document.text, document.numbers
    parts = [(Part.SENTENCE, start, end) for start, end in document.sentences]
    said = {(each.start, each.end) for each in (*numbers, *amounts(text, numbers))}
    parts += [(Part.NUMBER, *span) for span in sorted(said | set(unread(text, numbers)))]
    parts += [(Part.PASSAGE, passage.start, passage.end) for passage in document.quotations]
    for part, start, end in parts:
        if not _letters(text, start, end):
            continue
        of = _words if part is Part.SENTENCE else _letters
        held = quoted.count(of, text, start, end)
        lost = of(text, start, end) - either.count(of, text, start, end)
        if held and (held >= lost if part is Part.SENTENCE else not lost):
            state = State.PINNED
        elif left_out.count(_letters, text, start, end) == _letters(text, start, end):
            state = State.EXCLUDED
        else:
            state = State.MISSED
        yield Counted(part, start, end, state)


class _Union:
    """The union of some spans of a text."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.spans: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if self.spans and start <= self.spans[-1][1]:
                self.spans[-1] = (self.spans[-1][0], max(end, self.spans[-1][1]))
            else:
                self.spans.append((start, end))

    def count(self, of: Callable[[str, int, int], int], text: str, start: int, end: int) -> int:
        """How many letters, or words, of `text[start:end]` are in a span."""
        return sum(of(text, low, high) for low, high in self._within(start, end))

    def _within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        at = max(0, bisect_right(self.spans, (start, start)) - 1)
        while at < len(self.spans) and self.spans[at][0] < end:
            low, high = max(start, self.spans[at][0]), min(end, self.spans[at][1])
            if low < high:
                yield low, high
            at += 1


def _letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end]))


def _words(text: str, start: int, end: int) -> int:
    return sum(1 for _ in _WORD.finditer(text, start, end))
