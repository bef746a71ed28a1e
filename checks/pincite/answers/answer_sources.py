"""The sources of an answer: what their sentences are about, say in numbers, and who speaks in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from pincite.answers.verdict import CheckedStatement, Passage
from pincite.model import File
from pincite.numbers import NumberMention, read
from pincite.quotes import Haystack
from pincite.speech import People, Transcript, attributions
from pincite.text import ContentWord, Weights, capitalised, content, sentences, stems


class SourceSentence(NamedTuple):
    """One sentence of a source, with what it is about and its quantities."""

    file: File
    start: int
    end: int
    stems: frozenset[str]
    mentions: tuple[NumberMention, ...]

    @property
    def text(self) -> str:
        return self.file.text[self.start : self.end]

    @property
    def place(self) -> Passage:
        return self.file, self.start, self.end


class Library:
    """Sources that have been read; `unread` names those that could not be, which leaves much undecided."""

    def __init__(self, files: Sequence[File], unread: Sequence[str] = ()) -> None:
        self.files, self.unread = tuple(files), tuple(unread)
        self.haystacks = tuple((file, Haystack(file.text)) for file in files)
        self.passages = tuple(each for file in files for each in _passages(file))
        self.weights = Weights(each.stems for each in self.passages)
        self.words = frozenset(stem for each in self.passages for stem in each.stems)
        self._names = frozenset(stem for each in self.passages for stem in capitalised(each.text))
        self._transcripts: dict[str, Transcript] = {}
        self._parts: dict[frozenset[str], Library] = {}

    def only(self, paths: Iterable[str]) -> Library:
        """The same with no other sources than these, or as it is if there is none of them."""
        wanted = frozenset(paths)
        if not wanted:
            return self
        if wanted not in self._parts:
            self._parts[wanted] = Library([each for each in self.files if each.path in wanted], self.unread)
        return self._parts[wanted]

    def alike(self, text: str) -> list[tuple[float, SourceSentence]]:
        """The passages that are about what a text is about, the likest first, with the share of it they have."""
        ours = stems([text])
        total = self.weights.total(ours) or 1
        alike = ((self.weights.total(ours & each.stems) / total, each) for each in self.passages)
        return sorted((pair for pair in alike if pair[0] > 0), key=lambda pair: -pair[0])

    def beside(self, passage: SourceSentence) -> str:
        """A passage with the sentence before and the one behind it, in its file."""
        at = self._places[passage.file.path, passage.start]
        near = self.passages[max(0, at - 1) : at + 2]
        return " ".join(each.text for each in near if each.file is passage.file)

    @cached_property
    def _places(self) -> dict[tuple[str, int], int]:
        return {(each.file.path, each.start): at for at, each in enumerate(self.passages)}

    def share(self, text: str, passage: str) -> float:
        """The share of what a text says that a passage has, by the weight of its words; 1 for an empty text."""
        ours = stems([text])
        return self.weights.total(ours & stems([passage])) / self.weights.total(ours) if ours else 1.0

    def named(self, text: str, inside: Sequence[tuple[int, int]] = ()) -> Iterator[ContentWord]:
        """Capitalised words outside `inside`; the first word if no source has it, or has it as a name."""
        for word in content(text):
            begins = not text[: word.start].strip(" “\"'‘(")
            name = not begins or word.stem in self._names or word.stem not in self.words
            quoted = any(start <= word.start < end for start, end in inside)
            if name and word.text[0].isupper() and not quoted:
                yield word

    def missing(
        self, wanted: CheckedStatement, because: str, place: Passage | None = None
    ) -> CheckedStatement:
        """What is not found is unsupported, unless it may stand in a source that could not be read."""
        if self.unread:
            return wanted.unchecked(f"{because}, and {self.unread[0]} could not be read", place)
        return wanted.unsupported(because, place)

    def transcript(self, file: File) -> Transcript:
        """A source read for who speaks in it, among those whom any source has speak."""
        if file.path not in self._transcripts:
            self._transcripts[file.path] = Transcript(file.text, self._cast)
        return self._transcripts[file.path]

    @cached_property
    def _cast(self) -> People:
        said = (each.name for file in self.files for each in attributions(file.text) if each.name)
        return People({" ".join(name.split()): () for name in said})


def _passages(file: File) -> Iterator[SourceSentence]:
    for start, end in sentences(file.text):
        text = file.text[start:end]
        yield SourceSentence(file, start, end, stems([text]), tuple(read(text)))
